import { SLIDE_KINDS, type SlideKind } from '../../model/deck.ts'
import type { LayoutChoice } from '../../model/template.ts'
import type { Traits } from './traits.ts'
import { plainness, WANTED } from './wanted.ts'

/** A layout to choose from. */
export interface Candidate {
  readonly key: string
  readonly traits: Traits
}

/** Under this a layout does not serve a kind of slide. */
const ENOUGH = 0.5

/** What the place in a kind's list of types is worth beside the shape. */
const BY_TYPE = 0.6
const LATER = 0.1

/** Which layout each kind of slide takes: what is mapped, else what type and shape speak for. */
export function chooseLayouts(
  candidates: readonly Candidate[],
  mapped: ReadonlyMap<SlideKind, string>,
): ReadonlyMap<SlideKind, LayoutChoice> {
  const choices = new Map<SlideKind, LayoutChoice>()
  for (const kind of SLIDE_KINDS) {
    const key = mapped.get(kind)
    const cover = kind === 'section' ? choices.get('cover')?.layout : undefined
    choices.set(
      kind,
      key === undefined ? chosen(kind, candidates, cover) : { layout: key, reason: 'mapped', doubtful: false },
    )
  }
  return choices
}

/** What it costs a layout for sections that the cover has it. */
const TAKEN = 0.05

/** A kind that nothing serves takes the plainest layout with a title, and somebody should look at it. */
function chosen(kind: SlideKind, candidates: readonly Candidate[], cover: string | undefined): LayoutChoice {
  const { types, suits } = WANTED[kind]
  const scored = candidates.map(({ key, traits }) => {
    const shape = suits(traits)
    const rank = traits.type === null ? -1 : types.indexOf(traits.type)
    const typed = rank < 0 || shape < ENOUGH ? 0 : BY_TYPE - LATER * rank
    return {
      key,
      shape,
      score: shape + typed - (key === cover ? TAKEN : 0),
      reason: typed > 0 ? ('type' as const) : ('placeholders' as const),
    }
  })
  const best = highest(scored, ({ score }) => score)
  if (best.shape >= ENOUGH) return { layout: best.key, reason: best.reason, doubtful: false }
  const titled = candidates.filter(({ traits }) => traits.title)
  const plain = highest(titled.length > 0 ? titled : candidates, ({ traits }) => plainness(traits))
  return { layout: plain.key, reason: 'placeholders', doubtful: true }
}

/** The first of those that have the most. */
function highest<T>(list: readonly T[], by: (item: T) => number): T {
  return list.reduce((best, item) => (by(item) > by(best) + 1e-9 ? item : best))
}
