import type { Audience } from '../../src/model/audience.ts'
import type { Finding, Report, Source } from '../../src/model/report.ts'
import type { Inline, Text } from '../../src/model/text.ts'

/** A text of plain words, with citations of the given sources at its end. */
export function text(value: string, ...keys: string[]): Text {
  const citation: Inline = { type: 'citation', items: keys.map((key) => ({ key })) }
  return { inlines: [{ type: 'text', value }, ...(keys.length > 0 ? [citation] : [])], place: {} }
}

/** A finding that differs from an empty one in what is given. */
export function finding(id: string, given: Partial<Finding> = {}): Finding {
  return {
    id,
    claim: text(`Claim of ${id}`),
    title: null,
    detail: [],
    steps: [],
    stat: null,
    chart: null,
    quote: null,
    topics: ['wellbeing'],
    weight: 1,
    implications: {},
    only: [],
    never: [],
    place: {},
    ...given,
  }
}

/** A report with one section that holds the findings, and what else is given. */
export function report(findings: readonly Finding[], given: Partial<Report> = {}): Report {
  return {
    title: text('A report'),
    subtitle: null,
    author: null,
    date: '2025-04-28',
    language: 'en',
    vars: {},
    audiences: [],
    topics: { wellbeing: text('Wellbeing'), sales: text('Sales') },
    sources: {},
    sourcesNote: null,
    data: {},
    charts: {},
    sections: [{ id: 'only-section', title: text('The section'), lede: null, findings }],
    takeaways: [],
    actions: {},
    glossary: [],
    ...given,
  }
}

/** An audience that weighs wellbeing 3 and sales 1, and what else is given. */
export function audience(given: Partial<Audience> = {}): Audience {
  return {
    name: 'carers',
    title: 'Carers',
    question: text('What helps?'),
    topics: { wellbeing: 3, sales: 1 },
    threshold: 1,
    limits: { slides: 20, findings: 10, takeaways: 10, actions: 10 },
    order: 'report',
    theme: 'executive',
    size: null,
    deck: 'briefing',
    labels: {
      implication: '',
      agenda: '',
      takeaways: '',
      actions: '',
      glossary: '',
      sources: '',
      stats: '',
      care: '',
      closing: '',
      remember: '',
      appendix: '',
      action: '',
      owner: '',
      by: '',
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
    ...given,
  }
}

/** A source of which only the key and perhaps the note matter. */
export function source(key: string, note: Text | null = null): Source {
  return { key, title: text(`Title of ${key}`), publisher: null, author: null, date: null, url: null, note }
}
