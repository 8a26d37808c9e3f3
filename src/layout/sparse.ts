import type { Points } from '../model/geometry.ts'
import { cardGround } from './card-ground.ts'
import type { Setting } from './fit.ts'
import type { Span } from './grid.ts'
import type { Stack } from './piece.ts'
import type { Sheet } from './sheet.ts'
import { centred } from './stack.ts'

const PAD = { x: 32, y: 24 }
/** Space between paragraphs on the card as a share of the size, and how much of the card the text may fill with it. */
const GAPS = [1.8, 1.5, 1.2, 0.9, 0.7, 0.5]
const FULL = 0.75
/** Text that fills no more of the height than this is set larger. */
const SHORT = 0.6

/** The card that text stands on if there is room for one. */
export interface TextCard {
  readonly span: Span
  /** Sizes of the text to choose from, largest first. The last is for text that is not short. */
  readonly sizes: readonly Points[]
  /** Smaller ones, for text that fits at none of them. */
  readonly smaller: readonly Points[]
  /** Sets the text in no more than a width. */
  readonly set: (setting: Setting, width: Points) => Stack
  /** What stands beside the card, as high as it is. */
  readonly beside: { readonly set: (size: Points) => Stack; readonly span: Span } | null
}

/** Text in the middle of a card that fills the height; as it is where the card has too little room for it. */
export function onCardIfSparse(stack: Stack, card: TextCard, sheet: Sheet): Stack {
  return {
    ...stack,
    draw: (box) => {
      const { height } = box
      const hasRoom = (one: Points): boolean => fits(loosest(card, one, height), height)
      const size =
        card.sizes.find((one) => isShort(card, one, height) && hasRoom(one)) ??
        [...card.sizes.slice(-1), ...card.smaller].find(hasRoom)
      if (size === undefined) return stack.draw(box)
      const inner = loosest(card, size, height)
      const ground = { ...box, x: box.x + card.span.x, width: card.span.width }
      const { x, width } = { x: ground.x + PAD.x, width: ground.width - 2 * PAD.x }
      const text = { x, width, y: box.y + PAD.y, height: height - 2 * PAD.y }
      const { beside } = card
      return [
        ...cardGround('card', ground, 0, sheet.theme),
        ...centred(inner).draw(text),
        ...(beside ? beside.set(size).draw({ ...ground, x: box.x + beside.span.x, width: beside.span.width }) : []),
      ]
    },
  }
}

/** True if the text has room on a card of a height. */
function fits(inner: Stack, height: Points): boolean {
  return inner.misfit === null && inner.height + 2 * PAD.y <= height
}

/** True if the text leaves enough of the height free at a size, and what stands beside it does too. */
function isShort(card: TextCard, size: Points, height: Points): boolean {
  const stacks = [card.set({ size, gap: 1.2 }, card.span.width - 2 * PAD.x), card.beside?.set(size)]
  return stacks.every((stack) => !stack || (stack.misfit === null && stack.height <= height * SHORT))
}

/** The text with as much space between its paragraphs as the card's height allows. */
function loosest(card: TextCard, size: Points, height: Points): Stack {
  const [widest, ...others] = GAPS.map((gap) => () => card.set({ size, gap }, card.span.width - 2 * PAD.x))
  let set = widest!()
  for (const next of others) {
    if (set.height <= height * FULL) break
    set = next()
  }
  return set
}
