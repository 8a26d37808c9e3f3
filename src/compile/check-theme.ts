import type { Outcome } from '../model/message.ts'
import type { Theme } from '../model/theme.ts'
import type { SourceText } from '../model/world.ts'

/** A theme's file → the theme, and what would make its slides hard to read: contrast, look-alike colours, small type. */
export async function checkTheme(text: SourceText): Promise<Outcome<Theme | null>> {
  const [read, { standIn }] = await Promise.all([import('../read/check-theme.ts'), import('../text/families.ts')])
  return read.checkTheme(text, { isMeasured: (family) => standIn(family) !== undefined })
}
