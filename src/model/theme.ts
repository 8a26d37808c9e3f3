import type { Points, Size } from './geometry.ts'

/** The slots of a PowerPoint colour scheme (ECMA-376, `a:clrScheme`). */
export const SCHEME_SLOTS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const

export type SchemeSlot = (typeof SCHEME_SLOTS)[number]

/** A colour: what it looks like, and which slot of the theme it is, where it is one. */
export interface Color {
  /** Six hexadecimal digits, upper case, without `#`. */
  readonly hex: string
  readonly slot?: SchemeSlot
}

/** What a theme's colours are for. Every theme gives every role a colour; a role may name a slot or a hex value. */
export const COLOR_ROLES = [
  'bg',
  'title',
  'body',
  'muted',
  'eyebrow',
  'rule',
  'card',
  'kpiValue',
  'kpiLabel',
  'positive',
  'negative',
  'chartHi',
  'chartLo',
  'accentText1',
  'accentText2',
  'accentText3',
  'accentText4',
  'onAccent1',
  'onAccent2',
  'onAccent3',
  'onAccent4',
  'coverAccent',
  'coverBg',
  'coverText',
  'coverMuted',
  'panelBg',
  'panelText',
  'panelHead',
] as const

export type ColorRole = (typeof COLOR_ROLES)[number]

/** The formats that slides have: of a wide screen, and of an older one or a tablet. */
export const SLIDE_SIZES = ['16:9', '4:3'] as const

export type SlideSize = (typeof SLIDE_SIZES)[number]

/** How large the slides of a format are, as PowerPoint has them. */
export const SLIDE_DIMENSIONS: Readonly<Record<SlideSize, Size>> = {
  '16:9': { width: 960, height: 540 },
  '4:3': { width: 720, height: 540 },
}

/** How slides look: palette, fonts, type scale and grid, as data. Complete: every default is filled in. */
export interface Theme {
  readonly name: string
  readonly fonts: ThemeFonts
  readonly colors: Readonly<Record<SchemeSlot, Color>>
  readonly roles: Readonly<Record<ColorRole, Color>>
  readonly type: TypeScale
  readonly grid: Grid
  readonly chrome: Chrome
  readonly card: Card
  readonly takeaway: Panel
  readonly table: TableLook
  readonly chart: ChartLook
}

/** Font families. Text is measured over the family and its fallbacks, so that it fits where a font is missing. */
export interface ThemeFonts {
  readonly heading: string
  readonly body: string
  /** The East Asian face. */
  readonly ea: string
  readonly fallback: readonly string[]
}

/** Type sizes in points; `…Min` is the floor that a size never goes under. */
export interface TypeScale {
  readonly cover: Points
  readonly title: Points
  readonly titleMin: Points
  /** The largest size that sparse body text grows to. */
  readonly lead: Points
  readonly body: Points
  readonly bodyMin: Points
  readonly label: Points
  readonly labelMin: Points
  readonly kpi: Points
  readonly kpiMin: Points
  readonly chart: Points
  readonly footer: Points
  readonly eyebrow: Points
}

/** The slide's grid: `contentTop` from the top edge, `contentBottom` and `footerY` from the bottom edge. */
export interface Grid {
  readonly width: Points
  readonly height: Points
  readonly margin: { readonly left: Points; readonly right: Points; readonly top: Points; readonly bottom: Points }
  readonly columns: number
  readonly gutter: Points
  readonly titleH: Points
  readonly contentTop: Points
  readonly contentBottom: Points
  readonly footerY: Points
  readonly kpiH: Points
}

/** What stands on every slide. */
export interface Chrome {
  readonly eyebrow: boolean
  readonly titleBold: boolean
  /** The drawing on covers and section slides. */
  readonly motif: 'lines' | 'blocks' | 'bars' | 'circles' | 'none'
  /** A thin line under the title, `dy` below the title's box; null for none. */
  readonly rule: { readonly dy: Points; readonly h: Points; readonly color: Color } | null
  /** A coloured bar down one edge of the slide; null for none. */
  readonly bar: { readonly side: 'left' | 'right'; readonly w: Points; readonly color: Color } | null
}

/** The cards that hold figures. */
export interface Card {
  readonly pad: Points
  readonly radius: Points
  /** Width of an accent line down the left side; 0 for none. */
  readonly accentBar: Points
  /** Height of an accent line along the top; 0 for none. */
  readonly topBar: Points
  /** The card's outline; null for none. */
  readonly line: Color | null
  /** Filled with the accent instead of the card colour. */
  readonly solid: boolean
  /** Each card has an accent of its own, in order; else all have the first. */
  readonly perCardAccent: boolean
  readonly valueFont: 'heading' | 'body'
  readonly valueBold: boolean
  /** The value is written in the accent's text colour. */
  readonly valueAccent: boolean
}

/** The panel that holds a takeaway. */
export interface Panel {
  readonly bg: Color
  readonly text: Color
  readonly headColor: Color
  readonly pad: Points
  /** Width of an accent line down the left side; 0 for none. */
  readonly bar: Points
  readonly radius: Points
  /** The panel's label is set in capitals. */
  readonly caps: boolean
}

/** How tables are drawn. */
export interface TableLook {
  /** Every other row has the card's colour, and the header the accent; else rules part the rows. */
  readonly zebra: boolean
}

/** How charts are drawn. */
export interface ChartLook {
  readonly palette: readonly Color[]
  readonly gridlines: 'none' | 'horizontal' | 'both'
  readonly directLabels: boolean
}
