import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { contentOf, filesIn, folderWith, REPORT, refusal, SLIDES, TEA } from './tea.ts'

const FOLDER = 'output/tea/marketing'
const SLIDE = `${FOLDER}/slide-02.svg`
const SHEET = `${FOLDER}/sheet.png`

/** Builds in a folder and returns what was said and which files are there. */
async function build(cwd: string, ...argv: readonly string[]): Promise<{ said: string; files: readonly string[] }> {
  const { code, err } = await fandeck(cwd, 'build', ...argv)
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^wrote /) })
  return { said: err.trim().replace(/^wrote (.*?) {2}.*$/, '$1'), files: filesIn(cwd).filter((file) => !(file in TEA)) }
}

/** The names of the slides' pictures. */
function slides(folder: string, ending: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${folder}/slide-${String(index + 1).padStart(2, '0')}.${ending}`)
}

test('-f svg writes a picture of each slide into the deck’s folder', async () => {
  const { said, files } = await build(folderWith(TEA), 'tea', '-f', 'svg')
  expect(said).toBe(`${FOLDER}/*.svg`)
  expect(files).toEqual(slides(FOLDER, 'svg', files.length))
  expect(files.length).toBeGreaterThan(2)
})

test('-f png writes them as PNGs, and a sheet of the whole deck', async () => {
  const cwd = folderWith(TEA)
  const { said, files } = await build(cwd, 'tea', '-f', 'md,png')
  expect(said).toBe(`${FOLDER}.md and ${FOLDER}/*.png`)
  const count = files.length - 2
  expect(files).toEqual([`${FOLDER}.md`, SHEET, ...slides(FOLDER, 'png', count)].sort())
  const size = (file: string): number[] => {
    const bytes = readFileSync(`${cwd}/${file}`)
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  }
  expect(size(`${FOLDER}/slide-01.png`)).toEqual([1280, 720])
  expect(size(SHEET)[0]).toBe(1280)
})

test('pictures of a deck with a name of its own go into a folder of that name', async () => {
  const cwd = folderWith({ 'tea.md': SLIDES })
  const { said, files } = await build(cwd, 'tea.md', '-f', 'pptx,svg', '-o', 'talks/new.pptx')
  expect(said).toBe('talks/new.pptx and talks/new/*.svg')
  expect(files).toEqual(['talks/new.pptx', ...slides('talks/new', 'svg', 2), 'tea.md'])
  expect((await build(cwd, 'tea.md', '-f', 'svg')).said).toBe('output/tea/*.svg')
})

test('--json names every picture', async () => {
  const { out } = await fandeck(folderWith({ 'tea.md': SLIDES }), 'build', 'tea.md', '-f', 'svg', '--json')
  expect(JSON.parse(out)).toMatchObject({ decks: [{ files: slides('output/tea', 'svg', 2) }] })
})

test('the same build gives the same bytes, in the place of the ones before', async () => {
  const cwd = folderWith(TEA)
  await build(cwd, 'tea', '-f', 'svg,png')
  const first = contentOf(cwd)
  await build(cwd, 'tea', '-f', 'svg,png')
  expect(contentOf(cwd)).toEqual(first)
  await build(cwd, 'tea', '-f', 'svg,png', '--set', 'title=Coffee')
  expect(contentOf(cwd)[SHEET]).not.toBe(first[SHEET])
})

test.each<[string, string, (bytes: Buffer) => string | Uint8Array]>([
  ['an SVG that somebody changed', SLIDE, (bytes) => bytes.toString().replace('viewBox="0 0', 'viewBox="9 9')],
  ['an SVG of another program', SLIDE, () => '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a PNG that somebody changed', SHEET, (bytes) => Buffer.concat([bytes, Buffer.from([0])])],
])('%s is kept, and --force replaces it', async (_, file, touch) => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT })
  await build(cwd, 'tea', '-f', 'svg,png')
  writeFileSync(`${cwd}/${file}`, touch(readFileSync(`${cwd}/${file}`)))
  const before = contentOf(cwd)
  expect(await refusal(cwd, 3, 'build', 'tea', '-f', 'svg,png', '--set', 'title=Coffee')).toEqual([
    `error ${file}: there already, so it is not replaced, use --force to replace it`,
  ])
  expect(contentOf(cwd)).toEqual(before)
  await build(cwd, 'tea', '-f', 'svg,png', '--set', 'title=Coffee', '--force')
  expect(contentOf(cwd)[file]).not.toBe(before[file])
})

test('the picture of a slide that is gone goes too, unless somebody changed it or it is none of ours', async () => {
  const three = '# One\n\na\n\n# Two\n\nb\n\n# Three\n\nc\n\n# Four\n\nd\n'
  const cwd = folderWith({ 'talk.md': three })
  await build(cwd, 'talk.md', '-f', 'pptx,svg,png', '-o', 'talk.pptx')
  writeFileSync(`${cwd}/talk/slide-03.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(`${cwd}/talk/slide-9.png`, 'mine')
  writeFileSync(`${cwd}/talk.md`, three.slice(0, three.indexOf('# Three')))
  const { files } = await build(cwd, 'talk.md', '-f', 'pptx,svg', '-o', 'talk.pptx')
  expect(files.filter((file) => file.startsWith('talk/') && file.endsWith('.svg'))).toEqual([
    'talk/slide-01.svg',
    'talk/slide-02.svg',
    'talk/slide-03.svg',
  ])
  expect(files.filter((file) => file.endsWith('.png'))).toContain('talk/slide-04.png')
  const again = await build(cwd, 'talk.md', '-f', 'pptx,png', '-o', 'talk.pptx')
  expect(again.files.filter((file) => /slide.*png$/.test(file))).toEqual([
    'talk/slide-01.png',
    'talk/slide-02.png',
    'talk/slide-9.png',
  ])
})
