import type { Points } from './geometry.ts'
import type { Panel } from './native-chart.ts'
import type { Cell, Table } from './report.ts'

/** Anything that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | Members

/** The members of a JSON object. */
export type Members = { readonly [key: string]: Json }

/** What it takes to draw one chart, as plain JSON: it crosses to another process and is hashed for the cache. */
export interface ChartRequest {
  readonly name: string
  /** A Vega-Lite spec whose data is named. */
  readonly spec: Json
  /** The tables that the spec names. */
  readonly data: Readonly<Record<string, Table>>
  readonly style: ChartStyle
  readonly width: Points
  readonly height: Points
  /** BCP 47 tag: number and month names. */
  readonly language: string
}

/** The theme as a chart needs it: colours as `#RRGGBB`, sizes in points. */
export interface ChartStyle {
  readonly font: string
  readonly fallback: readonly string[]
  readonly size: Points
  readonly text: string
  readonly muted: string
  readonly rule: string
  readonly background: string
  /** The colour of a highlighted mark and of the ones beside it. */
  readonly high: string
  readonly low: string
  readonly palette: readonly string[]
  readonly gridlines: 'none' | 'horizontal' | 'both'
  /** Series, bars and slices are named and measured beside their marks where that fits, instead of in legends and axes. */
  readonly directLabels: boolean
}

/** A chart, drawn. */
export interface Drawing {
  readonly svg: string
  /** 1280 pixels wide, on a transparent ground; null for one that PowerPoint draws by itself, where nobody asked for it. */
  readonly png: Uint8Array | null
  readonly width: Points
  readonly height: Points
  /** The rows that the marks were really given, after every transform. */
  readonly rows: readonly Readonly<Record<string, Cell>>[]
  /** Alt text drafted from the data: "Bar chart. … Highest: …". */
  readonly alt: string
  /** What the chart shows, in words. */
  readonly table: ChartTable
  /** The chart as PowerPoint draws it by itself, more than one for small multiples; null for one that stays a picture. */
  readonly native: readonly Panel[] | null
  /** What the chart became in the deck, and why: `native`, `native, but no legend of sizes`, or `picture: geographic shapes`. */
  readonly verdict: string
}

/** What a chart shows, for those who do not see it: a table of words, as its axes and legends name and write them. */
export interface ChartTable {
  /** The headers; empty for a chart that shows no column of its data, such as a pattern. */
  readonly columns: readonly string[]
  /** The first hundred rows at most; those that say the same are one. */
  readonly rows: readonly (readonly string[])[]
  /** How many rows there are in all. */
  readonly total: number
}
