// Writes src/text/advances/tables.ts: how wide the characters of the stand-in fonts are.
// `npm run metrics` writes the file; `node scripts/metrics.js --check` fails if the file is not what this script makes.
import { readFile, writeFile } from 'node:fs/promises'
import { openSync } from 'fontkit'
import { FAMILIES, fontFile, STYLES } from './fonts.js'

const file = new URL('../src/text/advances/tables.ts', import.meta.url)

/** All widths are rounded up to this many units an em, so a sum of widths stays an upper bound. */
const UNITS = 2048

/** First and last code point of what is kept: Latin, Greek, Cyrillic, Hebrew, punctuation, currency, arrows, symbols. */
const KEPT = [
  [0x20, 0x24f],
  [0x2b0, 0x2ff],
  [0x370, 0x52f],
  [0x5be, 0x5f4],
  [0x1e00, 0x1fff],
  [0x2000, 0x23ff],
  [0x25a0, 0x27bf],
]

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const source = generate()
if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8')) !== source) {
    console.error('src/text/advances/tables.ts is stale: run `npm run metrics`')
    process.exitCode = 1
  }
} else {
  await writeFile(file, source)
}

function generate() {
  const lines = [
    '// Made by scripts/metrics.js from the fonts in @expo-google-fonts: do not edit, run `npm run metrics`.',
    '',
    '/** Advances are in units of 1/2048 em, rounded up. */',
    `export const UNITS: number = ${UNITS}`,
    '',
    '/** What one font family covers, and its advances in four styles; src/text/tables.ts reads the code. */',
    'export interface Advances {',
    '  /** First and last code points in hexadecimal, in rising order. */',
    '  readonly ranges: string',
    '  /** Regular, bold, italic, bold italic. Two base 64 digits a character, 0 for none; `!n` repeats the last n + 1 times. */',
    '  readonly styles: readonly [string, string, string, string]',
    '}',
    '',
    '/** The advances of each stand-in family. */',
    'export const ADVANCES: Readonly<Record<string, Advances>> = {',
    ...Object.keys(FAMILIES).flatMap(familyLines),
    '}',
  ]
  return `${lines.join('\n')}\n`
}

function familyLines(family) {
  const fonts = STYLES.map((style) => openSync(fontFile(family, style.folder)))
  const points = codePoints(fonts)
  const styles = fonts.map((font) => `'${encode(points.map((point) => advance(font, point)))}'`)
  return [`  ${family}: {`, `    ranges: '${ranges(points)}',`, `    styles: [${styles.join(', ')}],`, '  },']
}

/** The kept code points that any of a family's fonts has; marks that add no width are left out. */
function codePoints(fonts) {
  const points = new Set(fonts.flatMap((font) => font.characterSet))
  return [...points]
    .filter((point) => KEPT.some(([first, last]) => point >= first && point <= last))
    .filter((point) => !/[\p{M}\p{Cf}]/u.test(String.fromCodePoint(point)) || point === 0xad)
    .sort((a, b) => a - b)
}

/** Read from the hmtx table itself: fontkit's glyph.advanceWidth fails on glyphs without an outline. */
function advance(font, point) {
  if (!font.hasGlyphForCodePoint(point)) return 0
  const { metrics } = font.hmtx
  const glyph = font.glyphForCodePoint(point).id
  return Math.ceil((metrics.get(Math.min(glyph, metrics.length - 1)).advance * UNITS) / font.unitsPerEm)
}

function ranges(points) {
  const out = []
  for (const point of points) {
    const last = out.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else out.push([point, point])
  }
  return out.map(([first, last]) => `${first.toString(16)}-${last.toString(16)}`).join(' ')
}

function encode(advances) {
  let out = ''
  for (let i = 0; i < advances.length; ) {
    let run = 1
    while (run < 65 && advances[i + run] === advances[i]) run++
    out += BASE64[advances[i] >> 6] + BASE64[advances[i] & 63]
    if (run > 1) out += `!${BASE64[run - 2]}`
    i += run
  }
  return out
}
