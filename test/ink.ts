import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Resvg } from '@resvg/resvg-js'
import { withFamilies } from '../src/chart/families.ts'
import { fontFiles } from '../src/index.ts'
import type { Box } from '../src/model/geometry.ts'
import { keep, keyOf, recall } from './verdicts.ts'

/** A page drawn in grey: 0 is black, 255 white. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly shades: Uint8Array
  /** Pixels to a point. */
  readonly scale: number
}

/** Dots an inch where nobody asks for more. */
const DPI = 96

/** The pages of a PDF from the first one to the last one, counted from 1, as Poppler draws them. */
export function drawPdf(pdf: string, first: number, last: number, dpi: number = DPI): readonly Picture[] {
  const drawn = drawnPages(pdf, ['-gray', '-r', String(dpi), '-f', String(first), '-l', String(last)])
  const pictures: Picture[] = []
  for (let at = 0; at < drawn.length; ) {
    const [head, width, height] = /^P5\s(\d+) (\d+)\s255\s/.exec(drawn.toString('latin1', at, at + 40))!
    const start = at + head.length
    at = start + Number(width) * Number(height)
    pictures.push({ width: Number(width), height: Number(height), shades: drawn.subarray(start, at), scale: dpi / 72 })
  }
  return pictures
}

function drawnPages(pdf: string, options: readonly string[]): Buffer {
  const key = keyOf('pdftoppm', ...options, readFileSync(pdf))
  const known = recall(key)
  if (known) return known
  const drawn = execFileSync('pdftoppm', [...options, pdf], { maxBuffer: 1 << 30 })
  keep(key, drawn)
  return drawn
}

/** An SVG as resvg draws it, in the fonts beside the bundle. */
export async function drawSvg(svg: string, dpi: number = DPI): Promise<Picture> {
  const { substitutes, files } = await fontFiles(svg)
  const font = { loadSystemFonts: false, fontFiles: files.map((file) => path.join('dist/fonts', file)) }
  const image = new Resvg(withFamilies(svg, substitutes), { font, fitTo: { mode: 'zoom', value: dpi / 96 } }).render()
  const { pixels, width, height } = image
  const shades = new Uint8Array(width * height)
  for (let at = 0; at < shades.length; at++) shades[at] = pixels[4 * at]!
  // What resvg has in memory is given back between turns of the loop, of which a test that only awaits such pictures has none.
  await setImmediate()
  return { width, height, shades, scale: dpi / 72 }
}

/** The smallest box, in points, around what is dark in a region; null if nothing is. */
export function inkIn({ width, height, shades, scale }: Picture, region: Box): Box | null {
  const [left, right] = [region.x, region.x + region.width].map((x) => clamp(Math.round(x * scale), width))
  const [top, bottom] = [region.y, region.y + region.height].map((y) => clamp(Math.round(y * scale), height))
  const ink = { left: width, top: height, right: -1, bottom: -1 }
  for (let y = top!; y < bottom!; y++) {
    for (let x = left!; x < right!; x++) {
      if (shades[y * width + x]! > DARK) continue
      ink.left = Math.min(ink.left, x)
      ink.right = Math.max(ink.right, x + 1)
      ink.top = Math.min(ink.top, y)
      ink.bottom = Math.max(ink.bottom, y + 1)
    }
  }
  if (ink.right < 0) return null
  const box = { x: ink.left, y: ink.top, width: ink.right - ink.left, height: ink.bottom - ink.top }
  return { x: box.x / scale, y: box.y / scale, width: box.width / scale, height: box.height / scale }
}

const DARK = 170

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value))
}
