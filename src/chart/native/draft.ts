import type { ChartStyle } from '../../model/chart.ts'
import type { Categories, Plot } from '../../model/native-chart.ts'
import type { Guides, Scale } from './guides.ts'

/** A chart on its way to a native one. */
export interface Draft {
  readonly guides: Guides
  readonly style: ChartStyle
  /** Bars lie, so that names run down the left side and numbers along the foot. */
  readonly lies: boolean
  /** The scale of the categories, or of the horizontal positions of points; null for slices. */
  readonly across: Scale | null
  /** The scales of the values, the second of them on the other side. */
  readonly values: readonly Scale[]
  readonly categories: Categories | null
  /** A category as its place in `categories`; undefined for none. */
  readonly placeOf: (value: unknown) => number | undefined
  /** What the native chart does not quite show. */
  readonly notes: Set<string>
}

/** Why a chart stays a picture. Thrown by what reads layers, and caught where a chart is read. */
export class StaysPicture extends Error {}

/** Ends the reading of a chart: it stays a picture, for this reason. */
export function picture(reason: string): never {
  throw new StaysPicture(reason)
}

/** Plots of one layer. */
export type Plots = readonly Plot[]
