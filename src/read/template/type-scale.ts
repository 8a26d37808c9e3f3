import type { Size } from '../../model/geometry.ts'
import type { LevelStyle } from '../../model/slide-layout.ts'
import type { TypeScale } from '../../model/theme.ts'
import { scaleOf } from './fit-grid.ts'

/** The styles of a template that its sizes come from: first levels of title, cover title, body and page number. */
export interface StyledTexts {
  readonly title: LevelStyle | null
  readonly cover: LevelStyle | null
  readonly body: LevelStyle | null
  readonly foot: LevelStyle | null
  /** The height that a title has for its lines; null for no title. */
  readonly titleHeight: number | null
}

/** A title's line, as a share of its size: titles are set a little tight. */
const TITLE_PITCH = 1.2 * 0.95

/**
 * The sizes of a template as a scale for action titles and dense text: its own, but not so large that two lines of a title
 * leave its box or a slide holds twenty words, and not so small that nobody reads them.
 */
export function typeScaleOf(styles: StyledTexts, slide: Size, base: TypeScale): TypeScale {
  const scale = scaleOf(slide)
  const at = (points: number, least: number): number => Math.max(least, Math.round(points * scale))
  const body = bodySize(styles.body?.size ?? base.body, scale)
  const title = Math.max(titleSize(styles, scale), body + 2)
  const label = Math.max(12, Math.min(at(base.label, 12), body))
  return {
    cover: Math.max(title, within(styles.cover?.size ?? base.cover, at(32, 24), at(48, 32))),
    title,
    titleMin: Math.min(title, at(20, 18)),
    lead: Math.max(body, within(styles.body?.size ?? base.lead, body, at(base.lead, 14))),
    body,
    bodyMin: Math.min(body, at(base.bodyMin, 12)),
    label,
    labelMin: Math.min(label, at(base.labelMin, 12)),
    kpi: at(base.kpi, 24),
    kpiMin: at(base.kpiMin, 18),
    chart: Math.max(12, Math.min(at(base.chart, 12), label)),
    footer: within(styles.foot?.size ?? base.footer, at(9, 9), at(12, 10)),
    eyebrow: at(base.eyebrow, 10),
  }
}

/** Two lines have room in the title's box; where it has none even for small ones, it grows. */
function titleSize({ title, titleHeight }: StyledTexts, scale: number): number {
  const twoLines = titleHeight === null ? Number.POSITIVE_INFINITY : titleHeight / 2 / TITLE_PITCH
  const least = Math.max(18, Math.min(24 * scale, twoLines))
  return Math.floor(Math.min(Math.max(title?.size ?? 28, least), Math.max(18, twoLines), Math.max(22, 30 * scale)))
}

/** Sizes for slides of few words give way to that of dense ones. */
function bodySize(size: number, scale: number): number {
  const usual = 16 * scale
  return Math.max(13, Math.round(size > 20 * scale ? usual : within(size, 14 * scale, 18 * scale)))
}

function within(size: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(size, least), most))
}
