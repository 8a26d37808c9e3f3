import { createHash } from 'node:crypto'

/** A text among a document's properties that keeps the place of a digest. */
export const MARK: string = `fandeck ${'0'.repeat(12)}`

/** A PDF as it is written to disk: with a digest in its properties, by which a file that somebody has edited is told from ours. Changes the bytes in place. */
export function markPdf(pdf: Uint8Array): Uint8Array {
  const at = placeOf(pdf)
  if (at !== null) pdf.set(Buffer.from(digest(pdf), 'latin1'), at)
  return pdf
}

/** True if these are bytes as `markPdf` made them. */
export function isOurPdf(bytes: Uint8Array): boolean {
  const at = placeOf(bytes)
  if (at === null) return false
  const plain = Uint8Array.from(bytes)
  plain.fill(ZERO, at, at + DIGITS)
  return Buffer.from(bytes.subarray(at, at + DIGITS)).toString('latin1') === digest(plain)
}

const DIGITS = 12
const ZERO = 0x30

/** Where the digits are, in an object of its own behind all pages; no title can look like that. Null for a file without any. */
function placeOf(bytes: Uint8Array): number | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const at = text.lastIndexOf(BEFORE, undefined, 'latin1')
  if (at === -1) return null
  const start = at + BEFORE.length
  return /^[0-9a-f]{12}\)\nendobj$/.test(text.toString('latin1', start, start + DIGITS + AFTER)) ? start : null
}

const BEFORE = ' 0 obj\n(fandeck '
/** How long `)`, a line end and `endobj` are. */
const AFTER = 8

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS)
}
