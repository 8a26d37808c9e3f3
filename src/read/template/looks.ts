import type { LevelStyle } from '../../model/slide-layout.ts'
import type { Theme } from '../../model/theme.ts'
import { bodyOf, type FoundLayout } from './layout.ts'
import { paletteOf } from './palette.ts'
import { masterStyle } from './placeholders.ts'
import { type Derived, type Look, rolesOf } from './roles.ts'
import { levelsOf } from './text-styles.ts'

/** The parts of a theme that have colours. */
export type Colored = Pick<Theme, 'colors' | 'roles' | 'card' | 'takeaway' | 'chart'>

/** A layout's colours, and which of its template's own had to give way. */
export interface Looks extends Pick<Derived, 'replaced'> {
  readonly colored: Colored
}

/** A layout, and the one of covers → its looks. */
export type LooksOf = (layout: FoundLayout, cover: FoundLayout) => Looks

/** Looks on a base whose cards, panels and charts they are. Most layouts of a template look alike, and are derived once. */
export function createLooks(base: Theme): LooksOf {
  const known = new Map<string, Looks>()
  return (layout, cover) => {
    const look = lookOf(layout, cover)
    const key = JSON.stringify(look)
    const found = known.get(key) ?? looksFor(look, base)
    known.set(key, found)
    return found
  }
}

/** How a layout's title looks. */
export function titleStyle({ placeholders, source }: FoundLayout): LevelStyle {
  const own = placeholders.find(({ key }) => key === 'title')?.levels[0]
  return own ?? levelsOf([masterStyle(source.master, 'title'), source.master.defaults], source)[0]!
}

/** How a layout's text looks on its first level. */
export function bodyStyle({ placeholders, source }: FoundLayout): LevelStyle {
  const own = bodyOf(placeholders)?.levels[0]
  return own ?? levelsOf([masterStyle(source.master, 'body'), source.master.defaults], source)[0]!
}

function lookOf(layout: FoundLayout, cover: FoundLayout): Look {
  return {
    scheme: layout.source.colors.scheme,
    ground: layout.ground,
    title: titleStyle(layout).color,
    body: bodyStyle(layout).color,
    titleGround: layout.grounds.get('title') ?? layout.ground,
    cover: { ground: cover.grounds.get('title') ?? cover.ground, title: titleStyle(cover).color },
  }
}

/** Cards, panels and charts as the base draws them, in colours of the template. */
function looksFor(look: Look, base: Theme): Looks {
  const { colors, roles, replaced } = rolesOf(look, base)
  const { accent1, accent2, accent3, accent4, accent5, accent6 } = colors
  const colored: Colored = {
    colors,
    roles,
    card: { ...base.card, line: base.card.line && roles.rule },
    takeaway: { ...base.takeaway, bg: roles.card, text: roles.body, headColor: roles.accentText1 },
    chart: { ...base.chart, palette: paletteOf([accent1, accent2, accent3, accent4, accent5, accent6], roles.bg) },
  }
  return { colored, replaced }
}
