import { readFileSync } from 'node:fs'
import { open, readdir, unlink } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ChartRequest, Drawing, DrawResult, Message } from '../index.ts'
import { cacheFolder, DAY, prune, writeEntry } from './cache-folder.ts'
import { dataDigest, sha256 } from './request-digest.ts'

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
const FORMAT = '2'

/**
 * A cache in a folder, by default the machine's; null keeps nothing. `version` names everything beside the request that a
 * drawing depends on, by default the build of the program that draws.
 */
export function createDrawingCache(
  folder: string | null = cacheFolder(`drawings/${FORMAT}`, process.env, process.platform),
  version: string = buildOf(LANE),
): DrawingCache {
  let pruned: Promise<void> | undefined
  const fileOf = (request: ChartRequest): string => `${hashOf(request, version)}-${request.width}x${request.height}`
  return {
    get: async (request) => (folder === null ? null : readEntry(folder, fileOf(request))),
    put: async (request, result) => {
      if (folder === null || result.type !== 'drawing') return
      await writeEntry(folder, fileOf(request), encode(fileOf(request), result))
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
  return sha256(JSON.stringify([version, name, spec, dataDigest(data), style, language]))
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
  const png = drawing.png && Buffer.from(drawing.png).toString('base64')
  const body = JSON.stringify({ name, drawing: { ...drawing, png }, messages })
  return `${headOf(body)}${body}`
}

function headOf(body: string): string {
  return `fandeck drawing ${FORMAT} ${sha256(body)}\n`
}

/** A drawing with its PNG as Base64. */
type Packed = Omit<Drawing, 'png'> & { readonly png: string | null }

function decode(text: string, name: string): DrawResult | null {
  const body = text.slice(text.indexOf('\n') + 1)
  if (text !== `${headOf(body)}${body}`) return null
  const entry = JSON.parse(body) as { name: string; drawing: Packed; messages: readonly Message[] }
  if (entry.name !== name) return null
  const { png: packed } = entry.drawing
  const png = packed === null ? null : new Uint8Array(Buffer.from(packed, 'base64'))
  return { type: 'drawing', drawing: { ...entry.drawing, png }, messages: entry.messages }
}
