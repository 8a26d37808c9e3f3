import type { SlideKind } from '../model/deck.ts'
import type { Inline } from '../model/text.ts'
import type { Arrangement } from './arrangement.ts'
import { agenda } from './arrangements/agenda.ts'
import { bigNumber } from './arrangements/big-number.ts'
import { bullets } from './arrangements/bullets.ts'
import { bulletsImage } from './arrangements/bullets-image.ts'
import { careNote } from './arrangements/care-note.ts'
import { chartTakeaway } from './arrangements/chart-takeaway.ts'
import { closing } from './arrangements/closing.ts'
import { comparison } from './arrangements/comparison.ts'
import { cover } from './arrangements/cover.ts'
import { fullChart } from './arrangements/full-chart.ts'
import { glossary } from './arrangements/glossary.ts'
import { image } from './arrangements/image.ts'
import { nextSteps } from './arrangements/next-steps.ts'
import { processSteps } from './arrangements/process.ts'
import { quote } from './arrangements/quote.ts'
import { section } from './arrangements/section.ts'
import { sources } from './arrangements/sources.ts'
import { statement } from './arrangements/statement.ts'
import { stats } from './arrangements/stats.ts'
import { statsChart } from './arrangements/stats-chart.ts'
import { table } from './arrangements/table.ts'
import { timeline } from './arrangements/timeline.ts'
import { twoCharts } from './arrangements/two-charts.ts'
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
  statement,
  'big-number': bigNumber,
  'bullets-image': bulletsImage,
  comparison,
  'stats-chart': statsChart,
  'full-chart': fullChart,
  'two-charts': twoCharts,
  timeline,
  process: processSteps,
  table,
  image,
  'next-steps': nextSteps,
  'care-note': careNote,
  closing,
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
