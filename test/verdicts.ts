import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * Where `.ci/run`, which runs the tests on two versions of Node, keeps what other programs make of bytes. They have one answer to
 * the same bytes, which version ever wrote them. The folder ends with the run, so no answer outlives the programs that gave it.
 */
const { FANDECK_VERDICTS: FOLDER } = process.env

/** A question's name: the program, how it is called, and the bytes that it is asked about. Each part matters, as does where it ends. */
export function keyOf(...question: readonly (string | Uint8Array)[]): string {
  const digest = createHash('sha256')
  for (const part of question) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    digest.update(`${bytes.length}:`).update(bytes)
  }
  return digest.digest('hex')
}

/** The answer that was kept; null if there is none, as always outside of `.ci/run`. */
export function recall(key: string): Buffer | null {
  if (!FOLDER) return null
  try {
    return inflateRawSync(readFileSync(path.join(FOLDER, key)))
  } catch {
    return null
  }
}

/** Keeps an answer. Tests that ask the same at the same time leave a whole one. */
export function keep(key: string, answer: string | Uint8Array): void {
  if (!FOLDER) return
  mkdirSync(FOLDER, { recursive: true })
  const unfinished = path.join(FOLDER, `${key}.${process.pid}`)
  writeFileSync(unfinished, deflateRawSync(answer, { level: 1 }))
  renameSync(unfinished, path.join(FOLDER, key))
}
