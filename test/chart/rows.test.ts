import { expect, test } from 'vitest'
import { plainRows } from '../../src/chart/rows.ts'

test('tuples become plain rows', () => {
  const day = new Date(Date.UTC(2024, 2, 1))
  const tuple = {
    name: 'A',
    yes: true,
    none: null,
    missing: undefined,
    day,
    hour: new Date(day.getTime() + 3_600_000),
    ms: day.getTime(),
    __count: 3,
    _id: 7,
    shape: { type: 'Point' },
    [Symbol('id')]: 1,
  }
  expect(plainRows([tuple], new Set(['ms']), 'sales', {})).toEqual({
    rows: [
      {
        name: 'A',
        yes: true,
        none: null,
        missing: null,
        day: '2024-03-01',
        hour: '2024-03-01T01:00:00.000Z',
        ms: '2024-03-01',
        count: 3,
      },
    ],
    messages: [],
  })
})

test('numbers that are none become null, and are counted a column', () => {
  const tuples = [
    { a: Number.NaN, b: 1 },
    { a: Number.POSITIVE_INFINITY, b: Number.NaN },
    { a: 2, b: 2 },
  ]
  const { rows, messages } = plainRows(tuples, new Set(), 'sales', {})
  expect(rows).toEqual([
    { a: null, b: 1 },
    { a: null, b: null },
    { a: 2, b: 2 },
  ])
  expect(messages.map(({ reason }) => reason)).toEqual([
    'chart "sales" computes no number for 2 values of "a"',
    'chart "sales" computes no number for 1 value of "b"',
  ])
})

test('a date that is none is null, and a column "count" of the author’s stays his', () => {
  expect(plainRows([{ day: new Date(Number.NaN), count: 'x', __count: 3 }], new Set(), 'sales', {}).rows).toEqual([
    { day: null, count: 'x' },
  ])
})
