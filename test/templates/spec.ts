/** Left, top, width and height in points. */
export type Box = readonly [x: number, y: number, width: number, height: number]

/** A placeholder, as a master, a layout or a slide has it. */
export interface HolderSpec {
  readonly name: string
  /** Left out for content of any kind. */
  readonly type?: string
  readonly idx?: number
  /** Left out where it is inherited. */
  readonly box?: Box
  readonly text?: string
  /** What stands in `a:lstStyle`. */
  readonly style?: string
  /** Where text stands in its box; inherited if left out. */
  readonly anchor?: 't' | 'ctr' | 'b'
}

/** A picture of one colour. */
export interface PictureSpec {
  readonly name: string
  readonly box: Box
  readonly color: string
}

/** What lies behind everything: a colour of the scheme, or a picture of one colour. */
export type BackgroundSpec = { readonly scheme: string } | { readonly picture: string }

/** What masters and layouts have in common. */
export interface SheetSpec {
  readonly name: string
  readonly holders: readonly HolderSpec[]
  readonly pictures?: readonly PictureSpec[]
  /** Rectangles in a colour of the scheme. */
  readonly bands?: readonly { readonly box: Box; readonly scheme: string }[]
  readonly background?: BackgroundSpec
}

/** A slide layout. */
export interface LayoutSpec extends SheetSpec {
  /** `ST_SlideLayoutType`; left out for a layout that says nothing of what it is. */
  readonly type?: string
  /** The attributes of `a:overrideClrMapping`; the master's mapping if left out. */
  readonly colorMap?: string
  readonly showMasterShapes?: boolean
}

/** A slide master with its theme. */
export interface MasterSpec extends SheetSpec {
  /** dk1, lt1, dk2, lt2, accent1 to accent6, hlink, folHlink. */
  readonly colors: readonly string[]
  readonly fonts: readonly [heading: string, body: string]
  /** Sizes in points of titles and of the five levels of text. */
  readonly sizes?: readonly number[]
  /** The attributes of `p:clrMap`. */
  readonly colorMap?: string
  readonly layouts: readonly LayoutSpec[]
}

/** A slide. */
export interface SlideSpec {
  /** Which layout it has: counted through all masters. */
  readonly layout: number
  readonly holders: readonly HolderSpec[]
  readonly hidden?: boolean
}

/** A template. */
export interface TemplateSpec {
  /** Width and height in points; 960 × 540 if left out. */
  readonly size?: readonly [width: number, height: number]
  readonly masters: readonly MasterSpec[]
  readonly slides?: readonly SlideSpec[]
  /** Saved as a template, `.potx`. */
  readonly potx?: boolean
}
