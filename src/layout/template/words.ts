import type { Block, Paragraph, Slide } from '../../model/deck.ts'
import type { Box, Points } from '../../model/geometry.ts'
import type { Message } from '../../model/message.ts'
import type { Item, TextParagraph } from '../../model/scene.ts'
import { stackBlocks } from '../blocks/stack-blocks.ts'
import { measure } from '../measure.ts'
import { refusals } from '../messages.ts'
import { type Stack, textItem } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import type { Sheet } from '../sheet.ts'
import { textParagraph } from '../text-paragraph.ts'
import { colorIn, type TextPlace } from './place.ts'
import { inPlace } from './title.ts'

/** What stands on a cover, a section or a closing slide beside the title. */
export interface Words {
  readonly items: readonly Item[]
  readonly messages: readonly Message[]
}

/** Everything after the first paragraph is this much smaller, down to the size of labels. */
const SMALLER = 0.75
/** Space between two paragraphs as a share of the size. */
const GAP = 0.4

/** The blocks of a slide in the place for its subtitle, in the largest size at which they fit. */
export function wordsIn({ blocks, place: at }: Slide, place: TextPlace, sheet: Sheet): Words {
  if (blocks.length === 0) return { items: [], messages: [] }
  const { labelMin } = sheet.theme.type
  const sizes = sizesFrom(place.style.size, sheet)
  const box = sizes.some((size) => fits(stackOf(blocks, size, place, sheet), place.box))
    ? place.box
    : down(place.box, sheet)
  const stacks = sizes.map((size) => stackOf(blocks, size, place, sheet))
  const stack = stacks.find((one) => fits(one, box)) ?? stacks.at(-1)!
  return {
    items: stack.draw(box),
    messages: refusals(stack, 'text beside the title', box.height, labelMin, at),
  }
}

function fits({ height, misfit }: Stack, box: Box): boolean {
  return misfit === null && height <= box.height
}

/** A box that is too low reaches down to where the slide's content ends. */
function down(box: Box, { theme: { grid } }: Sheet): Box {
  return { ...box, height: Math.max(box.height, grid.height - grid.margin.bottom - box.y) }
}

function sizesFrom(largest: Points, { theme }: Sheet): readonly Points[] {
  const { bodyMin } = theme.type
  const sizes: Points[] = []
  for (let size = Math.max(largest, bodyMin); size > bodyMin; size -= 2) sizes.push(size)
  return [...sizes, bodyMin]
}

/** Paragraphs alone are one text, which fills the placeholder; anything else stands on its box. */
function stackOf(blocks: readonly Block[], size: Points, place: TextPlace, sheet: Sheet): Stack {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph')
  if (paragraphs.length === blocks.length) return oneText(paragraphs, size, place, sheet)
  const color = colorIn(place, sheet.theme.type.labelMin, sheet.theme)
  const tone = { ...sheet.tones.cover, text: color, muted: color, accent: color, link: color }
  const stack = stackBlocks(blocks, { sheet, width: place.box.width, size, gap: GAP, tone, name: 'words' })
  return { ...stack, draw: (box) => stack.draw({ ...box, height: stack.height }) }
}

function oneText(paragraphs: readonly Paragraph[], size: Points, place: TextPlace, sheet: Sheet): Stack {
  const { width } = place.box
  const written = paragraphs.map((paragraph, index) => set(paragraph, index === 0, size, place, false, sheet))
  const shown = paragraphs.map((paragraph, index) => set(paragraph, index === 0, size, place, true, sheet))
  const { height, tooWide } = measure(shown, width, sheet)
  const as = { key: 'subtitle', role: 'subtitle', anchor: place.anchor } as const
  return {
    height,
    stretches: false,
    misfit: tooWide === null ? null : { token: tooWide, width, place: paragraphs[0]!.place },
    draw: (box) => [{ ...inPlace(textItem(written, box, sheet, as), place), needed: height }],
  }
}

/** A paragraph as it is written, or in the capitals that a template shows it in. */
function set(
  { children }: Paragraph,
  first: boolean,
  size: Points,
  place: TextPlace,
  shown: boolean,
  sheet: Sheet,
): TextParagraph {
  const own = first ? size : Math.max(sheet.theme.type.labelMin, Math.round(size * SMALLER))
  const { font, bold, italic, tracking, align, lineSpacing, caps } = place.style
  const color = colorIn(place, own, sheet.theme)
  const plain = bodyLook(sheet, { text: color, link: color }, own)
  const look = { ...plain, font, bold, italic, tracking, caps: shown && caps === true }
  return textParagraph(runs(children, look, sheet), { align, lineSpacing, spaceBefore: first ? 0 : own * GAP })
}
