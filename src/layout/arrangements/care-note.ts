import type { Block, Panel, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { Room } from '../arrangement.ts'
import { balanced } from '../balanced.ts'
import { stackBlocks } from '../blocks/stack-blocks.ts'
import { cardGround } from '../card-ground.ts'
import { contrast } from '../color.ts'
import { compose } from '../compose.ts'
import { fitsSomehow, type Setting, type Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { wide } from '../grid.ts'
import { bodyLadder, type Ladder } from '../ladder.ts'
import type { Stack } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import type { Sheet } from '../sheet.ts'
import { headed, lowered } from '../stack.ts'
import { textParagraph } from '../text-paragraph.ts'
import type { Tone } from '../tone.ts'
import { join, units } from '../units.ts'

/** The longest line that is good to read, in relation to the size: about 68 characters. */
const MEASURE = 34
/** Where the note stands in the free height: a little above the middle. */
const LOWERED = 0.42
/** The least contrast of text that everybody can read (WCAG 2.2, 1.4.6). */
const ENHANCED = 7

/** A note that must be read: at lead size in lines of a good length, its label on top, on a card as high as it needs. */
export function careNote(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const ladder = ladderOf(sheet)
  const note = (blocks: readonly Block[]): readonly Variant[] => [
    (setting) => lowered(onCard(blocks, box.width, setting, sheet), LOWERED),
  ]
  const parts = units(slide.blocks, sheet).map((unit) => join([unit]))
  const onCards = slide.blocks.every(isText) && parts.every((part) => fitsSomehow(note(part), box.height, ladder))
  const variants = (blocks: readonly Block[]): readonly Variant[] =>
    onCards && blocks.length > 0 ? note(blocks) : compose(blocks, box.width, sheet)
  return flow(slide.blocks, box, { variants, ladder }, sheet)
}

/** What stands on a card by itself. */
function isText(block: Block): boolean {
  if (block.type === 'panel') return block.blocks.every(isText)
  return block.type === 'paragraph' || block.type === 'list' || block.type === 'heading' || block.type === 'quote'
}

function ladderOf({ theme }: Sheet): Ladder {
  const { lead, body } = theme.type
  const { normal } = bodyLadder(theme.type)
  return { grown: [], normal: lead > body ? [lead, ...normal] : normal }
}

function onCard(blocks: readonly Block[], width: Points, setting: Setting, sheet: Sheet): Stack {
  const { accentBar, topBar } = sheet.theme.card
  const pad = wide(sheet.theme) ? { x: 40, y: 36 } : { x: 28, y: 28 }
  const left = pad.x + accentBar
  const note = noteOf(blocks, Math.min(width - left - pad.x, setting.size * MEASURE), setting, sheet)
  return {
    ...note,
    height: topBar + note.height + 2 * pad.y,
    draw: (box) => [
      ...cardGround('card', box, 0, sheet.theme),
      ...note.draw({
        x: box.x + left,
        y: box.y + topBar + pad.y,
        width: box.width - left - pad.x,
        height: note.height,
      }),
    ],
  }
}

/** Panels with their labels and whatever stands between them, in one column. */
function noteOf(blocks: readonly Block[], width: Points, setting: Setting, sheet: Sheet): Stack {
  const parts = grouped(blocks).map((group): Stack => {
    const [first] = group
    const content = first?.type === 'panel' ? first.blocks : group
    const text = inWidth(stackBlocks(content, { sheet, width, ...setting, tone: calm(sheet), name: 'note' }), width)
    return first?.type === 'panel' && first.label.length > 0
      ? headed(labelOf(first, width, setting, sheet), text, setting.size * 0.4)
      : text
  })
  return parts.reduceRight((below, part) => headed(part, below, setting.size))
}

/** Each panel by itself, and the blocks between panels together. */
function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last && block.type !== 'panel' && last[0]!.type !== 'panel') last.push(block)
    else groups.push([block])
  }
  return groups
}

function labelOf(panel: Panel, width: Points, { size }: Setting, sheet: Sheet): Stack {
  const { caps } = sheet.theme.takeaway
  const tone = calm(sheet)
  const look = { ...bodyLook(sheet, tone, size), bold: true, color: tone.accent, link: tone.accent }
  const set = runs(panel.label, { ...look, caps, tracking: caps ? 1 : 0 }, sheet)
  return balanced(textParagraph(set), width, { key: 'label', role: 'label', place: panel.place }, sheet)
}

function inWidth(stack: Stack, width: Points): Stack {
  return { ...stack, draw: (box) => stack.draw({ ...box, width }) }
}

/** The colours of a card, its links in a colour that everybody can read. */
function calm({ tones }: Sheet): Tone {
  const { card } = tones
  return contrast(card.link, card.surface) >= ENHANCED ? card : { ...card, link: card.text }
}
