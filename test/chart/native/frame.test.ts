import { expect, test } from 'vitest'
import type { Json } from '../../../src/model/chart.ts'
import type { NativeChart } from '../../../src/model/native-chart.ts'
import { model } from './run.ts'

const PARTS = [
  { year: 2020, kind: 'Print', share: 40 },
  { year: 2020, kind: 'Web', share: 60 },
  { year: 2021, kind: 'Print', share: 30 },
  { year: 2021, kind: 'Web', share: 70 },
]

/** Names beside the parts of the last bar, as far to the right of its middle as `dx` says. */
function named(dx: number): Json {
  return {
    data: { values: PARTS },
    encoding: {
      x: { field: 'year', type: 'ordinal' },
      y: { field: 'share', type: 'quantitative', stack: 'zero' },
    },
    layer: [
      { mark: 'bar', encoding: { color: { field: 'kind', type: 'nominal', legend: null } } },
      {
        transform: [{ filter: 'datum.year == 2021' }],
        mark: { type: 'text', baseline: 'middle', dx },
        encoding: {
          y: { field: 'share', type: 'quantitative', stack: 'zero', bandPosition: 0.5 },
          text: { field: 'kind' },
          detail: { field: 'kind', type: 'nominal' },
        },
      },
    ],
  }
}

function shiftsOf({ plots }: NativeChart): readonly unknown[] {
  return plots[0]!.series.flatMap(({ labels }) => Object.values(labels?.shifts ?? {}))
}

test('names beside the last bar of a stack stand as far from its parts as Vega puts them', async () => {
  const shifts = shiftsOf(await model(named(96))) as { x: number; y: number }[]
  expect(shifts).toHaveLength(2)
  for (const { x, y } of shifts) {
    expect(x).toBeGreaterThan(90 / 480)
    expect(x).toBeLessThan(102 / 480)
    expect(Math.abs(y)).toBeLessThan(0.02)
  }
})

test('names within the parts of a stack are at their place', async () => {
  expect(shiftsOf(await model(named(0)))).toEqual([])
})

test('names of lines that end together stand above each other', async () => {
  const chart = await model({
    data: {
      values: [
        { d: 'a', v: 1, k: 'x' },
        { d: 'b', v: 2, k: 'x' },
      ],
    },
    encoding: { x: { field: 'd', type: 'nominal' }, y: { field: 'v', type: 'quantitative' } },
    layer: [
      { mark: 'line' },
      {
        transform: [{ filter: "datum.d == 'b'" }],
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 8, dy: -12 },
        encoding: { text: { field: 'k' } },
      },
    ],
  })
  expect(chart.plots[0]!.series[0]!.labels).toMatchObject({ place: 'right', shifts: { 1: { x: 0, y: -12 / 300 } } })
})

test('the plot and the titles stand where Vega put them', async () => {
  const { frame } = await model({
    data: {
      values: [
        { n: 'a', v: 3 },
        { n: 'b', v: 5 },
      ],
    },
    mark: 'bar',
    encoding: { x: { field: 'n', type: 'nominal' }, y: { field: 'v', type: 'quantitative' } },
  })
  const { plot, valueTitle, categoryTitle } = frame!
  expect(valueTitle!.left).toBeLessThan(plot.left)
  expect(categoryTitle!.top).toBeGreaterThan(plot.top + plot.height)
  expect(plot.left + plot.width).toBeCloseTo(1, 1)
})

test('a legend that PowerPoint has not leaves its room to the plot', async () => {
  const points = (legend: Json): Json => ({
    data: {
      values: [
        { x: 1, y: 2, c: 3 },
        { x: 2, y: 1, c: 9 },
      ],
    },
    mark: 'point',
    encoding: {
      x: { field: 'x', type: 'quantitative' },
      y: { field: 'y', type: 'quantitative' },
      color: { field: 'c', type: 'quantitative', legend },
    },
  })
  const [with_, without] = [await model(points({})), await model(points(null))]
  expect(with_.legend).toBeNull()
  expect(with_.frame!.plot.width).toBeCloseTo(without.frame!.plot.width, 1)
})
