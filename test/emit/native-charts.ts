import type { Assets } from '../../src/model/assets.ts'
import type { Axis, NativeChart, Panel, PointSeries, Series } from '../../src/model/native-chart.ts'
import type { ChartItem, Scene } from '../../src/model/scene.ts'
import { drawing, HOSTILE, scene, slide, titleItem } from './scenes.ts'
import { THEMES } from './themes.ts'

const THEME = THEMES[0]!

function axis(look: Partial<Axis> = {}): Axis {
  return {
    kind: 'numbers',
    title: 'Title',
    format: 'General',
    min: 0,
    max: 60,
    step: 20,
    unit: null,
    stepUnit: null,
    base: null,
    labels: true,
    line: false,
    gridlines: true,
    reversed: false,
    far: false,
    ...look,
  }
}
const names = axis({ kind: 'names', min: null, max: null, step: null, title: null, line: true, gridlines: false })
const series = (name: string, values: (number | null)[], color: string, look: Partial<Series> = {}): Series => ({
  name,
  values,
  format: 'General',
  color,
  opacity: 1,
  line: null,
  marker: null,
  labels: null,
  errors: null,
  trendline: null,
  unlisted: false,
  ...look,
})
const points = (
  name: string,
  x: number[],
  y: number[],
  color: string,
  look: Partial<PointSeries> = {},
): PointSeries => ({
  name,
  x,
  y,
  sizes: [],
  color,
  opacity: 0.8,
  line: null,
  marker: { shape: 'circle', size: 7, fill: color, line: null },
  labels: null,
  errors: null,
  trendline: null,
  unlisted: false,
  ...look,
})
const cats = {
  title: 'Region',
  values: ['North', 'South', "=cmd|' /C calc'!A0", HOSTILE],
  kind: 'names' as const,
  format: 'General',
}
const base = {
  categories: cats,
  axes: { category: names, value: axis(), secondary: null },
  legend: { side: 'top' as const },
  title: null,
  blanks: 'gap' as const,
  frame: null,
  approximations: [],
}
const label = {
  place: 'outside' as const,
  color: '#333333',
  bold: true,
  format: '0.0',
  shows: ['value' as const],
  points: null,
}
const A = `#${THEME.colors.accent1.hex}`
const B = `#${THEME.colors.accent2.hex}`
const months = Array.from({ length: 12 }, (_, i) => Date.UTC(2022, i, 1))
/** A chart of each kind of plot, and of what they may have. */
export const CHARTS: readonly NativeChart[] = [
  {
    ...base,
    plots: [
      {
        type: 'bar',
        direction: 'column',
        grouping: 'clustered',
        beside: true,
        gap: 60,
        secondary: false,
        series: [series('A', [10, 0, null, 30], A, { labels: label }), series('B', [5, 50, 12, 3], B)],
      },
    ],
  },
  {
    ...base,
    axes: { ...base.axes, category: { ...names, reversed: true } },
    legend: null,
    plots: [
      {
        type: 'bar',
        direction: 'bar',
        grouping: 'clustered',
        beside: true,
        gap: 40,
        secondary: false,
        series: [
          series('A', [10, 20, 40, 30], '#CCCCCC', {
            pointColors: [null, '#D62728', null, null],
            labels: { ...label, points: [1], texts: { 1: 'Most' } },
          }),
        ],
      },
    ],
  },
  {
    ...base,
    plots: [
      {
        type: 'bar',
        direction: 'column',
        grouping: 'stacked',
        beside: false,
        gap: 60,
        secondary: false,
        series: [series('A', [10, 20, 4, 30], A), series('B', [5, 20, 12, 3], B, { labels: label })],
      },
    ],
  },
  {
    ...base,
    plots: [
      {
        type: 'bar',
        direction: 'bar',
        grouping: 'normalised',
        beside: false,
        gap: 60,
        secondary: false,
        series: [series('A', [10, 20, 4, 30], A), series('B', [5, 20, 12, 3], B)],
      },
    ],
    axes: { ...base.axes, value: axis({ min: 0, max: 1, step: 0.25, format: '0%' }) },
  },
  {
    ...base,
    categories: { title: 'Month', values: months, kind: 'dates', format: 'mmm yyyy' },
    axes: {
      ...base.axes,
      category: axis({
        kind: 'dates',
        unit: 'months',
        stepUnit: 'months',
        step: 3,
        min: months[0]!,
        max: months[11]!,
        format: 'mmm yyyy',
        gridlines: false,
      }),
    },
    plots: [
      {
        type: 'line',
        secondary: false,
        series: [
          series(
            'L',
            months.map((_, i) => 10 + i * 3),
            A,
            {
              line: { color: A, width: 2.25, dash: 'solid' },
              labels: { ...label, place: 'right', points: [11], shows: ['series'] },
            },
          ),
          series(
            'M',
            months.map((_, i) => (i === 5 ? null : 50 - i * 3)),
            B,
            {
              line: { color: B, width: 2.25, dash: 'dash' },
              marker: { shape: 'circle', size: 6, fill: '#FFFFFF', line: B },
            },
          ),
        ],
      },
    ],
  },
  {
    ...base,
    plots: [
      {
        type: 'area',
        grouping: 'normalised',
        secondary: false,
        series: [series('A', [10, 20, 4, 30], A, { opacity: 0.7 }), series('B', [5, 20, 12, 3], B)],
      },
    ],
    axes: { ...base.axes, value: axis({ min: 0, max: 1, step: 0.5, format: '0%' }) },
  },
  {
    ...base,
    plots: [
      {
        type: 'pie',
        hole: 0,
        start: 0,
        series: [
          series('A', [10, 20, 4, 30], A, {
            pointColors: [A, B, '#00AA00', '#AAAA00'],
            labels: { ...label, shows: ['category', 'share'] },
          }),
        ],
      },
    ],
  },
  {
    ...base,
    plots: [
      {
        type: 'pie',
        hole: 0.6,
        start: 90,
        series: [series('A', [10, 20, 4, 30], A, { pointColors: [A, B, '#00AA00', '#AAAA00'] })],
      },
    ],
  },
  {
    ...base,
    categories: null,
    axes: { category: axis({ kind: 'log', base: 10, min: 1, max: 1000, step: null }), value: axis(), secondary: null },
    plots: [
      {
        type: 'scatter',
        series: [
          points('P', [1, 10, 100, 500], [5, 20, 30, 55], A, {
            trendline: {
              type: 'logarithmic',
              order: 2,
              stroke: { color: '#B22222', width: 2, dash: 'dash' },
              beyond: 0,
              name: 'Trend',
            },
          }),
          points('rule', [1, 1000], [30, 30], '#333333', {
            marker: null,
            line: { color: '#333333', width: 1, dash: 'dot' },
            unlisted: true,
          }),
        ],
      },
    ],
  },
  {
    ...base,
    categories: null,
    axes: { category: axis({ max: 10, step: 2 }), value: axis(), secondary: null },
    plots: [
      {
        type: 'bubble',
        largest: 0.15,
        series: [points('P', [1, 3, 5, 9], [5, 20, 30, 55], A, { sizes: [1, 4, 9, 16], opacity: 0.6 })],
      },
    ],
  },
  {
    ...base,
    axes: { ...base.axes, secondary: axis({ max: 1, step: 0.25, format: '0%' }) },
    plots: [
      {
        type: 'bar',
        direction: 'column',
        grouping: 'clustered',
        beside: true,
        gap: 60,
        secondary: false,
        series: [series('A', [10, 20, 4, 30], A)],
      },
      {
        type: 'line',
        secondary: true,
        series: [series('Share', [0.1, 0.5, 0.7, 0.9], B, { line: { color: B, width: 2, dash: 'solid' } })],
      },
    ],
  },
  {
    ...base,
    plots: [
      {
        type: 'bar',
        direction: 'column',
        grouping: 'clustered',
        beside: true,
        gap: 60,
        secondary: false,
        series: [
          series('A', [10, 20, 4, 30], A, {
            errors: {
              plus: [1, 2, 3, 4],
              minus: [1, 1, 1, null],
              color: '#000000',
              width: 1,
              caps: true,
              dash: 'solid',
              along: 'y',
            },
          }),
        ],
      },
    ],
  },
  {
    ...base,
    legend: null,
    plots: [
      {
        type: 'bar',
        direction: 'bar',
        grouping: 'stacked',
        beside: false,
        gap: 60,
        secondary: false,
        series: [series('start', [10, 20, 4, 30], A, { opacity: 0, unlisted: true }), series('B', [5, 20, 12, 3], B)],
      },
    ],
  },
  {
    ...base,
    axes: {
      ...base.axes,
      category: { ...names, far: true, reversed: true },
      value: axis({ far: true, reversed: true }),
    },
    plots: [
      {
        type: 'bar',
        direction: 'column',
        grouping: 'clustered',
        beside: true,
        gap: 60,
        secondary: false,
        series: [series('A', [10, 20, 4, 30], A)],
      },
    ],
  },
]

const WHOLE = { left: 0, top: 0, width: 1, height: 1 }

/** Side by side, a third of the width each. */
const THREE: readonly Panel[] = CHARTS.slice(0, 3).map((chart, index) => ({
  chart,
  place: { left: index / 3, top: 0, width: 1 / 3, height: 1 },
  name: ['North', 'South & West', HOSTILE][index]!,
}))

/** The charts as drawings `chart-0`, `chart-1` …, and three of them as the panels of `panels`. */
export const CHART_ASSETS: Assets = {
  drawings: new Map([
    ...CHARTS.map(
      (chart, index) =>
        [`chart-${index}`, { ...drawing(`chart ${index}`), native: [{ chart, place: WHOLE, name: null }] }] as const,
    ),
    ['panels', { ...drawing('panels'), native: THREE }],
  ]),
  images: new Map(),
}

/** A slide for each drawing; the first chart fills a placeholder. */
export function chartScene(): Scene {
  return scene([...CHART_ASSETS.drawings.keys()].map((key) => slide(key, [titleItem(key, `About ${key}`), item(key)])))
}

function item(key: string): ChartItem {
  return {
    type: 'chart',
    key: `${key}/chart`,
    role: 'chart',
    name: key,
    drawing: key,
    alt: null,
    box: { x: 48, y: 150, width: 864, height: 320 },
    ...(key === 'chart-0' && { placeholder: 'body' }),
  }
}
