import type { ChartItem } from '../../model/scene.ts'
import type { Canvas } from './canvas.ts'
import { element, placed } from './markup.ts'
import { paintMissing } from './missing.ts'

/** A chart's drawing as an SVG inside the slide's. */
export function paintChart(item: ChartItem, ordinal: number, { scene, assets, prefix }: Canvas): string {
  const drawing = assets.drawings.get(item.drawing)
  if (drawing === undefined) return paintMissing(item.box, scene)
  const { viewBox, content } = opened(drawing.svg)
  const ids = `${prefix}chart${ordinal}-`
  const view = viewBox ?? `0 0 ${drawing.width} ${drawing.height}`
  return element('svg', { ...placed(item.box), viewBox: view }, withIds(content, ids))
}

/** What an SVG shows, and what of its plane. */
function opened(svg: string): { readonly viewBox: string | undefined; readonly content: string } {
  const [tag = ''] = /<svg\b[^>]*>/.exec(svg) ?? []
  const start = svg.indexOf(tag) + tag.length
  const end = tag.endsWith('/>') ? start : svg.lastIndexOf('</svg>')
  return { viewBox: / viewBox="([^"]*)"/.exec(tag)?.[1], content: svg.slice(start, Math.max(start, end)) }
}

/** The same with a prefix before every id and every reference to one, and nothing changed outside of tags. */
function withIds(markup: string, prefix: string): string {
  return markup.replace(/<\w[^<>]*>/g, (tag) =>
    tag.replace(/( id="|url\(#|href="#)(?=[^"]*")/g, (found) => `${found}${prefix}`),
  )
}
