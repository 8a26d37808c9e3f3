import { describe, expect, test } from 'vitest'
import { choose, type Setting, type Variant } from '../../src/layout/fit.ts'
import type { Ladder } from '../../src/layout/ladder.ts'
import type { Stack } from '../../src/layout/piece.ts'
import { createSheet } from '../../src/layout/sheet.ts'
import * as d from './decks.ts'
import { theme } from './themes.ts'

const SHEET = createSheet(d.deck([]), theme('executive'), new Map())
const LADDER: Ladder = { grown: [22, 20], normal: [18, 17, 16, 15, 14] }
const HEIGHT = 100

/** A variant as high as so many lines of its size, with a gap between any two. */
function lines(count: number, more: Partial<Stack> = {}): Variant {
  return ({ size, gap }) => ({
    height: count * size + (count - 1) * size * gap,
    stretches: false,
    misfit: null,
    draw: () => [],
    ...more,
  })
}

/** A variant that never fits, or only up to a size. */
function upTo(most: number, height = 90): Variant {
  return ({ size }) => ({ height: size <= most ? height : 200, stretches: false, misfit: null, draw: () => [] })
}

/** Which variant was chosen, and how it is set. */
function chosen(variants: readonly Variant[], most = Number.POSITIVE_INFINITY): readonly unknown[] | null {
  const used: [number, Setting][] = []
  const marked = variants.map((variant, index): Variant => {
    return (setting) => {
      const stack = variant(setting)
      const draw = (): [] => {
        used.push([index, setting])
        return []
      }
      return { ...stack, draw }
    }
  })
  const choice = choose(marked, HEIGHT, LADDER, most, SHEET)
  if (choice === null) return null
  choice.stack.draw({ x: 0, y: 0, width: 100, height: HEIGHT })
  const [index, setting] = used[0]!
  expect(setting).toEqual(choice.setting)
  return [index, setting.size, setting.gap]
}

describe('of the ways to set content', () => {
  test('the first in the usual size is taken where it fits', () => {
    expect(chosen([upTo(18), upTo(18)])).toEqual([0, 18, 0.5])
  })

  test('a smaller step comes before another variant, and that before two steps', () => {
    expect(chosen([upTo(17), upTo(18)])).toEqual([0, 17, 0.5])
    expect(chosen([upTo(16), upTo(18)])).toEqual([1, 18, 0.5])
    expect(chosen([upTo(16), upTo(14)])).toEqual([0, 16, 0.5])
    expect(chosen([upTo(0), upTo(0), upTo(15)])).toEqual([2, 15, 0.5])
  })

  test('none is taken where none fits in the smallest size', () => {
    expect(chosen([upTo(13), upTo(0)])).toBeNull()
    expect(chosen([])).toBeNull()
  })

  test('none is taken that has a word wider than its line', () => {
    const misfit = { token: 'x', width: 10, place: d.PLACE }
    expect(chosen([lines(2, { misfit }), upTo(18)])).toEqual([1, 18, 0.5])
  })

  test('one that is filled to the brim gives way to a roomier one that costs little more', () => {
    const brim: Variant = ({ size }) => ({
      ...lines(1)({ size, gap: 0 }),
      height: size === 18 ? 100 : 75,
      texts: ragged(size),
    })
    expect(chosen([brim])).toEqual([0, 17, 1.1])
  })
})

/** Text of ten paragraphs that each end in a lone word at 18 pt. */
function ragged(size: number): NonNullable<Stack['texts']> {
  const run = { ...RUN, size }
  const paragraph = { ...PARAGRAPH, runs: [run] }
  return size === 18 ? [{ paragraphs: Array.from({ length: 10 }, () => paragraph), width: 130 }] : []
}

const RUN = {
  text: 'mmmmmmmm it',
  font: 'Arial',
  color: { hex: '000000' },
  bold: false,
  italic: false,
  superscript: false,
  link: null,
  language: 'en',
  tracking: 0,
}
const PARAGRAPH = {
  align: 'left' as const,
  rtl: false,
  bullet: null,
  indent: 0,
  hanging: 0,
  level: 0,
  spaceBefore: 0,
  lineSpacing: 1,
}

describe('sparse text', () => {
  test('grows while it fills no more than four fifths, and then spreads', () => {
    expect(chosen([lines(1)])).toEqual([0, 22, 1.1])
    expect(chosen([lines(3)])).toEqual([0, 20, 0.65])
    expect(chosen([lines(4)])).toEqual([0, 18, 0.5])
  })

  test('grows no further than it may', () => {
    expect(chosen([lines(1)], 20)).toEqual([0, 20, 1.1])
    expect(chosen([lines(1)], 18)).toEqual([0, 18, 1.1])
    expect(chosen([lines(1)], 15)).toEqual([0, 15, 1.1])
  })
})

test('no more is measured than may win', () => {
  const count = (variants: readonly Variant[]): number => {
    let asked = 0
    const counted = variants.map((variant): Variant => {
      return (setting) => {
        asked++
        return variant(setting)
      }
    })
    choose(counted, HEIGHT, LADDER, Number.POSITIVE_INFINITY, SHEET)
    return asked
  }
  expect(count([upTo(18), upTo(18), upTo(18)])).toBe(1)
  expect(count([upTo(0), upTo(0), upTo(0)])).toBe(4)
})
