import { child, childrenNamed, find, type XmlElement } from '../../opc/xml.ts'
import type { Fill, Paint } from '../reading.ts'
import { colorIn, type Scheme } from './color.ts'

/** The colours of a slide and the fills that its theme keeps in store for styles. */
export interface Look {
  readonly scheme: Scheme
  /** `a:fmtScheme` of the theme. */
  readonly formats: XmlElement | null
}

/** The fill that properties (`p:spPr`, `a:tcPr`, `p:bgPr`, `a:rPr`, `a:ln`) say; null if they say none. */
export function statedFill(
  properties: XmlElement | undefined,
  { scheme }: Look,
  placeholder: Paint | null = null,
): Fill | null {
  const stated = properties && childrenNamed(properties, ...FILLS)[0]
  if (stated === undefined) return null
  if (stated.name === 'a:noFill') return 'none'
  return (stated.name === 'a:solidFill' && colorIn(stated, scheme, placeholder)) || 'unknown'
}

/** `EG_FillProperties` (ECMA-376 part 1, 20.1.8). */
const FILLS = ['a:noFill', 'a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:grpFill'] as const

/** The fill that a style's `a:fillRef` or a background's `p:bgRef` chooses from the theme; null without one. */
export function referredFill(reference: XmlElement | undefined, look: Look): Fill | null {
  if (reference === undefined) return null
  const index = Number(reference.attributes['idx'] ?? 0)
  if (index === 0 || index === 1000) return 'none'
  const [list, at] = index > 1000 ? ['a:bgFillStyleLst', index - 1001] : ['a:fillStyleLst', index - 1]
  const stored = look.formats && child(look.formats, list)
  const format = stored?.children.filter((node): node is XmlElement => typeof node !== 'string')[at]
  if (format === undefined) return 'unknown'
  const holder: XmlElement = { name: '', attributes: {}, children: [format] }
  return statedFill(holder, look, colorIn(reference, look.scheme)) ?? 'unknown'
}

/** What a shape is filled with: as it says itself, as its layout and master say (`inherited`), as its style says. */
export function shapeFill(shape: XmlElement, inherited: readonly XmlElement[], look: Look): Fill {
  for (const from of [shape, ...inherited]) {
    const stated = statedFill(child(from, 'p:spPr'), look)
    if (stated !== null) return stated
  }
  return referredFill(find(shape, 'p:style', 'a:fillRef'), look) ?? 'none'
}

/** True if a shape's outline is painted. */
export function isOutlined(shape: XmlElement, inherited: readonly XmlElement[], look: Look): boolean {
  for (const from of [shape, ...inherited]) {
    const stated = statedFill(find(from, 'p:spPr', 'a:ln'), look)
    if (stated !== null) return stated !== 'none'
  }
  return Number(find(shape, 'p:style', 'a:lnRef')?.attributes['idx'] ?? 0) > 0
}
