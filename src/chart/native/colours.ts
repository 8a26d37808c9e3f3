import type { Marker, Stroke } from '../../model/native-chart.ts'
import { COLOUR_NAMES } from './colour-names.ts'
import { picture } from './draft.ts'
import type { SceneItem } from './scene.ts'

/** A colour of the scene as `#RRGGBB`, or `#RRGGBBAA` if it lets light through; null for none. */
export function hexOf(colour: unknown): string | null {
  if (typeof colour === 'object' && colour !== null) picture('colours that run into each other')
  if (typeof colour !== 'string') return null
  const text = colour.trim().toLowerCase()
  if (text === '' || text === 'none' || text === 'transparent') return null
  return fromHex(text) ?? fromParts(text) ?? COLOUR_NAMES[text] ?? picture(`the colour "${colour}"`)
}

function fromHex(text: string): string | null {
  if (!/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(text)) return null
  const full = text.length > 5 ? text.slice(1) : [...text.slice(1)].map((digit) => digit + digit).join('')
  return `#${full.toUpperCase().replace(/^(.{6})FF$/, '$1')}`
}

function fromParts(text: string): string | null {
  const match = /^(rgb|hsl)a?\(\s*([\d.]+)(?:deg)?[,\s]+([\d.]+)%?[,\s]+([\d.]+)%?(?:[,\s/]+([\d.]+)(%?))?\s*\)$/.exec(
    text,
  )
  if (!match) return null
  const [, model, a, b, c, alpha, percent] = match
  const parts = [a, b, c].map(Number) as [number, number, number]
  const rgb = model === 'rgb' ? parts : fromHsl(...parts)
  const opacity = alpha === undefined ? 1 : Number(alpha) / (percent ? 100 : 1)
  return withOpacity(`#${rgb.map(byte).join('')}`, opacity)
}

/** CSS Color Module level 4, 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  const [s, l] = [saturation / 100, lightness / 100]
  return [0, 8, 4].map((offset) => {
    const k = (offset + hue / 30) % 12
    return (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255
  })
}

function byte(value: number): string {
  return Math.min(255, Math.max(0, Math.round(value)))
    .toString(16)
    .padStart(2, '0')
    .toUpperCase()
}

/** A colour that is seen to a share of what it was; itself for 1. */
export function withOpacity(colour: string, opacity: number): string {
  const own = colour.length === 9 ? Number.parseInt(colour.slice(7), 16) / 255 : 1
  const seen = own * Math.min(1, Math.max(0, opacity))
  return seen >= 0.998 ? colour.slice(0, 7) : colour.slice(0, 7) + byte(seen * 255)
}

/** How much of an item's fill is seen, from 0 to 1. */
export function fillOpacity({ opacity = 1, fillOpacity = 1 }: SceneItem): number {
  return Math.round(opacity * fillOpacity * 1000) / 1000
}

/** An item's line; null for none. */
export function strokeOf(item: SceneItem): Stroke | null {
  const color = hexOf(item.stroke)
  const opacity = (item.opacity ?? 1) * (item.strokeOpacity ?? 1)
  if (color === null || item.strokeWidth === 0 || opacity === 0) return null
  return { color: withOpacity(color, opacity), width: item.strokeWidth ?? 1, dash: dashOf(item.strokeDash) }
}

function dashOf(dashes: SceneItem['strokeDash']): Stroke['dash'] {
  if (!dashes || dashes.length === 0 || dashes.every((length) => length === 0)) return 'solid'
  const [on = 0, off = on] = dashes
  if (off === 0) return 'solid'
  if (dashes.length >= 4) return 'dash-dot'
  if (on <= off) return on <= 3 ? 'dot' : 'dash'
  return on <= 2 ? 'short-dash' : 'dash'
}

/** The symbol of a point. Vega's size is the area of the square around it. */
export function markerOf(item: SceneItem): Marker {
  const shape = SHAPES[item.shape ?? 'circle'] ?? picture(`points shaped as "${item.shape}"`)
  const fill = fillOpacity(item) === 0 ? null : hexOf(item.fill)
  const line = strokeOf(item)?.color ?? null
  // PowerPoint draws a plus with lines alone.
  return { shape, size: Math.sqrt(item.size ?? 64), fill, line: shape === 'plus' ? (line ?? fill) : line }
}

const SHAPES: Readonly<Record<string, Marker['shape']>> = {
  circle: 'circle',
  square: 'square',
  diamond: 'diamond',
  triangle: 'triangle',
  'triangle-up': 'triangle',
  cross: 'plus',
  stroke: 'dash',
}
