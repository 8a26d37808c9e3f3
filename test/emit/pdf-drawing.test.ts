import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textsIn } from '../../src/emit/pdf/svg/marks.ts'
import { type Point, readPath, type Segment } from '../../src/emit/pdf/svg/path.ts'
import { readDrawing } from '../../src/emit/pdf/svg/read.ts'
import { contentsOf, pdfOf, plainOf } from './pdfs.ts'
import { ASSETS, drawing, png, scene, slide } from './scenes.ts'

const BOX = { x: 80, y: 40, width: 400, height: 200 }

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">${content}</svg>`
}

/** What draws an SVG in a box of its size, from the plane of the drawing on; the fonts are those of charts. */
async function painted(content: string): Promise<string> {
  const { bytes } = await withDrawing(svg(content))
  const [page] = contentsOf(bytes)
  const start = page!.indexOf('1 0 0 1 80 40 cm\n')
  expect(start).toBeGreaterThan(0)
  return page!.slice(start + 17)
}

function withDrawing(source: string): ReturnType<typeof pdfOf> {
  const chart = {
    type: 'chart' as const,
    key: 's/c',
    role: 'chart' as const,
    box: BOX,
    name: 'odds',
    drawing: 'odds',
    alt: 'Odds',
  }
  const drawings = new Map([['odds', { ...drawing('odds'), svg: source, png: png(64, 32, 90) }]])
  return pdfOf(scene([slide('s', [chart])], { layouts: [] }), { ...ASSETS, drawings })
}

describe('a chart', () => {
  test('is lines and areas in the plane of its box', async () => {
    expect(
      await painted('<g transform="translate(5,6)"><rect x="1" y="2" width="30" height="40" fill="#ff0000"/></g>'),
    ).toContain('q\n1 0 0 1 5 6 cm\nq\n1 0 0 rg\n1 2 m\n31 2 l\n31 42 l\n1 42 l\nh\nf\nQ\n')
  })

  test('has dashes, caps, joins and opacity', async () => {
    const line =
      '<line x1="0" y1="0" x2="9" y2="0" stroke="steelblue" stroke-width="2" stroke-dasharray="4 1" stroke-linecap="round" opacity="0.5"/>'
    const ops = await painted(line)
    expect(ops).toContain('0.275 0.51 0.706 RG\n2 w\n1 J\n0 j\n4 M\n[4 1] 0 d\n')
    expect(plainOf((await withDrawing(svg(line))).bytes)).toContain('/CA 0.5')
  })

  test('is clipped where it says so', async () => {
    const clip = '<defs><clipPath id="c"><rect width="10" height="10"/></clipPath></defs>'
    expect(await painted(`${clip}<g clip-path="url(#c)"><circle r="50"/></g>`)).toContain(
      '10 0 l\n10 10 l\n0 10 l\nh\nW n\n',
    )
  })

  test('has text as text, anchored and turned', async () => {
    const text =
      '<text transform="translate(50,60) rotate(-90)" text-anchor="middle" font-family="Arial" font-size="10px" font-weight="bold" fill="#000">Cups</text>'
    expect(await painted(text)).toContain('0 -1 1 0 50 60 cm\n')
    const [mark] = textsIn(readDrawing(svg(text))!.marks)
    expect(mark).toMatchObject({
      text: 'Cups',
      anchor: 'middle',
      size: 10,
      face: { family: 'Arial', bold: true, italic: false },
    })
  })

  test('has gradients', async () => {
    const gradient =
      '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="#00f"/></linearGradient></defs>'
    const { bytes } = await withDrawing(svg(`${gradient}<rect width="100" height="20" fill="url(#g)"/>`))
    expect(plainOf(bytes)).toContain('/ShadingType 2')
    expect(plainOf(bytes)).toContain('/Coords [0 0 100 0]')
  })

  test.each([
    ['a pattern', '<defs><pattern id="p"/></defs><rect width="9" height="9" fill="url(#p)"/>'],
    [
      'a group that lets light through',
      '<g opacity="0.5"><rect width="9" height="9"/><rect width="9" height="9"/></g>',
    ],
    ['an unknown colour', '<rect width="9" height="9" fill="hsl(1 2% 3%)"/>'],
    ['an unknown element', '<image width="9" height="9"/>'],
    ['an unknown transform', '<rect width="9" height="9" transform="skewX(3)"/>'],
    ['broken path data', '<path d="M0,0L9"/>'],
    ['broken markup', '<rect'],
    ['more parts than are worth it', '<rect width="1" height="1"/>'.repeat(20_001)],
  ])('with %s is the picture that was made of it', async (_, content) => {
    const { bytes, damaged } = await withDrawing(svg(content))
    expect(damaged).toEqual([])
    expect(plainOf(bytes).match(/\/Subtype \/Image/g)).toHaveLength(1)
  })
})

describe('path data', () => {
  const points = (data: string): readonly (readonly Point[])[] =>
    readPath(data)!.map((segment) =>
      segment.type === 'close'
        ? []
        : segment.type === 'curve'
          ? [segment.first, segment.second, segment.to]
          : [segment.to],
    )

  test('is absolute and relative, and goes on without letters', () => {
    expect(points('M1 2 3 4h5V6l1-1z m1 1')).toEqual([[[1, 2]], [[3, 4]], [[8, 4]], [[8, 6]], [[9, 5]], [], [[2, 3]]])
  })

  test('has curves of both degrees, smooth ones too', () => {
    expect(points('M0 0C1 1 2 1 3 0S5-1 6 0')).toEqual([
      [[0, 0]],
      [
        [1, 1],
        [2, 1],
        [3, 0],
      ],
      [
        [4, -1],
        [5, -1],
        [6, 0],
      ],
    ])
    expect(points('M0 0Q3 3 6 0T12 0')[2]).toEqual([
      [8, -2],
      [10, -2],
      [12, 0],
    ])
  })

  test('an arc that goes nowhere, or has no radius, is a line', () => {
    expect(points('M1 1A2 2 0 0 1 1 1')).toEqual([[[1, 1]], [[1, 1]]])
    expect(points('M1 1A0 2 0 0 1 3 3')).toEqual([[[1, 1]], [[3, 3]]])
  })

  test.each(['M', 'M0', 'M0 0L1', 'M0 0A1 1 0 0', 'Z1', '0 0', 'M0 0X1', 'M0 0L1 1;2'])('%j is none', (data) => {
    expect(readPath(data)).toBeNull()
  })

  const length = fc.double({ min: 0.1, max: 500, noNaN: true })
  const place = fc.double({ min: -500, max: 500, noNaN: true })

  test('an arc ends where it says, after five curves at most', () => {
    fc.assert(
      fc.property(
        place,
        place,
        length,
        length,
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.boolean(),
        fc.boolean(),
        (x, y, rx, ry, angle, large, sweep) => {
          fc.pre(Math.hypot(x, y) > 0.01)
          const curves = readPath(`M0 0A${[rx, ry, angle, large ? 1 : 0, sweep ? 1 : 0, x, y].join(' ')}`)!.slice(1)
          const ends = curves.map((curve) => (curve as Extract<Segment, { to: Point }>).to)
          expect(Math.hypot(ends.at(-1)![0] - x, ends.at(-1)![1] - y)).toBeLessThan(1e-3)
          expect(curves.length).toBeLessThanOrEqual(5)
        },
      ),
      { numRuns: 300, seed: 4711 },
    )
  })

  test('a half turn is two quarters, by way of its top or of its bottom', () => {
    const round = (point: Point): readonly number[] => point.map((value) => Math.round(value * 1000) / 1000 + 0)
    const ends = (data: string): readonly (readonly number[])[] =>
      points(data)
        .slice(1)
        .map((curve) => round(curve.at(-1)!))
    expect(ends('M0 0A5 5 0 0 1 10 0')).toEqual([
      [5, -5],
      [10, 0],
    ])
    expect(ends('M0 0A5 5 0 0 0 10 0')).toEqual([
      [5, 5],
      [10, 0],
    ])
  })
})
