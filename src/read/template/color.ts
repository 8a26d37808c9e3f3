import { type Color, SCHEME_SLOTS, type SchemeSlot } from '../../model/theme.ts'
import { shareIn } from '../../opc/amounts.ts'
import { fromHsl, hexOf, type Rgb, rgbOf, transformed } from '../../opc/color-transforms.ts'
import { presetColor } from '../../opc/preset-colors.ts'
import { childrenNamed, type XmlElement } from '../../opc/xml.ts'

/** What colour names mean in a part: the colours of its scheme, and which of them are ground and text there. */
export interface Colors {
  readonly scheme: Readonly<Record<SchemeSlot, Color>>
  /** `bg1`, `tx1` and the others of `p:clrMap` → the slot that each stands for. */
  readonly map: ReadonlyMap<string, SchemeSlot>
  /** What `phClr` stands for in a format of the theme. */
  readonly placeholder?: Color
}

/** A colour and how opaque it is, 0 to 1. */
export interface Paint {
  readonly color: Color
  readonly opacity: number
}

const ELEMENTS = ['a:srgbClr', 'a:schemeClr', 'a:sysClr', 'a:prstClr', 'a:hslClr', 'a:scrgbClr']

/** The first colour under an element; null where there is none that is known. */
export function paintIn(parent: XmlElement | undefined, colors: Colors): Paint | null {
  const found = parent && childrenNamed(parent, ...ELEMENTS)[0]
  const base = found ? baseOf(found, colors) : null
  if (!found || base === null) return null
  const changes = childrenNamed(found, ...found.children.flatMap((node) => (typeof node === 'string' ? [] : node.name)))
  const hue = changes.filter(({ name }) => name !== 'a:alpha')
  const opacity = shareIn(changes.find(({ name }) => name === 'a:alpha')?.attributes['val'], 1)
  if (hue.length === 0) return { color: base, opacity }
  let rgb: Rgb = rgbOf(base.hex)
  for (const change of hue) rgb = transformed(rgb, change)
  return { color: { hex: hexOf(rgb) }, opacity }
}

/** The same without how opaque it is. */
export function colorIn(parent: XmlElement | undefined, colors: Colors): Color | null {
  return paintIn(parent, colors)?.color ?? null
}

/** `p:clrMap` or `a:overrideClrMapping` → what each of its names stands for. */
export function colorMap(element: XmlElement): ReadonlyMap<string, SchemeSlot> {
  return new Map(
    Object.entries(element.attributes).flatMap(([name, slot]) => {
      const known = SCHEME_SLOTS.find((candidate) => candidate === slot)
      return known ? [[name, known] as const] : []
    }),
  )
}

/** The map of nearly every master. */
export const USUAL_MAP: ReadonlyMap<string, SchemeSlot> = new Map([
  ['bg1', 'lt1'],
  ['tx1', 'dk1'],
  ['bg2', 'lt2'],
  ['tx2', 'dk2'],
])

function baseOf({ name, attributes }: XmlElement, colors: Colors): Color | null {
  const value = attributes['val'] ?? ''
  switch (name) {
    case 'a:srgbClr':
      return digits(value)
    case 'a:sysClr':
      return digits(attributes['lastClr'] ?? (value === 'window' ? 'FFFFFF' : '000000'))
    case 'a:prstClr':
      return digits(presetColor(value) ?? '')
    case 'a:schemeClr':
      return scheme(value, colors)
    case 'a:hslClr':
      return {
        hex: hexOf(
          fromHsl([
            shareIn(attributes['hue'], 0) * (100_000 / 60_000),
            shareIn(attributes['sat'], 0),
            shareIn(attributes['lum'], 0),
          ]),
        ),
      }
    default:
      return { hex: hexOf(['r', 'g', 'b'].map((part) => gamma(shareIn(attributes[part], 0))) as unknown as Rgb) }
  }
}

function scheme(name: string, { scheme: slots, map, placeholder }: Colors): Color | null {
  if (name === 'phClr') return placeholder ?? null
  const slot = map.get(name) ?? USUAL_MAP.get(name) ?? SCHEME_SLOTS.find((candidate) => candidate === name)
  return slot ? slots[slot] : null
}

function digits(hex: string): Color | null {
  return /^[0-9a-f]{6}$/i.test(hex) ? { hex: hex.toUpperCase() } : null
}

function gamma(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055
}
