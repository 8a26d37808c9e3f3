import type { SlideKind } from '../../model/deck.ts'
import type { Size } from '../../model/geometry.ts'
import type { TemplateLayout } from '../../model/template.ts'
import type { Grid, Theme } from '../../model/theme.ts'
import { gridOf, scaledGrid } from './fit-grid.ts'
import { fontsOf } from './fonts.ts'
import type { FoundLayout } from './layout.ts'
import { bodyStyle, createLooks, type LooksOf, titleStyle } from './looks.ts'
import { ownTheme } from './own-theme.ts'
import { typeScaleOf } from './type-scale.ts'

/** What a template's theme is completed with. */
export interface Bases {
  /** The theme whose cards, panels and charts are drawn where a template has nothing to say of them. */
  readonly base: Theme
  /** True if that theme was written for this template: then it says how slides look. Defaults to false. */
  readonly own?: boolean
}

/** Makes the theme of a template, and that of each of its layouts. */
export interface Themes {
  /** As the usual layout and the cover have it, and which of the template's colours had to give way. */
  whole(main: FoundLayout, cover: FoundLayout, name: string): { theme: Theme; replaced: readonly string[] }
  /** A layout with that theme, in the room and on the ground that it has, for the first kind of slide that takes it. */
  layout(layout: FoundLayout, kind: SlideKind | null, theme: Theme): TemplateLayout
}

/** Themes for slides of a size. */
export function createThemes(slide: Size, { base, own = false }: Bases): Themes {
  const looksOf = createLooks(base)
  // A theme that was written for the template has lengths of its slides.
  const grid = own ? base.grid : scaledGrid(base.grid, slide)
  return {
    whole(main, cover, name) {
      const { theme, replaced } = wholeTheme(main, cover, name, { slide, base, grid, looksOf })
      if (!own) return { theme, replaced }
      return { theme: { ...ownTheme(base, theme, main.source.colors.scheme), name }, replaced: [] }
    },
    layout(layout, kind, theme) {
      const { regions, placeholders, source } = layout
      const derived = {
        ...theme,
        grid: gridOf(regions, placeholders, slide, theme.type, grid),
        ...looksOf(layout, layout).colored,
      }
      const set = own ? { ...ownTheme(base, derived, source.colors.scheme), name: theme.name } : derived
      return templateLayout(layout, kind, set)
    },
  }
}

interface Setting {
  readonly slide: Size
  readonly base: Theme
  readonly grid: Grid
  readonly looksOf: LooksOf
}

function wholeTheme(main: FoundLayout, cover: FoundLayout, name: string, { slide, base, grid, looksOf }: Setting) {
  const title = titleStyle(main)
  const body = bodyStyle(main)
  const foot = main.placeholders.find(({ key }) => key === 'page-number')?.levels[0] ?? null
  const styles = { title, cover: titleStyle(cover), body, foot, titleHeight: titleHeight(main) }
  const type = typeScaleOf(styles, slide, base.type)
  const { colored, replaced } = looksOf(main, cover)
  const theme: Theme = {
    ...base,
    name,
    fonts: fontsOf(main.source.theme, title, body, base.fonts),
    type,
    grid: gridOf(main.regions, main.placeholders, slide, type, grid),
    chrome: { eyebrow: false, titleBold: title.bold, motif: 'none', rule: null, bar: null },
    ...colored,
  }
  return { theme, replaced }
}

function titleHeight({ placeholders }: FoundLayout): number | null {
  const title = placeholders.find(({ key }) => key === 'title')
  return title ? title.box.height - title.insets.top - title.insets.bottom : null
}

function templateLayout(layout: FoundLayout, kind: SlideKind | null, theme: Theme): TemplateLayout {
  const { key, name, type, source, placeholders, regions, ground, grounds } = layout
  return {
    key,
    name,
    kind,
    type,
    part: source.part.name,
    background: ground,
    decoration: [],
    placeholders: placeholders.map(({ shape: _, vertical: __, ...placeholder }) => placeholder),
    content: regions.content,
    grounds,
    theme,
  }
}
