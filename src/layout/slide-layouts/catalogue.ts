import type { SlideKind } from '../../model/deck.ts'
import { at, content, figure, optional, type Place, text } from './place.ts'
import { CLOSING, COVER, SECTION } from './posters.ts'

/** What the layout of a kind is called, and its places for content in reading order. */
export interface LayoutPlan {
  /** What a person sees in the list of layouts. */
  readonly name: string
  /** `p:sldLayout/@type` (ECMA-376 part 1, 19.7.15), null for none that fits. */
  readonly type: string | null
  readonly places: readonly Place[]
}

const PANEL = optional(text('body-2', ['panel'], at(1, 12, 0.75), 'text'))

/** The layouts of all kinds of slide. */
export const CATALOGUE: Readonly<Record<SlideKind, LayoutPlan>> = {
  cover: { name: 'Cover', type: 'title', places: COVER },
  section: { name: 'Section', type: 'secHead', places: SECTION },
  agenda: { name: 'Agenda', type: 'obj', places: [content('body', 'body', at(1, 12)), PANEL] },
  statement: {
    name: 'Statement',
    type: null,
    places: [
      text('body', ['statement', 'body'], at(1, 12, 0.2, 0.75), 'statement'),
      PANEL,
      optional(text('body-3', ['body'], at(1, 12, 0.5, 0.75), 'lead')),
    ],
  },
  'big-number': {
    name: 'Big number',
    type: null,
    places: [
      text('body-3', ['figure'], at(1, 5, 0.3, 0.8), 'figure'),
      text('body-2', ['label'], at(6, 12, 0.3, 0.45), 'remark'),
      text('body', ['body'], at(6, 12, 0.45)),
      optional(text('body-4', ['panel'], at(6, 12, 0.75))),
    ],
  },
  bullets: {
    name: 'Title and bullets',
    type: 'obj',
    places: [content('body', 'body', at(1, 12)), optional(text('body-2', ['panel'], at(9, 12)))],
  },
  'bullets-image': {
    name: 'Bullets and picture',
    type: 'picTx',
    places: [
      text('body', ['body', 'foot'], at(1, 7), 'list'),
      figure('picture', 'picture', at(8, 12)),
      optional(text('body-2', ['caption'], at(8, 12, 0.9), 'caption')),
      optional(text('body-3', ['panel'], at(1, 7, 0.75))),
    ],
  },
  'two-column': {
    name: 'Two columns',
    type: 'twoObj',
    places: [
      content('body', 'column-1', at(1, 6)),
      content('body-2', 'column-2', at(7, 12)),
      optional(text('body-3', ['panel', 'foot'], at(1, 12, 0.75))),
    ],
  },
  comparison: {
    name: 'Comparison',
    type: 'twoTxTwoObj',
    places: [
      text('body', [], at(1, 6, 0, 0.1), 'label'),
      content('body-2', 'column-1', at(1, 6, 0.1)),
      text('body-3', [], at(7, 12, 0, 0.1), 'label'),
      content('body-4', 'column-2', at(7, 12, 0.1)),
      optional(text('body-5', ['panel', 'foot'], at(1, 12, 0.75))),
    ],
  },
  stats: { name: 'Key figures', type: 'obj', places: [content('body', 'body', at(1, 12)), PANEL] },
  'stats-chart': {
    name: 'Key figures and chart',
    type: null,
    places: [
      content('body-3', null, at(1, 12, 0, 0.3)),
      text('body-2', ['body-chart-title'], at(1, 8, 0.3, 0.4), 'label'),
      figure('chart', 'chart', at(1, 8, 0.4)),
      text('body', ['panel'], at(9, 12, 0.3)),
    ],
  },
  'chart-takeaway': {
    name: 'Chart and takeaway',
    type: 'objTx',
    places: [
      text('body-2', ['body-chart-title'], at(1, 8, 0, 0.1), 'label'),
      figure('chart', 'chart', at(1, 8, 0.1)),
      optional(text('body-3', ['side', 'foot'], at(9, 12, 0, 0.25))),
      text('body', ['panel'], at(9, 12), 'list'),
    ],
  },
  'full-chart': {
    name: 'Chart',
    type: 'chart',
    places: [
      text('body', ['body-chart-title'], at(1, 12, 0, 0.1), 'label'),
      figure('chart', 'chart', at(1, 12, 0.1)),
      optional(text('body-2', ['foot', 'body'], at(1, 12, 0.85))),
    ],
  },
  'two-charts': {
    name: 'Two charts',
    type: 'twoTxTwoObj',
    places: [
      text('body', ['figure-1-chart-title'], at(1, 6, 0, 0.1), 'label'),
      figure('chart', 'chart', at(1, 6, 0.1, 0.75)),
      text('body-2', ['figure-2-chart-title'], at(7, 12, 0, 0.1), 'label'),
      figure('chart-2', 'chart', at(7, 12, 0.1, 0.75)),
      text('body-3', ['panel', 'foot'], at(1, 12, 0.75)),
    ],
  },
  timeline: { name: 'Timeline', type: 'obj', places: [content('body', 'body', at(1, 12)), PANEL] },
  process: { name: 'Process', type: 'obj', places: [content('body', 'body', at(1, 12)), PANEL] },
  table: {
    name: 'Table',
    type: 'tbl',
    places: [
      figure('table', 'table', at(1, 12)),
      optional(text('body', ['foot', 'body'], at(1, 12, 0.9))),
      optional(text('body-2', ['panel'], at(9, 12))),
    ],
  },
  quote: {
    name: 'Quote',
    type: null,
    places: [
      text('body', ['quote'], at(2, 11, 0.15, 0.65), 'quote'),
      text('body-2', ['attribution'], at(2, 11, 0.65, 0.75), 'remark'),
      optional(figure('picture', 'picture', at(10, 12))),
      optional(text('body-3', ['panel'], at(1, 12, 0.75))),
    ],
  },
  image: {
    name: 'Picture',
    type: 'picTx',
    places: [
      figure('picture', 'picture', at(1, 12, 0, 0.9)),
      text('body', ['caption'], at(1, 12, 0.9), 'caption'),
      optional(text('body-2', ['foot', 'body'], at(1, 12, 0.8))),
    ],
  },
  glossary: { name: 'Glossary', type: 'obj', places: [content('body', 'body', at(1, 12)), PANEL] },
  sources: {
    name: 'Sources',
    type: 'obj',
    places: [content('body', null, at(1, 12)), optional(text('body-2', ['body'], at(1, 12, 0, 0.1)))],
  },
  'next-steps': {
    name: 'Next steps',
    type: 'tbl',
    places: [figure('table', 'table', at(1, 12)), optional(text('body', ['panel', 'foot', 'body'], at(1, 12, 0.75)))],
  },
  'care-note': {
    name: 'Care note',
    type: null,
    places: [
      text('body-2', ['label'], at(1, 10, 0.2, 0.3), 'label'),
      text('body', ['note'], at(1, 10, 0.3, 0.8), 'lead'),
    ],
  },
  closing: { name: 'Closing', type: null, places: CLOSING },
}
