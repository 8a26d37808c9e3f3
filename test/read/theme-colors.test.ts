import { expect, test } from 'vitest'
import { type LinearRgb, toLinear } from '../../src/model/contrast.ts'
import { difference, toLab } from '../../src/read/color-difference.ts'
import { confusions } from '../../src/read/look-alikes.ts'
import { seenWith, VISIONS } from '../../src/read/vision.ts'

type Row = readonly [number, number, number, number, number, number, number]

/** From table 1 of Sharma, Wu and Dalal (2005): two colours in Lab and their difference. */
const SHARMA: readonly Row[] = [
  [50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425],
  [50, -1.3802, -84.2814, 50, 0, -82.7485, 1],
  [50, 0, 0, 50, -1, 2, 2.3669],
  [50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792],
  [50, 2.49, -0.001, 50, -2.49, 0.0011, 7.2195],
  [50, 2.5, 0, 73, 25, -18, 27.1492],
  [50, 2.5, 0, 61, -5, 29, 22.8977],
  [60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644],
  [22.7233, 20.0904, -46.694, 23.0331, 14.973, -42.5619, 2.0373],
  [90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381],
  [2.0776, 0.0795, -1.135, 0.9033, -0.0636, -0.5514, 0.9082],
]

test.each(SHARMA)('the difference of (%d %d %d) and (%d %d %d) is %d', (l, a, b, l2, a2, b2, expected) => {
  expect(difference({ l, a, b }, { l: l2, a: a2, b: b2 })).toBeCloseTo(expected, 4)
  expect(difference({ l: l2, a: a2, b: b2 }, { l, a, b })).toBeCloseTo(expected, 4)
})

test('Lab is that of sRGB with the white D65', () => {
  const lab = (hex: string): string => {
    const { l, a, b } = toLab(toLinear(hex))
    return [l, a, b].map((value) => value.toFixed(1).replace('-0.0', '0.0')).join(' ')
  }
  expect(lab('FFFFFF')).toBe('100.0 0.0 0.0')
  expect(lab('000000')).toBe('0.0 0.0 0.0')
  expect(lab('FF0000')).toBe('53.2 80.1 67.2')
  expect(lab('0000FF')).toBe('32.3 79.2 -107.9')
})

test.each(VISIONS)('with %s, greys are grey', (vision) => {
  for (const grey of [0, 0.2, 0.7, 1]) {
    const seen = seenWith(vision, [grey, grey, grey])
    for (const channel of seen) expect(channel).toBeCloseTo(grey, 5)
  }
})

test('red and green come together without red or green cones, blue and green without blue ones', () => {
  const apart = (vision: (typeof VISIONS)[number], a: LinearRgb, b: LinearRgb): number =>
    difference(toLab(seenWith(vision, a)), toLab(seenWith(vision, b)))
  const [red, green] = [toLinear('C0392B'), toLinear('5E7B1E')]
  expect(apart('full colour vision', red, green)).toBeGreaterThan(40)
  expect(apart('deuteranopia', red, green)).toBeLessThan(15)
  expect(apart('tritanopia', red, green)).toBeGreaterThan(40)
  const [blue, sea] = [toLinear('2E86C1'), toLinear('1E8C7A')]
  expect(apart('tritanopia', blue, sea)).toBeLessThan(apart('protanopia', blue, sea))
})

test('colours are confused by those who see them alike, and by nobody else', () => {
  const visions = (a: string, b: string): readonly string[] =>
    confusions({ hex: a }, { hex: b }).map(({ vision }) => vision)
  expect(visions('8E3B46', '4C6B45')).toEqual(['deuteranopia'])
  expect(visions('000000', 'FFFFFF')).toEqual([])
  expect(visions('2C7A74', '2C7A74')).toEqual([...VISIONS])
})
