import type { Box } from '../../model/geometry.ts'
import { child, type XmlElement } from '../../opc/xml.ts'

/** What a group makes of the boxes in it; the identity outside of groups. */
export type Transform = (box: Box) => Box

/** Boxes stay where they are. */
export const AS_IT_IS: Transform = (box) => box

/** English metric units in a point. */
const EMU = 12_700

/** The box of an `a:xfrm` or `p:xfrm` in points; null if it does not say one. */
export function boxOf(transform: XmlElement | undefined, offset = 'a:off', extent = 'a:ext'): Box | null {
  const at = transform && child(transform, offset)?.attributes
  const size = transform && child(transform, extent)?.attributes
  if (!at || !size) return null
  const [x, y, width, height] = [at['x'], at['y'], size['cx'], size['cy']].map((value) => Number(value) / EMU)
  const box = { x: x!, y: y!, width: width!, height: height! }
  return Object.values(box).every(Number.isFinite) ? box : null
}

/** True for shapes that are turned by more than a degree. */
export function isTurned(transform: XmlElement | undefined): boolean {
  const angle = Number(transform?.attributes['rot'] ?? 0) / 60_000
  const rest = Math.abs(angle) % 180
  return rest > 1 && rest < 179
}

/** The upright box around a box that is turned about its middle. */
export function aroundTurned(box: Box, transform: XmlElement | undefined): Box {
  const angle = (Number(transform?.attributes['rot'] ?? 0) / 60_000 / 180) * Math.PI
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const width = box.width * cos + box.height * sin
  const height = box.width * sin + box.height * cos
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}

/** What a group makes of the boxes in it (`a:chOff`, `a:chExt`), inside the group that it is in itself. */
export function inGroup(transform: XmlElement | undefined, outer: Transform): Transform {
  const shown = boxOf(transform)
  const inside = boxOf(transform, 'a:chOff', 'a:chExt')
  if (shown === null || inside === null || inside.width === 0 || inside.height === 0) return outer
  const [across, down] = [shown.width / inside.width, shown.height / inside.height]
  return (box) =>
    outer({
      x: shown.x + (box.x - inside.x) * across,
      y: shown.y + (box.y - inside.y) * down,
      width: box.width * across,
      height: box.height * down,
    })
}
