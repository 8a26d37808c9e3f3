import { expect, test } from 'vitest'
import { checkColumns } from '../../src/chart/columns.ts'
import type { Json } from '../../src/model/chart.ts'
import type { Table } from '../../src/model/report.ts'
import { BARS, ODDS, request, table } from './requests.ts'

/** What is said about a chart's columns, with the hint in brackets. */
function check(spec: Json, data: Readonly<Record<string, Table>>): string[] {
  return checkColumns(request(spec, data), {}).map(
    ({ severity, reason, hint }) => `${severity}: ${reason}${hint ? ` (${hint})` : ''}`,
  )
}

/** A chart that uses one column. */
function uses(field: string, more: { readonly [key: string]: Json } = {}): Json {
  return { data: { name: 'odds' }, mark: 'point', encoding: { x: { field, type: 'nominal' } }, ...more }
}

test('columns that are there and full are fine', () => {
  expect(check(BARS, { odds: ODDS })).toEqual([])
})

test('a misspelt column is an error with the nearest one as hint', () => {
  expect(check(uses('chanel'), { odds: ODDS })).toEqual([
    'error: chart "sales" uses column "chanel", which its data does not have (did you mean "channel"?)',
  ])
})

test('an empty table and an empty column are errors that name the chart', () => {
  expect(check(BARS, { odds: { columns: ['channel', 'odds'], rows: [] } })).toEqual([
    'error: chart "sales" draws data "odds", which has no rows',
  ])
  const empty = table({ channel: 'A', odds: null }, { channel: 'B', odds: '' }, { channel: 'C', odds: Number.NaN })
  expect(check(BARS, { odds: empty })).toEqual([
    'error: chart "sales" uses column "odds" of data "odds", which is empty',
  ])
})

test('what is no number in a column of numbers is a gap, and the rows are named', () => {
  const rows = [1, null, 'n/a', Number.POSITIVE_INFINITY, '12', ' ', true]
  const odds = table(...rows.map((value) => ({ channel: 'A', odds: value })))
  expect(check(BARS, { odds })).toEqual([
    'warning: chart "sales" leaves gaps: column "odds" of data "odds" holds no number in rows 2, 3, 4, 6',
  ])
  const one = table({ channel: 'A', odds: 1 }, { channel: 'B', odds: 'x' })
  expect(check(BARS, { odds: one })[0]).toMatch(/in row 2$/)
  const many = table({ channel: 'A', odds: 1 }, ...Array.from({ length: 20 }, () => ({ channel: 'A', odds: null })))
  expect(check(BARS, { odds: many })[0]).toMatch(/in rows 2, 3, 4, 5, 6, 7, 8, 9, …$/)
})

test('text and dates are no gaps in columns that are not of numbers', () => {
  const odds = table({ channel: 'A', odds: 1 }, { channel: null, odds: 2 })
  expect(check(uses('channel'), { odds })).toEqual([])
})

test.each<[string, Json]>([
  ['a computed column', uses('twice', { transform: [{ calculate: 'datum.odds * 2', as: 'twice' }] })],
  [
    'an aggregate',
    uses('total', { transform: [{ aggregate: [{ op: 'sum', field: 'odds', as: 'total' }], groupby: ['channel'] }] }),
  ],
  ['a part of a computed object', uses("best['odds']", { transform: [{ calculate: 'datum', as: 'best' }] })],
  ['folded columns', uses('key', { transform: [{ fold: ['odds'] }] })],
  ['a density', uses('density', { transform: [{ density: 'odds' }] })],
  ['a quantile', uses('prob', { transform: [{ quantile: 'odds' }] })],
  ['pivoted columns', uses('Creators', { transform: [{ pivot: 'channel', value: 'odds' }] })],
])('%s counts as a column', (_, spec) => {
  expect(check(spec, { odds: ODDS })).toEqual([])
})

test('the data in scope counts: that of the view, or of the one around it', () => {
  const inner = { mark: 'bar', encoding: { x: { field: 'odds' } } }
  const other = { ...inner, data: { name: 'people' }, encoding: { x: { field: 'name' } } }
  const people = table({ name: 'Ann' })
  expect(check({ data: { name: 'odds' }, layer: [inner, other] }, { odds: ODDS, people })).toEqual([])
  expect(
    check({ data: { name: 'odds' }, hconcat: [inner, { ...other, encoding: inner.encoding }] }, { odds: ODDS, people }),
  ).toEqual(['error: chart "sales" uses column "odds", which its data does not have (known: name)'])
  expect(check({ data: { name: 'odds' }, facet: { field: 'chanel' }, spec: inner }, { odds: ODDS })).toHaveLength(1)
})

test('dots and brackets in a name may be escaped, and may reach into an object', () => {
  const odds = table({ 'a.b': 1, c: 'x' })
  expect(check(uses('a\\.b'), { odds })).toEqual([])
  expect(check(uses('c.length'), { odds })).toEqual([])
  expect(check(uses('c[0]'), { odds })).toEqual([])
})
