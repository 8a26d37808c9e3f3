import type { FootnoteReference } from 'mdast'
import type { Message, Place } from '../model/message.ts'
import type { Inline } from '../model/text.ts'

/** Where a piece of Markdown comes from, and where messages about it go. */
export interface Context {
  /** The piece itself: offsets of its nodes count from its start. */
  readonly source: string
  /** Where its first character stands. */
  readonly start: Place
  /** Messages are added here. */
  readonly messages: Message[]
  /** The content of a footnote; empty after a message where there is none. */
  readonly footnote: (call: FootnoteReference, place: Place) => readonly Inline[]
}

/** A point in a piece of Markdown, as mdast counts. */
interface Point {
  readonly line: number
  readonly column: number
  readonly offset?: number | undefined
}

/** A node of a Markdown tree, as far as its place goes. */
export interface Positioned {
  readonly position?: { readonly start: Point; readonly end: Point } | undefined
}

/** The place of a node in the user's file. */
export function placeOf(node: Positioned, context: Context): Place {
  return placeAt(node.position?.start ?? { line: 1, column: 1 }, context.start)
}

/** The place of a point, counted from where its text starts; a start without a line is all that is known. */
export function placeAt(point: Point, start: Place): Place {
  if (start.line === undefined) return start
  const column = point.line === 1 ? (start.column ?? 1) + point.column - 1 : point.column
  return { ...start, line: start.line + point.line - 1, column }
}

/** The place of an offset in a text that starts at a place. */
export function placeOfOffset(offset: number, source: string, start: Place): Place {
  const before = source.slice(0, offset)
  const lines = before.split('\n')
  return placeAt({ line: lines.length, column: lines.at(-1)!.length + 1 }, start)
}

/** A node as its author wrote it. */
export function sourceOf(node: Positioned, context: Context): string {
  return context.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}
