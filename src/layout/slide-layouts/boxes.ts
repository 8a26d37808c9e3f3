import { type Box, overlaps, type Points } from '../../model/geometry.ts'
import type { Item } from '../../model/scene.ts'
import type { Sheet } from '../sheet.ts'
import type { Filling } from './fill.ts'
import { grown } from './grow.ts'
import type { LookName } from './looks.ts'
import { mostCommon } from './most-common.ts'
import type { Place } from './place.ts'

/** Places that get less room than this between the others are left out. */
const LEAST = { width: 60, height: 14 }

/**
 * Where the places of a layout stand: as on the slides of its kind that are most alike, so that most slides say nothing
 * of their own; places that those slides do not use as on other slides, or by default, where nothing else stands.
 */
export function boxesOf(
  places: readonly Place[],
  fillings: readonly Filling[],
  taken: readonly Box[],
  content: Box,
  sheet: Sheet,
): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>()
  const alike = mostAlike(places, fillings)
  for (const place of places) {
    const box = mostCommon(alike.flatMap((filling) => usualBox(place, filling, [...boxes.values()], sheet)))
    if (box) boxes.set(place.key, box)
  }
  for (const place of places) {
    if (boxes.has(place.key)) continue
    const others = [...taken, ...boxes.values()]
    const seen = mostCommon(itemsOf(place.key, fillings).map((item) => item.box))
    if (seen === undefined && place.optional) continue
    const free = (box: Box): boolean => others.every((other) => !overlaps(box, other))
    const box = seen && free(seen) ? seen : place.optional ? null : cleared(place.area(content, sheet), others, sheet)
    if (box) boxes.set(place.key, box)
  }
  return boxes
}

/** What fills a place on slides. */
export function itemsOf(key: string, fillings: readonly Filling[]): readonly Item[] {
  return fillings.flatMap(({ items }) => items.get(key) ?? [])
}

/** Text of these looks is long or short, and what stands in its box is one of many. */
const RUNNING: ReadonlySet<LookName> = new Set(['list', 'text', 'lead', 'coverLead', 'coverText', 'coverNote'])
/** Words of these looks are set in lines of one length, which leave room beside them. */
const LARGE: ReadonlySet<LookName> = new Set(['statement', 'quote'])

/** The box that a slide suggests for a place: running text gets what room there is under it, large words what is beside them too. */
function usualBox({ key, look }: Place, { slide, items }: Filling, kept: readonly Box[], sheet: Sheet): readonly Box[] {
  const item = items.get(key)
  if (!item) return []
  const isFixed = item.type === 'chart' || item.type === 'picture' || isAnchored(item)
  const ways = { right: LARGE.has(look), down: LARGE.has(look) || RUNNING.has(look) }
  return [isFixed ? item.box : grown(item, ways, slide, kept, sheet)]
}

/** True for text that does not start at the top of its box. */
function isAnchored(item: Item): boolean {
  return item.type === 'text' && item.anchor !== 'top'
}

/** The largest group of slides whose places are filled alike and at one place; of two, the one with more in them. */
function mostAlike(places: readonly Place[], fillings: readonly Filling[]): readonly Filling[] {
  const groups = new Map<string, Filling[]>()
  for (const filling of fillings) {
    const name = places.map(({ key }) => placeName(filling.items.get(key))).join('|')
    const group = groups.get(name)
    if (group) group.push(filling)
    else groups.set(name, [filling])
  }
  const filled = (group: readonly Filling[]): number => group[0]?.items.size ?? 0
  return [...groups.values()].reduce<readonly Filling[]>((best, group) => {
    const more = group.length - best.length || filled(group) - filled(best)
    return more > 0 ? group : best
  }, [])
}

/** Texts start at one place however high they are; other content fills its box. */
function placeName(item: Item | undefined): string {
  if (!item) return ''
  const { x, y, width, height } = item.box
  const box = [x, y, width, item.type === 'text' && item.anchor === 'top' ? 0 : height]
  return box.map((value) => Math.round(value * 10)).join(' ')
}

/** What is left of a box beside, over or under others: the largest part, or null for too little. */
function cleared(box: Box, others: readonly Box[], sheet: Sheet): Box | null {
  const obstacle = others.find((other) => overlaps(box, other))
  if (!obstacle) return box.width >= LEAST.width && box.height >= LEAST.height ? box : null
  const gap = sheet.theme.grid.gutter
  const parts = around(box, obstacle, gap).filter(({ width, height }) => width > 0 && height > 0)
  const [largest] = parts.toSorted((a, b) => area(b) - area(a))
  return largest ? cleared(largest, others, sheet) : null
}

function around(box: Box, { x, y, width, height }: Box, gap: Points): readonly Box[] {
  const right = box.x + box.width
  const bottom = box.y + box.height
  return [
    { ...box, height: y - gap - box.y },
    { ...box, y: y + height + gap, height: bottom - y - height - gap },
    { ...box, width: x - gap - box.x },
    { ...box, x: x + width + gap, width: right - x - width - gap },
  ]
}

function area({ width, height }: Box): number {
  return width * height
}
