import type { Color, Theme } from '../../../model/theme.ts'
import { element, type XmlElement } from '../../../opc/xml.ts'
import { schemeName } from '../paint/color.ts'

/** A colour as `a:schemeClr` where it is a slot of the theme, else as `a:srgbClr`. */
export function colorElement(color: Color, theme: Theme): XmlElement {
  if (color.slot === undefined) return element('a:srgbClr', { val: color.hex })
  return element('a:schemeClr', { val: schemeName(color.slot, theme) })
}

/** `a:solidFill` with a colour. */
export function solidFill(color: Color, theme: Theme): XmlElement {
  return element('a:solidFill', {}, colorElement(color, theme))
}
