import type { ListItem } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { Place } from '../model/message.ts'
import type { TextParagraph } from '../model/scene.ts'
import type { Inline } from '../model/text.ts'
import { small } from './ladder.ts'
import { leadingStrong } from './leading-strong.ts'
import { measure } from './measure.ts'
import type { Misfit, SetText } from './piece.ts'
import { bodyLook, type Look, runs } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'
import type { Tone } from './tone.ts'

/** An item in two: what is strong at its start, and the rest with what stands under it. Both may be empty. */
export interface Entry {
  readonly lead: readonly TextParagraph[]
  readonly text: readonly TextParagraph[]
  readonly place: Place
}

/** Sets an item: its lead in a look of its own, its text in a size, and what stands under it in small print. */
export function entry(item: ListItem, lead: Look, size: Points, tone: Tone, sheet: Sheet): Entry {
  const { strong, rest } = leadingStrong(item.children)
  const under = { ...bodyLook(sheet, tone, small(sheet.theme.type, size)), color: tone.muted }
  const text = [
    runs(rest, bodyLook(sheet, tone, size), sheet),
    ...below(item).map((child) => runs(child, under, sheet)),
  ]
  return {
    lead: [runs(strong, lead, sheet)].filter((set) => set.length > 0).map((set) => textParagraph(set)),
    text: text
      .filter((set) => set.length > 0)
      .map((set, index) => textParagraph(set, { spaceBefore: index === 0 ? 0 : size * 0.4 })),
    place: item.place,
  }
}

/** The texts of all items under an item, however deep. */
export function below(item: ListItem): readonly (readonly Inline[])[] {
  return item.items.flatMap((child) => [child.children, ...below(child)])
}

/** The height of the highest of several texts in a width; 0 for none. */
export function highest(texts: readonly (readonly TextParagraph[])[], width: Points, sheet: Sheet): Points {
  return Math.max(0, ...texts.map((text) => measure(text, width, sheet).height))
}

/** The texts of entries and the widths that they are set in. */
export function textsOf(
  entries: readonly Entry[],
  widths: { readonly lead: Points; readonly text: Points },
): readonly SetText[] {
  return entries.flatMap(({ lead, text }) => [
    { paragraphs: lead, width: widths.lead },
    { paragraphs: text, width: widths.text },
  ])
}

/** The first word of the entries that is wider than the room for it; null if there is none. */
export function misfitOf(
  entries: readonly Entry[],
  widths: { readonly lead: Points; readonly text: Points },
  sheet: Sheet,
): Misfit | null {
  for (const { lead, text, place } of entries) {
    const wideLead = measure(lead, widths.lead, sheet).tooWide
    if (wideLead !== null) return { token: wideLead, width: widths.lead, place }
    const wideText = measure(text, widths.text, sheet).tooWide
    if (wideText !== null) return { token: wideText, width: widths.text, place }
  }
  return null
}
