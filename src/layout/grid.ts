import type { Box, Points } from '../model/geometry.ts'
import type { Theme } from '../model/theme.ts'

/** A stretch along one axis. */
export interface Span {
  readonly x: Points
  readonly width: Points
}

/** The stretch from one column of the slide's grid to another, both included and counted from 1. */
export function span(theme: Theme, from: number, to: number): Span {
  const { width, margin } = theme.grid
  return spanOf({ x: margin.left, width: width - margin.left - margin.right }, theme, from, to)
}

/** The stretch from one column to another where a box is divided like the slide's grid. */
export function spanOf(box: Span, theme: Theme, from: number, to: number): Span {
  const { columns, gutter } = theme.grid
  const column = (box.width - gutter * (columns - 1)) / columns
  return {
    x: rounded(box.x + (from - 1) * (column + gutter)),
    width: rounded((to - from + 1) * (column + gutter) - gutter),
  }
}

/** The box cut into a number of equal parts side by side, with a gap between them. */
export function across(box: Box, count: number, gap: Points): readonly Box[] {
  const width = (box.width - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({
    ...box,
    x: rounded(box.x + index * (width + gap)),
    width: rounded(width),
  }))
}

/** True for slides that are wide enough to have a text and a side column: wider than 3:2. */
export function wide(theme: Theme): boolean {
  return theme.grid.width / theme.grid.height > 1.5
}

/** To a thousandth of a point, without the noise of floating point. */
function rounded(value: Points): Points {
  return Math.round(value * 1000) / 1000
}
