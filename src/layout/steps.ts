import type { ListItem } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { type Entry, entry } from './entry.ts'
import { bodyLook, type Look } from './runs.ts'
import type { Sheet } from './sheet.ts'
import type { Tone } from './tone.ts'

/** Steps that lead from one to the next. */
export interface Steps {
  readonly items: readonly ListItem[]
  /** The number of the first. */
  readonly first: number
}

/** Steps as titles and texts on a surface: what is strong at their start is the title. */
export function stepEntries(
  items: readonly ListItem[],
  sizes: { readonly title: Points; readonly text: Points },
  tone: Tone,
  sheet: Sheet,
): readonly Entry[] {
  return items.map((item) => entry(item, titleLook(sizes.title, tone, sheet), sizes.text, tone, sheet))
}

/** The size of a step's title beside text of a size. */
export function titleSize(size: Points): Points {
  return Math.round(size * 1.1)
}

/** The look of a step's title. */
export function titleLook(size: Points, tone: Tone, sheet: Sheet): Look {
  return { ...bodyLook(sheet, tone, size), bold: true, color: tone.title, link: tone.title }
}
