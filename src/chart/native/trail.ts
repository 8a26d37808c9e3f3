import type { Stroke } from '../../model/native-chart.ts'
import { hexOf, withOpacity } from './colours.ts'
import type { Draft } from './draft.ts'
import type { SceneItem } from './scene.ts'

/** A trail as a line of the width that it has on the whole. */
export function trailStroke(items: readonly SceneItem[], { notes }: Draft): Stroke | null {
  const sizes = items.map(({ size = 1 }) => size)
  if (Math.max(...sizes) !== Math.min(...sizes)) notes.add('a line is of one width')
  const [first] = items
  const color = hexOf(first!.fill)
  const width = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  return color === null
    ? null
    : { color: withOpacity(color, (first!.opacity ?? 1) * (first!.fillOpacity ?? 1)), width, dash: 'solid' }
}
