import type { Memory } from '../model/memory.ts'
import type { Message } from '../model/message.ts'
import type { Context } from './context.ts'
import type { Footnotes } from './footnotes.ts'
import { blockTree, type MarkdownBlock } from './markdown.ts'
import type { Part, Segment, Stretch } from './scan.ts'

/** A slide with its Markdown as trees. */
export interface SlidePieces {
  readonly heading: Stretch | null
  readonly parts: readonly Piece[]
}

/** A part of a slide, its Markdown as a tree. */
export type Piece = MarkdownPiece | DirectivePiece

export interface MarkdownPiece {
  readonly type: 'markdown'
  readonly nodes: readonly MarkdownBlock[]
  readonly context: Context
}

export interface DirectivePiece extends Stretch {
  readonly type: 'directive'
  readonly parts: readonly Piece[]
}

/** Reads every piece of Markdown, and with it the footnotes, before anything refers to them. */
export function readPieces(
  segments: readonly Segment[],
  footnotes: Footnotes,
  list: Message[],
  memory?: Memory,
): readonly SlidePieces[] {
  const read = (part: Part): Piece => piece(part, footnotes, list, memory)
  return segments.map(({ heading, parts }) => ({ heading, parts: parts.map(read) }))
}

function piece(part: Part, footnotes: Footnotes, list: Message[], memory?: Memory): Piece {
  const { text, place } = part
  if (part.type === 'directive')
    return { type: 'directive', text, place, parts: part.parts.map((one) => piece(one, footnotes, list, memory)) }
  const context: Context = { source: text, start: place, messages: list, footnote: footnotes.content }
  const nodes = blockTree(context, memory)
  for (const node of nodes) if (node.type === 'footnoteDefinition') footnotes.define(node, context)
  return { type: 'markdown', nodes, context }
}
