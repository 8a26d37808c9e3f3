import type { ShapeItem } from '../../../../model/scene.ts'
import type { Theme } from '../../../../model/theme.ts'
import { writeXml } from '../../../../opc/write-xml.ts'
import { element, type XmlElement } from '../../../../opc/xml.ts'
import { emu } from '../../paint/place.ts'
import { cornerRadius, preset } from '../../paint/preset.ts'
import { sanitise } from '../../sanitise.ts'
import { solidFill } from '../color-element.ts'
import { creationId, decorative } from '../marks.ts'

/** A shape that a layout draws under all of its slides. */
export function decorationXml(item: ShapeItem, id: number, theme: Theme): string {
  const { x, y, width, height } = item.box
  const place = element(
    'a:xfrm',
    item.shape === 'chevron-left' ? { flipH: '1' } : {},
    element('a:off', { x: String(emu(x)), y: String(emu(y)) }),
    element('a:ext', { cx: String(emu(Math.max(0, width))), cy: String(emu(Math.max(0, height))) }),
  )
  const about = element(
    'p:nvSpPr',
    {},
    element(
      'p:cNvPr',
      { id: String(id), name: sanitise(item.key), descr: '' },
      element('a:extLst', {}, creationId(item.key), decorative()),
    ),
    element('p:cNvSpPr'),
    element('p:nvPr', { userDrawn: '1' }),
  )
  const drawn = element('p:spPr', {}, place, geometry(item), fill(item, theme), line(item, theme))
  const text = element(
    'p:txBody',
    {},
    element('a:bodyPr', { rtlCol: '0', anchor: 'ctr' }),
    element('a:lstStyle'),
    element('a:p', {}, element('a:endParaRPr', { lang: 'en-US' })),
  )
  return writeXml(element('p:sp', {}, about, drawn, text))
}

function geometry(item: ShapeItem): XmlElement {
  const name = preset(item)
  const values = element('a:avLst')
  if (name === 'roundRect') {
    const share = cornerRadius(item) / Math.min(item.box.width, item.box.height)
    values.children.push(element('a:gd', { name: 'adj', fmla: `val ${Math.round(share * 100_000)}` }))
  }
  return element('a:prstGeom', { prst: name }, values)
}

function fill({ fill: color }: ShapeItem, theme: Theme): XmlElement {
  return color ? solidFill(color, theme) : element('a:noFill')
}

function line({ line: drawn }: ShapeItem, theme: Theme): XmlElement {
  if (drawn === null) return element('a:ln', {}, element('a:noFill'))
  return element('a:ln', { w: String(emu(drawn.width)) }, solidFill(drawn.color, theme))
}
