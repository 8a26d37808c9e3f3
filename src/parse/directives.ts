import type { Block, Column, Columns, Panel } from '../model/deck.ts'
import { toBlocks } from './blocks/block.ts'
import { type DirectiveName, type Opening, parseOpening } from './directive-name.ts'
import { inlineMarkdown } from './inline.ts'
import * as messages from './messages.ts'
import type { DirectivePiece, Piece } from './pieces.ts'
import type { SlideContext } from './slide-context.ts'

/** The blocks of a slide, or of a directive on it. */
export function piecesToBlocks(pieces: readonly Piece[], context: SlideContext): readonly Block[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'directive') return directive(piece, context)
    return piece.nodes.flatMap((node) => toBlocks(node, piece.context))
  })
}

function directive(piece: DirectivePiece, context: SlideContext): readonly Block[] {
  const opening = parseOpening(piece, context.messages)
  if (opening.name === null) return piecesToBlocks(piece.parts, context)
  const problem = misplaced(opening.name, context.inside)
  if (problem !== null) context.messages.push(messages.misplaced(opening.name, problem, piece.place))
  const inner = { ...context, inside: [...context.inside, opening.name] }
  switch (opening.name) {
    case 'notes':
      return notes(piece, inner)
    case 'takeaway':
      return [panel(piece, opening, inner)]
    case 'columns':
      return [columns(piece, inner)]
    case 'column':
      return piecesToBlocks(piece.parts, inner)
    case 'refs':
      return references(piece, inner)
    case 'detail':
      return detail(piece, context)
  }
}

/** Why a directive cannot stand where it does, or null. */
function misplaced(name: DirectiveName, inside: readonly DirectiveName[]): string | null {
  if (name === 'column') return 'it stands in "columns" only'
  if (name === 'notes') return inside.includes('notes') ? 'they stand in notes already' : null
  if (inside.includes('notes')) return 'notes hold text only'
  if (name === 'detail') return inside.length > 0 ? 'it stands on the slide itself' : null
  if (name === 'columns' && inside.length > 0) return 'columns stand on the slide itself'
  return name === 'takeaway' && inside.includes('takeaway') ? 'a takeaway holds no other' : null
}

function notes(piece: DirectivePiece, context: SlideContext): readonly Block[] {
  const blocks = piecesToBlocks(piece.parts, context)
  for (const block of blocks)
    if (block.type === 'chart' || block.type === 'image') context.messages.push(messages.onlyText('notes', block.place))
  context.notes.push(...blocks)
  return []
}

function panel(piece: DirectivePiece, opening: Opening, context: SlideContext): Panel {
  const blocks = piecesToBlocks(piece.parts, context)
  if (blocks.length === 0) context.messages.push(messages.emptyDirective('takeaway', piece.place))
  const label = opening.attributes.pairs.find((pair) => pair.name === 'label')
  const { messages: list, footnote } = context
  const text = label && { source: label.value, start: label.valuePlace, messages: list, footnote }
  return { type: 'panel', label: text ? inlineMarkdown(text) : [], blocks, place: piece.place }
}

function columns(piece: DirectivePiece, context: SlideContext): Columns {
  const found: Column[] = []
  for (const part of piece.parts) {
    const opening = part.type === 'directive' ? parseOpening(part, []) : null
    if (part.type === 'directive' && opening?.name === 'column') found.push(column(part, context))
    else for (const block of piecesToBlocks([part], context)) context.messages.push(messages.notColumn(block.place))
  }
  if (found.length < 2 || found.length > 4) context.messages.push(messages.columnCount(found.length, piece.place))
  return { type: 'columns', columns: found, place: piece.place }
}

function column(piece: DirectivePiece, context: SlideContext): Column {
  const { attributes } = parseOpening(piece, context.messages)
  const blocks = piecesToBlocks(piece.parts, { ...context, inside: [...context.inside, 'column'] })
  const recommended = attributes.classes.some(({ name }) => name === 'recommended')
  const width = attributes.pairs.find((pair) => pair.name === 'width')
  if (width === undefined) return { blocks, width: null, recommended }
  const [, percent] = /^(\d{1,2}(?:\.\d+)?)%$/.exec(width.value) ?? []
  if (!(Number(percent) > 0)) {
    context.messages.push(messages.columnWidth(width.value, width.valuePlace))
    return { blocks, width: null, recommended }
  }
  return { blocks, width: Number(percent), recommended }
}

function references(piece: DirectivePiece, context: SlideContext): readonly Block[] {
  for (const block of piecesToBlocks(piece.parts, context)) context.messages.push(messages.refsContent(block.place))
  return [{ type: 'references', place: piece.place }]
}

/** Blocks that stand on the slide like all others while there is room for them. */
function detail(piece: DirectivePiece, context: SlideContext): readonly Block[] {
  const blocks = piecesToBlocks(piece.parts, context)
  for (const block of blocks) context.detail.add(block)
  return blocks
}
