import type { Message, Outcome } from '../model/message.ts'
import type { Theme } from '../model/theme.ts'
import type { SourceText } from '../model/world.ts'
import { marksStandOut, textsAreReadable } from './check-contrast.ts'
import { seriesStayApart } from './check-palette.ts'
import { typeIsReadable } from './check-type.ts'
import { estimatedFont } from './messages/themes.ts'
import { inOrder } from './order.ts'
import { readThemeDocument } from './theme.ts'
import { placeIn } from './theme-places.ts'
import type { MapTree } from './tree.ts'

/** What a theme is checked with. */
export interface ThemeContext {
  /** True if the widths of a font family are known, so that text in it is measured and not estimated. */
  readonly isMeasured: (family: string) => boolean
}

/**
 * YAML → theme, with everything that would make its slides hard to read for somebody: faint text and marks, chart colours
 * that look alike, small type. Errors break a rule of accessibility, warnings are worth a thought.
 */
export function checkTheme(text: SourceText, context: ThemeContext): Outcome<Theme | null> {
  const { value, messages } = readThemeDocument(text, null)
  if (value === null) return { value, messages }
  const { theme, root } = value
  const found = [
    // What reading warns of is told here with everything else that lies on the same ground.
    ...messages.filter((message) => message.rule !== 'read/contrast'),
    ...textsAreReadable(theme, root),
    ...marksStandOut(theme, root),
    ...seriesStayApart(theme, root),
    ...typeIsReadable(theme.type, root),
    ...fontsAreKnown(theme, root, context),
  ]
  return { value: theme, messages: inOrder(found) }
}

function fontsAreKnown({ fonts }: Theme, root: MapTree, { isMeasured }: ThemeContext): readonly Message[] {
  const named = [
    { family: fonts.heading, path: ['fonts', 'heading'] },
    { family: fonts.body, path: ['fonts', 'body'] },
    ...fonts.fallback.map((family, index) => ({ family, path: ['fonts', 'fallback', index] })),
  ]
  return named
    .filter(({ family }) => !isMeasured(family))
    .map(({ family, path }) => estimatedFont(family, placeIn(root, path)))
}
