import type { Points } from '../model/geometry.ts'
import type { TypeScale } from '../model/theme.ts'

/** The sizes that a text may have. They are the same steps on every slide of a deck. */
export interface Ladder {
  /** Sizes above the usual one, largest first, for sparse text. */
  readonly grown: readonly Points[]
  /** The usual size and the ones below it, largest first; the last is the floor. */
  readonly normal: readonly Points[]
}

/** Body text: grows to the lead size, at most by a quarter, and shrinks to its floor point by point. */
export function bodyLadder(type: TypeScale): Ladder {
  const top = Math.min(type.lead, Math.floor(type.body * 1.25))
  return {
    grown: steps(top, type.body, 2).filter((size) => size > type.body),
    normal: steps(type.body, type.bodyMin, 1),
  }
}

/** What comes, in few words: as large as small titles. */
export function agendaLadder(type: TypeScale): Ladder {
  const body = bodyLadder(type)
  return { ...body, grown: type.titleMin > type.body ? [type.titleMin, ...body.grown] : body.grown }
}

/** Lists of references and other small print that is still read. */
export function labelLadder(type: TypeScale): Ladder {
  return { grown: type.body > type.label ? [type.body] : [], normal: steps(type.label, type.labelMin, 1) }
}

/** Quotations: larger than titles where they are short, down to the body's floor where they are long. */
export function quoteLadder(type: TypeScale): Ladder {
  return {
    grown: steps(Math.round(type.title * 1.3), type.title + 2, 2),
    normal: [...steps(type.title, type.body + 2, 2), ...steps(type.body, type.bodyMin, 1)],
  }
}

/** Slide titles. */
export function titleSizes(type: TypeScale): readonly Points[] {
  return steps(type.title, type.titleMin, 2)
}

/** Cover titles: down to the size of a slide's title. */
export function coverSizes(type: TypeScale): readonly Points[] {
  return steps(type.cover, type.title, 4)
}

/** The big numbers on cards, from a share of the usual size on. */
export function figureSizes(type: TypeScale, share: number): readonly Points[] {
  return steps(Math.round(type.kpi * share), type.kpiMin, 4)
}

/** The size of labels, captions and tables beside body text of a size. */
export function small(type: TypeScale, size: Points): Points {
  return Math.max(type.labelMin, Math.min(type.label, size - 2))
}

/** From the largest size down to the smallest, which is always the last. */
function steps(from: Points, to: Points, by: Points): readonly Points[] {
  const sizes: Points[] = []
  for (let size = from; size > to; size -= by) sizes.push(size)
  return [...sizes, to]
}
