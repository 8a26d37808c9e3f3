import { childrenNamed, type XmlElement } from '../../../opc/xml.ts'
import { readColor } from './color.ts'
import type { GradientPaint } from './marks.ts'
import { Unknown } from './unknown.ts'

/** `linearGradient` along a side of the box that it fills, which is what Vega draws. Throws `Unknown` for all others. */
export function readGradient(element: XmlElement | undefined): GradientPaint {
  if (element?.name !== 'linearGradient') throw new Unknown(`the paint "${element?.name}"`)
  const { x1 = '0', y1 = '0', x2 = '1', y2 = '0', gradientUnits = 'objectBoundingBox' } = element.attributes
  const from = [share(x1), share(y1)] as const
  const to = [share(x2), share(y2)] as const
  const slanted = from[0] !== to[0] && from[1] !== to[1]
  if (slanted || gradientUnits !== 'objectBoundingBox') throw new Unknown('a slanted gradient')
  return { from, to, stops: stopsOf(element) }
}

function stopsOf(element: XmlElement): GradientPaint['stops'] {
  let last = 0
  const stops = childrenNamed(element, 'stop').map(({ attributes }) => {
    last = Math.min(1, Math.max(last, share(attributes['offset'] ?? '0')))
    const { hex, opacity } = readColor(attributes['stop-color'] ?? '#000000')
    return { offset: last, color: hex, opacity: opacity * share(attributes['stop-opacity'] ?? '1') }
  })
  const [first, end] = [stops[0], stops.at(-1)]
  if (first === undefined || end === undefined) throw new Unknown('a gradient without colours')
  return [
    ...(first.offset > 0 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(end.offset < 1 || stops.length === 1 ? [{ ...end, offset: 1 }] : []),
  ]
}

function share(value: string): number {
  const found = /^\s*([-+]?[\d.]+)(%?)\s*$/.exec(value)
  if (!found) throw new Unknown(`the share "${value}"`)
  return Number(found[1]) / (found[2] ? 100 : 1)
}
