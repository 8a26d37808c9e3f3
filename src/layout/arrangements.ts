import type { SlideKind } from '../model/deck.ts'
import type { Inline } from '../model/text.ts'
import type { Arrangement } from './arrangement.ts'
import { agenda } from './arrangements/agenda.ts'
import { bullets } from './arrangements/bullets.ts'
import { chartTakeaway } from './arrangements/chart-takeaway.ts'
import { cover } from './arrangements/cover.ts'
import { glossary } from './arrangements/glossary.ts'
import { quote } from './arrangements/quote.ts'
import { section } from './arrangements/section.ts'
import { sources } from './arrangements/sources.ts'
import { stats } from './arrangements/stats.ts'
import { twoColumn } from './arrangements/two-column.ts'
import type { Sheet } from './sheet.ts'

/** How each kind of slide places its content. */
export const ARRANGEMENTS: Readonly<Record<SlideKind, Arrangement>> = {
  cover,
  section,
  agenda,
  bullets,
  'two-column': twoColumn,
  stats,
  'chart-takeaway': chartTakeaway,
  quote,
  glossary,
  sources,
}

/** Where a slide stands in its deck. */
export interface SlideContext {
  readonly sheet: Sheet
  /** Its title, unique in the deck. */
  readonly title: readonly Inline[]
  /** How many section slides there are up to here. */
  readonly ordinal: number
  /** The page number of the first slide made from it. */
  readonly number: number
}
