import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as api from '../src/index.ts'

test('the public functions and values', () => {
  expect(Object.keys(api).sort()).toEqual([
    'DEFAULT_FORMATS',
    'FORMATS',
    'RENDERINGS',
    'SCHEMAS',
    'TRANSITIONS',
    'checkDeck',
    'checkTheme',
    'compile',
    'compileChart',
    'decode',
    'didYouMean',
    'drawChart',
    'error',
    'explainChart',
    'fontFiles',
    'hasErrors',
    'isOurs',
    'listAudiences',
    'listThemes',
    'loadLibraries',
    'planOf',
    'rasterise',
    'schema',
    'themeFrom',
    'warning',
  ])
})

test('the public types', () => {
  const source = readFileSync('src/index.ts', 'utf8')
  const names = [...source.matchAll(/export type \{([^}]*)\}|\btype (\w+)/g)].flatMap((match) =>
    match[2] === undefined ? match[1]!.split(',') : [match[2]],
  )
  expect(names.map((name) => name.trim()).sort()).toEqual([
    'Audience',
    'AudienceEntry',
    'Brief',
    'ChartExplanation',
    'ChartInput',
    'ChartRequest',
    'ChartResult',
    'Compressed',
    'Decision',
    'Deck',
    'DeckResult',
    'DrawResult',
    'Drawing',
    'FileResult',
    'Format',
    'Given',
    'Input',
    'Json',
    'Library',
    'Memory',
    'Message',
    'Outcome',
    'Outline',
    'OutlineDeck',
    'OutlineMessage',
    'OutlineSlide',
    'Place',
    'Plan',
    'PlanRow',
    'RasterResult',
    'Rendering',
    'Report',
    'Result',
    'Scene',
    'SchemaName',
    'Severity',
    'SlideContent',
    'SlideOf',
    'SourceText',
    'Stage',
    'TemplateFile',
    'Theme',
    'ThemeEntry',
    'ThemeFromInput',
    'Transition',
    'World',
  ])
})

/** The library as it is shipped, compiled into an empty folder: whatever is imported there and not linked fails. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'fandeck-api-'))
beforeAll(() => {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', path.join(folder, 'dist')])
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
})
afterAll(() => rmSync(folder, { recursive: true }))

function link(...packages: readonly string[]): void {
  for (const name of packages) {
    const place = path.join(folder, 'node_modules', name)
    mkdirSync(path.dirname(place), { recursive: true })
    symlinkSync(path.resolve('node_modules', name), place)
  }
}

function run(program: string): { out: string; err: string } {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { out: stdout.trim(), err: stderr }
}

/** Lays out the smallest slides, and with `emit` makes a file of them. */
function compiles(until: 'layout' | 'emit'): { out: string; err: string } {
  const themes = readFileSync('templates/themes/executive.yaml', 'utf8')
  const input = {
    kind: 'slides',
    file: 'slides.md',
    audiences: null,
    theme: null,
    set: {},
    output: 'out',
    project: '',
    until,
    formats: ['pptx'],
    modified: null,
  }
  return run(`
    import { compile } from './dist/index.js'
    const none = new Map()
    const themes = new Map([['executive', { file: 'executive.yaml', source: ${JSON.stringify(themes)} }]])
    const library = { audiences: none, themes, decks: none, partials: none }
    const bytes = new TextEncoder().encode('# Tea\\n\\n- Hot\\n')
    const world = { read: async () => ({ type: 'refused', reason: 'no' }), name: (file) => file, draw: async () => [], expect() {}, progress() {} }
    const { value, messages } = await compile({ ...${JSON.stringify(input)}, bytes, library }, world)
    console.log(value.decks.length, value.decks[0]?.files.pptx?.length > 1000, messages.length)
  `)
}

test('importing it loads no library, and each stage brings only its own', () => {
  expect(run("console.log(Object.keys(await import('./dist/index.js')).length)")).toEqual({
    out: String(Object.keys(api).length),
    err: '',
  })

  link('yaml', 'zod', 'linebreak')
  link('mdast-util-from-markdown', 'mdast-util-gfm-table', 'mdast-util-gfm-footnote')
  link('micromark-extension-gfm-table', 'micromark-extension-gfm-footnote', 'micromark-util-decode-string')
  expect(compiles('layout')).toEqual({ out: '1 false 0', err: '' })
  expect(compiles('emit').err).toMatch(/Cannot find (package|module) '(pptxgenjs|fflate|saxes)'/)

  link('pptxgenjs', 'fflate', 'saxes')
  expect(compiles('emit')).toEqual({ out: '1 true 0', err: '' })
})
