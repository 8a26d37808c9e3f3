import type { Color, Theme } from '../model/theme.ts'
import { readable } from './color.ts'

const TEXTS = ['accentText1', 'accentText2', 'accentText3', 'accentText4'] as const

/** The accent of the thing with this index, as text and marks need it on a surface: the first where all have the same. */
export function accentOn(surface: Color, index: number, theme: Theme): Color {
  const { roles, card } = theme
  return readable([roles[TEXTS[card.perCardAccent ? index % TEXTS.length : 0]!], roles.title, roles.body], surface)
}
