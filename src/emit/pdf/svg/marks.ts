import type { Face } from '../fonts.ts'
import type { Segment } from './path.ts'

/** What a drawing shows, as a page takes it: every style resolved. */
export type Mark = GroupMark | PathMark | TextMark

/** A matrix as SVG writes it; null for none. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number] | null

export interface GroupMark {
  readonly type: 'group'
  readonly matrix: Matrix
  /** What is outside of it is cut off; null for nothing. */
  readonly clip: readonly Segment[] | null
  readonly marks: readonly Mark[]
}

/** A colour as six hexadecimal digits, or one that changes, and how opaque it is. */
export interface Paint {
  readonly color: string | GradientPaint
  readonly opacity: number
}

/** A linear gradient over the box around what it fills, from one place of it to another, as shares of its sides. */
export interface GradientPaint {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  /** At least two, the first at 0 and the last at 1, in order. */
  readonly stops: readonly { readonly offset: number; readonly color: string; readonly opacity: number }[]
}

export interface Stroke {
  readonly paint: Paint
  readonly width: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
  readonly miterLimit: number
  /** Lengths of dashes and gaps; empty for a line without gaps. */
  readonly dashes: readonly number[]
  readonly phase: number
}

export interface PathMark {
  readonly type: 'path'
  readonly matrix: Matrix
  readonly segments: readonly Segment[]
  readonly fill: Paint | null
  readonly stroke: Stroke | null
}

/** Words on one line. */
export interface TextMark {
  readonly type: 'text'
  readonly matrix: Matrix
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly rtl: boolean
  readonly face: Face
  readonly size: number
  readonly fill: Paint | null
  readonly stroke: Stroke | null
}

/** A drawing whose parts are all known. */
export interface Marks {
  readonly viewBox: readonly [x: number, y: number, width: number, height: number]
  readonly marks: readonly Mark[]
}

/** The texts among marks. */
export function textsIn(marks: readonly Mark[]): readonly TextMark[] {
  return marks.flatMap((mark) => (mark.type === 'group' ? textsIn(mark.marks) : mark.type === 'text' ? [mark] : []))
}
