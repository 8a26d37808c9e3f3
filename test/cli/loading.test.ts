import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { cache, PROGRAM, temporaryFolder } from './fandeck.ts'
import { folderWith, TEA } from './tea.ts'

const BUNDLE = PROGRAM.replace('fandeck.cjs', 'main.cjs')

/** What ran in the command line's own process: the packages whose code began, and whether a lane was started. */
interface Ran {
  readonly packages: ReadonlySet<string>
  readonly lane: boolean
}

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {
      readonly functionName: string
      readonly ranges: readonly { readonly startOffset: number; readonly count: number }[]
    }[]
  }[]
}

/** Runs the program and reads from V8's coverage which functions were called. */
function ran(cwd: string, ...argv: readonly string[]): Ran {
  const folder = temporaryFolder()
  const env = { ...process.env, NODE_V8_COVERAGE: folder, XDG_CACHE_HOME: cache }
  const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...argv], { cwd, env, encoding: 'utf8' })
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  // A lane writes a file too, and which of them comes first depends on the numbers of the processes.
  const files = readdirSync(folder).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Coverage)
  const result = files.flatMap((file) => file.result)
  // As the launcher runs it: places count from the wrapper's start.
  const source = Module.wrap(readFileSync(BUNDLE, 'utf8'))
  const called = result
    .find(({ url }) => url === pathToFileURL(BUNDLE).href)!
    .functions.filter(({ ranges }) => ranges[0]!.count > 0)
  // esbuild wraps each module in a function that begins with the module's path.
  const modules = called.map(({ ranges }) => source.slice(ranges[0]!.startOffset, ranges[0]!.startOffset + 200))
  const names = modules.flatMap((text) => /^"node_modules\/((?:@[^/"]+\/)?[^/"]+)/.exec(text)?.[1] ?? [])
  return { packages: new Set(names), lane: called.some(({ functionName }) => functionName === 'startLane') }
}

test('the command line holds no code of Vega or of PDFKit', () => {
  const source = readFileSync(BUNDLE, 'utf8')
  expect(source.match(/node_modules\/(vega[\w-]*|@resvg\/[\w-]+)/g)).toBeNull()
  expect(source).not.toContain('createSubset')
  expect(readFileSync(PROGRAM.replace('fandeck.cjs', 'lane-main.cjs'), 'utf8')).toContain('node_modules/vega-lite/')
  expect(readFileSync(PROGRAM.replace('fandeck.cjs', 'pdfkit.cjs'), 'utf8')).toContain('createSubset')
})

test.each(['plan tea', 'check tea', 'audiences'])('%s loads no PptxGenJS and starts no lane', (argv) => {
  const { packages, lane } = ran(folderWith(TEA), ...argv.split(' '))
  expect([...packages]).toContain('yaml')
  expect([...packages]).not.toContain('pptxgenjs')
  expect(lane).toBe(false)
})

test.each(['--help', '--version', 'build --help'])('%s loads nothing but what reads the command line', (argv) => {
  const { packages } = ran(folderWith(TEA), ...argv.split(' '))
  for (const name of ['yaml', 'zod', 'handlebars', 'papaparse', 'fflate', 'pptxgenjs']) {
    expect([...packages]).not.toContain(name)
  }
})

test('a build whose drawings are kept starts no lane; one that must draw does', () => {
  const cwd = folderWith({ ...TEA, 'tea/data/mix.csv': 'year,cups\n2024,77\n2025,5\n' })
  const first = ran(cwd, 'build', 'tea')
  expect(first.lane).toBe(true)
  expect([...first.packages]).toContain('pptxgenjs')
  const second = ran(cwd, 'build', 'tea')
  expect(second.lane).toBe(false)
  expect([...second.packages]).toContain('pptxgenjs')
})

test('pictures take no PptxGenJS, and SVGs no lane', () => {
  const cwd = folderWith(TEA)
  ran(cwd, 'build', 'tea')
  const svg = ran(cwd, 'build', 'tea', '-f', 'svg')
  expect(svg.lane).toBe(false)
  expect([...svg.packages]).not.toContain('pptxgenjs')
  const png = ran(cwd, 'build', 'tea', '-f', 'png')
  expect(png.lane).toBe(true)
  expect([...png.packages]).not.toContain('pptxgenjs')
})
