import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import type { Axis, NativeChart, Panel, Plot } from '../../src/model/native-chart.ts'
import type { ChartItem } from '../../src/model/scene.ts'
import { runSpec } from '../chart/native/run.ts'
import { has } from '../needs.ts'
import { type DrawnPlot, drawnCharts } from './drawn-charts.ts'
import { drawing, scene, slide } from './scenes.ts'
import { strays } from './strays.ts'
import { type Mark, vegaMarks } from './vega-marks.ts'

/** Charts of the specs in `test/chart/native/specs`. */
const NAMES = [
  ...['bar-columns', 'bar-lying-sorted', 'bar-grouped', 'bar-grouped-lying', 'bar-stacked', 'bar-stacked-labelled'],
  ...['bar-normalised', 'bar-negative', 'bar-pyramid', 'bar-ranged', 'bar-highlighted', 'bar-folded', 'bar-months'],
  ...['bar-histogram', 'bar-histogram-lying', 'bar-error-bars', 'bar-mean-line', 'bar-and-line-two-axes', 'bar-years'],
  ...['line-series', 'line-dates', 'line-names', 'line-numbers', 'line-log', 'line-with-gap', 'line-with-points'],
  ...['line-steps', 'line-quarters', 'line-and-date-rule', 'line-and-level', 'line-connected-points', 'line-hours'],
  ...['area-dates', 'area-stacked', 'area-normalised', 'area-band', 'area-over-numbers', 'area-with-line'],
  ...['point-scatter', 'point-colour-and-shape', 'point-log', 'point-bubbles', 'point-punchcard', 'point-names-down'],
  ...['point-regression', 'point-dumbbell', 'point-error-bars-lying', 'point-years', 'rank-bump', 'tick-strip'],
  ...['panels-rows', 'panels-columns-stacked', 'panels-own-scales', 'panels-bubbles', 'panels-with-a-part-missing'],
]

/** Charts that are drawn once more, with one value that is off by a twentieth of its axis. */
const CHANGED = [
  'bar-columns',
  'bar-grouped-lying',
  'bar-stacked',
  'line-series',
  'line-log',
  'area-dates',
  'point-scatter',
]

const marks = new Map<string, readonly (readonly Mark[])[]>()
const drawn = new Map<string, readonly DrawnPlot[]>()

describe.runIf(has('soffice', 'pdftocairo'))('LibreOffice draws a native chart where Vega draws it', () => {
  let folder = ''
  afterAll(() => rmSync(folder, { recursive: true }))

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'fandeck-chart-drawn-'))
    const charts = new Map<string, readonly Panel[]>()
    for (const name of NAMES) {
      const { verdict, root } = await runSpec(name)
      if ('picture' in verdict) throw new Error(`${name} is a picture: ${verdict.picture}`)
      charts.set(name, verdict.panels)
      marks.set(name, vegaMarks(root))
    }
    for (const name of CHANGED) charts.set(`${name}, changed`, charts.get(name)!.map(changed))
    const slides = drawnCharts(await deckOf(charts), charts.size, folder)
    for (const [index, name] of [...charts.keys()].entries()) drawn.set(name, slides[index]!)
  })

  test.each(NAMES)('%s', (name) => {
    expect(drawn.get(name)).toHaveLength(marks.get(name)!.length)
    expect(marks.get(name)!.flatMap((plot, index) => strays(plot, drawn.get(name)![index]!))).toEqual([])
  })

  test.each(CHANGED)('and one that is changed elsewhere: %s', (name) => {
    expect(strays(marks.get(name)![0]!, drawn.get(`${name}, changed`)![0]!)).not.toEqual([])
  })
})

/** A deck with a slide for each chart. */
function deckOf(charts: ReadonlyMap<string, readonly Panel[]>): Promise<Uint8Array> {
  const drawings = new Map([...charts].map(([name, native]) => [name, { ...drawing(name), native }]))
  const slides = [...charts.keys()].map((name) => slide(name, [chartItem(name)]))
  return emitPptx(scene(slides), { drawings, images: new Map() }, { modified: new Date(0) })
}

function chartItem(name: string): ChartItem {
  return {
    type: 'chart',
    key: `${name}/chart`,
    role: 'chart',
    name,
    drawing: name,
    alt: null,
    box: { x: 48, y: 100, width: 560, height: 320 },
  }
}

/** A chart whose largest value is a twentieth of its axis less. */
function changed(panel: Panel): Panel {
  const [plot, ...rest] = panel.chart.plots
  const less = (value: number): number => below(value, panel.chart.axes.value!)
  return { ...panel, chart: { ...panel.chart, plots: [withLess(plot!, less), ...rest] } as NativeChart }
}

function withLess(plot: Plot, less: (value: number) => number): Plot {
  const [first, ...rest] = plot.series
  const key = 'values' in first! ? 'values' : 'y'
  const values = 'values' in first! ? first.values : first!.y
  const most = Math.max(...values.map((value) => value ?? Number.NEGATIVE_INFINITY))
  const at = values.indexOf(most)
  return { ...plot, series: [{ ...first, [key]: values.with(at, less(most)) }, ...rest] } as Plot
}

function below(value: number, { kind, min, max }: Axis): number {
  return kind === 'log' ? value / (max! / min!) ** 0.05 : value - (max! - min!) * 0.05
}
