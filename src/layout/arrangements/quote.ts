import type { Block, QuoteBlock, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { TextParagraph } from '../../model/scene.ts'
import { narrowestWidth } from '../../text/balance.ts'
import type { Room } from '../arrangement.ts'
import { stackBlocks } from '../blocks/stack-blocks.ts'
import { compose } from '../compose.ts'
import type { Setting, Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder, quoteLadder } from '../ladder.ts'
import { measure, styled } from '../measure.ts'
import { type Stack, textItem } from '../piece.ts'
import { bodyLook, plainRuns, runs } from '../runs.ts'
import { block as rectangle } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { footed, headed, lowered, narrowed } from '../stack.ts'
import { textParagraph } from '../text-paragraph.ts'

/** Size of the quotation mark in relation to the words, and how far they stand to its right. */
const MARK = 4
const INDENT = 2.6
/** The widest that the words get, as a share of the content. */
const WIDTH = 0.86
/** Where the quotation stands in the free height: a little above the middle. */
const LOWERED = 0.4

/** Words that somebody said, large, beside a quotation mark; further content at the foot. */
export function quote(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const { type } = sheet.theme
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const said = blocks.find((block) => block.type === 'quote')
    const others = blocks.filter((block) => block !== said)
    if (!said) return compose(blocks, box.width, sheet)
    return [
      (setting) => {
        const words = quotation(said, box.width, setting, sheet)
        if (others.length === 0) return lowered(words, LOWERED)
        const rest = { ...setting, size: Math.min(setting.size, type.body) }
        if (others.every((block) => block.type === 'paragraph'))
          return lowered(withRemark(words, others, box.width, rest, setting, sheet), LOWERED)
        return footed(lowered(words, LOWERED), compose(others, box.width, sheet).at(-1)!(rest), type.body)
      },
    ]
  }
  const ladder = slide.blocks.some((block) => block.type === 'quote') ? quoteLadder(type) : bodyLadder(type)
  return flow(slide.blocks, box, { variants, ladder }, sheet)
}

/** What is said about the quotation, under it and in line with it. */
function withRemark(
  words: Stack,
  remark: readonly Block[],
  width: Points,
  rest: Setting,
  setting: Setting,
  sheet: Sheet,
): Stack {
  const indent = Math.round(setting.size * INDENT)
  const span = { x: indent, width: Math.min(width - indent, width * WIDTH) }
  const text = stackBlocks(remark, { sheet, ...rest, width: span.width, tone: sheet.tones.slide, name: 'body' })
  return headed(words, narrowed(text, span), 0)
}

function quotation(said: QuoteBlock, width: Points, setting: Setting, sheet: Sheet): Stack {
  const indent = Math.round(setting.size * INDENT)
  const room = Math.min(width - indent, width * WIDTH)
  const words = wordsOf(said, setting, sheet)
  const by = attribution(said, sheet)
  const text = measure(words, room, sheet)
  const balanced =
    words.length === 1 && text.tooWide === null ? Math.ceil(narrowestWidth(styled(words[0]!.runs, sheet), room)) : room
  const name = measure(by, room - BAR.width - BAR.gap, sheet)
  const foot = by.length === 0 ? 0 : setting.size * 0.8 + name.height
  const tooWide = text.tooWide ?? name.tooWide
  return {
    height: Math.max(text.height + foot, setting.size * MARK * 0.6) + 2 * setting.size,
    stretches: false,
    misfit: tooWide === null ? null : { token: tooWide, width: room, place: said.place },
    draw: (whole) => {
      const box = { ...whole, y: whole.y + setting.size }
      const x = box.x + indent
      const below = {
        x: x + BAR.width + BAR.gap,
        y: box.y + text.height + setting.size * 0.8,
        width: room - BAR.width - BAR.gap,
        height: name.height,
      }
      return [
        mark(box.x, box.y, indent, setting.size * MARK, sheet),
        textItem(words, { x, y: box.y, width: balanced, height: text.height }, sheet, { key: 'quote', role: 'body' }),
        ...(by.length === 0
          ? []
          : [
              rectangle(
                'quote-bar',
                { x, y: below.y + sheet.theme.type.body * 0.58, width: BAR.width, height: 2 },
                sheet.tones.slide.accent,
              ),
              textItem(by, below, sheet, { key: 'attribution', role: 'caption' }),
            ]),
      ]
    },
  }
}

const BAR = { width: 28, gap: 12 }

function wordsOf(said: QuoteBlock, setting: Setting, sheet: Sheet): readonly TextParagraph[] {
  const tone = sheet.tones.slide
  const look = { ...bodyLook(sheet, tone, setting.size), font: sheet.theme.fonts.heading, color: tone.title }
  return said.children.map((child, index) =>
    textParagraph(runs(child.children, look, sheet), { spaceBefore: index === 0 ? 0 : setting.size * 0.4 }),
  )
}

function attribution(said: QuoteBlock, sheet: Sheet): readonly TextParagraph[] {
  const tone = sheet.tones.slide
  const look = { ...bodyLook(sheet, tone, sheet.theme.type.body), color: tone.muted }
  return said.by === null ? [] : [textParagraph(runs(said.by, look, sheet))]
}

/** The opening quotation mark. Its glyph fills the upper third of its line, which starts above the words. */
function mark(x: Points, y: Points, width: Points, size: Points, sheet: Sheet): ReturnType<typeof textItem> {
  const { theme } = sheet
  const tone = sheet.tones.slide
  const look = { ...bodyLook(sheet, tone, size), font: theme.fonts.heading, bold: true, color: tone.accent }
  const set = [textParagraph(plainRuns('“', look, null, sheet))]
  const { height } = measure(set, width, sheet)
  return textItem(set, { x, y: y - size * 0.18, width, height }, sheet, { key: 'quote-mark', role: 'decoration' })
}
