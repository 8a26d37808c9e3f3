import { shareIn } from '../../opc/amounts.ts'
import { hexOf, rgbOf, transformed } from '../../opc/color-transforms.ts'
import type { XmlElement } from '../../opc/xml.ts'
import type { Paint } from '../reading.ts'

/**
 * A colour after the changes that are children of its element, in order (`EG_ColorTransform`, ECMA-376 part 1, 20.1.2.3).
 * Null if one of them is none of those that are known here, or has no amount.
 */
export function changed(element: XmlElement, from: Paint): Paint | null {
  let paint: Paint = from
  for (const node of element.children) {
    if (typeof node === 'string') continue
    const amount = shareIn(node.attributes['val'], Number.NaN)
    if (!Number.isFinite(amount)) return null
    const alpha = alphaAfter(node.name, amount, paint.alpha)
    if (alpha !== null) paint = { hex: paint.hex, alpha }
    else if (TINTS.has(node.name)) paint = { hex: hexOf(transformed(rgbOf(paint.hex), node)), alpha: paint.alpha }
    else return null
  }
  return paint
}

const TINTS: ReadonlySet<string> = new Set(['a:tint', 'a:shade', 'a:lumMod', 'a:lumOff', 'a:satMod', 'a:satOff'])

/** How much of a colour is seen after a change; null for one that is about something else. */
function alphaAfter(name: string, amount: number, alpha: number): number | null {
  if (name === 'a:alpha') return clamp(amount)
  if (name === 'a:alphaMod') return clamp(alpha * amount)
  return name === 'a:alphaOff' ? clamp(alpha + amount) : null
}

/** A colour laid over another, which is opaque. */
export function over({ hex, alpha }: Paint, ground: string): string {
  const under = rgbOf(ground)
  const [red, green, blue] = rgbOf(hex).map((value, index) => value * alpha + under[index]! * (1 - alpha))
  return hexOf([red!, green!, blue!])
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value))
}
