import assert from 'node:assert'
import type { Box } from '../../../model/geometry.ts'

/** A box in inches, as PptxGenJS takes it: it reads numbers under 100 as inches and others as EMU. */
export function place(box: Box): { x: number; y: number; w: number; h: number } {
  return { x: inches(box.x), y: inches(box.y), w: inches(Math.max(0, box.width)), h: inches(Math.max(0, box.height)) }
}

/** Points to inches. */
export function inches(points: number): number {
  assert(Number.isFinite(points), `a length is ${points}`)
  return points / 72
}

/** Points to EMU, the unit of OOXML. */
export function emu(points: number): number {
  return Math.round(points * 12700)
}
