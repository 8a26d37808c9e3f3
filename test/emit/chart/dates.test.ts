import { expect, test } from 'vitest'
import { drawChart } from '../../../src/chart/draw.ts'
import type { Json } from '../../../src/model/chart.ts'
import { find, type XmlElement } from '../../../src/opc/xml.ts'
import { measure } from '../../chart/requests.ts'
import type { ReadColumn } from './read-chart.ts'
import { asking, type WrittenPanel, written } from './written-charts.ts'

const VALUES = [
  { day: '2020-01-05', hour: '2020-01-05T06:00', cups: 3 },
  { day: '2020-03-01', hour: '2020-01-05T18:00', cups: 5 },
]
const DAY = { field: 'day', type: 'temporal' }
const CUPS = { field: 'cups', type: 'quantitative' }

async function panelOf(chart: Json): Promise<WrittenPanel> {
  const spec = { data: { values: VALUES }, ...(chart as object) }
  const { value } = await drawChart(asking(spec as Json, {}, 'dates', false), measure)
  return written('dates', value!.native!)[0]!
}

function numbers({ points, format }: ReadColumn): unknown {
  return { format, numbers: [...points.values()].map(Number) }
}

test('points between dates that run up the side are at days of Excel, as their axis is', async () => {
  const { read } = await panelOf({ mark: 'point', encoding: { x: CUPS, y: DAY } })
  expect(numbers(read.series.at(-1)!.values)).toEqual({ format: 'd mmm yyyy', numbers: [43_835, 43_891] })
  expect(read.axes[1]).toMatchObject({ min: 43_835, max: 43_891 })
})

test('times of a day are parts of days, and a cell says the hour', async () => {
  const { read } = await panelOf({ mark: 'point', encoding: { x: { field: 'hour', type: 'temporal' }, y: CUPS } })
  expect(numbers(read.series.at(-1)!.across)).toEqual({ format: 'd mmm yyyy hh:mm', numbers: [43_835.25, 43_835.75] })
})

test('numbers of points are written with all their digits, whatever their axis shows', async () => {
  const exact = { calculate: 'datum.cups / 7', as: 'exact' }
  const y = { field: 'exact', type: 'quantitative', axis: { format: '.0f' } }
  const { read } = await panelOf({ transform: [exact], mark: 'point', encoding: { x: CUPS, y } })
  expect(numbers(read.series[0]!.values)).toEqual({ format: 'General', numbers: [3 / 7, 5 / 7] })
})

test('ticks that lie along dates are as many days long as they are pixels', async () => {
  const mark = { type: 'tick', orient: 'horizontal', size: 30 }
  const { read } = await panelOf({ mark, encoding: { x: DAY, y: CUPS }, width: 480 })
  const length = lengthOf(read.series.at(-1)!.element)
  if (length === null) throw new Error('a tick without a length')
  // 30 of some 460 pixels, which are 56 days.
  expect(length * 2).toBeGreaterThan(3)
  expect(length * 2).toBeLessThan(5)
})

function lengthOf(series: XmlElement): number | null {
  const found = find(series, 'c:errBars', 'c:val')
  return found ? Number(found.attributes['val']) : null
}
