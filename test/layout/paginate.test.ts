import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paginate } from '../../src/layout/paginate.ts'

const member = (weight: number, introduces = false) => ({ weight, introduces })

/** Parts fit up to a total weight. */
const upTo = (most: number) => (part: readonly { weight: number }[]) =>
  part.reduce((sum, { weight }) => sum + weight, 0) <= most

function sizes(weights: readonly number[], most: number): readonly number[] | string {
  const division = paginate(
    weights.map((weight) => member(weight)),
    upTo(most),
  )
  return division.type === 'parts' ? division.parts.map((part) => part.length) : `stuck at ${division.member.weight}`
}

describe('a list that is divided', () => {
  test.each([
    [[1, 1, 1, 1, 1, 1], 5, [3, 3]],
    [[1, 1, 1, 1, 1, 1, 1], 3, [2, 3, 2]],
    [[5, 1, 1, 1], 6, [2, 2]],
    [[1, 1, 1, 5], 6, [2, 2]],
    [[1, 1, 1], 2, [2, 1]],
    [[1, 1], 5, [2]],
    [[1, 1, 1, 3], 3, [3, 1]],
  ])('%j in parts of up to %d has %j', (weights, most, expected) => {
    expect(sizes(weights, most)).toEqual(expected)
  })

  test('is stuck where a member fits nowhere', () => {
    expect(sizes([1, 9, 1], 5)).toBe('stuck at 9')
  })

  test('does not end a part with what introduces the next', () => {
    const list = [member(1), member(1), member(1, true), member(1), member(1)]
    const division = paginate(list, upTo(3))
    expect(division.type === 'parts' && division.parts.map((part) => part.length)).toEqual([2, 3])
  })

  test('loses nothing, and every part fits', () => {
    const members = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), introduces: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(members, fc.integer({ min: 9, max: 40 }), (list, most) => {
        const division = paginate(list, upTo(most))
        if (division.type !== 'parts') throw new Error('stuck')
        expect(division.parts.flat()).toEqual(list)
        expect(division.parts.every((part) => part.length > 0 && upTo(most)(part))).toBe(true)
      }),
    )
  })

  test('has no single member where one of four or more can have company, and no more parts than needed', () => {
    const members = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 9 })
    fc.assert(
      fc.property(members, fc.integer({ min: 9, max: 20 }), (weights, most) => {
        const list = weights.map((weight) => member(weight))
        const division = paginate(list, upTo(most))
        if (division.type !== 'parts') throw new Error('stuck')
        const all = divisions(weights.length).filter((sizes) =>
          partsOf(weights, sizes).every((part) => sum(part) <= most),
        )
        const fewest = Math.min(...all.map((sizes) => sizes.length))
        const paired = all.some((sizes) => sizes.length === fewest && sizes.every((size) => size > 1))
        expect(division.parts.length).toBe(fewest)
        expect(division.parts.every((part) => part.length > 1)).toBe(paired)
      }),
      { numRuns: 300 },
    )
  })

  test('is asked about few members at a time, however long it is', () => {
    let asked = 0
    const list = Array.from({ length: 4000 }, () => member(1))
    paginate(list, (part) => {
      asked += part.length
      return part.length <= 10
    })
    expect(asked).toBeLessThan(20 * list.length)
  })
})

/** All ways to cut so many members, as the sizes of the parts. */
function divisions(count: number): readonly (readonly number[])[] {
  if (count === 0) return [[]]
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((first) =>
    divisions(count - first).map((rest) => [first, ...rest]),
  )
}

function partsOf(weights: readonly number[], sizes: readonly number[]): readonly (readonly number[])[] {
  let start = 0
  return sizes.map((size) => {
    start += size
    return weights.slice(start - size, start)
  })
}

function sum(list: readonly number[]): number {
  return list.reduce((total, one) => total + one, 0)
}
