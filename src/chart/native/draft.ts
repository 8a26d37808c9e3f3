import type { ChartStyle } from '../../model/chart.ts'
import type { Categories } from '../../model/native-chart.ts'
import type { Guides, Scale } from './guides.ts'
import type { Ruler } from './ruler.ts'
import type { Layer } from './scene.ts'

/** What a chart is read from. */
export interface Source {
  readonly layers: readonly Layer[]
  readonly guides: Guides
  /** The layers on a scale: its own, and those of other panels that share it. */
  readonly on: (scale: Scale) => readonly Layer[]
}

/** A chart on its way to a native one. */
export interface Draft {
  readonly guides: Guides
  readonly style: ChartStyle
  /** Bars lie, so that names run down the left side and numbers along the foot. */
  readonly lies: boolean
  /** The scale of the categories; null for one category without a name, and for slices. */
  readonly across: Scale | null
  /** The scales of the values, the second of them on the other side. */
  readonly values: readonly Scale[]
  /** Null for points, which have a place on two rulers instead. */
  readonly categories: Categories | null
  /** A category as its place in `categories`; undefined for none. */
  readonly placeOf: (value: unknown) => number | undefined
  readonly rulers: Rulers | null
  /** What the layers turned out to need of the whole chart. */
  readonly needs: Needs
  /** What the native chart does not quite show. */
  readonly notes: Set<string>
}

/** What layers need of the whole chart. They say so while they are read. */
export interface Needs {
  /** A line breaks where a category has no value. */
  gap: boolean
  /** A line runs on where a category has no value. */
  span: boolean
  /** Texts that stand for the labels of the categories, by place; null for none. */
  names: ReadonlyMap<number, string> | null
  /** A line along zero is that of the categories' axis. */
  zero: boolean
}

/** The axes that points are measured on. */
export interface Rulers {
  readonly x: Ruler
  readonly y: Ruler
}

/** Why a chart stays a picture. Thrown by what reads layers, and caught where a chart is read. */
export class StaysPicture extends Error {}

/** Ends the reading of a chart: it stays a picture, for this reason. */
export function picture(reason: string): never {
  throw new StaysPicture(reason)
}
