import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, open, readdir, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ChartRequest, Drawing, DrawResult, Message } from '../index.ts'

/** Drawings kept between runs, each under the hash of everything that it depends on. Works the same when it is empty. */
export interface DrawingCache {
  /** The drawing of a request with its messages; null if it is not there or not whole, in which case it is removed. */
  get(request: ChartRequest): Promise<DrawResult | null>
  /** Keeps a drawing; a folder that cannot be written is no error. */
  put(request: ChartRequest, result: DrawResult): Promise<void>
  /** True if the chart was drawn before, in any size: one look into the folder. */
  mayHave(request: Sizeless): Promise<boolean>
}

type Sizeless = Omit<ChartRequest, 'width' | 'height'>

/** The layout of an entry. Another layout gets a folder of its own. */
const FORMAT = '1'

/** Entries that nobody asked for in so many days are removed. */
const DAYS_KEPT = 90

const DAY = 24 * 60 * 60 * 1000

/** The folder for drawings that suits the machine; null if the environment names none. */
export function drawingFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const caches = [
    env['XDG_CACHE_HOME'],
    platform === 'win32' ? env['LOCALAPPDATA'] : undefined,
    env['HOME'] && path.join(env['HOME'], '.cache'),
  ]
  const folder = caches.find((candidate) => candidate !== undefined && path.isAbsolute(candidate))
  return folder === undefined ? null : path.join(folder, 'fandeck', 'drawings', FORMAT)
}

/**
 * A cache in a folder, by default the machine's; null keeps nothing. `version` names everything beside the request that a
 * drawing depends on, by default the build of the program that draws.
 */
export function createDrawingCache(
  folder: string | null = drawingFolder(process.env, process.platform),
  version: string = buildOf(LANE),
): DrawingCache {
  let pruned: Promise<void> | undefined
  const fileOf = (request: ChartRequest): string => `${hashOf(request, version)}-${request.width}x${request.height}`
  return {
    get: async (request) => (folder === null ? null : readEntry(folder, fileOf(request))),
    put: async (request, result) => {
      if (folder === null || result.type !== 'drawing') return
      await writeEntry(folder, fileOf(request), result)
      pruned ??= prune(folder)
      await pruned
    },
    mayHave: async (request) => {
      if (folder === null) return false
      const start = `${hashOf(request, version)}-`
      return (await readdir(folder).catch(() => [])).some((name) => name.startsWith(start) && !name.endsWith('.tmp'))
    },
  }
}

/** The lane's program, found from `src/cli` and from `dist/bin` alike. */
const LANE = fileURLToPath(new URL('../../dist/bin/lane.cjs', import.meta.url))

/** Which build of a program this is (its launcher holds the digest of the rest), and the data that it writes dates with. */
function buildOf(program: string): string {
  const icu = process.versions['icu']
  try {
    return `${readFileSync(program, 'utf8')} ${icu}`
  } catch {
    return `no build ${icu}`
  }
}

/** The members in a fixed order; inside spec and data the author's order counts, because it may show in the drawing. */
function hashOf({ name, spec, data, style, language }: Sizeless, version: string): string {
  return sha256(JSON.stringify([version, name, spec, data, style, language]))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function readEntry(folder: string, name: string): Promise<DrawResult | null> {
  const file = path.join(folder, name)
  const text = await readTouched(file).catch(() => null)
  if (text === null) return null
  const result = decode(text, name)
  if (result === null) await unlink(file).catch(() => {})
  return result
}

/** An entry that is used stays young, so that pruning spares it. */
async function readTouched(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { mtimeMs } = await handle.stat()
    const now = new Date()
    if (now.getTime() - mtimeMs > DAY) await handle.utimes(now, now).catch(() => {})
    return await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}

/** The first line names the format and the checksum of the second, which holds all the rest and the entry's own name. */
function encode(name: string, { drawing, messages }: Extract<DrawResult, { type: 'drawing' }>): string {
  const png = Buffer.from(drawing.png).toString('base64')
  const body = JSON.stringify({ name, drawing: { ...drawing, png }, messages })
  return `${headOf(body)}${body}`
}

function headOf(body: string): string {
  return `fandeck drawing ${FORMAT} ${sha256(body)}\n`
}

function decode(text: string, name: string): DrawResult | null {
  const body = text.slice(text.indexOf('\n') + 1)
  if (text !== `${headOf(body)}${body}`) return null
  const entry = JSON.parse(body) as { name: string; drawing: Drawing & { png: string }; messages: readonly Message[] }
  if (entry.name !== name) return null
  const png = new Uint8Array(Buffer.from(entry.drawing.png, 'base64'))
  return { type: 'drawing', drawing: { ...entry.drawing, png }, messages: entry.messages }
}

/** Written beside and renamed: a reader sees a whole entry or none, however many write at once. */
async function writeEntry(
  folder: string,
  name: string,
  result: Extract<DrawResult, { type: 'drawing' }>,
): Promise<void> {
  const beside = path.join(folder, `${name}.${randomUUID()}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(beside, encode(name, result), { flag: 'wx' })
    await rename(beside, path.join(folder, name))
  } catch {
    await unlink(beside).catch(() => {})
  }
}

/** At most once a day: removes entries that were not used for long, and what an interrupted writer left. */
async function prune(folder: string): Promise<void> {
  const mark = path.join(folder, 'pruned')
  const now = Date.now()
  const last = await stat(mark).catch(() => null)
  if (last && now - last.mtimeMs < DAY) return
  await writeFile(mark, '').catch(() => {})
  await utimes(mark, new Date(now), new Date(now)).catch(() => {})
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const limit = name.endsWith('.tmp') ? DAY : DAYS_KEPT * DAY
    const entry = await stat(file).catch(() => null)
    if (entry && now - entry.mtimeMs > limit) await unlink(file).catch(() => {})
  }
}
