import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fandeck, PROGRAM } from './fandeck.ts'
import { contentOf, filesIn, folderWith, REPORT, refusal, SLIDES } from './tea.ts'

const PPTX = 'output/tea/marketing.pptx'
const MD = 'output/tea/marketing.md'

/** A folder with a report that was built once. */
async function built(): Promise<string> {
  const cwd = folderWith({ 'tea/report.yaml': REPORT })
  expect(await fandeck(cwd, 'build', 'tea')).toMatchObject({ code: 0 })
  return cwd
}

/** Builds another edition of the report, which changes every file. */
function rebuild(cwd: string, ...argv: readonly string[]): ReturnType<typeof fandeck> {
  return fandeck(cwd, 'build', 'tea', '--set', 'title=Coffee', ...argv)
}

test('a second run takes the place of the first', async () => {
  const cwd = await built()
  const first = contentOf(cwd)
  expect(await rebuild(cwd)).toMatchObject({ code: 0 })
  const second = contentOf(cwd)
  expect(Object.keys(second)).toEqual(Object.keys(first))
  expect(second[PPTX]).not.toBe(first[PPTX])
  expect(second[MD]).toContain('# Coffee {.cover}')
})

const TOUCHED: readonly [string, string, (bytes: Buffer) => string | Uint8Array][] = [
  ['Markdown that somebody changed', MD, (bytes) => bytes.toString().replace('more tea', 'more coffee')],
  ['Markdown of somebody’s own', MD, () => '# Mine\n'],
  ['a deck that was packed again', PPTX, (bytes) => zipSync(unzipSync(bytes))],
  ['a deck of another program', PPTX, () => zipSync({ 'ppt/presentation.xml': new Uint8Array(3) })],
  ['something that is no deck', PPTX, () => 'my notes'],
]

test.each(TOUCHED)('%s is kept, and --force replaces it', async (_, file, touch) => {
  const cwd = await built()
  const touched = touch(readFileSync(`${cwd}/${file}`))
  writeFileSync(`${cwd}/${file}`, touched)
  const before = contentOf(cwd)
  const { code, err } = await rebuild(cwd)
  expect({ code, err }).toEqual({
    code: 3,
    err: `error ${file}: not as fandeck wrote it, so it is not replaced, use --force to replace it\n`,
  })
  expect(contentOf(cwd)).toEqual(before)
  expect(await rebuild(cwd, '--force')).toMatchObject({ code: 0 })
  expect(contentOf(cwd)[MD]).toContain('# Coffee {.cover}')
  expect(await rebuild(cwd)).toMatchObject({ code: 0 })
})

test('line ends that git changed are not a change', async () => {
  const cwd = await built()
  writeFileSync(`${cwd}/${MD}`, readFileSync(`${cwd}/${MD}`, 'utf8').replaceAll('\n', '\r\n'))
  expect(await rebuild(cwd)).toMatchObject({ code: 0 })
})

test('an empty file is nothing to lose', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT, [PPTX]: '' })
  expect(await fandeck(cwd, 'build', 'tea')).toMatchObject({ code: 0 })
})

test('an error leaves the decks of the last run alone', async () => {
  const cwd = await built()
  const before = contentOf(cwd)
  writeFileSync(`${cwd}/tea/report.yaml`, REPORT.replace('[@kantar]', '[@kantr]'))
  expect((await refusal(cwd, 1, 'build', 'tea'))[0]).toContain('unknown source')
  expect(contentOf(cwd)).toEqual({ ...before, 'tea/report.yaml': REPORT.replace('[@kantar]', '[@kantr]') })
})

test('a folder in a file’s place is told, before any other file is written', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT, 'output/tea/marketing.pptx/keep': '' })
  for (const force of [[], ['--force']]) {
    expect(await refusal(cwd, 3, 'build', 'tea', ...force)).toEqual([`error ${PPTX}: it is a folder`])
  }
})

test.each<[string, string, string]>([
  [
    'below a file',
    'notes.txt/decks',
    'error notes.txt/decks: cannot be written: a file stands where a folder is needed',
  ],
  ['at a file', 'notes.txt', 'error notes.txt: cannot be written: a file stands where a folder is needed'],
  ['in a device', '/dev/full', 'error /dev/full: cannot be written: a file stands where a folder is needed'],
  [
    'with a name that is too long',
    'x'.repeat(300),
    `error ${'x'.repeat(300)}: cannot be written: the name is too long`,
  ],
])('an output %s is told in a line, and fails', async (_, output, line) => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT, 'notes.txt': 'Tea' })
  expect(await refusal(cwd, 3, 'build', 'tea', '-o', output)).toEqual([line])
})

test.runIf(process.platform === 'linux')(
  'a folder that takes no folders is told, and does not hold fandeck up',
  async () => {
    const cwd = folderWith({ 'tea/report.yaml': REPORT })
    const [line] = await refusal(cwd, 3, 'build', 'tea', '-o', '/proc/fandeck/decks')
    expect(line).toMatch(/^error \/proc\/fandeck\/decks.*: cannot be written: /)
  },
)

test('a device in a file’s place is told, and not read', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT })
  mkdirSync(`${cwd}/output/tea`, { recursive: true })
  symlinkSync('/dev/zero', `${cwd}/${PPTX}`)
  expect(await fandeck(cwd, 'build', 'tea')).toEqual({
    code: 3,
    out: '',
    err: `error ${PPTX}: it is not a regular file\n`,
  })
})

test('an option that needs one value does not take two', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT })
  expect(await refusal(cwd, 2, 'build', 'tea', '-o', 'a', '-o', 'b')).toEqual([
    'error --output is given more than once',
  ])
  expect(await refusal(cwd, 2, 'build', 'tea', '-o', '')).toEqual(['error --output needs a value'])
})

test('nothing but the decks is left in the folder', async () => {
  const cwd = folderWith({ 'tea.md': SLIDES })
  expect(await fandeck(cwd, 'build', 'tea.md', '-o', 'decks/deep/tea.pptx')).toMatchObject({ code: 0 })
  expect(filesIn(cwd)).toEqual(['decks/deep/tea.pptx', 'tea.md'])
})

test.runIf(process.platform === 'linux')('a disk that is full half-way leaves nothing behind', () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT })
  const command = 'ulimit -f 8; exec "$0" "$1" build tea'
  const { status, stderr } = spawnSync('bash', ['-c', command, process.execPath, PROGRAM], { cwd, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: `error ${PPTX}: cannot be written: the file would be too large\n`,
  })
  expect(filesIn(cwd)).toEqual(['tea/report.yaml'])
})
