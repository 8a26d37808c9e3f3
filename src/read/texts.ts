import { type Memory, recalled } from '../model/memory.ts'
import type { Message, Outcome, Place } from '../model/message.ts'
import { type Citation, type Inline, plainText, type Text } from '../model/text.ts'
import { inlineAt } from './alignment.ts'
import { noWords } from './messages/values.ts'
import { itemsOf, type ScalarTree, type Tree, textOf } from './tree.ts'

/** Parses inline Markdown that starts at a place. Given to the readers, because Markdown is another room's affair. */
export type ParseInline = (source: string, place: Place) => Outcome<readonly Inline[]>

/** What the reading of one document shares. */
export interface Reading {
  readonly parseInline: ParseInline
  readonly messages: Message[]
  /** Every source that a text cites, in the order of reading. */
  readonly cited: Cited[]
  readonly memory: Memory | undefined
}

/** A source's key in a text, and where it stands. */
export interface Cited {
  readonly key: string
  readonly place: Place
}

/** A reading of a document that begins now. */
export function startReading(parseInline: ParseInline, memory?: Memory): Reading {
  return { parseInline, messages: [], cited: [], memory }
}

/** A text field, parsed. Null where there is none, or where the schema has already found it wrong. */
export function readText(tree: Tree | undefined, reading: Reading): Text | null {
  const source = textOf(tree)
  if (source === null || source.trim() === '') return null
  const scalar = tree as ScalarTree
  const { raw, style, place } = scalar
  const from = () => [source, raw, style, JSON.stringify(place)]
  const { value, messages } = recalled(reading.memory, 'text', from, () => parsed(source, scalar, reading.parseInline))
  reading.messages.push(...messages)
  for (const citation of citationsIn(value.inlines)) {
    for (const { key } of citation.items) reading.cited.push({ key, place: citation.place ?? value.place })
  }
  return value
}

function parsed(source: string, scalar: ScalarTree, parseInline: ParseInline): Outcome<Text> {
  const { value: inlines, messages } = inlineAt(source, scalar, parseInline)
  const place = placeOfText(scalar)
  const isEmpty = messages.length === 0 && plainText(inlines) === ''
  return { value: { inlines, place }, messages: isEmpty ? [noWords(place)] : messages }
}

/** A text that must be there; an empty one stands in while the document is being reported as wrong. */
export function mustText(tree: Tree | undefined, reading: Reading): Text {
  return readText(tree, reading) ?? { inlines: [], place: tree?.place ?? {} }
}

/** The texts of a list, or of a single text. */
export function readTexts(tree: Tree | undefined, reading: Reading): readonly Text[] {
  const trees = tree?.type === 'list' ? itemsOf(tree) : tree ? [tree] : []
  return trees.flatMap((item) => readText(item, reading) ?? [])
}

/** Where the first character of a text stands; for an indented block, as near as its header tells. */
function placeOfText(scalar: ScalarTree): Place {
  const { place, style } = scalar
  if (place.line === undefined) return place
  if (style === 'block') return { ...place, line: place.line + 1, column: 1 + indentOf(scalar.raw) }
  return style === 'plain' ? place : { ...place, column: (place.column ?? 1) + 1 }
}

function indentOf(raw: string): number {
  return /^.*\n( *)/.exec(raw)?.[1]?.length ?? 0
}

function citationsIn(inlines: readonly Inline[]): readonly Citation[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'citation') return [inline]
    return 'children' in inline ? citationsIn(inline.children) : []
  })
}
