import { afterEach, describe, expect, test } from 'vitest'
import { checkSpec } from '../../src/chart/check.ts'
import { drawChart } from '../../src/chart/draw.ts'
import type { Json, Members } from '../../src/model/chart.ts'
import type { NativeChart } from '../../src/model/native-chart.ts'
import type { Table } from '../../src/model/report.ts'
import { HOSTILE_NAMES, MEMBERS } from './hostile-names.ts'
import { BARS, measure, ODDS, request, STYLE } from './requests.ts'

const N = { type: 'nominal' } as const
const Q = { type: 'quantitative' } as const
const VALUE: Json = { field: 'v', ...Q }
const SUM: Json = { field: 'v', aggregate: 'sum', ...Q }
const NAMED: Members = { x: { field: 'a', ...N }, y: SUM }
const SERIES: Members = { ...NAMED, color: { field: 'k', ...N } }

/** Charts that name groups, in every way that Vega keeps them. */
const CHARTS: Readonly<Record<string, Members>> = {
  bars: { mark: 'bar', encoding: NAMED },
  'stacked bars': { mark: 'bar', encoding: SERIES },
  'bars side by side': { mark: 'bar', encoding: { ...SERIES, xOffset: { field: 'k' } } },
  lines: { mark: 'line', encoding: SERIES },
  areas: { mark: 'area', encoding: SERIES },
  shares: { mark: 'area', encoding: { ...SERIES, y: { ...(SUM as Members), stack: 'normalize' } } },
  'imputed lines': { mark: 'line', encoding: { ...SERIES, y: { ...(VALUE as Members), impute: { value: 0 } } } },
  slices: { mark: 'arc', encoding: { theta: SUM, color: { field: 'a', ...N } } },
  points: { mark: 'point', encoding: { x: VALUE, y: VALUE, shape: { field: 'a' } } },
  'box plots': { mark: 'boxplot', encoding: { ...NAMED, y: VALUE } },
  'error bars': { mark: 'errorbar', encoding: { ...NAMED, y: VALUE } },
  'small multiples': { mark: 'bar', encoding: { ...NAMED, column: { field: 'k' } } },
  window: {
    mark: 'bar',
    transform: [{ window: [{ op: 'sum', field: 'v', as: 'w' }], groupby: ['a'] }],
    encoding: NAMED,
  },
  joined: {
    mark: 'bar',
    transform: [{ joinaggregate: [{ op: 'sum', field: 'v', as: 'w' }], groupby: ['a'] }],
    encoding: NAMED,
  },
  lookup: {
    mark: 'bar',
    transform: [{ lookup: 'a', from: { data: { name: 't' }, key: 'k', fields: ['v'] } }],
    encoding: NAMED,
  },
  pivot: {
    mark: 'bar',
    transform: [{ pivot: 'k', value: 'v', groupby: ['a'] }],
    encoding: { x: { field: 'a', ...N }, y: { field: 'c', ...Q } },
  },
  density: {
    mark: 'area',
    transform: [{ density: 'v', groupby: ['a'] }],
    encoding: { x: { field: 'value', ...Q }, y: { field: 'density', ...Q }, color: { field: 'a' } },
  },
  quantile: {
    mark: 'point',
    transform: [{ quantile: 'v', groupby: ['a'] }],
    encoding: { x: { field: 'prob', ...Q }, y: { field: 'value', ...Q }, color: { field: 'a' } },
  },
  regression: {
    mark: 'line',
    transform: [{ regression: 'v', on: 'v', groupby: ['a'] }],
    encoding: { x: VALUE, y: VALUE, color: { field: 'a' } },
  },
  loess: {
    mark: 'line',
    transform: [{ loess: 'v', on: 'v', groupby: ['a'] }],
    encoding: { x: VALUE, y: VALUE, color: { field: 'a' } },
  },
}

/** A table in which a name is a category and a series. */
function tableOf(name: string): Table {
  const pairs = [
    [name, name],
    [name, 'c'],
    [name, 'd'],
    ['b', name],
    ['b', 'c'],
  ]
  return { columns: ['a', 'k', 'v'], rows: pairs.map(([a, k], index) => ({ a: a!, k: k!, v: index + 1 })) }
}

const COMMON = [Object, Function, Array, Object.prototype, Function.prototype, Array.prototype] as const
const own = COMMON.map((one) => Object.getOwnPropertyNames(one))

describe('names of what every object has', () => {
  afterEach(() => {
    expect(COMMON.map((one) => Object.getOwnPropertyNames(one))).toEqual(own)
  })

  test.each(Object.entries(CHARTS))('%s draw them as names, or say which name they cannot have', async (_, chart) => {
    for (const name of MEMBERS) {
      for (const directLabels of [false, true]) {
        const asked = request(
          { data: { name: 't' }, ...chart },
          { t: tableOf(name) },
          { style: { ...STYLE, directLabels } },
        )
        const { value, messages } = await drawChart(asked, measure)
        if (value) expect(value.svg + JSON.stringify(value.rows)).not.toMatch(/native code|\[object/)
        else
          expect(messages.map(({ reason }) => reason)).toEqual([
            `chart "sales" cannot be drawn: it groups by the name "${name}", which no group can have`,
          ])
      }
    }
  })

  test('bars and lines have them all but one', async () => {
    for (const name of MEMBERS.slice(1)) {
      for (const kind of ['bars', 'stacked bars', 'lines', 'slices']) {
        const { value } = await drawChart(
          request({ data: { name: 't' }, ...CHARTS[kind]! }, { t: tableOf(name) }),
          measure,
        )
        expect(value?.svg).toContain(`>${name}<`)
        expect(namesIn(value!.native![0]!.chart)).toContain(name)
      }
    }
  })

  test.each(MEMBERS)('a name "%s" that an expression makes changes nothing, either', async (name) => {
    const made = `'${name.slice(0, 3)}' + '${name.slice(3)}'`
    const spec: Json = {
      ...BARS,
      mark: 'area',
      transform: [{ calculate: made, as: 'k' }],
      encoding: { ...(BARS['encoding'] as Members), color: { field: 'k' } },
    }
    const { value, messages } = await drawChart(request(spec, { odds: ODDS }), measure)
    expect(value).toBeNull()
    expect(messages[0]?.reason).toContain(`it groups by the name "${name}"`)
    expect((await drawChart(request(BARS, { odds: ODDS }), measure)).messages).toEqual([])
  })

  test.each(MEMBERS)('a column "%s" is refused where it is used, and harmless where it is not', async (name) => {
    const table: Table = {
      columns: ['a', name, 'v'],
      rows: [
        Object.fromEntries([
          ['a', 'x'],
          [name, 'y'],
          ['v', 1],
        ]),
      ],
    }
    const spec = (field: string): Json => ({
      data: { name: 't' },
      mark: 'bar',
      encoding: { x: { field, ...N }, y: VALUE },
    })
    const used = await drawChart(request(spec(name), { t: table }), measure)
    expect(used.messages).toEqual([
      {
        severity: 'error',
        rule: 'chart/denied-name',
        reason: `a chart cannot use a column called "${name}"`,
        place: { file: 'chart "sales"', path: 'encoding.x.field' },
        hint: 'rename the column',
      },
    ])
    expect((await drawChart(request(spec('a'), { t: table }), measure)).value?.verdict).toBe('native')
  })

  test.each(MEMBERS)('"%s" is refused wherever a spec names a column, a data set or a word with it', async (name) => {
    const encoding = BARS['encoding'] as Members
    const specs: Members[] = [
      { transform: [{ calculate: '1', as: name }] },
      { transform: [{ fold: [name] }] },
      { transform: [{ aggregate: [{ op: 'sum', field: name, as: 'x' }], groupby: [`a.${name}`] }] },
      { transform: [{ filter: { field: 'channel', oneOf: [name] } }] },
      { title: name },
      { mark: { type: 'line', interpolate: name } },
      { encoding: { ...encoding, color: { field: 'channel', scale: { domain: [name] } } } },
      { usermeta: { fandeck: { highlight: [name] } } },
      { data: { name } },
    ]
    for (const more of specs) {
      const said = checkSpec({ ...BARS, ...more }, 'f', ['odds', name]).map(({ rule }) => rule)
      expect([more, new Set(said)]).toEqual([more, new Set(['chart/denied-name'])])
    }
    expect((await drawChart(request({ ...BARS, data: { name } }, { odds: ODDS }), measure)).value).toBeNull()
    expect((await drawChart(request(BARS, { odds: ODDS }), measure)).value).not.toBeNull()
  })
})

test('every name draws, and is in the drawing and in the native chart as it is, but for what no text can hold', async () => {
  const rows = HOSTILE_NAMES.map((a, index) => ({
    a,
    k: HOSTILE_NAMES[(index * 7) % HOSTILE_NAMES.length]!,
    v: index + 1,
  }))
  const title = HOSTILE_NAMES.slice(0, 16).join(' ')
  for (const [kind, chart] of Object.entries(CHARTS).slice(0, 9)) {
    const titled = {
      ...chart,
      title,
      encoding: Object.fromEntries(
        Object.entries(chart['encoding'] as Members).map(([channel, def]) => [channel, { ...(def as Members), title }]),
      ),
    }
    const { value, messages } = await drawChart(
      request({ data: { name: 't' }, ...titled }, { t: { columns: ['a', 'k', 'v'], rows } }),
      measure,
    )
    expect(
      messages.filter(({ severity }) => severity === 'error'),
      kind,
    ).toEqual([])
    expect(value!.svg).not.toMatch(/<script|<!\[CDATA|[\u0000-\u0008\ufffe\uffff]/)
    expect(value!.svg).not.toMatch(/\p{Surrogate}/u)
    expect(value!.alt.length).toBeLessThan(300)
    if (value!.native && kind === 'bars')
      expect(namesIn(value!.native[0]!.chart)).toEqual(expect.arrayContaining([...HOSTILE_NAMES]))
  }
})

function namesIn({ plots, categories }: NativeChart): readonly unknown[] {
  return [...(categories?.values ?? []), ...plots.flatMap(({ series }) => series.map(({ name }) => name))]
}
