import { contrast } from '../../model/contrast.ts'
import type { Labels, Plot } from '../../model/native-chart.ts'
import { hexOf } from './colours.ts'
import type { Draft } from './draft.ts'
import type { Label } from './labelled.ts'
import type { SceneItem } from './scene.ts'
import { stackOf } from './stacks.ts'

/** The words of a text, its lines one under the other. */
export function worded(text: unknown): string {
  return Array.isArray(text) ? text.map(String).join('\n') : String(text ?? '')
}

/** How the labels of texts look. */
export function lookOf(
  { fill, fontWeight, angle = 0 }: SceneItem,
  place: Labels['place'],
): Pick<Labels, 'place' | 'color' | 'bold' | 'turn'> {
  return {
    place,
    color: hexOf(fill) ?? '#000000',
    bold: fontWeight === 'bold' || Number(fontWeight) >= 600,
    ...(angle !== 0 && { turn: angle }),
  }
}

/** The colours of labels that have not all the same, and of those that PowerPoint puts on a ring and not beside it. */
export function coloursOf(
  own: readonly Label[],
  series: Plot['series'][number],
  plot: Plot,
  { style, notes }: Draft,
): Pick<Labels, 'colors'> {
  if (plot.type === 'pie' && plot.hole > 0) {
    notes.add('labels stand on the ring, not beside it')
    const on = (point: number): string => series.pointColors?.[point] ?? series.color
    return { colors: Object.fromEntries(own.map(({ point }) => [point, legible(on(point), style)])) }
  }
  const colors = own.map(({ item }) => hexOf(item.fill) ?? '#000000')
  if (new Set(colors).size < 2) return {}
  return { colors: Object.fromEntries(own.map(({ point }, index) => [point, colors[index]!])) }
}

/** Which of a style's text and its ground is better read on a colour. */
function legible(ground: string, { text, background }: Draft['style']): string {
  const on = (color: string): number => contrast(color.slice(1), ground.slice(1, 7))
  return on(text) >= on(background) ? text : background
}

/** Where a text stands beside its mark, by how it is aligned to it. */
export function placeFor(item: SceneItem, value: number, plot: Plot, { lies }: Draft): Labels['place'] {
  const { align = 'left', baseline = 'alphabetic', dx = 0, dy = 0 } = item
  if (plot.type === 'pie') return 'outside'
  if (stackOf(plot) && plot.type === 'area') return 'center'
  if (plot.type !== 'bar') return baseline === 'middle' && align === 'left' && dx > 0 ? 'right' : placeBeside(item)
  if (lies) {
    if (align === 'center') return 'center'
    if (item.x !== undefined && item.x <= 12 && align === 'left') return 'left'
    return (align === 'right' && dx <= 0) === value < 0 ? 'outside' : 'inside'
  }
  if (baseline === 'middle' && Math.abs(dy) < 4) return 'center'
  return ((baseline === 'top' && dy >= 0) || dy > 4) === value < 0 ? 'outside' : 'inside'
}

/** Where a text stands beside a point. */
export function placeBeside({ align = 'left', baseline = 'alphabetic', dx = 0, dy = 0 }: SceneItem): Labels['place'] {
  if (baseline === 'middle' && Math.abs(dy) < 4) {
    if (align === 'center') return Math.abs(dx) < 4 ? 'center' : dx > 0 ? 'right' : 'left'
    return align === 'left' ? 'right' : 'left'
  }
  if (dy !== 0 && baseline === 'middle') return dy > 0 ? 'below' : 'above'
  return baseline === 'top' ? 'below' : 'above'
}
