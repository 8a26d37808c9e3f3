import type { Box } from '../../model/geometry.ts'
import type { Scene, ShapeItem } from '../../model/scene.ts'
import { chevronCorners } from '../placed/chevron.ts'
import { paintPath } from './ink.ts'
import type { Pdf } from './pdfkit.ts'

/** A rectangle, ellipse, line or chevron. A line goes from the box's top left corner to its bottom right one. */
export function paintShape(item: ShapeItem, pdf: Pdf): void {
  outline(item, pdf)
  const line = item.line && { color: item.line.color.hex, width: item.line.width }
  paintPath({ fill: item.shape === 'line' ? null : (item.fill?.hex ?? null), line }, pdf)
}

function outline({ shape, box, radius }: ShapeItem, pdf: Pdf): void {
  const { x, y } = box
  const [width, height] = [Math.max(0, box.width), Math.max(0, box.height)]
  switch (shape) {
    case 'rectangle': {
      const round = Math.min(radius, width / 2, height / 2)
      if (round > 0) pdf.roundedRect(x, y, width, height, round)
      else pdf.rect(x, y, width, height)
      return
    }
    case 'ellipse':
      pdf.ellipse(x + width / 2, y + height / 2, width / 2, height / 2)
      return
    case 'line':
      pdf.moveTo(x, y).lineTo(x + width, y + height)
      return
    case 'chevron-right':
    case 'chevron-left':
      pdf.polygon(...chevronCorners({ x, y, width, height }, shape === 'chevron-right' ? 'right' : 'left'))
  }
}

/** An empty frame where a chart could not be drawn or a picture not be read; a message has said so already. */
export function paintMissing({ x, y, width, height }: Box, { theme }: Scene, pdf: Pdf): void {
  pdf.rect(x, y, Math.max(0, width), Math.max(0, height))
  paintPath({ fill: null, line: { color: theme.roles.muted.hex, width: 0.75 } }, pdf)
}
