import type { Box } from '../../../../model/geometry.ts'
import type { Scene } from '../../../../model/scene.ts'

/** Where the placeholders of the master and the layouts stand: the theme's grid, laid on the scene's size. */
export interface Areas {
  readonly title: Box
  readonly body: Box
  readonly coverTitle: Box
  readonly coverBody: Box
  readonly date: Box
  readonly footer: Box
  readonly number: Box
}

/** The areas of a scene. */
export function areasOf({ size, theme: { grid, type } }: Scene): Areas {
  const x = grid.margin.left
  const width = size.width - grid.margin.left - grid.margin.right
  const third = width / 3
  const foot = { y: size.height - grid.footerY, height: type.footer * 1.6, width: third }
  const middle = size.height / 2
  return {
    title: { x, y: grid.margin.top, width, height: grid.titleH },
    body: { x, y: grid.contentTop, width, height: size.height - grid.contentTop - grid.contentBottom },
    coverTitle: { x, y: middle - type.cover * 2.6, width: width * 0.75, height: type.cover * 2.6 },
    coverBody: { x, y: middle + 12, width: width * 0.75, height: 72 },
    date: { x, ...foot },
    footer: { x: x + third, ...foot },
    number: { x: x + 2 * third, ...foot },
  }
}
