import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cacheFolder } from '../../src/cli/cache-folder.ts'
import { createDrawingCache } from '../../src/cli/drawing-cache.ts'
import { createDrawings } from '../../src/cli/drawings.ts'
import type { Lanes } from '../../src/cli/lanes.ts'
import type { ChartRequest, DrawResult } from '../../src/index.ts'
import { BARS, ODDS, request, STYLE, table } from '../chart/requests.ts'
import { temporaryFolder } from './fandeck.ts'

const CHART = request(BARS, { odds: ODDS })

const DRAWN: DrawResult = {
  type: 'drawing',
  drawing: {
    svg: '<svg xmlns="http://www.w3.org/2000/svg"><text>음악 &amp; 😀</text></svg>',
    png: Uint8Array.from({ length: 256 }, (_, byte) => byte),
    width: 400,
    height: 240,
    rows: [{ channel: 'Creators', odds: 57, none: null, yes: true }],
    alt: 'Bar chart.',
    table: { columns: ['Channel'], rows: [['Creators']], total: 1 },
    native: null,
    verdict: 'picture: drawn by Vega',
  },
  messages: [{ severity: 'warning', rule: 'chart/gaps', reason: 'a gap', place: { path: 'charts.sales' } }],
}

/** A folder with one entry in it, and where that is. */
async function filled(): Promise<{ folder: string; file: string }> {
  const folder = path.join(temporaryFolder(), 'drawings')
  await createDrawingCache(folder, 'v').put(CHART, DRAWN)
  return { folder, file: path.join(folder, entries(folder)[0]!) }
}

function entries(folder: string): string[] {
  return readdirSync(folder).filter((name) => name !== 'pruned')
}

test('what was put in comes out, in another run too', async () => {
  const { folder } = await filled()
  expect(await createDrawingCache(folder, 'v').get(CHART)).toEqual(DRAWN)
})

test('an entry is one file, named by the hash of the request without its size, and the size', async () => {
  const { folder } = await filled()
  expect(entries(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}-400x240$/)])
  await createDrawingCache(folder, 'v').put({ ...CHART, width: 300.5 }, DRAWN)
  const hashes = entries(folder).map((name) => name.slice(0, 64))
  expect(entries(folder)).toHaveLength(2)
  expect(new Set(hashes).size).toBe(1)
})

test.each<[string, Partial<ChartRequest>]>([
  ['name', { name: 'other' }],
  ['spec', { spec: { ...BARS, mark: 'line' } }],
  ['data', { data: { odds: table({ channel: 'Creators', odds: 58 }) } }],
  ['style', { style: { ...STYLE, high: '#AA0009' } }],
  ['language', { language: 'de' }],
  ['width', { width: 401 }],
  ['height', { height: 241 }],
])('another %s is another drawing', async (_, change) => {
  const { folder } = await filled()
  expect(await createDrawingCache(folder, 'v').get({ ...CHART, ...change })).toBeNull()
})

test('another program that draws is another drawing', async () => {
  const { folder } = await filled()
  expect(await createDrawingCache(folder, 'w').get(CHART)).toBeNull()
})

test('the build that draws counts unless another version is given', async () => {
  const folder = path.join(temporaryFolder(), 'drawings')
  await createDrawingCache(folder).put(CHART, DRAWN)
  expect(await createDrawingCache(folder).get(CHART)).toEqual(DRAWN)
  const build = `${readFileSync('dist/bin/lane.cjs', 'utf8')} ${process.versions['icu']}`
  expect(await createDrawingCache(folder, build).get(CHART)).toEqual(DRAWN)
})

test('whether a chart was drawn in any size is known without its size', async () => {
  const { folder } = await filled()
  const cache = createDrawingCache(folder, 'v')
  const { width: _, height: __, ...sizeless } = CHART
  expect(await cache.mayHave(sizeless)).toBe(true)
  expect(await cache.mayHave({ ...sizeless, language: 'de' })).toBe(false)
  expect(await createDrawingCache(path.join(folder, 'none'), 'v').mayHave(sizeless)).toBe(false)
  expect(await createDrawingCache(null, 'v').mayHave(sizeless)).toBe(false)
})

test('an entry with one byte changed, wherever, is a miss and is removed', async () => {
  const { folder, file } = await filled()
  const whole = readFileSync(file)
  const cache = createDrawingCache(folder, 'v')
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole)
    damaged[at]! ^= 1 << (at % 8)
    writeFileSync(file, damaged)
    expect(await cache.get(CHART), `byte ${at}`).toBeNull()
    expect(existsSync(file), `byte ${at}`).toBe(false)
  }
})

test('an entry cut short, grown, or of other bytes altogether is a miss', async () => {
  const { folder, file } = await filled()
  const whole = readFileSync(file)
  const cache = createDrawingCache(folder, 'v')
  const length = fc.integer({ min: 0, max: whole.length - 1 })
  const damage = fc.oneof(
    length.map((end) => whole.subarray(0, end)),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => Buffer.concat([whole, more])),
    fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  )
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      writeFileSync(file, bytes)
      expect(await cache.get(CHART)).toBeNull()
    }),
    { numRuns: 200 },
  )
})

test('an entry under another name is foreign: a miss', async () => {
  const { folder, file } = await filled()
  const wide = { ...CHART, width: 800 }
  renameSync(file, file.replace('400x240', '800x240'))
  expect(await createDrawingCache(folder, 'v').get(wide)).toBeNull()
  expect(entries(folder)).toEqual([])
})

test('many who write at once leave one whole entry', async () => {
  const folder = path.join(temporaryFolder(), 'drawings')
  const caches = Array.from({ length: 20 }, () => createDrawingCache(folder, 'v'))
  await Promise.all(caches.flatMap((cache) => [cache.put(CHART, DRAWN), cache.get(CHART)]))
  expect(entries(folder)).toHaveLength(1)
  expect(await caches[0]!.get(CHART)).toEqual(DRAWN)
})

test('charts that failed are not kept', async () => {
  const folder = path.join(temporaryFolder(), 'drawings')
  await createDrawingCache(folder, 'v').put(CHART, { type: 'failed', messages: [] })
  expect(existsSync(folder)).toBe(false)
})

test('a folder that cannot be made or written is no cache and no error', async () => {
  const file = path.join(temporaryFolder(), 'a-file')
  writeFileSync(file, '')
  for (const folder of [path.join(file, 'below'), null]) {
    const cache = createDrawingCache(folder, 'v')
    await cache.put(CHART, DRAWN)
    expect(await cache.get(CHART)).toBeNull()
  }
})

test('a folder that may only be read is read', async () => {
  const { folder } = await filled()
  chmodSync(folder, 0o500)
  const cache = createDrawingCache(folder, 'v')
  await cache.put({ ...CHART, width: 1 }, DRAWN)
  expect(await cache.get(CHART)).toEqual(DRAWN)
  chmodSync(folder, 0o700)
})

test('an entry that is a folder is a miss', async () => {
  const { folder, file } = await filled()
  renameSync(file, `${file}.away`)
  mkdirSync(file)
  expect(await createDrawingCache(folder, 'v').get(CHART)).toBeNull()
})

const DAY = 24 * 3600 * 1000

function age(file: string, days: number): void {
  const then = new Date(Date.now() - days * DAY)
  utimesSync(file, then, then)
}

test('once a day, entries that nobody wanted for 90 days and what writers left are removed', async () => {
  const { folder, file } = await filled()
  const left = path.join(folder, 'x.tmp')
  const young = path.join(folder, 'y.tmp')
  for (const leftover of [left, young]) writeFileSync(leftover, '')
  age(file, 91)
  age(left, 2)
  const other = { ...CHART, width: 1 }
  await createDrawingCache(folder, 'v').put(other, DRAWN)
  expect([file, left, young].map((name) => existsSync(name))).toEqual([true, true, true])
  age(path.join(folder, 'pruned'), 2)
  await createDrawingCache(folder, 'v').put(other, DRAWN)
  expect([file, left, young].map((name) => existsSync(name))).toEqual([false, false, true])
})

test('an entry that is used stays young', async () => {
  const { folder, file } = await filled()
  age(file, 80)
  await createDrawingCache(folder, 'v').get(CHART)
  expect(Date.now() - statSync(file).mtimeMs).toBeLessThan(DAY)
})

test.each<[NodeJS.ProcessEnv, NodeJS.Platform, string | null]>([
  [{ XDG_CACHE_HOME: '/c', HOME: '/h' }, 'linux', '/c/fandeck/drawings/1'],
  [{ XDG_CACHE_HOME: 'relative', HOME: '/h' }, 'linux', '/h/.cache/fandeck/drawings/1'],
  [{ HOME: '/h' }, 'darwin', '/h/.cache/fandeck/drawings/1'],
  [{ LOCALAPPDATA: '/l', HOME: '/h' }, 'win32', '/l/fandeck/drawings/1'],
  [{ LOCALAPPDATA: '/l' }, 'linux', null],
  [{}, 'linux', null],
])('the folder for %o on %s is %s', (env, platform, folder) => {
  expect(cacheFolder('drawings/1', env, platform)).toBe(folder)
})

/** Lanes that count what is asked of them. */
function countingLanes(): Lanes & { warmed: number; drawn: string[]; closed: boolean } {
  return {
    warmed: 0,
    drawn: [],
    closed: false,
    warm() {
      this.warmed++
    },
    async draw({ name }) {
      this.drawn.push(name)
      return name === 'bad' ? { type: 'failed', messages: [] } : DRAWN
    },
    async rasterise() {
      return { type: 'failed', reason: 'these lanes make no PNG' }
    },
    async close() {
      this.closed = true
    },
  }
}

test('equal charts are drawn once, results come in order, and an unchanged chart never again', async () => {
  const folder = path.join(temporaryFolder(), 'drawings')
  const lanes = countingLanes()
  const drawings = createDrawings({ lanes, cache: createDrawingCache(folder, 'v') })
  const bad = { ...CHART, name: 'bad' }
  const results = await drawings.draw([CHART, bad, { ...CHART }])
  expect(results.map(({ type }) => type)).toEqual(['drawing', 'failed', 'drawing'])
  expect(lanes.drawn.toSorted()).toEqual(['bad', 'sales'])
  const later = countingLanes()
  const again = createDrawings({ lanes: later, cache: createDrawingCache(folder, 'v') })
  expect(await again.draw([CHART])).toEqual([DRAWN])
  expect(later.drawn).toEqual([])
})

test('what the last two builds drew is at hand, as the very same result, also where there is no cache', async () => {
  const lanes = countingLanes()
  const drawings = createDrawings({ lanes, cache: createDrawingCache(null, 'v') })
  const bad = { ...CHART, name: 'bad' }
  const first = await drawings.draw([CHART, bad])
  const second = await drawings.draw([bad, structuredClone(CHART)])
  expect(second[0]).toBe(first[1])
  expect(second[1]).toBe(first[0])
  expect(lanes.drawn).toEqual(['sales', 'bad'])
  await drawings.draw([])
  await drawings.draw([])
  await drawings.draw([CHART, { ...CHART, height: CHART.height + 1 }])
  expect(lanes.drawn).toEqual(['sales', 'bad', 'sales', 'sales'])
})

test('lanes are warmed for charts that were never drawn, and for no others', async () => {
  const { folder } = await filled()
  const lanes = countingLanes()
  const drawings = createDrawings({ lanes, cache: createDrawingCache(folder, 'v') })
  const { width: _, height: __, ...sizeless } = CHART
  drawings.expect([sizeless])
  drawings.expect([])
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(lanes.warmed).toBe(0)
  drawings.expect([sizeless, { ...sizeless, language: 'de' }])
  while (lanes.warmed === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await drawings.close()
  expect(lanes.closed).toBe(true)
})
