import type { Box } from '../../../model/geometry.ts'
import { emu } from '../paint/place.ts'

/** True if two boxes are the same to the EMU, the unit of OOXML. */
export function sameBox(a: Box, b: Box): boolean {
  return emu(a.x) === emu(b.x) && emu(a.width) === emu(b.width) && sameHeight(a, b)
}

/** True if two boxes begin and end at the same height. */
export function sameHeight(a: Box, b: Box): boolean {
  return emu(a.y) === emu(b.y) && emu(a.height) === emu(b.height)
}
