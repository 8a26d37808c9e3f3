import type { Box, Points } from '../../model/geometry.ts'
import type { LevelStyle, Placeholder } from '../../model/slide-layout.ts'
import type { TemplateLayout } from '../../model/template.ts'
import type { Color, Grid, Theme } from '../../model/theme.ts'
import { contrast, leastContrast, readable } from '../color.ts'

/** A place of a template's layout for text, on its slide. */
export interface TextPlace {
  /** Of the placeholder; null for a place that the layout does not have, so that text stands free. */
  readonly key: string | null
  /** Where text stands: without insets, and no further than the slide's edges. */
  readonly box: Box
  readonly anchor: Placeholder['anchor']
  readonly style: LevelStyle
  /** What its text stands on. */
  readonly ground: Color
}

/** The place of a layout that has a key; undefined where it has none, or none for text. */
export function placeNamed(key: string, layout: TemplateLayout): TextPlace | undefined {
  const found = layout.placeholders.find((placeholder) => placeholder.key === key)
  const style = found?.levels[0]
  if (!found || !style) return undefined
  const box = innerBox(found, layout.theme.grid)
  const ground = layout.grounds.get(key) ?? layout.background
  return { key, box, anchor: found.anchor, style, ground }
}

/** Text with less contrast nobody would have set: it stands on something else than was found under it. */
const UNSEEN = 1.6

/** The colour of text in a place: the template's, or another of its theme where that is too faint in this size. */
export function colorIn({ style, ground }: TextPlace, size: Points, { colors, roles }: Theme): Color {
  const { color, bold } = style
  const found = contrast(color, ground)
  if (found >= leastContrast({ size, bold }) || found < UNSEEN) return color
  return readable([roles.title, roles.body, roles.coverText, colors.dk1, colors.lt1], ground)
}

/** A placeholder's box without its insets, cut at the edges of the slide. */
export function innerBox({ box, insets }: Placeholder, slide: Pick<Grid, 'width' | 'height'>): Box {
  const x = Math.max(0, box.x + insets.left)
  const y = Math.max(0, box.y + insets.top)
  const right = Math.min(slide.width, box.x + box.width - insets.right)
  const bottom = Math.min(slide.height, box.y + box.height - insets.bottom)
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}

/** Where text of a height stands in a box. It leaves one that is too low for it, away from its anchor, but not the slide. */
export function anchoredIn(box: Box, height: Points, anchor: Placeholder['anchor'], slide: Points): Box {
  const share = anchor === 'bottom' ? 1 : anchor === 'middle' ? 0.5 : 0
  const y = box.y + (box.height - height) * share
  return { ...box, y: Math.max(EDGE, Math.min(y, slide - EDGE - height)), height }
}

/** The least space between text that has left its box and the edge of the slide. */
const EDGE = 8
