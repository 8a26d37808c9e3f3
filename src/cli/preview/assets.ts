import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { FONT_FOLDER, PAGE_FOLDER } from '../page-files.ts'
import type { Answer } from './answer.ts'
import { faceRules, facesAmong } from './font-faces.ts'
import { IMMUTABLE } from './headers.ts'

/** The path of a request → the part of the page that is there, the same for every report; undefined for none. */
export type Assets = (path: string) => Promise<Answer | undefined>

/** Finds the parts of the page. A file is read when it is first asked for, and kept. */
export async function findAssets(): Promise<Assets> {
  const fonts = facesAmong(await readdir(FONT_FOLDER))
  const readers = new Map<string, () => Promise<Answer>>([
    ['/', page('page.html', 'text/html; charset=utf-8')],
    ['/page.js', page('page.js', 'text/javascript; charset=utf-8')],
    ['/style.css', page('style.css', 'text/css; charset=utf-8')],
    ['/fonts.css', async () => asset(faceRules(fonts), 'text/css; charset=utf-8')],
    ...fonts.map((name) => [`/fonts/${name}`, font(name)] as const),
  ])
  const known = new Map<string, Promise<Answer>>()
  return async (asked) => {
    const found = known.get(asked) ?? readers.get(asked)?.()
    if (found) known.set(asked, found)
    return found
  }
}

function page(file: string, type: string): () => Promise<Answer> {
  return async () => asset(await readFile(path.join(PAGE_FOLDER, file)), type)
}

function font(file: string): () => Promise<Answer> {
  return async () => asset(await readFile(path.join(FONT_FOLDER, file)), 'font/ttf', IMMUTABLE)
}

function asset(body: string | Uint8Array, type: string, headers: Answer['headers'] = {}): Answer {
  return { status: 200, headers: { 'Content-Type': type, ...headers }, body }
}
