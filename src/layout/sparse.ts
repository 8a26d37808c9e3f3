import type { Points } from '../model/geometry.ts'
import { cardGround } from './card-ground.ts'
import type { Span } from './grid.ts'
import type { Stack } from './piece.ts'
import type { Sheet } from './sheet.ts'

/** Text that fills less of the height than this stands on a card, for it would look lost on the bare slide. */
const SPARSE = 0.75
/** Cards are at least this share of the height that there is. */
export const LEAST = 0.72
const PAD = { x: 32, y: 24 }
/** Space between paragraphs on the card as a share of the size, and how much of the card the text may fill with it. */
const GAPS = [2, 1.6, 1.1]
const FULL = 0.7

/** The card that text stands on if it is short. */
export interface TextCard {
  readonly span: Span
  /** Sets the text with a space between its paragraphs, in no more than a width. */
  readonly set: (gap: number, width: Points) => Stack
  /** What stands beside the card, as high as it is. */
  readonly beside: { readonly stack: Stack; readonly span: Span } | null
}

/** Text as it is, or in the middle of a card if it is short. */
export function onCardIfSparse(stack: Stack, card: TextCard, sheet: Sheet): Stack {
  return {
    ...stack,
    draw: (box) => {
      if (stack.height > box.height * SPARSE) return stack.draw(box)
      const inner = loosest(card, box.height * LEAST)
      const height = Math.max(box.height * LEAST, inner.height + 2 * PAD.y)
      if (inner.misfit || height > box.height) return stack.draw(box)
      const ground = { ...box, x: box.x + card.span.x, width: card.span.width, height }
      const { x, width } = { x: ground.x + PAD.x, width: ground.width - 2 * PAD.x }
      const text = { x, width, y: box.y + (height - inner.height) / 2, height: inner.height }
      const { beside } = card
      return [
        ...cardGround('card', ground, 0, sheet.theme),
        ...inner.draw(text),
        ...(beside ? beside.stack.draw({ ...ground, x: box.x + beside.span.x, width: beside.span.width }) : []),
      ]
    },
  }
}

/** The text with as much space between its paragraphs as the card's height allows. */
function loosest(card: TextCard, height: Points): Stack {
  const [widest, ...others] = GAPS.map((gap) => () => card.set(gap, card.span.width - 2 * PAD.x))
  let set = widest!()
  for (const next of others) {
    if (set.height <= height * FULL) break
    set = next()
  }
  return set
}
