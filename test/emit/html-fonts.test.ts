import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { embedFonts } from '../../src/emit/html/fonts/embed.ts'
import { subset } from '../../src/emit/html/fonts/subset.ts'
import { facesIn } from '../../src/emit/html/fonts/used.ts'
import { writeWoff } from '../../src/emit/html/fonts/woff.ts'
import { font } from './page.ts'

// Its types are not there.
const { create } = createRequire(import.meta.url)('fontkit') as { create(bytes: Buffer): Font }

const FILES = readdirSync('dist/fonts').filter((name) => name.endsWith('.ttf'))

interface Glyph {
  readonly advanceWidth: number
  readonly path: { toSVG(): string }
}

/** What of fontkit these tests use. */
interface Font {
  readonly familyName: string
  readonly copyright: string
  readonly characterSet: readonly number[]
  readonly numGlyphs: number
  glyphForCodePoint(point: number): Glyph
  layout(text: string, features?: object): { readonly advanceWidth: number }
}

function opened(bytes: Uint8Array): Font {
  return create(Buffer.from(bytes))
}

function packed(name: string, characters: string): Uint8Array {
  return writeWoff(subset(font(name), characters)!)
}

describe.each(FILES)('%s', (name) => {
  const characters = name.startsWith('Noto') ? 'AVé 케이팝 音楽…' : 'AVTo“é” Ǻ – ½…'

  test('keeps the outlines, the widths and the kerning of the characters that are used, and has no others', () => {
    const whole = opened(font(name))
    const part = opened(packed(name, characters))
    const points = [...characters].map((character) => character.codePointAt(0)!)
    const known = points.filter((point) => whole.characterSet.includes(point))
    expect(known.length).toBeGreaterThan(8)
    expect([...new Set(part.characterSet)].filter((point) => point !== 0xffff).sort((a, b) => a - b)).toEqual(
      [...new Set(known)].sort((a, b) => a - b),
    )
    for (const point of known) {
      expect(part.glyphForCodePoint(point).path.toSVG()).toBe(whole.glyphForCodePoint(point).path.toSVG())
      expect(part.glyphForCodePoint(point).advanceWidth).toBe(whole.glyphForCodePoint(point).advanceWidth)
    }
    const plain = { liga: false, clig: false, calt: false, ccmp: false, locl: false, rlig: false }
    expect(opened(packed(name, 'AVTAo')).layout('AVTAo', plain).advanceWidth).toBe(
      whole.layout('AVTAo', plain).advanceWidth,
    )
    expect(part.copyright).toBe(whole.copyright)
  })
})

test('a subset is small, and the same each time', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:?!“”‘’()%&+-–—…'
  const woff = packed('Carlito-Regular.ttf', alphabet)
  expect(woff.length).toBeLessThan(40_000)
  const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  expect(digest(packed('Carlito-Regular.ttf', alphabet))).toBe(digest(woff))
})

test('a font that has none of the characters is left out', () => {
  expect(subset(font('Carlito-Regular.ttf'), '케이')).toBeNull()
})

test('the faces of a slide are those that its texts have, or have from around them', () => {
  const markup =
    '<svg font-family="Arial, sans-serif"><text>A&amp;&#66;</text><text font-family="\'My Font\', serif" font-weight="bold">C' +
    '<tspan font-style="italic">D<tspan font-weight="normal">E</tspan></tspan>F</text><rect/><g font-weight="600"><text>e\u0301</text></g></svg>'
  expect(facesIn(markup)).toEqual([
    { family: 'Arial', bold: false, italic: false, characters: 'A&B' },
    { family: 'My Font', bold: true, italic: false, characters: 'CF' },
    { family: 'My Font', bold: true, italic: true, characters: 'D' },
    { family: 'My Font', bold: false, italic: true, characters: 'E' },
    { family: 'Arial', bold: true, italic: false, characters: 'e\u0301é' },
  ])
})

test('a stack has the stand-in behind the font that it asks for, and one rule holds what all slides need of it', async () => {
  const slides = [
    '<text font-family="Calibri, sans-serif">Tea</text>',
    '<text font-family="Calibri, sans-serif">Cup</text>',
  ]
  const carlito = { family: 'Carlito', bold: false, italic: false, bytes: font('Carlito-Regular.ttf') }
  const korean = { family: 'NotoSansKR', bold: false, italic: false, bytes: font('NotoSansKR-Regular.ttf') }
  const found = await embedFonts(slides, async () => [carlito])
  expect(found.slides).toEqual(slides.map((slide) => slide.replace('Calibri,', "Calibri, 'Carlito',")))
  expect(found.css.match(/@font-face/g)).toHaveLength(1)
  const data = Buffer.from(/base64,([^)]*)\)/.exec(found.css)![1]!, 'base64')
  const points = opened(data).characterSet.filter((point) => point !== 0xffff)
  expect(String.fromCodePoint(...points)).toBe('CTaepu')
  expect((await embedFonts(slides, async () => [])).css).toBe('')
  const both = await embedFonts(['<text font-family="Calibri">차 tea</text>'], async () => [carlito, korean])
  expect(both.slides).toEqual(["<text font-family=\"Calibri, 'Carlito', 'NotoSansKR'\">차 tea</text>"])
})
