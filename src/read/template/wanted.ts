import type { SlideKind } from '../../model/deck.ts'
import type { Traits } from './traits.ts'

/** What a kind of slide wants of a layout. */
export interface Want {
  /** Types of layout (`p:sldLayout/@type`) that are made for it, the best first. */
  readonly types: readonly string[]
  /** How well a shape serves it, 0 to 1; under a half it does not. */
  readonly suits: (traits: Traits) => number
}

/** Kind → what it wants. Slides draw cards, charts and tables in the room that a layout has for its content. */
export const WANTED: Readonly<Record<SlideKind, Want>> = {
  cover: { types: ['title'], suits: cover },
  section: { types: ['secHead', 'title'], suits: section },
  closing: { types: ['title', 'secHead'], suits: cover },
  agenda: { types: ['obj', 'tx', 'titleOnly'], suits: text },
  bullets: { types: ['obj', 'tx', 'titleOnly'], suits: text },
  'bullets-image': { types: ['twoObj', 'obj', 'titleOnly'], suits: (traits) => columns(traits, traits.pictures === 1) },
  'two-column': { types: ['twoObj', 'twoColTx', 'obj', 'titleOnly'], suits: columns },
  comparison: { types: ['twoObj', 'twoTxTwoObj', 'obj', 'titleOnly'], suits: columns },
  'two-charts': { types: ['twoObj', 'obj', 'titleOnly'], suits: columns },
  'chart-takeaway': { types: ['obj', 'titleOnly'], suits: text },
  'full-chart': { types: ['obj', 'chart', 'titleOnly'], suits: text },
  table: { types: ['obj', 'tbl', 'titleOnly'], suits: text },
  statement: free(),
  'big-number': free(),
  stats: free(),
  'stats-chart': free(),
  timeline: free(),
  process: free(),
  quote: free(),
  image: free(),
  glossary: free(),
  sources: free(),
  'next-steps': free(),
  'care-note': free(),
}

/** What it costs a layout that something of its own runs through the content. */
const CROSSED = 0.3

/** A layout with a title and much room, plain enough for whatever a slide has. */
export function plainness(traits: Traits): number {
  if (!traits.title) return 0
  const places = traits.texts + traits.pictures
  const crowd = (places <= 1 ? 0 : 0.1 * places) + 0.1 * traits.pictures + (traits.crossed ? CROSSED : 0)
  return headed(traits) * (0.5 + Math.min(0.5, traits.room)) - crowd
}

function free(): Want {
  return {
    types: ['titleOnly', 'obj'],
    suits: (traits) => plainness(traits) + (traits.texts + traits.pictures === 0 ? 0.1 : 0),
  }
}

/** A title across the top serves any slide; another serves little; one in the midst, of covers, serves nothing else. */
function headed({ title, headline, opening }: Traits): number {
  if (!title || opening) return 0
  return headline ? 1 : 0.6
}

function cover(traits: Traits): number {
  if (!traits.title || !traits.opening) return 0
  return traits.type === 'secHead' ? 0.6 : 1 - 0.15 * traits.pictures - 0.1 * Math.max(0, traits.texts - 1)
}

function section(traits: Traits): number {
  if (!traits.title || !traits.opening) return 0
  return traits.type === 'title' ? 0.6 : 0.9 - 0.1 * Math.max(0, traits.texts - 1) - 0.1 * traits.pictures
}

function text(traits: Traits): number {
  const one = traits.texts === 1 && traits.pictures === 0 ? 0.2 : 0
  return plainness(traits) + one
}

function columns(traits: Traits, asked = traits.pictures === 0): number {
  const two = traits.columns === 2 && asked && !traits.crossed ? 0.3 : 0
  return plainness(traits) + two
}
