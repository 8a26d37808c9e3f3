import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { type Program, started, until } from './started.ts'
import { add, CHARTED, changed, filesIn, folderWith, REPORT, SLIDES, SPEC, TEA } from './tea.ts'

const MD = 'output/tea/marketing.md'
const PPTX = 'output/tea/marketing.pptx'

/** Starts it on the small report, and waits for the first decks. */
async function watchingTea(): Promise<Program> {
  const program = started(folderWith({ 'tea/report.yaml': REPORT }), 'build', 'tea', '--watch')
  await program.says(/^watching/)
  return program
}

const TIME = String.raw`\d\d:\d\d:\d\d`
const WROTE = new RegExp(`^${TIME} wrote .* in \\d+ ms(, 1 warning)?$`)
const SAME = new RegExp(`^${TIME} no deck changed in \\d+ ms$`)
const FAILED = new RegExp(`^${TIME} 1 error; nothing was written in \\d+ ms$`)
const STOPPED = new RegExp(`^${TIME} nothing was written$`)

/** Saves a file as careful editors do: nobody sees half of it. */
function save(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}~`, text)
  renameSync(`${file}~`, file)
}

/** Which file it is and when it was written. */
function editionOf(file: string): object {
  const { ino, mtimeMs } = statSync(file)
  return { ino, mtimeMs }
}

test('each save is built; an error is told and mended; Ctrl-C is how it ends', async () => {
  const { cwd, says, rest, interrupt } = await watchingTea()
  const report = `${cwd}/tea/report.yaml`
  save(report, changed('title: Tea\n', 'title: Coffee\n'))
  expect(await says(WROTE)).toHaveLength(1)
  expect(readFileSync(`${cwd}/${MD}`, 'utf8')).toContain('# Coffee {.cover}')
  const before = editionOf(`${cwd}/${PPTX}`)

  save(report, changed('[@kantar]', '[@kantr]'))
  const [error] = await says(FAILED)
  expect(error).toContain('tea/report.yaml:12:38 error unknown source "kantr"')
  expect(editionOf(`${cwd}/${PPTX}`)).toEqual(before)

  save(report, changed('title: Tea\n', 'title: Coffee\n'))
  await says(SAME)
  expect(editionOf(`${cwd}/${PPTX}`)).toEqual(before)

  rmSync(report)
  expect((await says(STOPPED))[0]).toBe(
    'error tea: no report.yaml in this folder, a report is a folder with a report.yaml',
  )
  save(report, REPORT)
  await says(WROTE)
  expect(readFileSync(`${cwd}/${MD}`, 'utf8')).toContain('# Tea {.cover}')

  expect(await interrupt()).toBe(0)
  expect(rest()).toBe('')
  expect(filesIn(cwd)).toEqual([MD, PPTX, 'tea/report.yaml'])
})

test('what somebody changed is kept; when it is taken away, there is a deck again', async () => {
  const { cwd, says, interrupt } = await watchingTea()
  appendFileSync(`${cwd}/${MD}`, 'mine\n')
  save(`${cwd}/tea/report.yaml`, changed('title: Tea\n', 'title: Coffee\n'))
  const [kept] = await says(STOPPED)
  expect(kept).toBe(`error ${MD}: not as fandeck wrote it, so it is not replaced, use --force to replace it`)
  expect(readFileSync(`${cwd}/${MD}`, 'utf8')).toMatch(/# Tea \{.cover\}[\s\S]*mine\n$/)
  renameSync(`${cwd}/${MD}`, `${cwd}/mine.md`)
  await says(WROTE)
  expect(readFileSync(`${cwd}/${MD}`, 'utf8')).toContain('# Coffee {.cover}')
  expect(await interrupt()).toBe(0)
})

const GUESTS = 'audience: 1\nextends: base\ntitle: Guests\n'

test('an audience’s file may come later; only its deck is made when it changes, and a warning is printed once', async () => {
  const unused =
    'tea/report.yaml:6:42 warning source "more" is never cited, cite it as "[@more]", or remove it  read/unused-source'
  const report = changed('[marketing]', '[marketing, guests]').replace(
    'Tea study }',
    'Tea study }, more: { title: More }',
  )
  const { cwd, says, interrupt } = started(folderWith({ 'tea/report.yaml': report }), 'build', 'tea', '-w')
  expect((await says(/^watching/))[0]).toContain('unknown audience "guests"')
  save(`${cwd}/templates/audiences/guests.yaml`, GUESTS)
  expect(await says(WROTE)).toEqual([unused, expect.stringMatching(/ wrote all 2 decks in \d+ ms, 1 warning$/)])
  save(`${cwd}/templates/audiences/guests.yaml`, GUESTS.replace('Guests', 'Visitors'))
  expect(await says(WROTE)).toEqual([
    expect.stringMatching(/ wrote output\/tea\/guests\.md and output\/tea\/guests\.pptx in/),
  ])
  expect(await interrupt()).toBe(0)
})

test('what the report begins to use is watched from then on', async () => {
  const { cwd, says, interrupt } = await watchingTea()
  add(cwd, TEA)
  await says(WROTE)
  add(cwd, { 'tea/data/mix.csv': 'year,cups\n2024,9\n2025,7\n' })
  await says(WROTE)
  add(cwd, { 'tea/report.yaml': CHARTED.replace('mix.csv', 'more.csv') })
  await says(FAILED)
  add(cwd, { 'tea/data/more.csv': 'year,cups\n2024,1\n2025,2\n' })
  await says(WROTE)
  expect(await interrupt()).toBe(0)
})

test('a flood of saves takes few builds, and the last save is built', async () => {
  const { cwd, says, interrupt } = await watchingTea()
  const saves = 200
  for (let save = 1; save <= saves; save++) {
    writeFileSync(`${cwd}/tea/report.yaml`, changed('title: Tea\n', `title: Tea ${save}\n`))
    if (save % 10 === 0) await new Promise(setImmediate)
  }
  let builds = 0
  do {
    await says(WROTE)
    builds++
  } while (!readFileSync(`${cwd}/${MD}`, 'utf8').includes(`# Tea ${saves} {.cover}`))
  expect(builds).toBeLessThan(saves / 4)
  expect(await interrupt()).toBe(0)
})

test('with --json each build is a line, an error too', async () => {
  const { cwd, says, interrupt } = started(folderWith({ 'slides.md': SLIDES }), 'build', 'slides.md', '-w', '--json')
  const next = async () => JSON.parse((await says(/^\{.*\}$/)).at(-1)!)
  const files = ['output/slides.pptx']
  expect(await next()).toMatchObject({ ok: true, decks: [{ name: 'slides', slides: 2, files }], messages: [] })
  save(`${cwd}/slides.md`, `${SLIDES}\n![](absent.png)\n`)
  expect(await next()).toMatchObject({ ok: false, messages: [{ severity: 'error', place: { file: 'slides.md' } }] })
  rmSync(`${cwd}/slides.md`)
  const reason = 'slides.md: no such file or folder'
  expect(await next()).toEqual({
    ok: false,
    decks: [],
    templates: [],
    messages: [{ severity: 'error', rule: 'build/stopped', reason }],
    milliseconds: {},
  })
  expect(await interrupt()).toBe(0)
})

/** A chart that takes the age of the universe. */
const HANGING = SPEC.replace(
  '"mark"',
  `"transform":[{"calculate":"test(/^(a+)+$/, '${'a'.repeat(60)}!')","as":"z"}],"mark"`,
)

test.runIf(existsSync('/proc/self/task'))('Ctrl-C in the midst of a build leaves no process and no file', async () => {
  const { child, cwd, rest, interrupt } = await watchingTea()
  const before = filesIn(cwd)
  add(cwd, { ...TEA, 'tea/charts/mix.vl.json': HANGING })
  const lanes = await until(() => {
    const found = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim()
    return found !== '' && found.split(' ')
  })
  expect(await interrupt()).toBe(0)
  await until(() =>
    lanes.every((lane) => !existsSync(`/proc/${lane}/cmdline`) || readFileSync(`/proc/${lane}/cmdline`, 'utf8') === ''),
  )
  expect(rest()).toBe('')
  expect(filesIn(cwd)).toEqual([...before, 'tea/charts/mix.vl.json', 'tea/data/mix.csv'].sort())
})

test('what cannot be watched is refused, and what cannot be built at all ends at once', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT })
  const err = (text: string): object => ({ out: '', err: `error ${text}\n` })
  expect(await fandeck(cwd, 'build', '-', '--watch', '-o', 'deck.pptx')).toEqual({
    code: 2,
    ...err('--watch: standard input is read once, save it to a file, and name that'),
  })
  expect(await fandeck(cwd, 'build', 'tea', '--watch', '--dry-run')).toEqual({
    code: 2,
    ...err('--watch: with --dry-run there is nothing to keep up to date, leave out one of them'),
  })
  expect(await fandeck(cwd, 'build', 'coffee', '--watch')).toEqual({
    code: 1,
    ...err('coffee: no such file or folder'),
  })
  expect(await fandeck(cwd, 'build', 'tea', '-w', '-a', 'nobody')).toMatchObject({ code: 2 })
  expect(filesIn(cwd)).toEqual(['tea/report.yaml'])
})
