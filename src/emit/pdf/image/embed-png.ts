import type { Pdf, Picture, Ref } from '../pdfkit.ts'
import { decodePng } from './decode-png.ts'
import { type Png, readPng, samplesOf } from './read-png.ts'

/**
 * A PNG in the file, by a number of its own; null for one that is damaged. PDF takes the data of most as they are (ISO 32000-1,
 * 7.4.4.4); those with an alpha channel or interlaced are unpacked first.
 */
export function embedPng(bytes: Uint8Array, number: number, pdf: Pdf): Picture | null {
  const png = readPng(bytes)
  if (png === null) return null
  const hasAlpha = png.color.endsWith('alpha') || (png.color === 'palette' && png.transparency !== null)
  const obj = png.interlaced || hasAlpha ? embedPixels(png, hasAlpha, pdf) : embedData(png, pdf)
  return obj && { width: png.width, height: png.height, label: `P${number}`, obj }
}

function embedData(png: Png, pdf: Pdf): Ref {
  const [colors, bits] = [samplesOf(png), png.bits]
  const obj = pdf.ref({
    ...base(png, bits, colorSpace(png, pdf)),
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bits, Columns: png.width },
    ...mask(png, colors, 1),
  })
  obj.end(png.data)
  return obj
}

function embedPixels(png: Png, hasAlpha: boolean, pdf: Pdf): Ref | null {
  const samples = decodePng(png)
  if (samples === null) return null
  const alpha = hasAlpha ? { SMask: embedAlpha(png, samples, pdf) } : mask(png, samplesOf(png), 8)
  const obj = pdf.ref({ ...base(png, 8, colorSpace(png, pdf)), ...alpha })
  obj.end(png.color.endsWith('alpha') ? withoutAlpha(samples, samplesOf(png)) : samples)
  return obj
}

function base({ width, height }: Png, bits: number, space: unknown): Record<string, unknown> {
  return { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: bits, ColorSpace: space }
}

function colorSpace({ color, palette }: Png, pdf: Pdf): unknown {
  if (color !== 'palette') return color.startsWith('grey') ? 'DeviceGray' : 'DeviceRGB'
  const colors = pdf.ref()
  colors.end(palette)
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, colors]
}

/** A single colour that is transparent (PNG, 11.3.2.1), in data as they are or in samples of eight bits. */
function mask({ transparency, bits, color }: Png, colors: number, to: 1 | 8): Record<string, unknown> {
  if (transparency === null || color === 'palette' || transparency.length < 2 * colors) return {}
  const values = Array.from({ length: colors }, (_, at) => (transparency[2 * at]! << 8) | transparency[2 * at + 1]!)
  const scaled = to === 1 ? values : values.map((value) => Math.round((value * 255) / ((1 << bits) - 1)))
  return { Mask: scaled.flatMap((value) => [value, value]) }
}

function embedAlpha(png: Png, samples: Uint8Array, pdf: Pdf): Ref {
  const obj = pdf.ref(base(png, 8, 'DeviceGray'))
  obj.end(alphaOf(png, samples))
  return obj
}

function alphaOf(png: Png, samples: Uint8Array): Uint8Array {
  const { transparency } = png
  if (png.color === 'palette') return samples.map((index) => transparency?.[index] ?? 255)
  const step = samplesOf(png)
  return new Uint8Array(png.width * png.height).map((_, pixel) => samples[pixel * step + step - 1]!)
}

function withoutAlpha(samples: Uint8Array, step: number): Uint8Array {
  const kept = step - 1
  return new Uint8Array((samples.length / step) * kept).map(
    (_, at) => samples[Math.floor(at / kept) * step + (at % kept)]!,
  )
}
