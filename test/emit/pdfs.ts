import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { fontsOf } from '../../src/compile/pdf-fonts.ts'
import { emitPdf, type Pdf } from '../../src/emit/pdf/emit.ts'
import { notesPages } from '../../src/layout/notes-pages.ts'
import type { Assets } from '../../src/model/assets.ts'
import type { Scene } from '../../src/model/scene.ts'
import { memoryWorld } from '../world.ts'
import { ASSETS } from './scenes.ts'

/** A scene as a PDF in the fonts beside the bundle. */
export async function pdfOf(scene: Scene, assets: Assets = ASSETS, notes = false): Promise<Pdf> {
  const pages = notes ? notesPages(scene) : null
  const fonts = await fontsOf(scene, assets, pages?.flat() ?? [], memoryWorld({}))
  return emitPdf(scene, assets, { modified: new Date('2025-04-28T00:00:00Z'), fonts, notes: pages })
}

/** The file as text, a character for each byte; what is packed in it stays packed. */
export function plainOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}

/** The operators of all pages, the first one first. */
export function contentsOf(bytes: Uint8Array): readonly string[] {
  const packed = [...plainOf(bytes).matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)]
  const streams = packed.flatMap(([, data]) => {
    try {
      return [inflateSync(Buffer.from(data!, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
  return streams.filter((stream) => stream.startsWith('1 0 0 -1 0 '))
}

/** What one of Poppler's programs prints of a PDF; `FILE` among its arguments is the file. */
export function poppler(bytes: Uint8Array, program: string, ...argv: readonly string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fandeck-poppler-'))
  try {
    const file = path.join(folder, 'deck.pdf')
    writeFileSync(file, bytes)
    const all = argv.map((argument) => (argument === 'FILE' ? file : argument))
    return execFileSync(program, all, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of each page as it is copied, line by line. */
export function textOf(bytes: Uint8Array): readonly string[] {
  return poppler(bytes, 'pdftotext', '-raw', 'FILE', '-')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.trim())
}
