import { Agent, get, type IncomingMessage } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { outline, served, source } from './preview-site.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** Someone who reads the events. */
interface Reader {
  readonly response: IncomingMessage
  /** Numbers of the outlines that came so far. */
  readonly revisions: readonly number[]
  /** The events, comments and the like that came so far, each cut after 100 characters. */
  readonly pieces: readonly string[]
  /** How many characters came so far. */
  length(): number
  /** Resolves when the outline with this number has come. */
  reaches(revision: number): Promise<void>
}

async function read(url: string): Promise<Reader> {
  const response = await new Promise<IncomingMessage>((resolve) => get(`${url}events`, { agent: new Agent() }, resolve))
  const revisions: number[] = []
  const pieces: string[] = []
  let length = 0
  let rest = ''
  let told = (): void => undefined
  response.setEncoding('utf8').on('error', () => undefined)
  response.on('data', (chunk: string) => {
    length += chunk.length
    const parts = (rest + chunk).split('\n\n')
    rest = parts.pop() ?? ''
    pieces.push(...parts.map((part) => part.slice(0, 100)))
    revisions.push(
      ...parts.flatMap((part) => /^id: (\d+)\nevent: outline\ndata: \{.*\}$/s.exec(part)?.[1] ?? []).map(Number),
    )
    told()
  })
  return {
    response,
    revisions,
    pieces,
    length: () => length,
    async reaches(revision) {
      while (revisions.at(-1) !== revision) await new Promise<void>((resolve) => (told = resolve))
    },
  }
}

test('the newest outline comes at once, and then each new one', async () => {
  const shown = source()
  shown.show(outline(6))
  shown.show(outline(7, 'Té\n한글\u2028'))
  const { url } = await served(shown)
  const reader = await read(url)
  expect(reader.response.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  await reader.reaches(7)
  shown.show(outline(8))
  await reader.reaches(8)
  const event = (revision: number, title?: string) =>
    `id: ${revision}\nevent: outline\ndata: ${JSON.stringify(outline(revision, title))}`.slice(0, 100)
  expect(reader.pieces).toEqual(['retry: 500', event(7, 'Té\n한글\u2028'), event(8)])
})

test('who comes before the first build gets it when it is there', async () => {
  const shown = source()
  const { url } = await served(shown)
  const reader = await read(url)
  shown.show(outline(1))
  await reader.reaches(1)
  expect(reader.revisions).toEqual([1])
})

test('of 1,000 outlines in a row every one of 50 readers gets the last', async () => {
  const shown = source()
  shown.show(outline(1))
  const { url } = await served(shown)
  const readers = await Promise.all(Array.from({ length: 50 }, () => read(url)))
  for (let revision = 2; revision <= 1_000; revision++) {
    shown.show(outline(revision))
    if (revision % 100 === 0) await setImmediate()
  }
  await Promise.all(readers.map((reader) => reader.reaches(1_000)))
  for (const { revisions } of readers) expect(revisions).toEqual([...revisions].sort((a, b) => a - b))
  for (const { response } of readers) response.destroy()
  await vi.waitFor(() => expect(shown.listeners()).toBe(0), { timeout: 20_000 })
})

test('an outline is made into text once, whoever asks', async () => {
  let written = 0
  const shown = source()
  const { url } = await served(shown)
  const readers = await Promise.all(Array.from({ length: 10 }, () => read(url)))
  const counted = { ...outline(1), toJSON: () => ({ written: ++written }) }
  shown.show(counted)
  await Promise.all(readers.map((reader) => reader.reaches(1)))
  expect(await (await fetch(`${url}outline`)).json()).toEqual({ written: 1 })
  await (await read(url)).reaches(1)
  expect(written).toBe(1)
})

test('for a reader who stops no queue grows, the others go on, and the last outline is not lost', async () => {
  const shown = source()
  const { url } = await served(shown)
  const [slow, quick] = await Promise.all([read(url), read(url)])
  slow.response.pause()
  const rounds = 100
  const size = 400_000
  for (let revision = 1; revision <= rounds; revision++) {
    shown.show(outline(revision, 'x'.repeat(size)))
    await quick.reaches(revision)
  }
  expect(quick.revisions).toHaveLength(rounds)
  slow.response.resume()
  await slow.reaches(rounds)
  // What the system had taken, one that was on its way, and the last.
  expect(slow.length()).toBeLessThan((rounds * size) / 2)
})

test('a silent stream says now and then that it is alive', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const shown = source()
  const { url } = await served(shown)
  const reader = await read(url)
  vi.advanceTimersByTime(15_000)
  await vi.waitFor(() => expect(reader.pieces).toEqual(['retry: 500', ':']), { timeout: 10_000 })
  expect(vi.getTimerCount()).toBe(1)
  reader.response.destroy()
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0), { timeout: 10_000 })
})
