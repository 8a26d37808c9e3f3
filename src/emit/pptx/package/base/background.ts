import type { Color, Theme } from '../../../../model/theme.ts'
import { element, type XmlElement } from '../../../../opc/xml.ts'
import { solidFill } from '../color-element.ts'

/** `p:bg` with a colour. */
export function backgroundElement(color: Color, theme: Theme): XmlElement {
  return element('p:bg', {}, element('p:bgPr', {}, solidFill(color, theme), element('a:effectLst')))
}
