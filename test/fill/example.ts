import { readdirSync, readFileSync } from 'node:fs'
import type { Templates } from '../../src/fill/run.ts'
import type { Brief, BriefFinding } from '../../src/model/brief.ts'
import type { Place } from '../../src/model/message.ts'
import type { Text } from '../../src/model/text.ts'
import { parseInline } from '../../src/parse/inline.ts'

/** A text of a report, as its author wrote it. */
export function text(markdown: string, place: Place = {}): Text {
  const { value, messages } = parseInline(markdown, place)
  if (messages.length > 0) throw new Error(messages[0]!.reason)
  return { inlines: value, place }
}

/** A finding that differs from an empty one in what is given. */
export function finding(id: string, given: Partial<BriefFinding> = {}): BriefFinding {
  return {
    id,
    claim: text(`Claim of ${id}`),
    title: null,
    detail: [],
    steps: [],
    stat: null,
    chart: null,
    quote: null,
    topics: [],
    weight: 2,
    implication: null,
    score: 4,
    place: {},
    ...given,
  }
}

/** A brief that differs from an empty one in what is given. */
export function brief(given: Partial<Brief> = {}): Brief {
  return {
    audience: {
      name: 'marketing',
      title: 'Marketing',
      question: text('Where should the money go?'),
      topics: {},
      threshold: 1,
      limits: { slides: 20, findings: 8, takeaways: 3, actions: 4 },
      order: 'report',
      theme: 'marketing',
      size: null,
      deck: 'standard',
      labels: {
        implication: 'So what',
        agenda: 'In this briefing',
        takeaways: 'Key takeaways',
        actions: 'What to do next',
        glossary: 'Terms used',
        sources: 'Sources',
        stats: 'In figures',
        care: 'A note on care',
        closing: 'What follows',
        remember: 'One thing to remember',
        appendix: 'Appendix',
        action: 'What',
        owner: 'Who',
        by: 'By when',
      },
      furniture: {
        agenda: true,
        sections: true,
        stats: true,
        takeaways: true,
        glossary: true,
        sources: true,
        notes: true,
        care: null,
      },
    },
    title: text('The global power duo'),
    subtitle: null,
    author: null,
    date: '2025-04-28',
    language: 'en',
    vars: {},
    sections: [],
    stats: [],
    takeaways: [],
    actions: [],
    glossary: [],
    sources: {},
    sourcesNote: null,
    charts: {},
    data: {},
    ...given,
  }
}

/** A deck template with partials, by name. */
export function templates(deck: string, partials: Readonly<Record<string, string>> = {}): Templates {
  return {
    deck: { file: 'deck.md.hbs', source: deck },
    partials: new Map(
      Object.entries(partials).map(([name, source]) => [name, { file: `partials/${name}.md.hbs`, source }]),
    ),
  }
}

/** A built-in deck template with the built-in partials. */
export function builtIn(deck: string): Templates {
  const partials = readdirSync('templates/partials').map((file) => file.replace('.md.hbs', ''))
  return {
    deck: { file: `decks/${deck}.md.hbs`, source: readFileSync(`templates/decks/${deck}.md.hbs`, 'utf8') },
    partials: new Map(
      partials.map((name) => {
        const source = readFileSync(`templates/partials/${name}.md.hbs`, 'utf8')
        return [name, { file: `partials/${name}.md.hbs`, source }]
      }),
    ),
  }
}
