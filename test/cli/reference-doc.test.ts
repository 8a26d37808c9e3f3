import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { seal } from '../../src/opc/seal.ts'
import { open } from '../emit/opened.ts'
import { ROOT, templateParts } from '../templates/build.ts'
import { BRAND } from '../templates/specs.ts'
import { brand, fourToThree, noLayouts, potx } from '../templates/templates.ts'
import { fandeck } from './fandeck.ts'
import { type Files, folderWith, REPORT, refusal, SLIDES } from './tea.ts'

const BRANDED: Files = { 'brand.pptx': brand(), 'narrow.pptx': fourToThree() }

const AUDIENCE = 'audience: 1\nextends: base\ntitle: Marketing\nquestion: How much tea?\ntopics: { taste: 3 }\n'

/** The brand with macros, or what Office would take for them. */
const WITH_MACROS = seal(
  templateParts(BRAND).map((part) => {
    if (part.name !== 'ppt/presentation.xml') return part
    return { ...part, type: 'application/vnd.ms-powerpoint.template.macroEnabled.main+xml' }
  }),
  ROOT,
)

/** The width of a deck's slides in points. */
function widthOf(cwd: string, deck: string): number {
  const xml = open(readFileSync(path.join(cwd, deck))).get('ppt/presentation.xml')!
  return Number(/<p:sldSz cx="(\d+)"/.exec(xml)![1]) / 12_700
}

test('slides are made in a template, and the build says so', async () => {
  const cwd = folderWith({ ...BRANDED, 'slides.md': SLIDES })
  expect(await fandeck(cwd, 'build', 'slides.md', '--reference-doc', 'brand.pptx', '-o', 'deck.pptx')).toEqual({
    code: 0,
    out: '',
    err: 'in brand.pptx  24 kinds on 5 layouts\nwrote deck.pptx  2 slides\n',
  })
  const { out } = await fandeck(cwd, 'build', 'slides.md', '--reference-doc', 'narrow.pptx', '-o', 'b.pptx', '--json')
  expect(JSON.parse(out).templates).toEqual([{ file: 'narrow.pptx', kinds: 24, layouts: 5 }])
  expect([widthOf(cwd, 'deck.pptx'), widthOf(cwd, 'b.pptx')]).toEqual([960, 720])
})

test('a template is read once for all the decks that are made in it, and from anywhere if the command line says so', async () => {
  const cwd = folderWith({
    'brand.potx': potx(),
    'tea/report.yaml': REPORT,
    'tea/templates/audiences/sales.yaml': AUDIENCE,
  })
  const file = path.join(cwd, 'brand.potx')
  const audiences = ['-a', 'marketing,sales']
  const { code, err } = await fandeck(
    path.join(cwd, 'tea'),
    'build',
    'report.yaml',
    '--reference-doc',
    file,
    ...audiences,
  )
  expect(code).toBe(0)
  expect(err.split('\n').filter((line) => line.startsWith('in '))).toHaveLength(1)
})

describe('a template is named', () => {
  const narrow = 'reference-doc: '

  test('by slides, relative to their file', async () => {
    const cwd = folderWith({
      'looks/narrow.pptx': fourToThree(),
      'talks/slides.md': `---\n${narrow}../looks/narrow.pptx\n---\n\n# Tea\n`,
    })
    expect((await fandeck(cwd, 'build', 'talks/slides.md', '-o', 'deck.pptx')).code).toBe(0)
    expect(widthOf(cwd, 'deck.pptx')).toBe(720)
  })

  test('by an audience, relative to its file', async () => {
    const audience = `${AUDIENCE}${narrow}../../narrow.pptx\n`
    const cwd = folderWith({
      'tea/narrow.pptx': fourToThree(),
      'tea/report.yaml': REPORT,
      'tea/templates/audiences/marketing.yaml': audience,
    })
    const { code, err } = await fandeck(cwd, 'build', 'tea')
    expect({ code, first: err.split('\n')[0] }).toEqual({ code: 0, first: 'in tea/narrow.pptx  24 kinds on 5 layouts' })
    expect(widthOf(cwd, 'output/tea/marketing.pptx')).toBe(720)
    // The Markdown beside the deck makes it again.
    expect((await fandeck(cwd, 'build', 'output/tea/marketing.md', '-o', 'again.pptx')).code).toBe(0)
    expect(widthOf(cwd, 'again.pptx')).toBe(720)
  })

  test('by a theme, in the folder of templates that it belongs to', async () => {
    const theme = readFileSync('templates/themes/executive.yaml', 'utf8').replace(
      /^name: .*$/m,
      `name: own\n${narrow}../narrow.pptx`,
    )
    const cwd = folderWith({
      'looks/narrow.pptx': fourToThree(),
      'looks/themes/own.yaml': theme,
      'tea/report.yaml': REPORT,
    })
    const { code, err } = await fandeck(cwd, 'build', 'tea', '--templates', 'looks', '--theme', 'own')
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' })
    expect(widthOf(cwd, 'output/tea/marketing.pptx')).toBe(720)
  })

  test('by the command line before all others', async () => {
    const cwd = folderWith({ ...BRANDED, 'slides.md': `---\n${narrow}narrow.pptx\n---\n\n# Tea\n` })
    expect((await fandeck(cwd, 'build', 'slides.md', '--reference-doc', 'brand.pptx', '-o', 'deck.pptx')).code).toBe(0)
    expect(widthOf(cwd, 'deck.pptx')).toBe(960)
  })
})

describe('refused, and nothing is written:', () => {
  const build = async (files: Files, file: string, ...more: readonly string[]): Promise<readonly string[]> =>
    refusal(folderWith({ 'slides.md': SLIDES, ...files }), 1, 'build', 'slides.md', '--reference-doc', file, ...more)

  test('a file of another kind', async () => {
    const cwd = folderWith({ 'slides.md': SLIDES, 'brand.key': 'x' })
    expect(await refusal(cwd, 2, 'build', 'slides.md', '--reference-doc', 'brand.key')).toEqual([
      'error --reference-doc brand.key: fandeck takes .pptx and .potx files, in PowerPoint, save it as .pptx or .potx',
    ])
  })

  test('a file that is not there', async () => {
    expect(await build({}, 'brand.pptx')).toEqual(['error brand.pptx: no such file or folder'])
  })

  test('a file that is no presentation', async () => {
    const [line] = await build({ 'brand.pptx': 'not a zip archive' }, 'brand.pptx')
    expect(line).toMatch(/^brand\.pptx error /)
  })

  test('a template without layouts', async () => {
    const [line] = await build({ 'brand.pptx': noLayouts() }, 'brand.pptx')
    expect(line).toContain('"brand.pptx" has no layouts')
  })

  test('macros, unless they are allowed', async () => {
    const [line] = await build({ 'brand.pptm': WITH_MACROS }, 'brand.pptm')
    expect(line).toContain('--allow-macros')
    const cwd = folderWith({ 'slides.md': SLIDES, 'brand.pptm': WITH_MACROS })
    const taken = await fandeck(
      cwd,
      'build',
      'slides.md',
      '--reference-doc',
      'brand.pptm',
      '--allow-macros',
      '-o',
      'a.pptx',
    )
    expect(taken.code).toBe(0)
    expect(readFileSync(path.join(cwd, 'a.pptx'), 'latin1')).not.toMatch(/macroEnabled|vbaProject/)
  })

  test.each([
    ['/etc/brand.pptx', 'is outside the project folder'],
    ['../brand.pptx', 'is outside the project folder'],
    ['https://example.org/brand.pptx', 'is no file of the project'],
    ['brand.docx', 'does not end in'],
    ['gone.pptx', 'does not exist'],
  ])('what a document names as %s', async (file, reason) => {
    const cwd = folderWith({ 'brand.pptx': brand(), 'talks/slides.md': `---\nreference-doc: ${file}\n---\n\n# Tea\n` })
    const [line] = await refusal(path.join(cwd, 'talks'), 1, 'build', 'slides.md')
    expect(line).toContain(reason)
    expect(line).toMatch(/^slides\.md:2:16 error /)
  })
})
