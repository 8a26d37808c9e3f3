import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { LINE_PITCH } from '../text/height.ts'
import { chip, chipSize } from './chip.ts'
import { type Entry, misfitOf, textsOf } from './entry.ts'
import type { Setting } from './fit.ts'
import { leadWidth } from './lead.ts'
import { measure } from './measure.ts'
import { inReadingOrder } from './mirror.ts'
import { type Stack, textItem } from './piece.ts'
import { hairline, upright } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { type Steps, stepEntries, titleLook, titleSize } from './steps.ts'

/** Space beside the chips and the titles. */
const BESIDE = 20
/** The least and the most width that titles get beside their texts, as shares of the whole. */
const NARROWEST = 0.2
const WIDEST = 0.28
/** The most height that a step gets besides its text, in sizes. */
const SPREAD = 2.6
const LINE = 2

/** Steps one under the other, their chips joined by a line: the title beside the number, the text beside or under it. */
export function stepRows(steps: Steps, text: 'beside' | 'under', width: Points, setting: Setting, sheet: Sheet): Stack {
  const { size } = setting
  const tone = sheet.tones.slide
  const left = chipSize(size) + BESIDE
  const titles = text === 'under' ? 0 : leadWidth(steps.items, titleLook(titleSize(size), tone, sheet), sheet)
  const lead = titles === 0 ? 0 : Math.min(Math.max(titles, width * NARROWEST), width * WIDEST)
  const widths = { lead, text: width - left - (lead > 0 ? lead + BESIDE : 0) }
  const set = stepEntries(steps.items, { title: titleSize(size), text: size }, tone, sheet)
  const entries = text === 'under' ? set.map(merged) : set
  const heights = entries.map((one) => heightOf(one, widths, size, sheet))
  const between = size * (0.2 + setting.gap)
  const height = heights.reduce((sum, one) => sum + one, 0) + between * (entries.length - 1)
  const stack: Stack = {
    height,
    stretches: false,
    misfit: misfitOf(entries, widths, sheet),
    texts: textsOf(entries, widths),
    draw: (box) => {
      const more = Math.min(Math.max(0, box.height - height) / entries.length, size * SPREAD)
      let y = box.y + more / 2
      return entries.flatMap((one, index) => {
        const place = { ...box, y, height: heights[index]! }
        y += place.height + between + more
        const isLast = index === entries.length - 1
        return [
          ...(isLast ? [] : joints(place, y, steps.first + index, size, sheet)),
          ...drawStep(one, place, widths, steps.first + index, size, sheet),
        ]
      })
    },
  }
  return inReadingOrder(stack, steps.items)
}

/** A step whose title is the first paragraph of its text. */
function merged(step: Entry): Entry {
  return { ...step, lead: [], text: [...step.lead, ...step.text] }
}

interface Widths {
  readonly lead: Points
  readonly text: Points
}

/** How far the first line of a text stands below the top of its chip, so that both have one middle. */
function drop(size: Points): Points {
  return (chipSize(size) - LINE_PITCH * size) / 2
}

function heightOf(one: Entry, widths: Widths, size: Points, sheet: Sheet): Points {
  const lead = measure(one.lead, widths.lead, sheet).height
  return Math.max(chipSize(size), drop(size) + Math.max(lead, measure(one.text, widths.text, sheet).height))
}

/** The line from a chip to the one below it, and the hairline between the texts. */
function joints(box: Box, below: Points, number: number, size: Points, sheet: Sheet): readonly Item[] {
  const { rule } = sheet.tones.slide
  const y = box.y + chipSize(size)
  const x = box.x + chipSize(size) + BESIDE
  const middle = (box.y + box.height + below) / 2
  return [
    upright(`joint-${number}`, box.x + chipSize(size) / 2, y, below - y, rule, LINE),
    hairline(`line-${number}`, x, middle, box.x + box.width - x, rule, 0.75),
  ]
}

function drawStep(step: Entry, box: Box, widths: Widths, number: number, size: Points, sheet: Sheet): readonly Item[] {
  const y = box.y + drop(size)
  const height = box.height - drop(size)
  const lead = { x: box.x + chipSize(size) + BESIDE, y, width: widths.lead, height }
  const text = { x: box.x + box.width - widths.text, y, width: widths.text, height }
  return [
    ...chip(number, box.x, box.y, size, sheet),
    ...(step.lead.length > 0 ? [textItem(step.lead, lead, sheet, { key: `title-${number}`, role: 'label' })] : []),
    ...(step.text.length > 0 ? [textItem(step.text, text, sheet, { key: `text-${number}`, role: 'body' })] : []),
  ]
}
