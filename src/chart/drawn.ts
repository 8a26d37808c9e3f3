import type { Drawing } from '../model/chart.ts'
import type { Points } from '../model/geometry.ts'
import type { Outcome } from '../model/message.ts'

/** A chart drawn as SVG, without its PNG; null with the reasons if it cannot be drawn. */
export type DrawnChart = Outcome<Omit<Drawing, 'png'> | null>

/** The width of a text: the widest over the families that may draw it. */
export type Measure = (
  text: string,
  families: readonly string[],
  size: Points,
  bold: boolean,
  italic: boolean,
) => Points
