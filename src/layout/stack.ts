import type { Box, Points } from '../model/geometry.ts'
import type { Span } from './grid.ts'
import type { Stack } from './piece.ts'

/** Stacks side by side, each in a stretch of the width: as high as the highest. */
export function sideBySide(stacks: readonly Stack[], spans: readonly Span[]): Stack {
  return {
    height: Math.max(0, ...stacks.map((stack) => stack.height)),
    stretches: stacks.some((stack) => stack.stretches),
    misfit: stacks.find((stack) => stack.misfit)?.misfit ?? null,
    texts: stacks.flatMap((stack) => stack.texts ?? []),
    columns: stacks.filter((stack) => !stack.stretches).map((stack) => stack.height),
    draw: (box) =>
      stacks.flatMap((stack, index) => stack.draw({ ...box, x: box.x + spans[index]!.x, width: spans[index]!.width })),
  }
}

/** A stack at the top of a box and another at its foot; the upper one gets the height between. */
export function footed(top: Stack, foot: Stack, gap: Points): Stack {
  const below = foot.height + gap
  return {
    height: top.height + below,
    stretches: top.stretches,
    misfit: top.misfit ?? foot.misfit,
    texts: [...(top.texts ?? []), ...(foot.texts ?? [])],
    draw: (box) => [
      ...top.draw({ ...box, height: box.height - below }),
      ...foot.draw({ ...box, y: box.y + box.height - foot.height, height: foot.height }),
    ],
  }
}

/** A stack directly under another, with its own height and what is left. */
export function headed(head: Stack, rest: Stack, gap: Points): Stack {
  const above = head.height + gap
  return {
    height: above + rest.height,
    stretches: rest.stretches,
    misfit: head.misfit ?? rest.misfit,
    texts: [...(head.texts ?? []), ...(rest.texts ?? [])],
    draw: (box) => [
      ...head.draw({ ...box, height: head.height }),
      ...rest.draw({ ...box, y: box.y + above, height: box.height - above }),
    ],
  }
}

/** A stack in a part of the width. */
export function narrowed(stack: Stack, span: Span): Stack {
  return sideBySide([stack], [span])
}

/** A stack that is no higher than it needs, and stands a share of the free height below the top: 0.5 is the middle. */
export function lowered(stack: Stack, share: number): Stack {
  return {
    ...stack,
    draw: (box) =>
      stack.draw({ ...box, y: box.y + Math.max(0, box.height - stack.height) * share, height: stack.height }),
  }
}

/**
 * A stack in the middle of its box. If it is a single text, that is anchored there: it stays in the middle where a reader
 * sets it in fewer lines.
 */
export function centred(stack: Stack): Stack {
  return {
    ...stack,
    draw: (box) => {
      const [item, another] = stack.draw(box)
      if (item?.type === 'text' && !another)
        return [{ ...item, box: { ...item.box, ...heightOf(box) }, anchor: 'middle' }]
      return lowered(stack, 0.5).draw(box)
    },
  }
}

function heightOf({ y, height }: Box): Pick<Box, 'y' | 'height'> {
  return { y, height }
}
