import type { Deck, SlideKind } from '../model/deck.ts'
import { SLIDE_KINDS } from '../model/deck.ts'
import type { Size } from '../model/geometry.ts'
import type { Memory } from '../model/memory.ts'
import type { Template, TemplateLayout } from '../model/template.ts'
import type { Theme } from '../model/theme.ts'
import { sharedTitleLines, sharedTitleSize } from './sharing.ts'
import { createSheet, type Sheet } from './sheet.ts'
import { isPoster } from './slide-layouts/posters.ts'

/** The sheet for each kind of slide: one for all, or in a template one for each of its layouts. */
export type SheetOf = (kind: SlideKind) => Sheet

/** The sheets of a deck, with what the titles of its slides share. */
export function createSheets(
  deck: Deck,
  theme: Theme,
  images: ReadonlyMap<string, Size>,
  template: Template | null,
  memory?: Memory,
): SheetOf {
  const plain = createSheet(deck, theme, images)
  const pages = deck.slides.filter(({ kind }) => !isPoster(kind))
  const first = eachKind((kind) => {
    const layout = template && layoutFor(kind, template)
    return layout ? { ...createSheet(deck, layout.theme, images), layout } : plain
  })
  const titleSize = sharedTitleSize(pages, theme.type, first, memory)
  const sized = eachKind((kind) => ({ ...first(kind), titleSize }))
  const titleLines = sharedTitleLines(pages, sized, memory)
  return eachKind((kind) => ({ ...sized(kind), titleLines }))
}

function eachKind(make: SheetOf): SheetOf {
  const sheets = new Map(SLIDE_KINDS.map((kind) => [kind, make(kind)]))
  return (kind) => sheets.get(kind)!
}

/** The layout that a kind of slide has in a template; the first for one that nobody has chosen for. */
export function layoutFor(kind: SlideKind, { choices, layouts }: Template): TemplateLayout {
  const key = choices.get(kind)?.layout
  return layouts.find((layout) => layout.key === key) ?? layouts[0]!
}
