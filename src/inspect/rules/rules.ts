import type { FileRule, SlideRule } from '../rule.ts'
import { altText } from './alt-text.ts'
import { bullets } from './bullets.ts'
import { captions } from './captions.ts'
import { lowContrastText } from './contrast.ts'
import { access, documentTitle, sectionNames } from './document.ts'
import { documentLanguage, language } from './language.ts'
import { linkTexts } from './links.ts'
import { emptyPlaceholders, slideNumber } from './placeholders.ts'
import { readingOrder } from './reading-order.ts'
import { tables } from './tables.ts'
import { textSize } from './text-size.ts'
import { slideTitle, uniqueTitles } from './titles.ts'

/** What is asked of the deck as a whole. */
export const DECK_RULES: readonly FileRule[] = [access, documentTitle, documentLanguage, sectionNames, uniqueTitles]

/** What is asked of each slide. */
export const SLIDE_RULES: readonly SlideRule[] = [
  slideTitle,
  altText,
  tables,
  lowContrastText,
  linkTexts,
  captions,
  readingOrder,
  language,
  textSize,
  emptyPlaceholders,
  bullets,
  slideNumber,
]
