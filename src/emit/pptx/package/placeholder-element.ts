import type { Placeholder } from '../../../model/slide-layout.ts'
import { element, type XmlElement } from '../../../opc/xml.ts'

/** `p:ph`, the same on a slide and on its layout: what they find each other by. */
export function placeholderElement({ type, index }: Placeholder): XmlElement {
  const size = SIZES[type]
  return element('p:ph', {
    // Content of any type is no type at all.
    ...(type !== 'obj' && { type }),
    ...(size && { sz: size }),
    ...(index > 0 && { idx: String(index) }),
  })
}

/** True for what titles are. */
export function isTitle({ type }: Placeholder): boolean {
  return type === 'title' || type === 'ctrTitle'
}

const SIZES: Readonly<Partial<Record<Placeholder['type'], string>>> = { dt: 'half', ftr: 'quarter', sldNum: 'quarter' }
