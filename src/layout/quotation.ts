import type { QuoteBlock } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { Item, TextParagraph } from '../model/scene.ts'
import { plainText } from '../model/text.ts'
import { narrowestWidth } from '../text/balance.ts'
import { isRtl } from '../text/characters.ts'
import { LINE_PITCH } from '../text/height.ts'
import type { Setting } from './fit.ts'
import type { Span } from './grid.ts'
import { measure, styled } from './measure.ts'
import { type Stack, textItem } from './piece.ts'
import { bodyLook, plainRuns, runs } from './runs.ts'
import { block as rectangle } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'

/** Size of the quotation mark in relation to the words, and how far they stand to its right. */
const MARK = 4
const INDENT = 2.6
/** How far the mark's box starts above the words, in relation to their size. */
const RAISED = 0.72
/** Space before the mark's ink in relation to its own size: the ink is what stands at the margin. */
const BEARING = 0.05
/** The widest that the words get, as a share of the width. */
const WIDTH = 0.86
const BAR = { width: 28, gap: 12 }

/** Where the words of a quotation stand in a width: after its mark, which is on the right of right-to-left words. */
export function wordsSpan(said: QuoteBlock, width: Points, size: Points): Span {
  const indent = Math.round(size * INDENT)
  const room = Math.min(width - indent, width * WIDTH)
  return { x: isRightToLeft(said) ? width - indent - room : indent, width: room }
}

/** True if the words of a quotation run from right to left. */
export function isRightToLeft({ children }: QuoteBlock): boolean {
  return isRtl(plainText(children[0]?.children ?? []))
}

/** The words of a quotation beside its mark, in lines of about one length. */
export function quotedWords(said: QuoteBlock, width: Points, { size }: Setting, sheet: Sheet): Stack {
  const span = wordsSpan(said, width, size)
  const rtl = isRightToLeft(said)
  const indent = Math.round(size * INDENT)
  const words = wordsOf(said, size, sheet)
  const { height, tooWide } = measure(words, span.width, sheet)
  const balanced =
    words.length === 1 && tooWide === null
      ? Math.ceil(narrowestWidth(styled(words[0]!.runs, sheet), span.width))
      : span.width
  return {
    height,
    stretches: false,
    misfit: tooWide === null ? null : { token: tooWide, width: span.width, place: said.place },
    draw: ({ x, y }) => [
      mark(rtl ? x + span.x + span.width : x, y, indent, size * MARK, rtl, sheet),
      textItem(words, { x: x + span.x + (rtl ? span.width - balanced : 0), y, width: balanced, height }, sheet, {
        key: 'quote',
        role: 'body',
      }),
    ],
  }
}

/** The height that a quotation needs at least, for the sake of its mark, with as much space below it as the words are large. */
export function markHeight(size: Points): Points {
  return size * (MARK * LINE_PITCH - RAISED - 1)
}

/** Who said it, after a short bar if it stands alone; null for nobody. */
export function attribution(said: QuoteBlock, width: Points, barred: boolean, sheet: Sheet): Stack | null {
  if (said.by === null) return null
  const tone = sheet.tones.slide
  const { body } = sheet.theme.type
  const set = [textParagraph(runs(said.by, { ...bodyLook(sheet, tone, body), color: tone.muted }, sheet))]
  const left = barred ? BAR.width + BAR.gap : 0
  const { height, tooWide } = measure(set, width - left, sheet)
  return {
    height,
    stretches: false,
    misfit: tooWide === null ? null : { token: tooWide, width: width - left, place: said.place },
    draw: ({ x, y }): readonly Item[] => {
      const { rtl } = set[0]!
      const bar = { x: rtl ? x + width - BAR.width : x, y: y + body * 0.58, width: BAR.width, height: 2 }
      const text = { x: rtl ? x : x + left, y, width: width - left, height }
      return [
        ...(barred ? [rectangle('quote-bar', bar, tone.accent)] : []),
        textItem(set, text, sheet, { key: 'attribution', role: 'caption' }),
      ]
    },
  }
}

function wordsOf(said: QuoteBlock, size: Points, sheet: Sheet): readonly TextParagraph[] {
  const tone = sheet.tones.slide
  const look = { ...bodyLook(sheet, tone, size), font: sheet.theme.fonts.heading, color: tone.title }
  return said.children.map((child, index) =>
    textParagraph(runs(child.children, look, sheet), { spaceBefore: index === 0 ? 0 : size * 0.4 }),
  )
}

/** The opening quotation mark. Its glyph fills the upper third of its line, which starts above the words. */
function mark(x: Points, y: Points, width: Points, size: Points, rtl: boolean, sheet: Sheet): Item {
  const { theme } = sheet
  const tone = sheet.tones.slide
  const look = { ...bodyLook(sheet, tone, size), font: theme.fonts.heading, bold: true, color: tone.accent }
  const set = [textParagraph(plainRuns('“', look, null, sheet), { align: rtl ? 'right' : 'left' })]
  const { height } = measure(set, width, sheet)
  const hanging = x + (rtl ? BEARING : -BEARING) * size
  return textItem(set, { x: hanging, y: y - (size / MARK) * RAISED, width, height }, sheet, {
    key: 'quote-mark',
    role: 'decoration',
  })
}
