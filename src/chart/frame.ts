import type { Size } from '../model/geometry.ts'

/** How much a chart of several views may be enlarged. */
const MOST_SCALE = 1.25

/** An SVG put into a frame, and by what factor it was scaled. */
export interface Framed {
  readonly svg: string
  readonly scale: number
}

/** Gives an SVG a size; a drawing of another size is scaled to fit and centred. */
export function frame(svg: string, size: Size): Framed {
  const own = sizeOf(svg)
  const scale = Math.min(size.width / own.width, size.height / own.height, MOST_SCALE)
  const width = size.width / scale
  const height = size.height / scale
  const box = [(own.width - width) / 2, (own.height - height) / 2, width, height].map(round).join(' ')
  const start = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${box}">`
  return { svg: svg.replace(/^<svg[^>]*>/, start), scale }
}

/** The width and the height that an SVG says it has. */
export function sizeOf(svg: string): Size {
  const tag = /^<svg[^>]*>/.exec(svg)?.[0] ?? ''
  const length = (name: string): number => Math.max(1, Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1] ?? 1))
  return { width: length('width'), height: length('height') }
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000 + 0
}
