import type { ListItem } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { LINE_PITCH } from '../text/height.ts'
import { accentOn } from './accent.ts'
import { type Entry, entry, misfitOf, textsOf } from './entry.ts'
import type { Setting } from './fit.ts'
import type { Span } from './grid.ts'
import { leadWidth } from './lead.ts'
import { MARKER, marker } from './marker.ts'
import { measure } from './measure.ts'
import { inReadingOrder } from './mirror.ts'
import { type Stack, textItem } from './piece.ts'
import { bodyLook, type Look } from './runs.ts'
import { upright } from './shapes.ts'
import type { Sheet } from './sheet.ts'

const RAIL = 2
/** Space on both sides of the markers. */
const BESIDE = 16
/** The most width that the times get, as a share of the whole. */
const WIDEST = 0.25
/** The most height that a stop gets besides its text, in sizes. */
const SPREAD = 2.6

/** Stops along a rail that runs down, or along two side by side: the time on its left, what happened on its right. */
export function timelineRail(
  items: readonly ListItem[],
  rails: number,
  width: Points,
  setting: Setting,
  sheet: Sheet,
): Stack {
  const { size } = setting
  const spans = spansOf(rails, width, sheet)
  const looks = items.map((_, index) => look(size, index, sheet))
  const lead = Math.min(leadWidth(items, looks[0]!, sheet), spans[0]!.width * WIDEST)
  const left = lead === 0 ? 0 : lead + BESIDE
  const widths = { lead, text: spans[0]!.width - left - MARKER - BESIDE }
  const entries = items.map((item, index) => entry(item, looks[index]!, size, sheet.tones.slide, sheet))
  const count = Math.ceil(items.length / rails)
  const heights = Array.from({ length: count }, (_, row) =>
    Math.max(...entries.filter((_, index) => index % count === row).map((one) => heightOf(one, widths, size, sheet))),
  )
  const between = size * (0.2 + setting.gap)
  const height = heights.reduce((sum, one) => sum + one, between * (count - 1))
  const stack: Stack = {
    height,
    stretches: false,
    misfit: misfitOf(entries, widths, sheet),
    texts: textsOf(entries, widths),
    draw: (box) => {
      const places = placesOf(heights, between, box, size)
      const half = LINE_PITCH * size * 0.5
      return spans.flatMap((span, rail) => {
        const own = entries.slice(rail * count, (rail + 1) * count)
        const rows = places.map((place) => ({ ...place, x: box.x + span.x, width: span.width }))
        return drawRail(own, rows, { left, half, widths, first: rail * count }, sheet)
      })
    },
  }
  return inReadingOrder(stack, items)
}

function spansOf(rails: number, width: Points, { theme }: Sheet): readonly Span[] {
  const all = { x: 0, width }
  if (rails === 1) return [all]
  const gap = theme.grid.gutter * 2
  const each = (width - gap) / 2
  return [
    { x: 0, width: each },
    { x: each + gap, width: each },
  ]
}

/** Where the rows stand: what height is left goes between them, up to a limit. */
function placesOf(heights: readonly Points[], between: Points, box: Box, size: Points): readonly Box[] {
  const needed = heights.reduce((sum, one) => sum + one, between * (heights.length - 1))
  const more = Math.min(Math.max(0, box.height - needed) / heights.length, size * SPREAD)
  let y = box.y + more / 2
  return heights.map((height) => {
    const place = { ...box, y, height }
    y += height + between + more
    return place
  })
}

interface Widths {
  readonly lead: Points
  readonly text: Points
}

function heightOf(one: Entry, widths: Widths, size: Points, sheet: Sheet): Points {
  const texts = [measure(one.lead, widths.lead, sheet).height, measure(one.text, widths.text, sheet).height]
  return Math.max(MARKER, LINE_PITCH * size, ...texts)
}

function look(size: Points, index: number, sheet: Sheet): Look {
  const color = accentOn(sheet.theme.roles.bg, index, sheet.theme)
  return { ...bodyLook(sheet, sheet.tones.slide, size), bold: true, color, link: color }
}

interface Rail {
  /** Where the markers start, from the left edge. */
  readonly left: Points
  /** Half a line of text. */
  readonly half: Points
  readonly widths: Widths
  /** The index of its first stop. */
  readonly first: number
}

function drawRail(entries: readonly Entry[], places: readonly Box[], rail: Rail, sheet: Sheet): readonly Item[] {
  const end = places[entries.length - 1]!
  const x = end.x + rail.left + MARKER / 2
  const y = places[0]!.y + rail.half
  return [
    upright(`rail-${rail.first + 1}`, x, y, end.y + end.height - y, sheet.tones.slide.rule, RAIL),
    ...entries.flatMap((one, index) => drawStop(one, places[index]!, rail, rail.first + index, sheet)),
  ]
}

function drawStop(stop: Entry, box: Box, rail: Rail, index: number, sheet: Sheet): readonly Item[] {
  const { bg } = sheet.theme.roles
  const name = `stop-${index + 1}`
  const x = box.x + rail.left
  const text = { ...box, x: x + MARKER + BESIDE, width: rail.widths.text }
  return [
    ...marker(name, x + MARKER / 2, box.y + rail.half, accentOn(bg, index, sheet.theme), bg),
    ...(stop.lead.length > 0
      ? [textItem(stop.lead, { ...box, width: rail.widths.lead }, sheet, { key: `${name}-when`, role: 'label' })]
      : []),
    ...(stop.text.length > 0 ? [textItem(stop.text, text, sheet, { key: `${name}-text`, role: 'body' })] : []),
  ]
}
