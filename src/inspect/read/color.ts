import { presetColor } from '../../opc/preset-colors.ts'
import type { XmlElement } from '../../opc/xml.ts'
import type { Paint } from '../reading.ts'
import { changed } from './color-changes.ts'

/** What a slide's colours are called: the theme's slots through the master's colour map. */
export interface Scheme {
  /** The colour of a slot or of a mapped name (`tx1`, `accent2`); null for an unknown one. */
  color(name: string): string | null
}

/** The elements that are a colour (`EG_ColorChoice`, ECMA-376 part 1, 20.1.2.3). */
export const COLOR_ELEMENTS: readonly string[] = [
  'a:srgbClr',
  'a:schemeClr',
  'a:sysClr',
  'a:prstClr',
  'a:scrgbClr',
  'a:hslClr',
]

/** The colour of an element that holds one, such as `a:solidFill`; null if it has none that can be known. */
export function colorIn(holder: XmlElement, scheme: Scheme, placeholder: Paint | null = null): Paint | null {
  for (const node of holder.children)
    if (typeof node !== 'string' && COLOR_ELEMENTS.includes(node.name)) return colorOf(node, scheme, placeholder)
  return null
}

/** The colour of an `a:srgbClr`, `a:schemeClr` and so on, with its changes. `placeholder` is what `phClr` stands for. */
export function colorOf(element: XmlElement, scheme: Scheme, placeholder: Paint | null = null): Paint | null {
  if (element.attributes['val'] === 'phClr') return placeholder && changed(element, placeholder)
  const hex = plainColor(element, scheme)
  return hex === null ? null : changed(element, { hex, alpha: 1 })
}

function plainColor({ name, attributes }: XmlElement, scheme: Scheme): string | null {
  const value = attributes['val'] ?? ''
  switch (name) {
    case 'a:srgbClr':
      return hexOf(value)
    case 'a:schemeClr':
      return scheme.color(value)
    case 'a:sysClr':
      return hexOf(attributes['lastClr'] ?? SYSTEM[value] ?? '')
    case 'a:prstClr':
      return presetColor(value) ?? null
    default:
      return null
  }
}

function hexOf(value: string): string | null {
  return /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : null
}

const SYSTEM: Readonly<Record<string, string>> = { window: 'FFFFFF', windowText: '000000' }
