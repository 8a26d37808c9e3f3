import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createListener } from '../../src/cli/watch/listener.ts'
import { placesOf } from '../../src/cli/watch/places.ts'
import { createTrace } from '../../src/cli/watch/recorded-trace.ts'
import { type Watching, watch } from '../../src/cli/watch/watch.ts'
import { temporaryFolder } from './fandeck.ts'
import { add, type Files, folderWith } from './tea.ts'

interface Watched extends Watching {
  /** What each run read. */
  readonly runs: readonly string[]
  /** Resolves when a run has read this. */
  read(text: string): Promise<void>
}

/** Watches one file. Without a beat, only what was heard starts a run. */
function watched(file: string, during: (run: number) => unknown = () => {}, beat = Infinity): Watched {
  const runs: string[] = []
  const waiting = new Set<() => void>()
  const trace = createTrace()
  const watching = watch(
    trace,
    async () => {
      trace.file(file)
      runs.push(contentOf(file))
      await during(runs.length)
      for (const look of waiting) look()
    },
    beat,
  )
  onTestFinished(() => watching.close())
  const read = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (runs.at(-1) !== text) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  return { ...watching, runs, read }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Lets the watcher begin to listen. */
async function listening({ first }: Watching): Promise<void> {
  await first
  await new Promise(setImmediate)
}

const SAVES: readonly [string, (file: string, text: string) => void][] = [
  ['written in place', (file, text) => writeFileSync(file, text)],
  [
    'written in two parts',
    (file, text) => {
      truncateSync(file)
      writeFileSync(file, text.slice(0, 1), { flag: 'a' })
      writeFileSync(file, text.slice(1), { flag: 'a' })
    },
  ],
  [
    'written beside and renamed',
    (file, text) => {
      writeFileSync(`${file}.tmp`, text)
      renameSync(`${file}.tmp`, file)
    },
  ],
  [
    'moved away as a backup and written anew',
    (file, text) => {
      renameSync(file, `${file}~`)
      writeFileSync(file, text)
      unlinkSync(`${file}~`)
    },
  ],
  [
    'removed and made again',
    (file, text) => {
      rmSync(file)
      writeFileSync(file, text)
    },
  ],
  [
    'changed by a text of the same length, dated as the old one',
    (file, text) => {
      writeFileSync(file, text)
      utimesSync(file, 1, 1)
    },
  ],
]

test.each(SAVES)('a file that is %s is read again, time after time', async (_, save) => {
  const file = path.join(folderWith({ 'a.md': 'text 0' }), 'a.md')
  const watching = watched(file)
  await listening(watching)
  for (const text of ['text 1', 'text 2', 'text 3']) {
    save(file, text)
    await watching.read(text)
  }
})

/** What is there, the file that is asked for, and how it comes to hold `new`. */
const CHANGES: readonly [string, Files, string, (cwd: string) => void][] = [
  ['a file appears that was missing', {}, 'a.md', (cwd) => add(cwd, { 'a.md': 'new' })],
  ['folders appear on the way to it', {}, 'a/b/c.md', (cwd) => add(cwd, { 'a/b/c.md': 'new' })],
  [
    'its folder is replaced by another',
    { 'a/b.md': 'old', 'c/b.md': 'new' },
    'a/b.md',
    (cwd) => {
      renameSync(`${cwd}/a`, `${cwd}/d`)
      renameSync(`${cwd}/c`, `${cwd}/a`)
    },
  ],
  [
    'its folder is removed and made again',
    { 'a/b.md': 'old' },
    'a/b.md',
    (cwd) => {
      rmSync(`${cwd}/a`, { recursive: true })
      add(cwd, { 'a/b.md': 'new' })
    },
  ],
]

test.each(CHANGES)('%s', async (_, files, name, change) => {
  const cwd = folderWith(files)
  const watching = watched(path.join(cwd, name))
  await listening(watching)
  change(cwd)
  await watching.read('new')
})

/** A link, where it leads, and how `link` (or `link/b.md`) comes to hold `new`. */
const LINKS: readonly [string, string, string, (cwd: string) => void][] = [
  ['what a link leads to changes', 'far/b.md', 'link', (cwd) => add(cwd, { 'far/b.md': 'new' })],
  ['a link leads elsewhere', 'far/b.md', 'link', (cwd) => relink(cwd, 'near/b.md')],
  ['a linked folder’s file changes', 'far', 'link/b.md', (cwd) => add(cwd, { 'far/b.md': 'new' })],
  ['a folder’s link leads elsewhere', 'far', 'link/b.md', (cwd) => relink(cwd, 'near')],
  ['what a link leads to appears', 'nowhere.md', 'link', (cwd) => add(cwd, { 'nowhere.md': 'new' })],
]

function relink(cwd: string, target: string): void {
  symlinkSync(path.join(cwd, target), `${cwd}/links/other`)
  renameSync(`${cwd}/links/other`, `${cwd}/links/link`)
}

test.each(LINKS)('%s', async (_, target, name, change) => {
  const cwd = folderWith({ 'far/b.md': 'old', 'near/b.md': 'new' })
  mkdirSync(`${cwd}/links`)
  symlinkSync(path.join(cwd, target), `${cwd}/links/link`)
  symlinkSync('links', `${cwd}/also-links`)
  const watching = watched(path.join(cwd, 'also-links', name))
  await listening(watching)
  change(cwd)
  await watching.read('new')
})

test('where nothing is heard, a look now and then finds what changed', async () => {
  const cwd = folderWith({ 'a/b/c/d.md': 'old', 'e/b/c/d.md': 'new' })
  const watching = watched(path.join(cwd, 'a/b/c/d.md'), undefined, 10)
  await listening(watching)
  renameSync(`${cwd}/a`, `${cwd}/f`)
  renameSync(`${cwd}/e`, `${cwd}/a`)
  await watching.read('new')
})

test('a change before anybody listens, and during a run, leads to one more run', async () => {
  const file = path.join(folderWith({ 'a.md': 'first' }), 'a.md')
  const watching = watched(file, (run) => {
    if (run === 1) for (const text of ['second', 'third']) writeFileSync(file, text)
  })
  await watching.read('third')
  await watching.close()
  expect(watching.runs).toEqual(['first', 'third'])
})

test('a flood of changes takes few runs, and the last of them saw the last change', async () => {
  const file = path.join(folderWith({ 'a.md': '' }), 'a.md')
  const watching = watched(file)
  await listening(watching)
  for (let save = 1; save <= 200; save++) {
    writeFileSync(file, `save ${save}`)
    if (save % 10 === 0) await new Promise(setImmediate)
  }
  await watching.read('save 200')
  expect(watching.runs.length).toBeLessThan(50)
})

test('closing waits for the run that is under way, and there is no other', async () => {
  const file = path.join(folderWith({ 'a.md': 'old' }), 'a.md')
  let release = (): void => {}
  let closed = false
  const watching = watched(file, () => new Promise<void>((resolve) => (release = resolve)))
  await new Promise(setImmediate)
  const closing = watching.close().then(() => (closed = true))
  await new Promise(setImmediate)
  expect({ runs: watching.runs, closed }).toEqual({ runs: ['old'], closed: false })
  writeFileSync(file, 'new')
  release()
  await closing
  expect(watching.runs).toEqual(['old'])
})

test('a first run that fails is the only one; a later one that fails ends it', async () => {
  const file = path.join(folderWith({ 'a.md': 'old' }), 'a.md')
  const failing = watched(file, () => Promise.reject(new Error('no')))
  await expect(failing.first).rejects.toThrow('no')
  await failing.ended
  const trace = createTrace()
  const later = watch(trace, async () => {
    trace.file(file)
    if (contentOf(file) === 'new') throw new Error('later')
  })
  await later.first
  writeFileSync(file, 'new')
  await expect(later.ended).rejects.toThrow('later')
})

test('what was asked for is compared, and nothing else', () => {
  const cwd = folderWith({ 'a/one.yaml': '1', 'a/two.md': '2', 'b/three.yaml': '3' })
  const trace = createTrace()
  const changes = (change: () => void): string => {
    trace.begin()
    trace.file(`${cwd}/a/one.yaml`)
    trace.file(`${cwd}/a/absent.yaml`)
    trace.file(`${cwd}/b`)
    trace.folder(`${cwd}/a`, '.yaml')
    trace.folder(`${cwd}/c`, '.yaml')
    change()
    return trace.compare()
  }
  expect(changes(() => {})).toBe('same')
  expect(changes(() => add(cwd, { 'a/two.md': '22', 'a/four.md': '4', 'a/.one.yaml.swp': '' }))).toBe('same')
  expect(changes(() => add(cwd, { 'a/.hidden.yaml': '', 'a/sub.yaml/x': '', 'b/five.yaml': '' }))).toBe('same')
  expect(changes(() => add(cwd, { 'a/one.yaml': '!' }))).toBe('changed')
  expect(changes(() => add(cwd, { 'a/more.yaml': '' }))).toBe('changed')
  expect(changes(() => add(cwd, { 'a/absent.yaml': '' }))).toBe('changed')
  expect(changes(() => add(cwd, { 'c/first.yaml': '' }))).toBe('changed')
  expect(changes(() => rmSync(`${cwd}/a/more.yaml`))).toBe('changed')
  expect(changes(() => rmSync(`${cwd}/b`, { recursive: true }))).toBe('changed')
  expect(changes(() => add(cwd, { 'a/one.yaml': '' }))).toBe('emptied')
  expect(changes(() => add(cwd, { 'a/one.yaml': '1' }))).toBe('changed')
  expect(changes(() => rmSync(`${cwd}/a`, { recursive: true }))).toBe('emptied')
})

test('what we write ourselves is no change', () => {
  const cwd = folderWith({ 'a.md': '1' })
  const trace = createTrace()
  trace.file(`${cwd}/a.md`)
  writeFileSync(`${cwd}/a.md`, '2')
  trace.wrote(`${cwd}/a.md`)
  trace.wrote(`${cwd}/b.md`)
  expect([...trace.files]).toEqual([`${cwd}/a.md`])
  expect(trace.compare()).toBe('same')
})

test('changes in the same moment, of the same length, are changes', () => {
  const file = path.join(temporaryFolder(), 'a.md')
  const trace = createTrace()
  for (let save = 100; save < 200; save++) {
    writeFileSync(file, `${save}`)
    trace.begin()
    trace.file(file)
    expect(trace.compare()).toBe('same')
    writeFileSync(file, `${save + 1}`)
    expect(trace.compare()).toBe('changed')
  }
})

test('links that go round in a circle lead nowhere', () => {
  const cwd = temporaryFolder()
  symlinkSync('b', `${cwd}/a`)
  symlinkSync('a', `${cwd}/b`)
  expect([...placesOf([`${cwd}/a/c.md`], [])]).toEqual([[cwd, new Set(['a', 'b'])]])
})

test('nobody listens where nothing is read any more', async () => {
  const cwd = folderWith({ 'a/x': '', 'b/x': '', 'c/x': '' })
  const open = (): number => process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length
  const before = open()
  const listener = createListener(() => {})
  for (let round = 0; round < 1000; round++) {
    listener.listen(placesOf([`${cwd}/a/x`, `${cwd}/${round % 2 ? 'b' : 'c'}/x`, `${cwd}/d/e`], []))
    await new Promise(setImmediate)
  }
  expect(open()).toBe(before + 3)
  listener.close()
  await new Promise(setImmediate)
  expect(open()).toBe(before)
})
