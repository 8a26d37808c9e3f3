import type { ListItem } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { TextParagraph } from '../model/scene.ts'
import type { Span } from './grid.ts'
import { leadingStrong } from './leading-strong.ts'
import { measure } from './measure.ts'
import { type Stack, textItem } from './piece.ts'
import { bodyLook, runs } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { sideBySide } from './stack.ts'
import { textParagraph } from './text-paragraph.ts'
import type { Tone } from './tone.ts'

/** How a term and what it means are set. */
export interface TermFrame {
  readonly width: Points
  readonly size: Points
  readonly tone: Tone
  readonly sheet: Sheet
  /** Counted from 1. */
  readonly number: number
}

/** A term in the accent's colour, and under it what it means. */
export function termAbove(item: ListItem, frame: TermFrame): Stack {
  const paragraphs = [...term(item, frame), ...definition(item, frame)]
  const spaced = paragraphs.map((paragraph, index) => ({ ...paragraph, spaceBefore: index === 0 ? 0 : 2 }))
  return textStack(spaced, `term-${frame.number}`, frame.width, item, frame)
}

/** The share of the width that terms take, and the space to what they mean. */
const TERM = 0.28
const GAP = 20

/** A term in the accent's colour, and beside it what it means. */
export function termBeside(item: ListItem, frame: TermFrame): Stack {
  const words = term(item, frame)
  const spans = spansOf(frame.width, words[0]?.rtl === true)
  const meaning = definition(item, frame)
  if (words.length === 0) return textStack(meaning, `term-${frame.number}`, frame.width, item, frame)
  return sideBySide(
    [
      textStack(words, `term-${frame.number}`, spans[0].width, item, frame),
      textStack(meaning, `definition-${frame.number}`, spans[1].width, item, frame),
    ],
    spans,
  )
}

/** Where a term and its meaning stand: a term that is read from right to left stands on the right. */
function spansOf(width: Points, mirrored: boolean): readonly [Span, Span] {
  const narrow = Math.round(width * TERM) - GAP
  const broad = width - narrow - GAP
  if (mirrored)
    return [
      { x: broad + GAP, width: narrow },
      { x: 0, width: broad },
    ]
  return [
    { x: 0, width: narrow },
    { x: narrow + GAP, width: broad },
  ]
}

function term(item: ListItem, { tone, size, sheet }: TermFrame): readonly TextParagraph[] {
  const look = { ...bodyLook(sheet, tone, size), bold: true, color: tone.accent, link: tone.accent }
  const set = runs(leadingStrong(item.children).strong, look, sheet)
  return set.length === 0 ? [] : [textParagraph(set)]
}

function definition(item: ListItem, { tone, size, sheet }: TermFrame): readonly TextParagraph[] {
  const look = bodyLook(sheet, tone, size)
  return [leadingStrong(item.children).rest, ...item.items.map((child) => child.children)]
    .map((part) => runs(part, look, sheet))
    .filter((set) => set.length > 0)
    .map((set, index) => textParagraph(set, { spaceBefore: index === 0 ? 0 : 2 }))
}

function textStack(
  paragraphs: readonly TextParagraph[],
  key: string,
  width: Points,
  item: ListItem,
  { sheet }: TermFrame,
): Stack {
  const { height, tooWide } = measure(paragraphs, width, sheet)
  return {
    height,
    stretches: false,
    misfit: tooWide === null ? null : { token: tooWide, width, place: item.place },
    draw: (box) => (paragraphs.length === 0 ? [] : [textItem(paragraphs, box, sheet, { key, role: 'body' })]),
  }
}
