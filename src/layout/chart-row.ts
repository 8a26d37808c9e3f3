import type { ChartBlock } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { chartItem, chartTitle } from './chart-box.ts'
import type { Setting } from './fit.ts'
import { across } from './grid.ts'
import { measure } from './measure.ts'
import { type Stack, textItem } from './piece.ts'
import type { Sheet } from './sheet.ts'

/** The least height of a chart as a share of the slide's: beside others, and as wide as the slide. */
const LEAST = { narrow: 0.3, wide: 0.26 }
const BELOW_TITLE = 6

/** Charts of one size side by side; all start at one height, however many lines their titles have. */
export function chartRow(charts: readonly ChartBlock[], width: Points, setting: Setting, sheet: Sheet): Stack {
  return row(charts, 1, LEAST.narrow, width, setting, sheet)
}

function row(
  charts: readonly ChartBlock[],
  first: number,
  least: number,
  width: Points,
  setting: Setting,
  sheet: Sheet,
): Stack {
  const gap = sheet.theme.grid.gutter * 2
  const boxes = across({ x: 0, y: 0, width, height: 0 }, charts.length, gap)
  const each = boxes[0]!.width
  const titles = charts.map((block) => {
    const frame = { sheet, width: each, ...setting, tone: sheet.tones.slide, name: 'figure' }
    const paragraphs = chartTitle(block, frame)
    return { paragraphs, ...measure(paragraphs, each, sheet), place: block.place }
  })
  const head = Math.max(...titles.map(({ height }) => height))
  const above = head === 0 ? 0 : head + BELOW_TITLE
  const wide = titles.find(({ tooWide }) => tooWide !== null)
  return {
    height: above + sheet.theme.grid.height * least,
    stretches: true,
    misfit: wide ? { token: wide.tooWide!, width: each, place: wide.place } : null,
    draw: (box) =>
      charts.flatMap((block, index) => {
        const { paragraphs } = titles[index]!
        const place = { ...box, x: box.x + boxes[index]!.x, width: each }
        const name = `figure-${index + first}`
        const title = textItem(paragraphs, { ...place, height: head }, sheet, {
          key: `${name}-chart-title`,
          role: 'label',
        })
        const chart = chartItem(block, { ...place, y: box.y + above, height: box.height - above }, `${name}-chart`)
        return paragraphs.length === 0 ? [chart] : [title, chart]
      }),
  }
}

/** Charts of one size, one over the other. */
export function chartColumn(charts: readonly ChartBlock[], width: Points, setting: Setting, sheet: Sheet): Stack {
  const { gutter } = sheet.theme.grid
  const rows = charts.map((block, index) => row([block], index + 1, LEAST.wide, width, setting, sheet))
  const gaps = gutter * (rows.length - 1)
  return {
    height: Math.max(...rows.map(({ height }) => height)) * rows.length + gaps,
    stretches: true,
    misfit: rows.find(({ misfit }) => misfit)?.misfit ?? null,
    draw: (box) => {
      const height = (box.height - gaps) / rows.length
      return rows.flatMap((one, index) => one.draw({ ...box, y: box.y + index * (height + gutter), height }))
    },
  }
}
