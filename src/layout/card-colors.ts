import type { Color, Theme } from '../model/theme.ts'
import { contrast, readable } from './color.ts'

/** The colours of one card. */
export interface CardColors {
  readonly fill: Color
  /** The bar at its side or top. */
  readonly accent: Color
  readonly value: Color
  readonly label: Color
  /** How a figure changed: for the better and for the worse. The label's colour where theirs could not be read. */
  readonly up: Color
  readonly down: Color
}

const ACCENTS = ['accent1', 'accent2', 'accent3', 'accent4'] as const
const ON_ACCENTS = ['onAccent1', 'onAccent2', 'onAccent3', 'onAccent4'] as const
const ACCENT_TEXTS = ['accentText1', 'accentText2', 'accentText3', 'accentText4'] as const

/** Colours of the card with this index; accents start again after the fourth. */
export function cardColors(theme: Theme, index: number): CardColors {
  const { card, colors, roles } = theme
  const at = card.perCardAccent ? index % ACCENTS.length : 0
  const accent = colors[ACCENTS[at]!]
  if (card.solid) {
    const text = readable([roles[ON_ACCENTS[at]!], colors.lt1, colors.dk1], accent)
    return { fill: accent, accent, value: text, label: text, ...changes(theme, accent, text) }
  }
  const wanted = card.valueAccent ? roles[ACCENT_TEXTS[at]!] : roles.kpiValue
  const label = readable([roles.kpiLabel, roles.body], roles.card)
  return {
    fill: roles.card,
    accent,
    value: readable([wanted, roles.kpiValue, roles.body], roles.card),
    label,
    ...changes(theme, roles.card, label),
  }
}

function changes({ roles }: Theme, fill: Color, label: Color): { readonly up: Color; readonly down: Color } {
  const onFill = (color: Color): Color => (contrast(color, fill) >= 4.5 ? color : label)
  return { up: onFill(roles.positive), down: onFill(roles.negative) }
}
