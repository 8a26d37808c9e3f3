import type { Block, Deck, DeckMeta, Slide } from '../../src/model/deck.ts'
import type { Message, Outcome } from '../../src/model/message.ts'
import type { Source } from '../../src/model/report.ts'
import { parse } from '../../src/parse/parse.ts'

const place = { file: 'slides.md', line: 2, column: 1 }

/** Front matter that says as little as it can, with two sources and a chart. */
export const META: DeckMeta = {
  title: null,
  subtitle: null,
  author: null,
  date: null,
  language: 'en',
  theme: null,
  size: null,
  audience: null,
  project: '',
  slides: null,
  sources: { kantar: source('kantar'), ifpi: source('ifpi'), rm: source('rm') },
  data: {},
  charts: {
    odds: {
      name: 'odds',
      title: { inlines: [], place },
      spec: 'odds.vl.json',
      alt: null,
      sources: ['ifpi'],
      place,
    },
  },
}

function source(key: string): Source {
  const title = { inlines: [{ type: 'text', value: key } as const], place }
  return { key, title, publisher: null, author: null, date: null, url: null, note: null }
}

/** Parses a body that starts on the first line of slides.md. */
export function parsed(body: string, meta: Partial<DeckMeta> = {}): Outcome<Deck> {
  return parse({ file: 'slides.md', body, line: 0, meta: { ...META, ...meta } })
}

/** The slides of a body that nothing is wrong with. */
export function slides(body: string, meta: Partial<DeckMeta> = {}): readonly Slide[] {
  const { value, messages } = parsed(body, meta)
  if (messages.length > 0) throw new Error(said(messages).join('\n'))
  return value.slides
}

/** The blocks of one `bullets` slide, without their places; the content starts on line 2. */
export function blocks(content: string): unknown {
  return bare(slides(`# Title {.bullets}\n${content}`)[0]!.blocks)
}

/** Blocks or texts without their places. */
export function bare(value: readonly Block[] | Slide['title'] | null): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'place' ? undefined : inner)))
}

/** Messages as a terminal shows them: `3:5 error parse/html: raw HTML "<b>" (hint)`. */
export function said(messages: readonly Message[]): readonly string[] {
  return messages.map(({ place, severity, rule, reason, hint }) => {
    return `${place?.line}:${place?.column} ${severity} ${rule}: ${reason}${hint ? ` (${hint})` : ''}`
  })
}

/** What is said about a body. */
export function problems(body: string, meta: Partial<DeckMeta> = {}): readonly string[] {
  return said(parsed(body, meta).messages)
}
