import { expect, test } from 'vitest'
import { dataTable } from '../../src/chart/data-table.ts'
import type { Channel } from '../../src/chart/reading.ts'
import type { Words } from '../../src/chart/said.ts'
import { drawChart } from '../../src/index.ts'
import type { Json } from '../../src/model/chart.ts'
import { request, table } from './requests.ts'

const words: Words = { number: (value, format) => `${format ?? ''}${value}`, time: (value) => value.slice(0, 4) }

function channel(field: string, kind: Channel['kind'], rest: Partial<Channel> = {}): Channel {
  return { field, title: field, kind, format: null, unit: null, ...rest }
}

test('columns have the titles of axes and legends, and the words that these have for values', () => {
  const channels = [
    channel('year', 'time', { title: 'Year' }),
    channel('net_share', 'number', { title: 'Share (%)' }),
    channel('cost', 'number', { title: 'Cost', format: '$' }),
  ]
  const rows = [
    { year: '2001-01-01', net_share: 57, cost: 3, secret: 'not drawn' },
    { year: '2002-01-01', net_share: null, cost: 4, secret: 'not drawn' },
  ]
  expect(dataTable(channels, rows, words)).toEqual({
    columns: ['Year', 'Share (%)', 'Cost'],
    rows: [
      ['2001', '57%', '$3'],
      ['2002', '', '$4'],
    ],
    total: 2,
  })
})

test('a column without a title has its own name, and so have two with the same title', () => {
  const channels = [
    channel('net_share', 'number'),
    channel('who', 'name', { title: '' }),
    channel('first_day', 'number', { title: 'Days' }),
    channel('last_day', 'number', { title: 'Days' }),
  ]
  const rows = [{ net_share: 1, who: 'A', first_day: 2, last_day: 3 }]
  expect(dataTable(channels, rows, words).columns).toEqual(['net share', 'who', 'Days (first day)', 'Days (last day)'])
})

test('a column that is empty, and one that says the same as one before it, is left out', () => {
  const channels = [channel('odds', 'number'), channel('label', 'name'), channel('none', 'name')]
  expect(dataTable(channels, [{ odds: 1, label: '1', none: null }], words)).toEqual({
    columns: ['odds'],
    rows: [['1']],
    total: 1,
  })
  expect(dataTable([channel('none', 'name')], [{ none: null }], words)).toEqual({ columns: [], rows: [], total: 0 })
})

test('rows that say the same are one, and there are a hundred at most', () => {
  const same = Array.from({ length: 57 }, () => ({ who: 'A' }))
  expect(dataTable([channel('who', 'name')], [...same, { who: 'B' }], words)).toMatchObject({
    rows: [['A'], ['B']],
    total: 2,
  })
  const many = Array.from({ length: 250 }, (_, index) => ({ value: index }))
  const found = dataTable([channel('value', 'number')], many, words)
  expect(found.total).toBe(250)
  expect(found.rows).toEqual(many.slice(0, 100).map(({ value }) => [String(value)]))
})

const PLACES = table(
  { who: 'A', from: 1, to: 4, cost: 9, secret: 'x' },
  { who: 'B', from: 2, to: 6, cost: 8, secret: 'y' },
)

async function tableOf(spec: Json, rows = PLACES) {
  const { value, messages } = await drawChart(request(spec, { places: rows }))
  expect(messages).toEqual([])
  return value!.table
}

const who = { field: 'who', title: 'Who' }
const encoding = { x: { field: 'from', type: 'quantitative', title: 'Days' }, x2: { field: 'to' }, y: who }

test('a drawing has what its marks show, and nothing else of its data', async () => {
  expect(await tableOf({ data: { name: 'places' }, mark: 'bar', encoding })).toEqual({
    columns: ['Who', 'Days (from)', 'Days (to)'],
    rows: [
      ['A', '1', '4'],
      ['B', '2', '6'],
    ],
    total: 2,
  })
})

test('what texts write out is shown too', async () => {
  const { x2, ...both } = encoding
  const layer = [
    { mark: 'bar', encoding: { x2 } },
    { mark: 'text', encoding: { text: { field: 'cost' } } },
  ]
  expect((await tableOf({ data: { name: 'places' }, encoding: both, layer })).columns).toEqual([
    'Who',
    'Days (from)',
    'Days (to)',
    'cost',
  ])
})

test('a bin is one column with both of its ends', async () => {
  const binned = { x: { bin: { step: 5 }, field: 'cost', title: 'Cost' }, y: { aggregate: 'count', title: 'How many' } }
  const rows = table({ cost: 1 }, { cost: 2 }, { cost: 7 })
  expect(await tableOf({ data: { name: 'places' }, mark: 'bar', encoding: binned }, rows)).toEqual({
    columns: ['Cost', 'How many'],
    rows: [
      ['0 to 5', '2'],
      ['5 to 10', '1'],
    ],
    total: 2,
  })
})

test('where the marks of a pattern stand is not told', async () => {
  const spec = {
    data: { name: 'places' },
    mark: 'square',
    encoding: {
      x: { field: 'from', type: 'quantitative', axis: null },
      y: { field: 'to', type: 'quantitative', axis: null },
      color: { field: 'who', legend: null },
    },
  }
  expect(await tableOf(spec)).toEqual({ columns: ['who'], rows: [['A'], ['B']], total: 2 })
})
