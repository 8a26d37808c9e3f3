import type { Slide } from '../../model/deck.ts'
import { type Box, overlaps } from '../../model/geometry.ts'
import type { Item, TextItem } from '../../model/scene.ts'
import { type LevelStyle, plainLevel } from '../../model/slide-layout.ts'
import type { TemplateLayout } from '../../model/template.ts'
import type { Inline } from '../../model/text.ts'
import type { Color } from '../../model/theme.ts'
import { readable } from '../color.ts'
import type { Pages } from '../flow.ts'
import { coverSizes, titleSizes } from '../ladder.ts'
import type { Sheet } from '../sheet.ts'
import { placeNamed, type TextPlace } from './place.ts'
import { cutToText, fitTitleIn, titleItemIn } from './title.ts'
import { wordsIn } from './words.ts'

/** Space between a title and words that the template has no place for. */
const BETWEEN = 14

/**
 * A cover, a section or a closing slide of a template: the title in its box, everything else in the subtitle's or, where
 * there is none, under the title. The drawing is the template's own.
 */
export function templatePoster(slide: Slide, title: readonly Inline[], layout: TemplateLayout, sheet: Sheet): Pages {
  const place = placeNamed('title', layout) ?? upperHalf(sheet)
  const set = fitTitleIn(title, place, sizesFrom(place.style, sheet), slide.place, sheet)
  const item = titleItemIn(set, place, sheet)
  const own = placeNamed('subtitle', layout) ?? placeNamed('body', layout)
  const words = wordsIn(slide, own ?? beside(item, place, sheet), sheet)
  const items = apart(item, words.items, sheet)
  return { pages: [{ blocks: slide.blocks, items }], messages: [...set.messages, ...words.messages] }
}

/** From the template's size down to that of the titles of other slides. */
function sizesFrom({ size }: LevelStyle, { theme }: Sheet): readonly number[] {
  const own = Math.max(size, theme.type.titleMin)
  const smaller = [...coverSizes(theme.type), ...titleSizes(theme.type)].filter((step) => step < own)
  return [own, ...new Set(smaller)]
}

/** For the title of a layout that has no place for one. */
function upperHalf(sheet: Sheet): TextPlace {
  const { theme } = sheet
  const { width, height, margin } = theme.grid
  const box: Box = {
    x: margin.left,
    y: height * 0.15,
    width: width - margin.left - margin.right,
    height: height * 0.35,
  }
  const style = plainLevel(theme.fonts.heading, theme.type.cover, colorOn(sheet))
  return { key: null, box, anchor: 'bottom', style, ground: groundOf(sheet) }
}

function colorOn(sheet: Sheet): Color {
  const { roles, colors } = sheet.theme
  return readable([roles.coverText, roles.body, colors.dk1, colors.lt1], groundOf(sheet))
}

function groundOf({ layout, theme }: Sheet): Color {
  return layout?.background ?? theme.roles.coverBg
}

/** For the words of a layout that has no place for them: under the title, or over it where there is more room. */
function beside(title: TextItem, { style, box }: TextPlace, sheet: Sheet): TextPlace {
  const { theme } = sheet
  const { height, margin } = theme.grid
  const text = cutToText(title, sheet).box
  const under = text.y + text.height + BETWEEN
  const below: Box = { ...box, y: under, height: Math.max(0, height - margin.bottom - under) }
  const above: Box = { ...box, y: margin.top, height: Math.max(0, text.y - BETWEEN - margin.top) }
  const isBelow = below.height >= Math.min(above.height, theme.type.lead * 4)
  const look = { ...plainLevel(theme.fonts.body, theme.type.lead, colorOn(sheet)), align: style.align }
  return {
    key: null,
    box: isBelow ? below : above,
    anchor: isBelow ? 'top' : 'bottom',
    ground: groundOf(sheet),
    style: look,
  }
}

/** Boxes of real templates lie upon each other; their texts need not. */
function apart(title: TextItem, words: readonly Item[], sheet: Sheet): readonly Item[] {
  const clashes = (one: TextItem): boolean => words.some((word) => overlaps(one.box, word.box))
  if (!clashes(title)) return [title, ...words]
  const tight = cutToText(title, sheet)
  const cut = words.map((word) => (word.type === 'text' ? cutToText(word, sheet) : word))
  if (!cut.some((word) => overlaps(tight.box, word.box))) return [tight, ...cut]
  const top = Math.min(...cut.map(({ box }) => box.y))
  const by = tight.box.y + tight.box.height + BETWEEN - top
  return [tight, ...cut.map((word) => ({ ...word, box: { ...word.box, y: word.box.y + by } }))]
}
