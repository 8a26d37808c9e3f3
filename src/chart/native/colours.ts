import type { Marker, Stroke } from '../../model/native-chart.ts'
import { picture } from './draft.ts'
import type { SceneItem } from './scene.ts'

/** A colour of the scene as `#RRGGBB`; null for none. */
export function hexOf(colour: unknown): string | null {
  if (typeof colour !== 'string' || colour === 'transparent' || colour === 'none' || colour === '') {
    if (typeof colour === 'object' && colour !== null) picture('colours that run into each other')
    return null
  }
  const text = colour.trim().toLowerCase()
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase()
  if (/^#[0-9a-f]{6}$/.test(text)) return text.toUpperCase()
  const parts = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)/.exec(text)
  if (parts)
    return `#${parts
      .slice(1)
      .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase()
  return NAMED[text] ?? picture(`the colour "${colour}"`)
}

/** The colour names of CSS that charts use most; others are written as hex by those who mean them. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  brown: '#A52A2A',
  pink: '#FFC0CB',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  darkgray: '#A9A9A9',
  darkgrey: '#A9A9A9',
  dimgray: '#696969',
  silver: '#C0C0C0',
  firebrick: '#B22222',
  steelblue: '#4682B4',
  teal: '#008080',
  navy: '#000080',
  maroon: '#800000',
  olive: '#808000',
  lime: '#00FF00',
  aqua: '#00FFFF',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  fuchsia: '#FF00FF',
  gold: '#FFD700',
  salmon: '#FA8072',
  tomato: '#FF6347',
  crimson: '#DC143C',
  coral: '#FF7F50',
  darkorange: '#FF8C00',
  darkred: '#8B0000',
  darkgreen: '#006400',
  darkblue: '#00008B',
  lightblue: '#ADD8E6',
  skyblue: '#87CEEB',
  indigo: '#4B0082',
  violet: '#EE82EE',
  turquoise: '#40E0D0',
  tan: '#D2B48C',
  khaki: '#F0E68C',
  goldenrod: '#DAA520',
  royalblue: '#4169E1',
  seagreen: '#2E8B57',
  forestgreen: '#228B22',
  slategray: '#708090',
  lightgreen: '#90EE90',
  lightcoral: '#F08080',
  indianred: '#CD5C5C',
}

/** How much of an item's fill is seen, from 0 to 1. */
export function fillOpacity({ opacity = 1, fillOpacity = 1 }: SceneItem): number {
  return Math.round(opacity * fillOpacity * 1000) / 1000
}

/** An item's line; null for none. */
export function strokeOf(item: SceneItem): Stroke | null {
  const color = hexOf(item.stroke)
  if (color === null || item.strokeWidth === 0 || (item.opacity ?? 1) * (item.strokeOpacity ?? 1) === 0) return null
  return { color, width: item.strokeWidth ?? 1, dash: dashOf(item.strokeDash) }
}

function dashOf(dashes: SceneItem['strokeDash']): Stroke['dash'] {
  if (!dashes || dashes.length === 0 || dashes.every((length) => length === 0)) return 'solid'
  if (dashes[1] === 0) return 'solid'
  if (dashes.length >= 4) return 'dash-dot'
  return (dashes[0] ?? 0) <= 2 ? 'dot' : 'dash'
}

/** The symbol of a point. Vega's size is the area of the square around it. */
export function markerOf(item: SceneItem): Marker {
  const shape = SHAPES[item.shape ?? 'circle'] ?? picture(`points shaped as "${item.shape}"`)
  const fill = fillOpacity(item) === 0 ? null : hexOf(item.fill)
  const line = strokeOf(item)
  return { shape, size: Math.sqrt(item.size ?? 64), fill, line: line?.color ?? null }
}

const SHAPES: Readonly<Record<string, Marker['shape']>> = {
  circle: 'circle',
  square: 'square',
  diamond: 'diamond',
  triangle: 'triangle',
  'triangle-up': 'triangle',
  cross: 'plus',
  stroke: 'plus',
}
