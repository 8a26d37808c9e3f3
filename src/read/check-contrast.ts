import { contrast } from '../model/contrast.ts'
import type { Message, Place } from '../model/message.ts'
import type { Theme } from '../model/theme.ts'
import { type Faint, faintLargeText, faintMark, faintText } from './messages/themes.ts'
import { type ColorPair, markPairs, textPairs } from './theme-pairs.ts'
import { pathsOf, placeIn } from './theme-places.ts'
import { seriesOf } from './theme-series.ts'
import type { MapTree } from './tree.ts'

/** What WCAG 2.2 asks for: of text (1.4.3, level AA), of large text (the same), and of marks that tell something (1.4.11). */
export const NEEDED = { text: 4.5, largeText: 3, mark: 3 } as const

/**
 * Every text must have 4.5:1 on each of its grounds. What is large wherever it is written needs 3:1, and gets a warning
 * under 4.5:1, because layouts take another colour until then.
 */
export function textsAreReadable(theme: Theme, root: MapTree): readonly Message[] {
  return textPairs(theme).flatMap((pair) => {
    const faint = faintnessOf(pair, NEEDED.text)
    if (faint === null) return []
    const place = placeOf(pair, root)
    return isLarge(pair, theme) && faint.ratio >= NEEDED.largeText
      ? faintLargeText(faint, place)
      : faintText(faint, place)
  })
}

/** Every mark that tells something, the colours of series among them, must have 3:1 on its ground. */
export function marksStandOut(theme: Theme, root: MapTree): readonly Message[] {
  const marks = markPairs(theme).flatMap((pair) => {
    const faint = faintnessOf(pair, NEEDED.mark)
    return faint === null ? [] : faintMark(faint, placeOf(pair, root))
  })
  const series = seriesOf(theme, root).flatMap(({ name, color, place }) => {
    const faint = faintnessOf({ name, color, groundName: 'bg', ground: theme.roles.bg }, NEEDED.mark)
    return faint === null ? [] : faintMark(faint, place)
  })
  return [...marks, ...series]
}

/** Null for a pair that has what it needs. */
function faintnessOf(pair: Omit<ColorPair, 'name'> & { readonly name: string }, needed: number): Faint | null {
  const ratio = contrast(pair.color.hex, pair.ground.hex)
  return ratio < needed ? { name: pair.name, ground: pair.groundName, ratio, needed } : null
}

/** A role that is not written has its colour from elsewhere; then its ground is what the author can point at. */
function placeOf({ name, groundName }: ColorPair, root: MapTree): Place {
  return placeIn(root, ...pathsOf(name), ...pathsOf(groundName), ['colors'])
}

/** Titles of slides and figures are large (18 pt, or 14 pt if bold) where the type scale never sets them smaller. */
function isLarge({ name, groundName }: ColorPair, { type, chrome, card }: Theme): boolean {
  if (name === 'title') return groundName === 'bg' && type.titleMin >= (chrome.titleBold ? 14 : 18)
  return name === 'kpiValue' && type.kpiMin >= (card.valueBold ? 14 : 18)
}
