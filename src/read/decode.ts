import type { Outcome } from '../model/message.ts'
import { illegalCharacter } from './characters.ts'
import { controlCharacter, notText } from './messages/syntax.ts'
import { placesIn } from './places.ts'

/**
 * Bytes → text with line feeds. UTF-8, or UTF-16 with a byte order mark; the mark is dropped. Null for anything else,
 * and for characters that no PowerPoint file can hold.
 */
export function decodeText(bytes: Uint8Array, file: string): Outcome<string | null> {
  const decoded = decodeUtf16(bytes) ?? decodeUtf8(bytes)
  if (decoded.bad !== null) {
    const places = placesIn({ file, source: normalise(decoded.text) })
    const place = places(normalise(decoded.text).length)
    return { value: null, messages: [notText(decoded.encoding, decoded.bad, place)] }
  }
  const source = normalise(decoded.text)
  const illegal = illegalCharacter(source)
  if (illegal === null) return { value: source, messages: [] }
  const hint =
    illegal.name === 'U+0000' && looksLikeUtf16(bytes) ? 'this looks like UTF-16, save the file as UTF-8' : undefined
  return { value: null, messages: [controlCharacter(illegal.name, placesIn({ file, source })(illegal.offset), hint)] }
}

/** A text, and the offset of the first byte that could not be read; then the text is what stands before it. */
interface Decoded {
  readonly text: string
  readonly bad: number | null
  readonly encoding: string
}

function decodeUtf8(bytes: Uint8Array): Decoded {
  const whole = tryUtf8(bytes, bytes.length, false)
  if (whole !== null) return { text: whole, bad: null, encoding: 'UTF-8' }
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (tryUtf8(bytes, middle, true) === null) bad = middle - 1
    else good = middle
  }
  // What is left of a character that is not completed belongs to the fault.
  while (tryUtf8(bytes, good, false) === null) good--
  return { text: tryUtf8(bytes, good, false) ?? '', bad: good, encoding: 'UTF-8' }
}

/** The first bytes as text, or null; with `open` the last character may be incomplete. */
function tryUtf8(bytes: Uint8Array, length: number, open: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: open })
  } catch {
    return null
  }
}

/** Null without a byte order mark. Decoded here: not every build of Node knows the big-endian order. */
function decodeUtf16(bytes: Uint8Array): Decoded | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  if (!little && !big) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 2; at + 1 < bytes.length; at += 2) parts.push(String.fromCharCode(view.getUint16(at, little)))
  return { text: parts.join(''), bad: bytes.length % 2 === 0 ? null : bytes.length - 1, encoding: 'UTF-16' }
}

function normalise(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/** Text in UTF-16 without a mark has a zero in every other byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64)
  return start.filter((byte) => byte === 0).length > start.length / 4
}
