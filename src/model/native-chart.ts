/**
 * A chart as PowerPoint draws it by itself, with the data that stands behind it. Colours are `#RRGGBB`, as the drawing
 * has them, or `#RRGGBBAA` where what lies behind is seen through them; numbers are those that the marks were given. The
 * emitter adds fonts, sizes and the theme's names for colours.
 */
export interface NativeChart {
  /** A title of its own, over the plot; null for none. */
  readonly title: string | null
  /** In the order of painting. Bars, lines and areas of a chart share its categories; pies and points stand alone. */
  readonly plots: readonly Plot[]
  /** What bars, lines, areas and slices are for; null for points. */
  readonly categories: Categories | null
  readonly axes: Axes
  /** Null where series are named beside their marks, or where there is one. */
  readonly legend: Legend | null
  /** What lines and areas do where a category has no value: they break, or run on to the next one. */
  readonly blanks: 'gap' | 'span'
  /** Where its parts stand; null for PowerPoint's choice. */
  readonly frame: Frame | null
  /** What the picture shows and this does not quite, such as `sizes are areas of circles`; empty for an exact chart. */
  readonly approximations: readonly string[]
}

/** A chart of a drawing: the only one, or one for each panel of small multiples. */
export interface Panel {
  readonly chart: NativeChart
  /** Where it stands in the drawing. */
  readonly place: Share
  /** What tells it from the other panels; null for the only one. */
  readonly name: string | null
}

/** Where parts of a chart stand. */
export interface Frame {
  /** The plot, without the labels of its axes. */
  readonly plot: Share
  /** The chart's title; null for PowerPoint's choice. */
  readonly title: TitlePlace | null
  /** The titles of the axes; null for PowerPoint's choice. */
  readonly categoryTitle: TitlePlace | null
  readonly valueTitle: TitlePlace | null
  /** The legend, from its top left corner on: it is as large as PowerPoint makes it. Null for PowerPoint's choice. */
  readonly legend: Share | null
}

/** Where a title stands, and by how many degrees it is turned, clockwise. */
export interface TitlePlace extends Share {
  readonly turn: number
}

/** A rectangle in shares of a chart's or a drawing's width and height, from its top left corner. */
export interface Share {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The axes of a chart; null for one that is not there. */
export interface Axes {
  /** Of the categories; with points, the horizontal one. */
  readonly category: Axis | null
  /** Of the values; with points, the vertical one. */
  readonly value: Axis | null
  /** Of the values of plots that say so, on the other side. */
  readonly secondary: Axis | null
}

/** An axis, with the domain of its Vega scale. */
export interface Axis {
  readonly kind: 'names' | 'dates' | 'numbers' | 'log'
  readonly title: string | null
  /** An Excel number format; `General` for none. */
  readonly format: string
  /** Ends of the scale; dates in milliseconds since 1970, UTC. Null where they follow from the data (names). */
  readonly min: number | null
  readonly max: number | null
  /**
   * Distance of ticks and gridlines from `min` on, in units of the axis (dates: in `stepUnit`; names: every so many); null
   * for PowerPoint's choice.
   */
  readonly step: number | null
  /** The unit of a date axis; null for others. */
  readonly unit: 'days' | 'months' | 'years' | null
  /** The unit of a date axis' `step`; null for others. */
  readonly stepUnit: 'days' | 'months' | 'years' | null
  /** The base of a logarithmic axis; null for others. */
  readonly base: number | null
  /** Labels are shown. */
  readonly labels: boolean
  /** By how many degrees labels are turned, clockwise; absent for PowerPoint's choice. */
  readonly turn?: number
  /** The axis's own line is shown. */
  readonly line: boolean
  readonly gridlines: boolean
  /** Runs from right to left, or from the top down. */
  readonly reversed: boolean
  /** Stands on the far side: to the right, or at the top. */
  readonly far: boolean
}

/** An axis that shows nothing. */
export const BARE_AXIS: Axis = {
  kind: 'names',
  title: null,
  format: 'General',
  min: null,
  max: null,
  step: null,
  unit: null,
  stepUnit: null,
  base: null,
  labels: false,
  line: false,
  gridlines: false,
  reversed: false,
  far: false,
}

/** What the values of bars, lines, areas and slices are for, in order. */
export interface Categories {
  /** What a person calls them: the header of the data's first column. */
  readonly title: string
  /** Names, dates in milliseconds since 1970 (UTC), or numbers. */
  readonly values: readonly (string | number)[]
  readonly kind: 'names' | 'dates' | 'numbers'
  /** An Excel number format; `General` for names. */
  readonly format: string
}

export interface Legend {
  readonly side: 'top' | 'right' | 'bottom' | 'left'
}

export type Plot = BarPlot | LinePlot | AreaPlot | PiePlot | ScatterPlot | BubblePlot

interface ValuePlot {
  readonly series: readonly Series[]
  /** Measured on the secondary axis. */
  readonly secondary: boolean
}

export interface BarPlot extends ValuePlot {
  readonly type: 'bar'
  /** Bars that stand, or bars that lie. */
  readonly direction: 'column' | 'bar'
  readonly grouping: 'clustered' | 'stacked' | 'normalised'
  /** Clustered bars of a category stand beside each other, not at the same place; false for other groupings. */
  readonly beside: boolean
  /** Space between categories, in per cent of a bar's width. */
  readonly gap: number
}

export interface LinePlot extends ValuePlot {
  readonly type: 'line'
}

export interface AreaPlot extends ValuePlot {
  readonly type: 'area'
  readonly grouping: 'standard' | 'stacked' | 'normalised'
}

export interface PiePlot {
  readonly type: 'pie'
  /** One series; its points have the colours. */
  readonly series: readonly [Series]
  /** Inner radius as a share of the outer; 0 for a pie. */
  readonly hole: number
  /** Where the first slice starts, in degrees clockwise from the top. */
  readonly start: number
}

export interface ScatterPlot {
  readonly type: 'scatter'
  readonly series: readonly PointSeries[]
}

export interface BubblePlot {
  readonly type: 'bubble'
  readonly series: readonly PointSeries[]
  /** Diameter of the largest bubble as a share of the plot's shorter side. */
  readonly largest: number
}

/** The look of a series. */
interface Look {
  /** The header of its column. Unique in the chart. */
  readonly name: string
  readonly color: string
  /** From 0 (not seen: the lower part of a ranged bar) to 1. */
  readonly opacity: number
  /** Null for a series without a line. */
  readonly line: Stroke | null
  /** Null for no markers. */
  readonly marker: Marker | null
  readonly labels: Labels | null
  /** Distance from each value to the ends of its error bar; null for none. */
  readonly errors: Errors | null
  readonly trendline: Trendline | null
  /** Not listed in the legend. */
  readonly unlisted: boolean
}

/** A value for each category. */
export interface Series extends Look {
  /** Null is a gap. */
  readonly values: readonly (number | null)[]
  /** An Excel number format of the values. */
  readonly format: string
  /** Colours of single points; null for the series'. Absent if all are the series'. */
  readonly pointColors?: readonly (string | null)[]
}

/** Points with two or three numbers each. */
export interface PointSeries extends Look {
  readonly x: readonly number[]
  /** Null breaks a line. */
  readonly y: readonly (number | null)[]
  /** Of bubbles, as areas; empty for points. */
  readonly sizes: readonly number[]
  readonly pointColors?: readonly (string | null)[]
}

export interface Stroke {
  readonly color: string
  /** In points. */
  readonly width: number
  readonly dash: 'solid' | 'dash' | 'short-dash' | 'dot' | 'dash-dot'
}

export interface Marker {
  readonly shape: 'circle' | 'square' | 'diamond' | 'triangle' | 'cross' | 'plus' | 'dash'
  /** In points, 2 to 72. */
  readonly size: number
  /** Null for a ring. */
  readonly fill: string | null
  readonly line: string | null
}

/** Labels at points of a series. */
export interface Labels {
  readonly place: 'outside' | 'inside' | 'center' | 'right' | 'left' | 'above' | 'below'
  readonly color: string
  readonly bold: boolean
  /** An Excel number format; null to keep the values' own. */
  readonly format: string | null
  /** What a label says: its value, its category, its share of the whole, the name of its series. */
  readonly shows: readonly ('value' | 'category' | 'share' | 'series')[]
  /** The points that have one, from 0; null for all. */
  readonly points: readonly number[] | null
  /** Texts of single labels instead, by point. */
  readonly texts?: Readonly<Record<number, string>>
  /** Colours of single labels, by point; absent for one colour. */
  readonly colors?: Readonly<Record<number, string>>
  /** By how many degrees they are turned clockwise; absent for none. */
  readonly turn?: number
  /** How far single labels stand from their place, by point; absent for none. */
  readonly shifts?: Readonly<Record<number, Shift>>
}

/** To the right and down, in shares of a chart's width and height. */
export interface Shift {
  readonly x: number
  readonly y: number
}

export interface Errors {
  readonly plus: readonly (number | null)[]
  readonly minus: readonly (number | null)[]
  readonly color: string
  /** In points. */
  readonly width: number
  /** Lines across their ends. */
  readonly caps: boolean
  readonly dash: Stroke['dash']
  /** Of points, the axis that they run along; of values, always that of the values. */
  readonly along: 'x' | 'y'
}

export interface Trendline {
  readonly type: 'linear' | 'logarithmic' | 'exponential' | 'power' | 'polynomial'
  /** Degree of a polynomial, 2 to 6. */
  readonly order: number
  readonly stroke: Stroke
  /** How far it runs on at both ends, in categories or units of the axis. */
  readonly beyond: number
  readonly name: string | null
}
