import type { Block, Paragraph, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { TextParagraph } from '../../model/scene.ts'
import { accentGround, accentTone } from '../accent-card.ts'
import type { Room } from '../arrangement.ts'
import { balanced } from '../balanced.ts'
import { stackBlocks } from '../blocks/stack-blocks.ts'
import { compose } from '../compose.ts'
import { fitsSomehow, type Setting, type Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { wide } from '../grid.ts'
import { measure } from '../measure.ts'
import { onSlide } from '../on-slide.ts'
import type { Stack } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { block as rectangle } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { footed, headed } from '../stack.ts'
import { statementLadder } from '../statement-sizes.ts'
import { textParagraph } from '../text-paragraph.ts'

/** The rule over a statement, on cards without an accent line of their own. */
const RULE = { width: 72, height: 5, below: 20 }
/** The widest that the words get, as a share of the card's inside. */
const WIDTH = 0.94
/** Where they stand in the free height of the card: a little above the middle. */
const LOWERED = 0.45

/** One sentence, large on a card; what else there is to say smaller under it, and a panel at the foot. */
export function statement(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const { type } = sheet.theme
  const said = slide.blocks.find((block) => block.type === 'paragraph') ?? null
  const linesAt = (size: Points): number =>
    said ? measure([wordsAt(said, size, sheet)], textWidth(box.width, sheet), sheet).lines : 0
  const ladder = statementLadder(type, linesAt)
  const card = (others: readonly Block[]): Variant => {
    return (setting) => overPanels(said!, others, box.width, setting, sheet)
  }
  const large = said !== null && fitsSomehow([card([])], box.height, ladder)
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const others = blocks.filter((block) => block !== said)
    if (large && others.length < blocks.length && others.every(isRemark)) return [card(others)]
    return compose(blocks, box.width, sheet).map((variant) => (setting) => {
      return variant({ ...setting, size: Math.min(setting.size, type.lead) })
    })
  }
  return flow(slide.blocks, box, { variants, ladder }, sheet)
}

/** What may stand with a statement. */
function isRemark(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'panel'
}

function overPanels(said: Paragraph, others: readonly Block[], width: Points, setting: Setting, sheet: Sheet): Stack {
  const panels = others.filter((block) => block.type === 'panel')
  const remarks = others.filter((block) => block.type !== 'panel')
  const text = words(said, remarks, textWidth(width, sheet), setting, sheet)
  const card = onCard(text, wordsAt(said, setting.size, sheet).rtl, sheet)
  if (panels.length === 0) return card
  const rest = { ...setting, size: Math.min(setting.size, sheet.theme.type.body) }
  return footed(card, onSlide(panels, width, rest, sheet, 'panel'), sheet.theme.grid.gutter)
}

/** Words on a card that takes the height it gets; a rule stands over the beginning of their first line. */
function onCard(text: Stack, rtl: boolean, sheet: Sheet): Stack {
  const { card, colors } = sheet.theme
  const { x, y: above } = padding(sheet)
  const ruled = card.accentBar === 0 && card.topBar === 0
  const head = ruled ? RULE.height + RULE.below : 0
  const height = head + text.height
  return {
    ...text,
    height: height + 2 * above,
    draw: (box) => {
      const y = box.y + above + (box.height - 2 * above - height) * LOWERED
      const width = textWidth(box.width, sheet)
      const left = box.x + (rtl ? box.width - x - width : x)
      const rule = { x: rtl ? left + width - RULE.width : left, y, width: RULE.width, height: RULE.height }
      const under = { x: left, y: y + head, width, height: text.height }
      return [
        ...accentGround('card', box, sheet.theme),
        ...(ruled ? [rectangle('statement-rule', rule, card.solid ? accentTone(sheet).rule : colors.accent1)] : []),
        ...text.draw(under),
      ]
    },
  }
}

/** The statement, and what else there is to say under it. */
function words(said: Paragraph, remarks: readonly Block[], width: Points, setting: Setting, sheet: Sheet): Stack {
  const { type } = sheet.theme
  const as = { key: 'statement', role: 'body', place: said.place } as const
  const set = balanced(wordsAt(said, setting.size, sheet), width, as, sheet)
  if (remarks.length === 0) return set
  const size = setting.size >= type.title ? type.lead : Math.min(type.body, setting.size)
  const frame = { sheet, width, gap: setting.gap, size, tone: accentTone(sheet), name: 'body' }
  return headed(set, stackBlocks(remarks, frame), setting.size * 0.75)
}

function wordsAt(said: Paragraph, size: Points, sheet: Sheet): TextParagraph {
  const { fonts, chrome } = sheet.theme
  const tone = accentTone(sheet)
  const look = { ...bodyLook(sheet, tone, size), font: fonts.heading, bold: chrome.titleBold, color: tone.title }
  return textParagraph(runs(said.children, look, sheet))
}

function textWidth(width: Points, sheet: Sheet): Points {
  return (width - 2 * padding(sheet).x) * WIDTH
}

function padding(sheet: Sheet): { readonly x: Points; readonly y: Points } {
  return wide(sheet.theme) ? { x: 48, y: 18 } : { x: 32, y: 16 }
}
