import type { XmlElement } from '../../../opc/xml.ts'
import { readColor } from './color.ts'
import { readGradient } from './gradient.ts'
import type { GradientPaint, Matrix, Paint, Stroke } from './marks.ts'
import { Unknown } from './unknown.ts'

/** The attributes that hold for an element and what is in it, and the elements that have ids. */
export interface Style {
  readonly own: Readonly<Record<string, string>>
  readonly ids: ReadonlyMap<string, XmlElement>
  /** The product of the opacities around. */
  readonly opacity: number
}

/** The style inside an element. */
export function styleIn({ attributes }: XmlElement, outer: Style): Style {
  const inherited = Object.entries(attributes).filter(([name]) => INHERITED.has(name))
  return {
    ...outer,
    own: { ...outer.own, ...Object.fromEntries(inherited) },
    opacity: outer.opacity * number(attributes['opacity'], 1),
  }
}

/** What SVG hands down from an element to those in it. */
const INHERITED = new Set([
  ...['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-dasharray', 'stroke-dashoffset', 'stroke-miterlimit'],
  ...['font-family', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'direction'],
])

/** What fills an element; null for nothing. */
export function fillOf(style: Style): Paint | null {
  return paint(style.own['fill'] ?? '#000000', style.own['fill-opacity'], style)
}

/** What an element is outlined with; null for nothing. */
export function strokeOf(style: Style): Stroke | null {
  const { own } = style
  const found = paint(own['stroke'] ?? 'none', own['stroke-opacity'], style)
  const width = number(own['stroke-width'], 1)
  if (found === null || width <= 0) return null
  return {
    paint: found,
    width,
    cap: oneOf(own['stroke-linecap'], ['butt', 'round', 'square']),
    join: oneOf(own['stroke-linejoin'], ['miter', 'round', 'bevel']),
    miterLimit: Math.max(1, number(own['stroke-miterlimit'], 4)),
    dashes: dashes(own['stroke-dasharray']),
    phase: number(own['stroke-dashoffset'], 0),
  }
}

/** The number of an attribute, with `px` behind it or not. Throws `Unknown` for anything else. */
export function number(value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise
  const found = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(?:px)?\s*$/i.exec(value)
  if (!found) throw new Unknown(`the number "${value}"`)
  return Number(found[1])
}

/** `transform` → a matrix; null for none. */
export function matrixOf({ attributes }: XmlElement): Matrix {
  const source = attributes['transform']
  if (source === undefined || source.trim() === '') return null
  const calls = [...source.matchAll(/\s*(\w+)\(([^()]*)\)[\s,]*/g)]
  if (calls.map(([whole]) => whole).join('') !== source) throw new Unknown(`the transform "${source}"`)
  return calls.map(([, name, values]) => called(name!, values!)).reduce(product)
}

type Full = NonNullable<Matrix>

function called(name: string, source: string): Full {
  const [a = 0, b, c, d, e, f] = source
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((value) => number(value, 0))
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0]
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0]
    case 'rotate': {
      const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)]
      const [x, y] = [b ?? 0, c ?? 0]
      return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y]
    }
    case 'matrix':
      return [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0]
    default:
      throw new Unknown(`the transform "${name}"`)
  }
}

function product([a, b, c, d, e, f]: Full, [g, h, i, j, k, l]: Full): Full {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function paint(value: string, opacity: string | undefined, style: Style): Paint | null {
  const shown = number(opacity, 1) * style.opacity
  if (value === 'none' || value === 'transparent' || shown <= 0) return null
  const id = /^url\(#(.+)\)$/.exec(value)?.[1]
  if (id !== undefined) {
    const gradient: GradientPaint = readGradient(style.ids.get(id))
    return { color: gradient, opacity: shown }
  }
  const { hex, opacity: own } = readColor(value)
  return own === 0 ? null : { color: hex, opacity: own * shown }
}

function oneOf<Name extends string>(value: string | undefined, names: readonly [Name, ...Name[]]): Name {
  return names.find((name) => name === value) ?? names[0]
}

/** An odd number of lengths is taken twice; lengths that are all 0 are no dashes. */
function dashes(value: string | undefined): readonly number[] {
  if (value === undefined || value === 'none') return []
  const lengths = value
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((length) => Math.max(0, number(length, 0)))
  if (lengths.every((length) => length === 0)) return []
  return lengths.length % 2 === 0 ? lengths : [...lengths, ...lengths]
}
