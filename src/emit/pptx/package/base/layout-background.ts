import type { Color, Theme } from '../../../../model/theme.ts'
import type { LayoutType } from './layout-of.ts'

/** The ground of a layout's slides: covers and sections have the cover's. */
export function layoutBackground(type: LayoutType, theme: Theme): Color {
  return type === 'title' || type === 'secHead' ? theme.roles.coverBg : theme.roles.bg
}
