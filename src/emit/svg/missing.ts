import type { Box } from '../../model/geometry.ts'
import type { Scene } from '../../model/scene.ts'
import { element, placed } from './markup.ts'

/** An empty frame where a chart could not be drawn or a picture not be read; a message has said so already. */
export function paintMissing(box: Box, { theme }: Scene): string {
  return element('rect', { ...placed(box), fill: 'none', stroke: `#${theme.roles.muted.hex}`, 'stroke-width': 0.75 })
}
