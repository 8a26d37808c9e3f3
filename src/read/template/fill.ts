import type { Color } from '../../model/theme.ts'
import { shareIn } from '../../opc/amounts.ts'
import { hexOf, rgbOf } from '../../opc/color-transforms.ts'
import { child, childrenNamed, type XmlElement } from '../../opc/xml.ts'
import { type Colors, colorIn, paintIn } from './color.ts'
import type { OfficeTheme } from './office-theme.ts'

/** What a fill looks like on the whole: a colour that may be seen through, `picture` for one that cannot be known, null for none. */
export type Fill = { readonly color: Color; readonly opacity: number } | 'picture' | null

const FILLS = ['a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill', 'a:noFill', 'a:grpFill']

/** The fill that properties of a shape or a background say; undefined where they say nothing of it. */
export function fillIn(parent: XmlElement | undefined, colors: Colors): Fill | undefined {
  const fill = parent && childrenNamed(parent, ...FILLS)[0]
  return fill && fillOf(fill, colors)
}

/** The fill that `a:fillRef` or `p:bgRef` takes from the theme's formats, in the colour that it gives. */
export function referredFill(reference: XmlElement | undefined, theme: OfficeTheme, colors: Colors): Fill {
  const index = Number(reference?.attributes['idx'])
  const format = index > 1000 ? theme.grounds[index - 1001] : theme.fills[index - 1]
  const color = colorIn(reference, colors)
  return format ? fillOf(format, color ? { ...colors, placeholder: color } : colors) : null
}

function fillOf(fill: XmlElement, colors: Colors): Fill {
  switch (fill.name) {
    case 'a:solidFill':
      return paintIn(fill, colors)
    case 'a:gradFill':
      return gradient(fill, colors)
    case 'a:pattFill':
      return paintIn(child(fill, 'a:bgClr'), colors)
    case 'a:blipFill':
      return 'picture'
    default:
      return null
  }
}

/** The mean of a gradient's stops, each for as much as it fills. */
function gradient(fill: XmlElement, colors: Colors): Fill {
  const list = child(fill, 'a:gsLst')
  const stops = (list ? childrenNamed(list, 'a:gs') : []).flatMap((stop) => {
    const paint = paintIn(stop, colors)
    return paint ? [{ ...paint, at: shareIn(stop.attributes['pos'], 0) }] : []
  })
  if (stops.length === 0) return null
  stops.sort((a, b) => a.at - b.at)
  // Around a point the outer stops fill more, with the square of their distance.
  const filled = (at: number): number => (child(fill, 'a:path') ? at * at : at)
  const edges = stops.map(({ at }, index) => (index === 0 ? 0 : (stops[index - 1]!.at + at) / 2))
  const sum: [number, number, number] = [0, 0, 0]
  let opacity = 0
  for (const [index, stop] of stops.entries()) {
    const share = filled(edges[index + 1] ?? 1) - filled(edges[index]!)
    for (const [part, value] of rgbOf(stop.color.hex).entries()) sum[part]! += value * share
    opacity += stop.opacity * share
  }
  return { color: { hex: hexOf(sum) }, opacity }
}
