import { type Color, type ColorRole, SCHEME_SLOTS, type SchemeSlot, type Theme } from '../../model/theme.ts'

/**
 * A theme that a person wrote for a template, in the place of what is derived from the template: fonts, sizes, chrome and
 * cards as written, and the colours too on every ground that they were written for. The grid is the layout's.
 */
export function ownTheme(written: Theme, derived: Theme, scheme: Readonly<Record<SchemeSlot, Color>>): Theme {
  const { fonts, type, chrome, table } = written
  const common = { ...derived, fonts, type, chrome, table }
  const cover = hasGround(written, derived, 'coverBg') ? written : derived
  if (!hasGround(written, derived, 'bg')) return { ...common, roles: withCover(derived, cover) }
  const { colors, card, takeaway, chart } = written
  const roles = withCover(written, cover)
  return inScheme({ ...common, colors, roles, card, takeaway, chart }, scheme)
}

function hasGround(written: Theme, derived: Theme, role: 'bg' | 'coverBg'): boolean {
  return written.roles[role].hex === derived.roles[role].hex
}

function withCover({ roles }: Theme, { roles: cover }: Theme): Theme['roles'] {
  const { coverBg, coverText, coverMuted, coverAccent } = cover
  return { ...roles, coverBg, coverText, coverMuted, coverAccent }
}

/** A colour is a slot only where the template's scheme has the same one there. */
function inScheme(theme: Theme, scheme: Readonly<Record<SchemeSlot, Color>>): Theme {
  const own = ({ hex, slot }: Color): Color => (slot && scheme[slot].hex === hex ? { hex, slot } : { hex })
  const { card, takeaway, chart, chrome } = theme
  return {
    ...theme,
    colors: Object.fromEntries(SCHEME_SLOTS.map((slot) => [slot, own(theme.colors[slot])])) as Theme['colors'],
    roles: Object.fromEntries(
      Object.entries(theme.roles).map(([role, color]) => [role as ColorRole, own(color)]),
    ) as Theme['roles'],
    card: { ...card, line: card.line && own(card.line) },
    takeaway: { ...takeaway, bg: own(takeaway.bg), text: own(takeaway.text), headColor: own(takeaway.headColor) },
    chart: { ...chart, palette: chart.palette.map(own) },
    chrome: {
      ...chrome,
      rule: chrome.rule && { ...chrome.rule, color: own(chrome.rule.color) },
      bar: chrome.bar && { ...chrome.bar, color: own(chrome.bar.color) },
    },
  }
}
