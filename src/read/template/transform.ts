import type { Box } from '../../model/geometry.ts'
import { numberIn } from '../../opc/amounts.ts'
import { child, type XmlElement } from '../../opc/xml.ts'
import { EMU } from './sources.ts'

/** Where shapes stand on the slide: how a group moves and stretches what is in it. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly across: number
  readonly down: number
}

/** The slide itself. */
export const SLIDE_FRAME: Frame = { x: 0, y: 0, across: 1, down: 1 }

/** A place on the slide in points, and whether it is turned so that lines run up or down. */
export interface Placed {
  readonly box: Box
  readonly turned: boolean
}

/** `a:xfrm` or `p:xfrm` → where it is; null without one. Rotation turns nothing, for the box is meant for text. */
export function placedBy(transform: XmlElement | undefined, frame: Frame): Placed | null {
  const offset = transform && child(transform, 'a:off')?.attributes
  const extent = transform && child(transform, 'a:ext')?.attributes
  if (!offset || !extent) return null
  const [x, y] = [points(offset['x']), points(offset['y'])]
  const turn = Math.abs(numberIn(transform.attributes['rot'], 0) / 60_000) % 180
  return {
    box: {
      x: frame.x + x * frame.across,
      y: frame.y + y * frame.down,
      width: points(extent['cx']) * frame.across,
      height: points(extent['cy']) * frame.down,
    },
    turned: turn > 45 && turn < 135,
  }
}

/** The frame of what is in a group: `p:grpSpPr/a:xfrm` says which box of its own the group's box shows. */
export function frameIn(group: XmlElement | undefined, frame: Frame): Frame {
  const outer = placedBy(group, frame)?.box
  const offset = group && child(group, 'a:chOff')?.attributes
  const extent = group && child(group, 'a:chExt')?.attributes
  if (!outer || !offset || !extent) return frame
  const stretch = (to: number, from: number): number => (from > 0 ? to / from : 1)
  const across = stretch(outer.width, points(extent['cx']))
  const down = stretch(outer.height, points(extent['cy']))
  return { x: outer.x - points(offset['x']) * across, y: outer.y - points(offset['y']) * down, across, down }
}

function points(emu: string | undefined): number {
  return numberIn(emu, 0) / EMU
}
