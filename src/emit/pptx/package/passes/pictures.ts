import type { Crop } from '../../../../model/scene.ts'
import { child, element, find, type XmlElement } from '../../../../opc/xml.ts'
import type { SlidePart } from '../slide-part.ts'

/** Pictures point to the shared media; a chart's drawing gets its SVG beside the PNG, for readers that know it. */
export function pictures(part: SlidePart): void {
  for (const { element: shape, item } of part.shapes) {
    if (shape.name !== 'p:pic') continue
    const blip = find(shape, 'p:blipFill', 'a:blip')!
    const picture = part.target(blip.attributes['r:embed']!)
    if (picture.type !== 'picture') throw new Error(`"${item.key}": its picture is none`)
    blip.attributes = { 'r:embed': part.relate('image', part.media.add(picture.bytes, picture.format)) }
    const drawing = item.type === 'chart' ? part.assets.drawings.get(item.drawing) : undefined
    if (drawing !== undefined) blip.children = [svgExtension(part, drawing.svg)]
    const frame = child(shape, 'p:blipFill')!
    const crop = item.type === 'picture' && item.crop !== null ? [sourceRectangle(item.crop)] : []
    frame.children = [blip, ...crop, element('a:stretch', {}, element('a:fillRect'))]
  }
}

/** `a:srcRect`: what is cut off, in thousandths of a per cent. */
function sourceRectangle({ left, top, right, bottom }: Crop): XmlElement {
  const share = (value: number): string => String(Math.round(value * 100_000))
  return element('a:srcRect', { l: share(left), t: share(top), r: share(right), b: share(bottom) })
}

/** `asvg:svgBlip`, [MS-ODRAWXML] 2.20. */
function svgExtension(part: SlidePart, svg: string): XmlElement {
  const name = part.media.add(new TextEncoder().encode(svg), 'svg')
  const blip = element('asvg:svgBlip', {
    'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
    'r:embed': part.relate('image', name),
  })
  return element('a:extLst', {}, element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, blip))
}
