import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const SRC = path.join(import.meta.dirname, '../src')

/** What each room may import from inside the house. `compile/` and the files beside it are one floor. */
const FLOORS: Record<string, readonly string[]> = {
  model: [],
  text: ['model'],
  chart: ['model'],
  opc: ['model'],
  read: ['model', 'opc'],
  select: ['model'],
  fill: ['model'],
  parse: ['model'],
  layout: ['model', 'text', 'chart'],
  emit: ['model', 'opc'],
  inspect: ['model', 'opc'],
  compile: ['model', 'text', 'chart', 'opc', 'read', 'select', 'fill', 'parse', 'layout', 'emit', 'inspect'],
  index: ['model', 'compile'],
  cli: ['index'],
  // It runs in a browser, and knows what is sent to it.
  page: ['model'],
}

/** Which room may import which library. */
const OWNERS: Record<string, string> = {
  yaml: 'read',
  zod: 'read',
  papaparse: 'read',
  handlebars: 'fill',
  'mdast-util-from-markdown': 'parse',
  'mdast-util-gfm-table': 'parse',
  'mdast-util-gfm-footnote': 'parse',
  'micromark-extension-gfm-table': 'parse',
  'micromark-extension-gfm-footnote': 'parse',
  'micromark-util-decode-string': 'parse',
  vega: 'chart',
  'vega-lite': 'chart',
  'vega-interpreter': 'chart',
  '@resvg/resvg-js': 'chart',
  linebreak: 'text',
  pptxgenjs: 'emit',
  pdfkit: 'emit',
  fflate: 'opc',
  saxes: 'opc',
  yargs: 'cli',
  open: 'cli',
  diff: 'page',
}

/** Types only: nothing of them is left when the program runs. */
const TYPES = new Set(['mdast', 'micromark-util-types', 'vega-typings'])

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
  readonly typeOnly: boolean
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const imports: readonly Import[] = files.flatMap((file) => {
  const source = readFileSync(path.join(SRC, file), 'utf8')
  const statements = source.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)|[rR]equire\w*\)?\('([^']+)'\)/gm,
  )
  return [...statements].map((match) => ({
    file,
    room: roomOf(file),
    target: match[2] ?? match[3] ?? match[4] ?? match[5] ?? '',
    typeOnly: match[1] !== undefined,
  }))
})

function roomOf(file: string): string {
  const [first = ''] = file.split('/')
  if (first === 'index.ts') return 'index'
  return first.endsWith('.ts') ? 'compile' : first
}

test('no room imports from a room that its floor does not allow', () => {
  const wrong = imports
    .filter(({ target }) => target.startsWith('.'))
    .map((found) => ({ ...found, to: roomOf(path.join(path.dirname(found.file), found.target)) }))
    .filter(({ room, to }) => room !== to && !FLOORS[room]?.includes(to))
    .map(({ file, target }) => `${file} imports ${target}`)
  expect(wrong).toEqual([])
})

test('each library is imported in the room that owns it and nowhere else', () => {
  const wrong = imports
    .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:') && !TYPES.has(target))
    .filter(({ room, target }) => OWNERS[target.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1')] !== room)
    .map(({ file, target }) => `${file} imports ${target}`)
  expect(wrong).toEqual([])
})

test('every dependency has an owner, and every owner a dependency', () => {
  const manifest = JSON.parse(readFileSync(path.join(SRC, '../package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  expect(Object.keys(OWNERS).sort()).toEqual(Object.keys(manifest.dependencies).sort())
})

test('one file imports pptxgenjs', () => {
  const importers = new Set(imports.filter(({ target }) => target === 'pptxgenjs').map(({ file }) => file))
  expect([...importers]).toEqual(['emit/pptx/pptxgenjs.ts'])
})

test('one file imports pdfkit', () => {
  const importers = new Set(imports.filter(({ target }) => target === 'pdfkit').map(({ file }) => file))
  expect([...importers]).toEqual(['emit/pdf/pdfkit.ts'])
})

test('model imports no library and nothing of Node', () => {
  expect(imports.filter(({ room, target }) => room === 'model' && !target.startsWith('.'))).toEqual([])
})

test('outside the door nobody touches files, processes, the network or the system', () => {
  const allowed = new Set(['node:module', 'node:crypto', 'node:assert'])
  const wrong = imports.filter(
    ({ room, target }) => room !== 'cli' && target.startsWith('node:') && !allowed.has(target),
  )
  expect(wrong).toEqual([])
})

test('outside the door nobody reads the clock, the environment, a random number or the console', () => {
  const forbidden =
    /\b(process\.(?!memoryUsage|ts')|console\.|Date\.now\(|new Date\(\)|Math\.random\(|performance\.now)/
  const wrong = files
    .filter((file) => !['cli', 'page'].includes(roomOf(file)))
    .flatMap((file) =>
      readFileSync(path.join(SRC, file), 'utf8')
        .split('\n')
        .filter((line) => forbidden.test(line) && !/^\s*(\*|\/\/|\/\*\*)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(wrong).toEqual([])
})

test('no file is longer than 300 lines', () => {
  const long = files
    .filter((file) => !file.startsWith('text/advances'))
    .filter((file) => readFileSync(path.join(SRC, file), 'utf8').split('\n').length > 301)
  expect(long).toEqual([])
})
