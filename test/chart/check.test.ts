import { expect, test } from 'vitest'
import { checkSpec, dataNames } from '../../src/chart/check.ts'
import type { Json } from '../../src/model/chart.ts'
import { BARS } from './requests.ts'

/** The problems of a spec as `rule path`. */
function check(spec: Json, names: readonly string[] = ['odds']): string[] {
  return checkSpec(spec, 'sales.vl.json', names).map(({ rule, place }) => `${rule} ${place?.path ?? ''}`.trim())
}

/** The bar chart with members added or replaced. */
function bars(more: { readonly [key: string]: Json }): Json {
  return { ...BARS, ...more }
}

test('a chart of named data has nothing wrong with it', () => {
  expect(checkSpec(BARS, 'sales.vl.json', ['odds'])).toEqual([])
})

test('data that is written into the spec is fine, and so is data that the spec makes', () => {
  expect(check(bars({ data: { values: [{ channel: 'TV', odds: 1 }] } }))).toEqual([])
  expect(check(bars({ data: { name: 'own' }, datasets: { own: [] } }))).toEqual([])
  expect(check(bars({ data: { sequence: { start: 0, stop: 100, as: 'odds' } } }))).toEqual([])
  expect(check({ mark: 'geoshape', data: { sphere: true }, projection: { type: 'mercator' } })).toEqual([])
})

test('an unknown name is an error with the nearest known one as hint', () => {
  expect(checkSpec(bars({ data: { name: 'ods' } }), 'sales.vl.json', ['odds', 'streams'])).toEqual([
    {
      severity: 'error',
      rule: 'chart/unknown-data',
      reason: 'unknown data "ods"',
      place: { file: 'sales.vl.json', path: 'data' },
      hint: 'did you mean "odds"?',
    },
  ])
})

test('an address is refused wherever a spec may read one', () => {
  const url = 'https://example.org/a.csv'
  expect(check(bars({ data: { url } }))).toEqual(['chart/url data.url'])
  expect(check(bars({ data: { url: '../../etc/passwd' } }))).toEqual(['chart/url data.url'])
  expect(check(bars({ data: { url: { expr: "'file:///etc/passwd'" } } }))).toEqual(['chart/url data.url'])
  expect(check(bars({ transform: [{ lookup: 'a', from: { data: { url }, key: 'a', fields: ['b'] } }] }))).toEqual([
    'chart/url transform[0].from.data.url',
  ])
  expect(check(bars({ data: { url, format: { type: 'topojson', feature: 'states' } } }))).toEqual([
    'chart/url data.url',
  ])
  expect(check(bars({ data: { name: 'odds', format: { url } } }))).toEqual(['chart/url data.format.url'])
  expect(check({ layer: [BARS, { ...BARS, data: { url } }] })).toEqual(['chart/url layer[1].data.url'])
  expect(check(bars({ mark: { type: 'bar', fill: 'url(https://example.org/#a)' } }))).toEqual(['chart/url mark.fill'])
})

test('the reason names the address', () => {
  expect(checkSpec(bars({ data: { url: 'a.csv' } }), 'f', [])[0]?.reason).toBe(
    'a chart reads no files and no addresses, and this one asks for "a.csv"',
  )
})

test('pictures are refused, by their mark and by their addresses', () => {
  expect(check(bars({ mark: 'image', encoding: { url: { field: 'img' } } }))).toEqual(['chart/image-mark mark'])
  expect(check(bars({ mark: { type: 'image', url: 'a.png' } }))).toEqual([
    'chart/image-mark mark',
    'chart/url mark.url',
  ])
})

test('a link is let pass, a script is not', () => {
  const link = (value: string): Json => bars({ mark: { type: 'bar', href: value } })
  expect(check(link('https://example.org'))).toEqual([])
  expect(check(link('javascript:alert(1)'))).toEqual(['chart/script mark.href'])
  expect(check(link(' Java\tScript:alert(1)'))).toEqual(['chart/script mark.href'])
  expect(check(link('vbscript:x'))).toEqual(['chart/script mark.href'])
})

test('data without a name, and a chart without data, are errors', () => {
  expect(check({ mark: 'bar' })).toEqual(['chart/unnamed-data'])
  expect(check(bars({ data: {} }))).toEqual(['chart/unnamed-data data'])
  expect(check(bars({ data: 'odds' }))).toEqual(['chart/unnamed-data data'])
  expect(checkSpec(bars({ data: 'odds' }), 'f', [])[0]?.hint).toBe('write "data": {"name": "odds"}')
})

test.each([
  ["datum.constructor('x')", 'constructor'],
  ["datum['__proto__']", '__proto__'],
  ['event.view', 'event'],
  ['window.location', 'window'],
  ['globalThis', 'globalThis'],
  ['document.cookie', 'document'],
  ['now() - 1', 'now'],
  ['{toString: event}', 'toString'],
  ['vlSelectionTuples([], {})', 'vlSelectionTuples'],
])('the expression %s is refused for its word "%s"', (expr, word) => {
  expect(checkSpec(bars({ transform: [{ calculate: expr, as: 'x' }] }), 'f', ['odds'])).toEqual([
    {
      severity: 'error',
      rule: 'chart/expression',
      reason: `an expression must not use "${word}"`,
      place: { file: 'f', path: 'transform[0].calculate' },
      hint: 'a chart sees its own data only',
    },
  ])
})

test.each([
  "datum.event == 'now'",
  "datum['window'] > 1",
  '{event: 1}',
  'toString(datum.odds)',
  "datum.a === 'document'",
])('the expression %s only speaks of data', (expr) => {
  expect(check(bars({ transform: [{ filter: expr }] }))).toEqual([])
})

test('expressions are found in filters, conditions, labels, parameters and signals', () => {
  const bad = 'window.x'
  expect(check(bars({ transform: [{ filter: { and: ['datum.a > 1', { not: bad }] } }] }))).toEqual([
    'chart/expression transform[0].filter.and[1].not',
  ])
  expect(check(bars({ params: [{ name: 'p', expr: bad }] }))).toEqual(['chart/expression params[0].expr'])
  expect(check(bars({ config: { axis: { labelExpr: bad } } }))).toEqual(['chart/expression config.axis.labelExpr'])
  expect(check(bars({ encoding: { color: { condition: { test: bad, value: 'red' }, value: 'blue' } } }))).toEqual([
    'chart/expression encoding.color.condition.test',
  ])
  expect(check(bars({ title: { text: { signal: bad } } }))).toEqual(['chart/expression title.text.signal'])
})

test('sizes and generators have limits', () => {
  expect(check(bars({ width: 1e9 }))).toEqual(['chart/too-large width'])
  expect(check(bars({ height: { step: 20_000 } }))).toEqual(['chart/too-large height.step'])
  expect(check(bars({ width: 10_000, encoding: { x: { bin: { step: 50_000 }, field: 'odds' } } }))).toEqual([])
  expect(check(bars({ data: { sequence: { start: 0, stop: 1e9 } } }))).toEqual(['chart/too-many-rows data'])
  expect(check(bars({ data: { sequence: { start: 0, stop: 1, step: 0 } } }))).toEqual(['chart/too-many-rows data'])
})

test('a colour that the theme does not have is an error with a hint', () => {
  const [message] = checkSpec(bars({ mark: { type: 'bar', color: 'theme:hihg' } }), 'f', ['odds'])
  expect(message?.reason).toBe('unknown theme colour "theme:hihg"')
  expect(message?.hint).toBe('did you mean "theme:high"?')
  expect(check(bars({ mark: { type: 'bar', color: 'theme:accent6' } }))).toEqual([])
})

test('what is no Vega-Lite chart is said to be none', () => {
  expect(check([])).toEqual(['chart/not-a-spec'])
  expect(check({})).toEqual(['chart/not-a-spec'])
  expect(check({ ...BARS, $schema: 'https://vega.github.io/schema/vega/v6.json' })).toEqual(['chart/not-a-spec'])
  expect(check({ ...BARS, $schema: 'https://vega.github.io/schema/vega-lite/v5.json' })).toEqual([])
})

test('names that change how objects work, and endless nesting, are refused', () => {
  const prototype = JSON.parse('{"mark": "bar", "data": {"name": "odds"}, "config": {"__proto__": {"a": 1}}}') as Json
  expect(check(prototype)).toEqual(['chart/denied-name config'])
  let deep: Json = 1
  for (let level = 0; level < 5000; level++) deep = [deep]
  expect(check(bars({ config: deep }))).toEqual(['chart/too-deep'])
})

test('rows of data and embedding options are nobody’s business', () => {
  expect(check(bars({ data: { values: [{ url: 'https://example.org', expr: 'window' }] } }))).toEqual([])
  expect(check(bars({ datasets: { own: [{ url: 'x' }] }, usermeta: { url: 'x' } }))).toEqual([])
})

test('every problem is told at once', () => {
  expect(check(bars({ data: { name: 'x' }, width: 1e6, mark: { type: 'bar', href: 'javascript:1' } }))).toEqual([
    'chart/unknown-data data',
    'chart/script mark.href',
    'chart/too-large width',
  ])
})

test('the data that a spec draws is listed once each, in order, without its own', () => {
  const layer = { ...BARS, transform: [{ lookup: 'a', from: { data: { name: 'people' }, key: 'a', fields: ['b'] } }] }
  expect(dataNames({ layer: [layer, { ...BARS, data: { name: 'own', values: [] } }, BARS] })).toEqual([
    'odds',
    'people',
  ])
  expect(dataNames({ ...BARS, data: { name: 'own' }, datasets: { own: [] } })).toEqual([])
})

test('misspelt marks, field types and aggregates are told with the word that was meant', () => {
  const spec = (mark: Json, x: Json): Json => ({ data: { name: 'sales' }, mark, encoding: { x } })
  const said = (of: Json): unknown => checkSpec(of, 'a.vl.json', ['sales']).map(({ reason, hint }) => [reason, hint])
  expect(said(spec('baar', { field: 'a', type: 'nominal' }))).toEqual([['unknown mark "baar"', 'did you mean "bar"?']])
  expect(said(spec({ type: 'lien' }, { field: 'a' }))).toEqual([['unknown mark "lien"', 'did you mean "line"?']])
  expect(said(spec('bar', { field: 'a', type: 'nominl' }))).toEqual([
    ['unknown field type "nominl"', 'did you mean "nominal"?'],
  ])
  expect(said(spec('bar', { field: 'a', aggregate: 'summ' }))).toEqual([
    ['unknown aggregate "summ"', 'did you mean "sum"?'],
  ])
  expect(said(spec('bar', { field: 'a', type: 'Q', aggregate: 'sum' }))).toEqual([])
})
