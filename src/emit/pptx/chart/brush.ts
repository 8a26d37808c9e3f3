import type { Marker, Stroke } from '../../../model/native-chart.ts'
import { type Color, SCHEME_SLOTS, type Theme } from '../../../model/theme.ts'
import { writeXml } from '../../../opc/write-xml.ts'
import { colorElement } from '../package/color-element.ts'
import { emu } from '../paint/place.ts'

/** What the XML of one chart is written with. */
export interface Brush {
  readonly theme: Theme
  /** BCP 47 tag of the chart's texts. */
  readonly language: string
  /** `a:srgbClr` or, for a colour of the theme, `a:schemeClr`; opacity from 0 to 1, or what a colour of nine characters says. */
  readonly color: (hex: string, opacity?: number) => string
}

/** A brush for the theme. Colours that the theme has get their name in it, so that they change with it. */
export function brush(theme: Theme, language: string): Brush {
  const slots = new Map([...SCHEME_SLOTS].reverse().map((slot) => [theme.colors[slot].hex, slot]))
  const color = (hex: string, opacity = 1): string => {
    const found: Color = { hex: hex.slice(1, 7).toUpperCase() }
    const slot = slots.get(found.hex)
    const element = colorElement(slot ? { ...found, slot } : found, theme)
    const seen = hex.length > 7 ? Number.parseInt(hex.slice(7), 16) / 255 : opacity
    if (seen < 1)
      element.children.push({
        name: 'a:alpha',
        attributes: { val: String(Math.round(seen * 100_000)) },
        children: [],
      })
    return writeXml(element)
  }
  return { theme, language, color }
}

/** A colour of the theme as `a:srgbClr` or `a:schemeClr`. */
export function themeColor(color: Color, { theme }: Brush): string {
  return writeXml(colorElement(color, theme))
}

/** `a:solidFill`, or `a:noFill` for what is not seen. */
export function fillXml(hex: string | null, opacity: number, { color }: Brush): string {
  return hex === null || opacity === 0 ? '<a:noFill/>' : `<a:solidFill>${color(hex, opacity)}</a:solidFill>`
}

const DASHES: Readonly<Record<Stroke['dash'], string>> = {
  solid: 'solid',
  dash: 'dash',
  'short-dash': 'sysDash',
  dot: 'sysDot',
  'dash-dot': 'dashDot',
}

/** `a:ln`. */
export function strokeXml(stroke: Stroke | null, { color }: Brush): string {
  if (stroke === null) return '<a:ln><a:noFill/></a:ln>'
  const dash = stroke.dash === 'solid' ? '' : `<a:prstDash val="${DASHES[stroke.dash]}"/>`
  return `<a:ln w="${emu(stroke.width)}" cap="rnd"><a:solidFill>${color(stroke.color)}</a:solidFill>${dash}<a:round/></a:ln>`
}

const SYMBOLS: Readonly<Record<Marker['shape'], string>> = {
  circle: 'circle',
  square: 'square',
  diamond: 'diamond',
  triangle: 'triangle',
  cross: 'x',
  plus: 'plus',
  dash: 'dash',
}

/** `c:marker`. */
export function markerXml(marker: Marker | null, opacity: number, brush: Brush): string {
  if (marker === null) return '<c:marker><c:symbol val="none"/></c:marker>'
  const line = marker.line === null ? null : ({ color: marker.line, width: 1.25, dash: 'solid' } as const)
  const size = Math.min(72, Math.max(2, Math.round(marker.size)))
  return (
    `<c:marker><c:symbol val="${SYMBOLS[marker.shape]}"/><c:size val="${size}"/>` +
    `<c:spPr>${fillXml(marker.fill, opacity, brush)}${strokeXml(line, brush)}</c:spPr></c:marker>`
  )
}
