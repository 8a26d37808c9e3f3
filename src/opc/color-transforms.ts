import { shareIn } from './amounts.ts'
import type { XmlElement } from './xml.ts'

/** Red, green and blue, 0 to 1 each, as sRGB has them. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** Hue in degrees, saturation and luminance 0 to 1. */
type Hsl = readonly [hue: number, saturation: number, luminance: number]

/** Six hexadecimal digits → red, green and blue. */
export function rgbOf(hex: string): Rgb {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb
}

/** Red, green and blue → six hexadecimal digits in capitals. */
export function hexOf(rgb: Rgb): string {
  const digits = rgb.map((part) =>
    Math.round(clamp(part) * 255)
      .toString(16)
      .padStart(2, '0'),
  )
  return digits.join('').toUpperCase()
}

/** `a:hslClr`: hue in degrees, the others as shares. */
export function fromHsl([hue, saturation, luminance]: Hsl): Rgb {
  const chroma = (1 - Math.abs(2 * luminance - 1)) * saturation
  const part = (at: number): number => {
    const turn = (((hue / 60 + at) % 6) + 6) % 6
    const ramp = clamp(Math.abs(turn - 3) - 1)
    return luminance + chroma * (ramp - 0.5)
  }
  return [part(0), part(4), part(2)]
}

/** What a transform of a colour (ECMA-376 part 1, 20.1.2.3) makes of it; those that change no colour leave it. */
export function transformed(rgb: Rgb, { name, attributes }: XmlElement): Rgb {
  const value = shareIn(attributes['val'], 1)
  switch (name) {
    case 'a:lumMod':
      return inHsl(rgb, ([h, s, l]) => [h, s, l * value])
    case 'a:lumOff':
      return inHsl(rgb, ([h, s, l]) => [h, s, l + value])
    case 'a:lum':
      return inHsl(rgb, ([h, s]) => [h, s, value])
    case 'a:satMod':
      return inHsl(rgb, ([h, s, l]) => [h, s * value, l])
    case 'a:satOff':
      return inHsl(rgb, ([h, s, l]) => [h, s + value, l])
    case 'a:sat':
      return inHsl(rgb, ([h, , l]) => [h, value, l])
    case 'a:hueMod':
      return inHsl(rgb, ([h, s, l]) => [h * value, s, l])
    case 'a:hueOff':
      return inHsl(rgb, ([h, s, l]) => [h + (value * 100_000) / 60_000, s, l])
    case 'a:shade':
      return inLight(rgb, (light) => light * value)
    case 'a:tint':
      return inLight(rgb, (light) => light * value + 1 - value)
    case 'a:comp':
      return inHsl(rgb, ([h, s, l]) => [h + 180, s, l])
    case 'a:inv':
      return inLight(rgb, (light) => 1 - light)
    case 'a:gray':
      return gray(rgb)
    default:
      return rgb
  }
}

function inHsl(rgb: Rgb, change: (hsl: Hsl) => Hsl): Rgb {
  const [hue, saturation, luminance] = change(toHsl(rgb))
  return fromHsl([hue, clamp(saturation), clamp(luminance)])
}

function toHsl([red, green, blue]: Rgb): Hsl {
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  const luminance = most - range / 2
  if (range === 0) return [0, 0, luminance]
  const hue =
    most === red ? (green - blue) / range : most === green ? (blue - red) / range + 2 : (red - green) / range + 4
  return [hue * 60, range / (1 - Math.abs(2 * luminance - 1)), luminance]
}

/** Tints and shades are of light, not of the numbers that stand for it. */
function inLight(rgb: Rgb, change: (light: number) => number): Rgb {
  const parts = rgb.map((part) => {
    const light = part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    const changed = clamp(change(light))
    return changed <= 0.0031308 ? changed * 12.92 : 1.055 * changed ** (1 / 2.4) - 0.055
  })
  return parts as unknown as Rgb
}

function gray([red, green, blue]: Rgb): Rgb {
  const level = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return [level, level, level]
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
