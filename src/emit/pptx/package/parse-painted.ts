import { parseXml } from '../../../opc/parse-xml.ts'
import type { XmlElement } from '../../../opc/xml.ts'

/**
 * A part that PptxGenJS wrote as the tree that `parseXml` makes of it. The library writes plain XML: elements,
 * attributes in double quotes, few references. That is read here in a fifth of the time; anything else, and any fault,
 * goes to the strict parser, which says what is wrong.
 */
export function parsePainted(source: string, part: string): XmlElement {
  return parsePlain(source) ?? parseXml(source, part)
}

/** Where the parser is, and the elements that are open, outermost first; the first one holds the root. */
interface Cursor {
  readonly source: string
  at: number
  readonly open: XmlElement[]
}

/** Null for what is not well-formed, and for what is not plain. */
function parsePlain(source: string): XmlElement | null {
  const all: XmlElement = { name: '', attributes: {}, children: [] }
  const cursor: Cursor = { source, at: DECLARATION.exec(source)?.[0].length ?? 0, open: [all] }
  while (cursor.at < source.length) if (!takeText(cursor) || !takeTag(cursor)) return null
  const [root] = all.children
  return cursor.open.length === 1 && typeof root === 'object' ? root : null
}

const DECLARATION = /^<\?xml [^<>?]*\?>/

/** Characters up to the next tag: white space between elements goes. False if they may not stand here. */
function takeText(cursor: Cursor): boolean {
  const { source, at, open } = cursor
  const next = source.indexOf('<', at)
  const end = next === -1 ? source.length : next
  cursor.at = end
  if (end === at) return true
  const top = open[open.length - 1]!
  const text = source.slice(at, end)
  if (top.name !== 'a:t' && text.trim() === '') return true
  const plain = isUnusual(text) ? null : decoded(text)
  if (open.length === 1 || plain === null) return false
  top.children.push(plain.replaceAll('\r\n', '\n'))
  return true
}

/** True for text that has characters, or an end of a section, that XML forbids. */
function isUnusual(text: string): boolean {
  return SUSPECT.test(text) && UNUSUAL.test(text)
}

// Any surrogate is suspect; with the flag `u` only the lone ones are found, which takes longer.
const SUSPECT = /\]\]>|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/
const UNUSUAL = /\]\]>|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

function takeTag(cursor: Cursor): boolean {
  const { source, at } = cursor
  if (at === source.length) return true
  return source.charCodeAt(at + 1) === SLASH ? takeEnd(cursor) : takeStart(cursor)
}

function takeEnd(cursor: Cursor): boolean {
  const { source, at, open } = cursor
  const end = source.indexOf('>', at)
  cursor.at = end + 1
  return end !== -1 && open.length > 1 && source.slice(at + 2, end) === open.pop()!.name
}

function takeStart(cursor: Cursor): boolean {
  const { source, open } = cursor
  const start = cursor.at + 1
  cursor.at = endOfName(source, start)
  const element: XmlElement = { name: source.slice(start, cursor.at), attributes: {}, children: [] }
  const parent = open[open.length - 1]!
  if (cursor.at === start || (open.length === 1 && parent.children.length > 0)) return false
  while (source.charCodeAt(cursor.at) === SPACE) if (!takeAttribute(cursor, element.attributes)) return false
  parent.children.push(element)
  const empty = source.charCodeAt(cursor.at) === SLASH
  if (empty) cursor.at++
  else open.push(element)
  return source.charCodeAt(cursor.at++) === GREATER
}

/** ` name="value"` and what spaces follow. */
function takeAttribute(cursor: Cursor, attributes: Record<string, string>): boolean {
  const { source } = cursor
  const start = skipSpaces(source, cursor.at)
  const equals = endOfName(source, start)
  if (equals === start || source.charCodeAt(equals) !== EQUALS || source.charCodeAt(equals + 1) !== QUOTE) return false
  const end = endOfValue(source, equals + 2)
  const name = source.slice(start, equals)
  const value = end === -1 ? null : decoded(source.slice(equals + 2, end))
  if (value === null || attributes[name] !== undefined) return false
  attributes[name] = value
  const after = skipSpaces(source, end + 1)
  // The space before the next attribute is taken with that.
  cursor.at = after > end + 1 && isNameStart(source.charCodeAt(after)) ? after - 1 : after
  return true
}

/** Where the name that begins here ends; where it begins if none does. */
function endOfName(source: string, from: number): number {
  if (!isNameStart(source.charCodeAt(from))) return from
  let at = from + 1
  while (NAME_CODES[source.charCodeAt(at)] === 1) at++
  return at
}

function isNameStart(code: number): boolean {
  return code > COLON && NAME_CODES[code] === 1
}

/** Where the quote is; -1 if something stands before it that may not, that would become a space, or that is worth a look. */
function endOfValue(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === QUOTE) return at
    if (code === LESS || code < SPACE || code >= SURROGATE) return -1
  }
  return -1
}

function skipSpaces(source: string, from: number): number {
  let at = from
  while (source.charCodeAt(at) === SPACE) at++
  return at
}

const SPACE = 0x20
const QUOTE = 0x22
const SLASH = 0x2f
const COLON = 0x3a
const LESS = 0x3c
const EQUALS = 0x3d
const GREATER = 0x3e
/** The first one; behind it are other ones, and characters that XML forbids. */
const SURROGATE = 0xd800

/** 1 for the codes of letters, digits and the marks that names have, as far as they are ASCII. */
const NAME_CODES = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.:-]/.test(String.fromCharCode(code)) ? 1 : 0))

/** Null for a reference that is neither one of the five entities of XML nor the number of a usual character. */
function decoded(text: string): string | null {
  if (!text.includes('&')) return text
  if (!REFERENCES.test(text)) return null
  return text.replace(/&(#x)?(\w+);/g, (_, number: string | undefined, name: string) =>
    number === undefined ? ENTITIES[name]! : String.fromCodePoint(Number.parseInt(name, 16)),
  )
}

/** The numbers are of four digits, U+1000 to U+CFFF: no character there is one that XML forbids. */
const REFERENCES = /^(?:[^&]|&(?:amp|lt|gt|quot|apos|#x[1-9A-C][0-9A-F]{3});)*$/

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
