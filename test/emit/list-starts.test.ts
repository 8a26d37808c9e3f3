import { expect, test } from 'vitest'
import { listStarts } from '../../src/emit/pptx/package/passes/list-starts.ts'
import { disc, numbered, paragraph } from './scenes.ts'

test('items that count on have the start of their list', () => {
  expect(listStarts([numbered('a', 3), numbered('b', 4), numbered('c', 5)])).toEqual([3, 3, 3])
})

test('an item that does not count on starts a list', () => {
  expect(listStarts([numbered('a', 1), numbered('b', 2), numbered('c', 7), numbered('d', 8)])).toEqual([1, 1, 7, 7])
})

test('deeper items do not interrupt a list, and start anew in each', () => {
  const items = [
    numbered('a', 1),
    numbered('a1', 1, 1),
    numbered('a2', 2, 1),
    numbered('b', 2),
    numbered('b1', 1, 1),
    disc('x', 1),
    numbered('c', 3),
  ]
  expect(listStarts(items)).toEqual([1, 1, 1, 1, 1, 1, 1])
})

test('a paragraph or a bullet of the same level ends a list', () => {
  expect(listStarts([numbered('a', 4), paragraph('between'), numbered('b', 5)])).toEqual([4, 1, 5])
  expect(listStarts([numbered('a', 4), disc('between'), numbered('b', 5)])).toEqual([4, 1, 5])
})
