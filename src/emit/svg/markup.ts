import { sanitise } from '../pptx/sanitise.ts'

/** Attribute values by name; what is null or undefined is left out, numbers are rounded to a thousandth. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** An element of SVG; its content is markup already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}`
  const inside = content.join('')
  return inside === '' ? `${start}/>` : `${start}>${inside}</${name}>`
}

/** Characters as XML text or attribute value, without those that XML forbids. */
export function escaped(text: string): string {
  return sanitise(text).replace(/[&<>"\n\t]/g, (character) => ENTITIES[character]!)
}

/** A number as SVG takes it: at most three decimals. */
export function decimal(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0)
}

/** A place and a size as attributes. */
export function placed(box: {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}): {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
} {
  return { x: box.x, y: box.y, width: Math.max(0, box.width), height: Math.max(0, box.height) }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

function attribute([name, value]: readonly [string, Attributes[string]]): string {
  if (value === null || value === undefined) return ''
  return ` ${name}="${typeof value === 'number' ? decimal(value) : escaped(value)}"`
}
