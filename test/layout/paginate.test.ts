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
