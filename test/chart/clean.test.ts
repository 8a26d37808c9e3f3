import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanSvg } from '../../src/chart/clean.ts'
import { frame } from '../../src/chart/frame.ts'

const XMLNS = 'xmlns="http://www.w3.org/2000/svg"'

/** Cleans what stands inside an SVG. */
function clean(inside: string): string {
  const cleaned = cleanSvg(`<svg ${XMLNS}>${inside}</svg>`)
  if ('unsafe' in cleaned) return cleaned.unsafe
  return cleaned.svg.replace(`<svg ${XMLNS}>`, '').replace('</svg>', '').replace(`<svg ${XMLNS}/>`, '')
}

test('a shape with its paint and a text with its escapes stay as they are', () => {
  const shape = '<path d="M0,0h10v10Z" fill="#AA0001"/><text font-family="Georgia, Arial">R&amp;D &lt; 3</text>'
  expect(clean(shape)).toBe(shape)
})

test('what browsers and screen readers alone would use is dropped', () => {
  expect(clean('<g class="a" role="b" aria-label="c" pointer-events="none"><circle r="1" cursor="pointer"/></g>')).toBe(
    '<circle r="1"/>',
  )
})

test('what paints nothing is dropped', () => {
  expect(clean('<g class="x"><path class="background" d="M0,0h1v1Z"/><path d="" display="none"/></g>')).toBe('')
  expect(clean('<text opacity="0">hidden</text><text opacity="0.5">seen</text>')).toBe(
    '<text opacity="0.5">seen</text>',
  )
  expect(clean('<path class="background" fill="transparent" d="M0,0h1v1Z"/>')).toBe('')
  expect(clean('<path class="background" fill="#eee" d="M0,0h1v1Z"/>')).toBe('<path fill="#eee" d="M0,0h1v1Z"/>')
})

test('groups that do something stay', () => {
  expect(clean('<g transform="translate(1,2)"><rect width="1"/></g>')).toBe(
    '<g transform="translate(1,2)"><rect width="1"/></g>',
  )
})

test('numbers are rounded to a thousandth, colours and ids are not', () => {
  expect(clean('<path d="M150.35000000000002,1e-17L-0.00001,2.5" id="a1.23456"/>')).toBe(
    '<path d="M150.35,0L0,2.5" id="a1.23456"/>',
  )
  expect(clean('<path fill="rgb(10.123456,0,0)" d="M0.1234,-7.98765"/>')).toBe(
    '<path fill="rgb(10.123456,0,0)" d="M0.123,-7.988"/>',
  )
})

test('transparent is none, which every program knows, and font names lose their quotation marks', () => {
  expect(clean('<rect fill="transparent"/>')).toBe('<rect fill="none"/>')
  expect(clean('<text font-family="&quot;Open Sans&quot;, \'Arial\'">a</text>')).toBe(
    '<text font-family="Open Sans, Arial">a</text>',
  )
})

test('a reference inside the drawing is fine', () => {
  const clip =
    '<defs><clipPath id="clip0"><rect width="1"/></clipPath></defs><g clip-path="url(#clip0)"><rect width="1"/></g>'
  expect(clean(clip)).toBe(clip)
})

test.each([
  ['<script>alert(1)</script>', 'an element "script"'],
  ['<image href="/etc/passwd"/>', 'an element "image"'],
  ['<foreignObject/>', 'an element "foreignObject"'],
  ['<a href="https://example.org"><rect/></a>', 'an element "a"'],
  ['<use href="#a"/>', 'an element "use"'],
  ['<style>@import "x"</style>', 'an element "style"'],
  ['<rect onclick="x()"/>', 'an attribute "onclick"'],
  ['<rect href="#a"/>', 'an attribute "href"'],
  ['<rect xlink:href="#a"/>', 'an attribute "xlink:href"'],
  ['<rect fill="url(https://example.org/#a)"/>', 'an address in "fill"'],
  ['<rect fill="url( #a )"/>', 'an address in "fill"'],
  ['<rect fill="&#117;rl(x)"/>', 'an address in "fill"'],
  ['<rect fill="u\\72l(x)"/>', 'an address in "fill"'],
])('%s is not safe', (inside, why) => {
  expect(clean(`<g>${inside}</g>`)).toBe(why)
})

test.each(['<!DOCTYPE svg>', '<?php ?>', '<!-- a -->', '<g>', '</g>', '<g></svg></g>', '<g a=b/>', '<g a="<"/>'])(
  'markup such as %s is not safe',
  (inside) => {
    expect(clean(inside)).toMatch(/^markup/)
  },
)

test('what is no SVG is not safe', () => {
  expect(cleanSvg('')).toEqual({ unsafe: 'markup without an end' })
  expect(cleanSvg('<html></html>')).toEqual({ unsafe: 'markup without an end' })
})

test('characters that XML does not allow are taken out', () => {
  expect(clean('<text>a\u0001b\ufffec\ud800d\u{1F600}</text>')).toBe('<text>abcd\u{1F600}</text>')
})

test('whatever comes out went through the allow-list: cleaning it again changes nothing', () => {
  const piece = fc.constantFrom(
    '<g>',
    '</g>',
    '<rect ',
    'fill="',
    'url(',
    '#a)',
    '"',
    '/>',
    '<script>',
    'on',
    '1.23456',
    'a',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = cleanSvg(`<svg>${pieces.join('')}</svg>`)
      if ('svg' in once) {
        expect(cleanSvg(once.svg)).toEqual(once)
        expect(once.svg).not.toContain('<script')
      }
    }),
    { numRuns: 2000 },
  )
})

test('a drawing of the right size fills its frame', () => {
  expect(frame('<svg width="400" height="240" viewBox="0 0 400 240"><g/></svg>', { width: 400, height: 240 })).toEqual({
    svg: `<svg ${XMLNS} width="400" height="240" viewBox="0 0 400 240"><g/></svg>`,
    scale: 1,
  })
})

test('a larger drawing is made smaller, and centred', () => {
  const { svg, scale } = frame('<svg width="800" height="240"></svg>', { width: 400, height: 240 })
  expect(scale).toBe(0.5)
  expect(svg).toContain('width="400" height="240" viewBox="0 -120 800 480"')
})

test('a small drawing grows by a quarter at most', () => {
  const { svg, scale } = frame('<svg width="100" height="100"></svg>', { width: 400, height: 250 })
  expect(scale).toBe(1.25)
  expect(svg).toContain('viewBox="-110 -50 320 200"')
})
