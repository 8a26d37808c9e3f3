import type { DeckMeta, Paragraph, Slide } from '../model/deck.ts'
import type { Place } from '../model/message.ts'

/** The cover that front matter with a title makes where no slide is one: title, subtitle, author and date. */
export function coverFrom(meta: DeckMeta, key: string, place: Place): Slide {
  const date = meta.date === null ? null : longDate(meta.date, meta.language)
  const who = [meta.author, date].filter((text) => text !== null && text !== '').join(' · ')
  const lines = [meta.subtitle ?? '', who].filter((text) => text !== '')
  return {
    key,
    kind: 'cover',
    title: [{ type: 'text', value: meta.title ?? '' }],
    section: null,
    blocks: lines.map((value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }], place })),
    notes: [],
    place,
  }
}

/** `2026-01-31` → `31 January 2026`, as the language writes it. */
/** English as Intl writes it, for loading what Intl knows of dates takes longer than parsing the slides. */
function longDate(date: string, language: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  if (language === 'en' || language === 'en-US') return `${MONTHS[month - 1]} ${day}, ${year}`
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
