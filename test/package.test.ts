import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as api from '../src/index.ts'
import { add, filesIn, SLIDES, TEA } from './cli/tea.ts'

/** A project that has fandeck installed, as it is packed, with the packages that it says it depends on and no others. */
const project = mkdtempSync(path.join(os.tmpdir(), 'fandeck-package-'))
const installed = path.join(project, 'node_modules/fandeck')
const repository = process.cwd()

beforeAll(() => {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'])
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', project], { stdio: 'ignore' })
  const [tarball] = readdirSync(project).filter((name) => name.endsWith('.tgz'))
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', path.join(project, tarball!), '-C', installed, '--strip-components=1'])
  rmSync(path.join(project, tarball!))
  const { dependencies } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) {
    const place = path.join(project, 'node_modules', name)
    mkdirSync(path.dirname(place), { recursive: true })
    symlinkSync(path.join(repository, 'node_modules', name), place)
  }
  add(project, { ...TEA, 'slides.md': SLIDES })
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

/** Runs Node in the project, with a cache of its own and without the variables of this process's runner. */
function node(...argv: readonly string[]) {
  const env = { PATH: process.env['PATH'], XDG_CACHE_HOME: path.join(project, 'cache') }
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: project, env, encoding: 'utf8' })
  return { status, out: stdout, err: stderr }
}

function program(...argv: readonly string[]) {
  const { bin } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'))
  return node(path.join(installed, bin.fandeck), ...argv)
}

test('the installed program makes decks of slides and of a report with a chart', () => {
  expect(program('build', 'slides.md', '-o', 'deck.pptx')).toEqual({
    status: 0,
    out: '',
    err: 'wrote deck.pptx  2 slides\n',
  })
  expect(program('build', 'tea')).toEqual({
    status: 0,
    out: '',
    err: 'wrote output/tea/marketing.md and output/tea/marketing.pptx  3 slides, 1 native chart\n',
  })
  expect(program('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('the library has its public names, and finds every package that it imports', () => {
  const { status, out, err } = node(
    '--input-type=module',
    '-e',
    `import * as fandeck from 'fandeck'
     import { readFileSync } from 'node:fs'
     const templates = 'node_modules/fandeck/templates/themes/executive.yaml'
     const themes = new Map([['executive', { file: templates, source: readFileSync(templates, 'utf8') }]])
     const none = new Map()
     const world = { read: async () => ({ type: 'refused', reason: 'no' }), name: (file) => file, draw: async () => [], expect() {}, progress() {} }
     const { value } = await fandeck.compile({
       kind: 'slides', file: 'slides.md', bytes: readFileSync('slides.md'), library: { audiences: none, themes, decks: none, partials: none },
       audiences: null, theme: null, set: {}, output: 'out', project: '', until: 'emit', formats: ['pptx'], modified: null,
     }, world)
     const style = { font: 'Arial', fallback: [], size: 12, text: '#000000', muted: '#000000', rule: '#000000', background: '#FFFFFF',
       high: '#000000', low: '#000000', palette: ['#000000'], gridlines: 'none' }
     const spec = JSON.parse(readFileSync('tea/charts/mix.vl.json', 'utf8'))
     const { value: drawing } = await fandeck.drawChart({ name: 'mix', spec: { ...spec, data: { values: [{ year: 'a', cups: 1 }] } }, data: {}, style, width: 200, height: 100, language: 'en' })
     const png = await fandeck.rasterise(drawing.svg, { substitutes: {}, files: [] })
     console.log(JSON.stringify([Object.keys(fandeck).sort(), value.decks[0].files.pptx.length > 9000, png.length > 99, typeof await fandeck.schema('theme')]))`,
  )
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(JSON.parse(out)).toEqual([Object.keys(api).sort(), true, true, 'object'])
})

test('templates, schemas, fonts, types and licences are in the package', () => {
  const files = filesIn(installed)
  for (const folder of ['templates', 'schemas']) {
    expect(files.filter((file) => file.startsWith(`${folder}/`))).toEqual(
      filesIn(path.join(repository, folder)).map((file) => `${folder}/${file}`),
    )
  }
  expect(files.filter((file) => file.endsWith('.ttf'))).toHaveLength(25)
  for (const file of ['LICENSE', 'README.md', 'dist/index.d.ts', 'dist/fonts/OFL.txt', 'dist/bin/lane.cjs']) {
    expect(files).toContain(file)
  }
})

test('nothing else is in it: no sources, tests or maps, and no name of a folder on this machine', () => {
  const files = filesIn(installed)
  expect(
    files.filter((file) => /(^|\/)(src|test|content|bench|docs|scripts)\/|\.map$|(?<!\.d)\.ts$|\.test\./.test(file)),
  ).toEqual([])
  // A path ends where a name does: `y/root.y` in a program is no folder.
  const here = [repository, os.homedir()]
    .filter((place) => place.length > 4)
    .map((place) => new RegExp(`${place.replace(/[^\w/]/g, '\\$&')}(?![.\\w])`))
  const texts = files.filter((file) => !file.endsWith('.ttf'))
  const telling = texts.filter((file) => {
    const text = readFileSync(path.join(installed, file), 'utf8')
    return here.some((place) => place.test(text)) || text.includes('sourceMappingURL=')
  })
  expect(telling).toEqual([])
})
