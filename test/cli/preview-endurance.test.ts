import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { Outline } from '../../src/index.ts'
import { cache, PROGRAM } from './fandeck.ts'
import { folderWith, SLIDES } from './tea.ts'

/** A preview that runs as users start it. */
interface Preview {
  readonly url: string
  readonly pid: number
  /** Where it notes how much memory it uses. */
  readonly notes: string
}

/** Options of Node: it notes its memory when asked to, and has little room for garbage, which would hide what it keeps. */
const MEASURED = ['--require', path.resolve('bench/memory.cjs'), '--max-semi-space-size=2']

async function previewing(cwd: string, input: string): Promise<Preview> {
  const notes = path.join(cwd, 'memory.jsonl')
  const argv = [...MEASURED, PROGRAM, 'preview', input, '--no-open', '--port', '0']
  const env = { ...process.env, XDG_CACHE_HOME: cache, MEMORY_FILE: notes }
  const child = spawn(process.execPath, argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGINT')
    await ended
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const found = /http:\S+/.exec(said)
        if (found) resolve(found[0])
      })
    }
    ended.then(() => reject(new Error(`it has ended, and said only: ${said}`)), reject)
  })
  return { url, pid: child.pid!, notes }
}

/** A page that listens. */
interface Page {
  last(): Outline
  /** Resolves when the newest outline has a text in it. */
  hears(text: string): Promise<void>
}

async function listening(url: string): Promise<Page> {
  const response = await new Promise<IncomingMessage>((resolve) => get(`${url}events`, { agent: new Agent() }, resolve))
  onTestFinished(() => void response.destroy())
  let rest = ''
  let last = ''
  let wake = (): void => undefined
  response.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    last = lines.findLast((line) => line.startsWith('data: ')) ?? last
    wake()
  })
  return {
    last: () => JSON.parse(last.slice('data: '.length)),
    async hears(text) {
      while (!last.includes(text)) await new Promise<void>((resolve) => (wake = resolve))
    },
  }
}

/** Bytes that a preview uses when there is no garbage. */
async function memoryOf({ pid, notes }: Preview): Promise<{ readonly used: number; readonly rss: number }> {
  const lines = (): readonly string[] => (existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').slice(0, -1) : [])
  const before = lines().length
  process.kill(pid, 'SIGUSR2')
  while (lines().length === before) await sleep(10)
  return JSON.parse(lines().at(-1)!)
}

const EDITS = 1000

/** Slides with notes that nobody edits: whoever keeps a little of each text must not keep all of it. */
const LONG = `${SLIDES}\n---\n\n# Tea is old\n\n- Older than coffee\n\n:::notes\n${'People drank it long ago. '.repeat(600)}\n:::\n`

test('1,000 edits with 50 pages: its memory stays as it was after 100, and every page has the last text', {
  timeout: 180_000,
}, async () => {
  const cwd = folderWith({ 'tea.md': LONG })
  const preview = await previewing(cwd, 'tea.md')
  const pages = await Promise.all(Array.from({ length: 50 }, () => listening(preview.url)))
  const memory = []
  for (let edit = 1; edit <= EDITS; edit++) {
    const title = `People drink ${edit} teas`
    writeFileSync(path.join(cwd, 'tea.md'), LONG.replace('People drink more tea', title))
    // Every other text is saved while the one before may be under work.
    if (edit % 2 === 0) await pages[0]!.hears(title)
    if (edit === 100 || edit === EDITS) memory.push(await memoryOf(preview))
  }
  const [after, end] = memory
  expect(end!.used).toBeLessThan(after!.used * 1.2)
  expect(end!.rss).toBeLessThan(after!.rss * 1.2)

  await Promise.all(pages.map((page) => page.hears(`People drink ${EDITS} teas`)))
  const outlines = new Set(pages.map((page) => JSON.stringify(page.last())))
  expect(outlines.size).toBe(1)
  const newest = await fetch(`${preview.url}outline`).then((response) => response.text())
  expect([...outlines]).toEqual([newest])
})
