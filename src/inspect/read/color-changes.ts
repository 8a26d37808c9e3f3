import type { XmlElement } from '../../opc/xml.ts'
import type { Paint } from '../reading.ts'
import { shareOf } from './amount.ts'

/**
 * A colour after the changes that are children of its element, in order (`EG_ColorTransform`, ECMA-376 part 1, 20.1.2.3).
 * Null if one of them is none of those that are known here.
 */
export function changed(element: XmlElement, from: Paint): Paint | null {
  let paint: Paint = from
  for (const node of element.children) {
    if (typeof node === 'string') continue
    const amount = shareOf(node.attributes['val'])
    const next = Number.isFinite(amount) ? change(node.name, amount, paint) : null
    if (next === null) return null
    paint = next
  }
  return paint
}

function change(name: string, amount: number, { hex, alpha }: Paint): Paint | null {
  switch (name) {
    case 'a:alpha':
      return { hex, alpha: clamp(amount) }
    case 'a:alphaMod':
      return { hex, alpha: clamp(alpha * amount) }
    case 'a:alphaOff':
      return { hex, alpha: clamp(alpha + amount) }
    case 'a:tint':
      return { hex: inLight(hex, (light) => light * amount + (1 - amount)), alpha }
    case 'a:shade':
      return { hex: inLight(hex, (light) => light * amount), alpha }
    case 'a:lumMod':
      return { hex: inHsl(hex, ([hue, saturation, light]) => [hue, saturation, light * amount]), alpha }
    case 'a:lumOff':
      return { hex: inHsl(hex, ([hue, saturation, light]) => [hue, saturation, light + amount]), alpha }
    case 'a:satMod':
      return { hex: inHsl(hex, ([hue, saturation, light]) => [hue, saturation * amount, light]), alpha }
    case 'a:satOff':
      return { hex: inHsl(hex, ([hue, saturation, light]) => [hue, saturation + amount, light]), alpha }
    default:
      return null
  }
}

/** A colour laid over another, which is opaque. */
export function over({ hex, alpha }: Paint, ground: string): string {
  const [top, under] = [channels(hex), channels(ground)]
  return toHex(top.map((value, index) => value * alpha + under[index]! * (1 - alpha)))
}

type Hsl = readonly [hue: number, saturation: number, light: number]

/** Office tints and shades amounts of light, not the numbers of sRGB. */
function inLight(hex: string, map: (light: number) => number): string {
  return toHex(channels(hex).map((value) => fromLight(clamp(map(toLight(value))))))
}

function toLight(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function fromLight(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
}

function inHsl(hex: string, map: (color: Hsl) => Hsl): string {
  const [hue, saturation, light] = map(toHsl(channels(hex)))
  return toHex(fromHsl([hue, clamp(saturation), clamp(light)]))
}

function toHsl([red, green, blue]: readonly number[]): Hsl {
  const [r, g, b] = [red!, green!, blue!]
  const high = Math.max(r, g, b)
  const low = Math.min(r, g, b)
  const light = (high + low) / 2
  const span = high - low
  if (span === 0) return [0, 0, light]
  const saturation = span / (1 - Math.abs(2 * light - 1))
  const sixth = high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4
  return [sixth / 6, saturation, light]
}

function fromHsl([hue, saturation, light]: Hsl): readonly number[] {
  const span = saturation * Math.min(light, 1 - light)
  return [0, 8, 4].map((start) => {
    const at = (start + hue * 12) % 12
    return light - span * Math.max(-1, Math.min(at - 3, 9 - at, 1))
  })
}

function channels(hex: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
}

function toHex(values: readonly number[]): string {
  const pair = (value: number): string =>
    Math.round(clamp(value) * 255)
      .toString(16)
      .padStart(2, '0')
  return values.map(pair).join('').toUpperCase()
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
