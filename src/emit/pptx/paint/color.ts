import type { Color, SchemeSlot, Theme } from '../../../model/theme.ts'

/** The names that slides call the theme's colours by, after the master's `p:clrMap`. */
export type SchemeName = 'tx1' | 'bg1' | 'tx2' | 'bg2' | Exclude<SchemeSlot, 'dk1' | 'lt1' | 'dk2' | 'lt2'>

/** True if the theme's slides are light text on a dark ground, so that the master maps `bg1` to `dk1`. */
export function isDark(theme: Theme): boolean {
  return theme.roles.bg.slot === 'dk1' || theme.roles.bg.slot === 'dk2'
}

/** The name of a slot on slides. */
export function schemeName(slot: SchemeSlot, theme: Theme): SchemeName {
  switch (slot) {
    case 'dk1':
      return isDark(theme) ? 'bg1' : 'tx1'
    case 'lt1':
      return isDark(theme) ? 'tx1' : 'bg1'
    case 'dk2':
      return isDark(theme) ? 'bg2' : 'tx2'
    case 'lt2':
      return isDark(theme) ? 'tx2' : 'bg2'
    default:
      return slot
  }
}

/** A colour as PptxGenJS takes it: a scheme name where it knows one, else six hex digits. It knows no link colours. */
export function paintColor(color: Color, theme: Theme): string {
  if (color.slot === undefined || color.slot === 'hlink' || color.slot === 'folHlink') return color.hex
  return schemeName(color.slot, theme)
}

/** True if both look alike and follow the same slot. */
export function sameColor(a: Color, b: Color): boolean {
  return a.hex === b.hex && a.slot === b.slot
}
