import type { Block, ImageBlock, QuoteBlock, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import { plainText } from '../../model/text.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import type { Setting, Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { spanOf, wide } from '../grid.ts'
import { bodyLadder, quoteLadder } from '../ladder.ts'
import { mirroredSpans } from '../mirror.ts'
import { nameWithFace } from '../name-with-face.ts'
import { onSlide } from '../on-slide.ts'
import type { Stack } from '../piece.ts'
import { portrait } from '../portrait.ts'
import { attribution, isRightToLeft, markHeight, quotedWords, wordsSpan } from '../quotation.ts'
import type { Sheet } from '../sheet.ts'
import { footed, headed, lowered, narrowed, sideBySide } from '../stack.ts'

/** Where the quotation stands in the free height: a little above the middle. */
const LOWERED = 0.4
/** Space between the words and who said them, in relation to the words' size. */
const ABOVE_NAME = 0.8
/** Height by width of a portrait beside the words. */
const UPRIGHT = 5 / 4
/** Words that are longer than this, in characters, get the smaller portrait. */
const LONG = 300

/** Words that somebody said, large, beside a quotation mark, with a portrait of who said them; further content at the foot. */
export function quote(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const { type } = sheet.theme
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const said = blocks.find((block) => block.type === 'quote')
    if (!said) return compose(blocks, box.width, sheet)
    const image = blocks.find((block) => block.type === 'image')
    const others = blocks.filter((block) => block !== said && block !== image)
    return waysOf(said, image ?? null, remarksOf(others), box.width, sheet).map((way) => (setting) => {
      const pair = lowered(way(setting), LOWERED)
      if (others.length === 0 || remarksOf(others).length > 0) return pair
      const rest = { ...setting, size: Math.min(setting.size, type.body) }
      return footed(pair, compose(others, box.width, sheet).at(-1)!(rest), type.body)
    })
  }
  const ladder = slide.blocks.some((block) => block.type === 'quote') ? quoteLadder(type) : bodyLadder(type)
  return flow(slide.blocks, box, { variants, ladder }, sheet)
}

/** Paragraphs stand under the words; with anything else they go to the foot. */
function remarksOf(others: readonly Block[]): readonly Block[] {
  return others.every((block) => block.type === 'paragraph') ? others : []
}

/** The ways to place words and portrait, best first: a large one on the right, a smaller one, one beside the name. */
function waysOf(
  said: QuoteBlock,
  image: ImageBlock | null,
  remarks: readonly Block[],
  width: Points,
  sheet: Sheet,
): readonly Variant[] {
  if (image === null) return [(setting) => quotation(said, null, remarks, width, setting, sheet)]
  const first = lengthOf(said) > LONG ? [11] : [10, 11]
  const beside = wide(sheet.theme) ? first : []
  return [
    ...beside.map(
      (first): Variant =>
        (setting) =>
          besidePortrait(said, image, remarks, first, width, setting, sheet),
    ),
    (setting) => quotation(said, image, remarks, width, setting, sheet),
  ]
}

function lengthOf(said: QuoteBlock): number {
  return said.children.reduce((sum, child) => sum + plainText(child.children).length, 0)
}

/** The words, and after them the portrait from a column on; one in the middle of the other's height. */
function besidePortrait(
  said: QuoteBlock,
  image: ImageBlock,
  remarks: readonly Block[],
  first: number,
  width: Points,
  setting: Setting,
  sheet: Sheet,
): Stack {
  const all = { x: 0, width }
  const { columns } = sheet.theme.grid
  const left = spanOf(all, sheet.theme, 1, first - 1)
  const right = spanOf(all, sheet.theme, first, columns)
  const words = lowered(quotation(said, null, remarks, left.width, setting, sheet), 0.5)
  const picture = lowered(portrait(image, right.width, UPRIGHT, sheet), 0.5)
  return sideBySide([words, picture], isRightToLeft(said) ? mirroredSpans([left, right], width) : [left, right])
}

/** The words, who said them and with which face, and what is said about them, one under the other. */
function quotation(
  said: QuoteBlock,
  image: ImageBlock | null,
  remarks: readonly Block[],
  width: Points,
  setting: Setting,
  sheet: Sheet,
): Stack {
  const span = wordsSpan(said, width, setting.size)
  const words = quotedWords(said, width, setting, sheet)
  const name = image ? nameWithFace(said, image, span.width, sheet) : attribution(said, span.width, true, sheet)
  const whole = name ? headed(words, narrowed(name, span), setting.size * ABOVE_NAME) : words
  const set = padded({ ...whole, height: Math.max(whole.height, markHeight(setting.size)) }, setting.size)
  if (remarks.length === 0) return set
  const rest = { ...setting, size: Math.min(setting.size, sheet.theme.type.body) }
  return headed(set, narrowed(onSlide(remarks, span.width, rest, sheet), span), 0)
}

function padded(stack: Stack, by: Points): Stack {
  return {
    ...stack,
    height: stack.height + 2 * by,
    draw: (box) => stack.draw({ ...box, y: box.y + by, height: box.height - 2 * by }),
  }
}
