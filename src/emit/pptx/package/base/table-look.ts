import { contrast } from '../../../../model/contrast.ts'
import type { Color, Theme } from '../../../../model/theme.ts'

/** How tables look by themselves: what their style says, and cells need not. */
export interface TableStyle {
  readonly header: { readonly fill: Color; readonly text: Color }
  /** Text of the other rows. */
  readonly text: Color
  /** The ground of every second row under the header, in some tables of the first one, in some of the second; null for none. */
  readonly band: Color | null
  /** The colour of the lines under rows, 0.75 points. */
  readonly rule: Color
}

/** The look of tables that stand on the slide itself. */
export function tableStyle({ roles, colors, table }: Theme): TableStyle {
  if (!table.zebra)
    return { header: { fill: roles.card, text: roles.body }, text: roles.body, band: null, rule: roles.rule }
  const fill = colors.accent1
  const text = [roles.onAccent1, colors.lt1, colors.dk1].find((color) => contrast(color.hex, fill.hex) >= 4.5)
  return { header: { fill, text: text ?? roles.onAccent1 }, text: roles.body, band: roles.card, rule: roles.rule }
}
