import { expect, test } from 'vitest'
import type { Audience } from '../../src/model/audience.ts'
import type { Brief } from '../../src/model/brief.ts'
import type { ChartEntry, Report } from '../../src/model/report.ts'
import { select } from '../../src/select/select.ts'
import { audience, finding, report, source, text } from './example.ts'

/** What was decided, a line a finding. */
function decided(of: Report, by: Audience, findings?: number): string[] {
  const { decisions } = select(of, by, findings).value
  return decisions.map(({ finding, chosen, rule, reason }) => `${chosen ? '+' : '-'} ${finding} ${rule}: ${reason}`)
}

function ids(brief: Brief): string[] {
  return brief.sections.flatMap((section) => section.findings.map((found) => found.id))
}

test('a finding scores the sum of its topics’ weights times its own weight', () => {
  const findings = [
    finding('one', { weight: 3 }),
    finding('two', { topics: ['wellbeing', 'sales', 'wellbeing'], weight: 2 }),
    finding('other', { topics: ['sales', 'weather'], weight: 1 }),
    finding('bare', { topics: [], weight: 2 }),
  ]
  const topics = { wellbeing: 3, sales: 0.1, '*': 0.2 }
  expect(decided(report(findings), audience({ topics, threshold: 0 }))).toEqual([
    '+ one chosen: wellbeing 3 × weight 3 = 9',
    '+ two chosen: (wellbeing 3 + sales 0.1) × weight 2 = 6.2',
    '+ other chosen: (sales 0.1 + weather 0.2 (not listed)) × weight 1 = 0.3',
    '+ bare chosen: no topic 0.2 × weight 2 = 0.4',
  ])
})

test('a topic that nobody lists counts nothing without "*", even one that is named like a method', () => {
  const findings = [finding('in'), finding('out', { topics: ['constructor'] })]
  expect(decided(report(findings), audience())).toEqual([
    '+ in chosen: wellbeing 3 × weight 1 = 3',
    '- out topics: constructor 0 (not listed) × weight 1 = 0, under the threshold of 1',
  ])
})

test('the gates decide before the score, and "never" before "only"', () => {
  const findings = [
    finding('open'),
    finding('ours', { only: ['carers', 'buyers'] }),
    finding('theirs', { only: ['buyers', 'sellers'] }),
    finding('withheld', { weight: 3, never: ['carers'] }),
    finding('both', { only: ['carers'], never: ['buyers', 'carers'] }),
    finding('not-us', { never: ['buyers'] }),
  ]
  expect(decided(report(findings), audience())).toEqual([
    '+ open chosen: wellbeing 3 × weight 1 = 3',
    '+ ours chosen: wellbeing 3 × weight 1 = 3',
    '- theirs only: only: buyers, sellers',
    '- withheld never: never: carers',
    '- both never: never: buyers, carers',
    '+ not-us chosen: wellbeing 3 × weight 1 = 3',
  ])
})

test('the limits keep the highest scores, and of equals the first in the report', () => {
  const findings = [
    finding('low'),
    finding('high', { weight: 3 }),
    finding('mid', { weight: 2 }),
    finding('low-too', {}),
  ]
  const three = audience({ limits: { slides: 8, findings: 3, takeaways: 1, actions: 1 } })
  expect(decided(report(findings), three)).toEqual([
    '+ low chosen: wellbeing 3 × weight 1 = 3',
    '+ high chosen: wellbeing 3 × weight 3 = 9',
    '+ mid chosen: wellbeing 3 × weight 2 = 6',
    '- low-too findings-limit: the limit of 3 findings was reached; it scored 3',
  ])
  expect(decided(report(findings), three, 1)).toEqual([
    '- low slides-limit: only 1 finding fit into 8 slides; it scored 3',
    '+ high chosen: wellbeing 3 × weight 3 = 9',
    '- mid slides-limit: only 1 finding fit into 8 slides; it scored 6',
    '- low-too findings-limit: the limit of 3 findings was reached; it scored 3',
  ])
  expect(decided(report(findings), three, 99)).toEqual(decided(report(findings), three))
})

const TWO_SECTIONS = report([], {
  sections: [
    { id: 'first', title: text('First'), lede: text('Lede'), findings: [finding('a'), finding('b', { weight: 2 })] },
    { id: 'none', title: text('None'), lede: null, findings: [finding('x', { never: ['carers'] })] },
    {
      id: 'second',
      title: text('Second'),
      lede: null,
      findings: [finding('c', { weight: 2 }), finding('d', { weight: 3 })],
    },
    { id: 'third', title: text('Third'), lede: null, findings: [finding('e', { weight: 3 })] },
  ],
})

test('in the report’s order nothing moves, and a section without findings is gone', () => {
  const { brief } = select(TWO_SECTIONS, audience({ order: 'report' })).value
  expect(brief.sections.map((section) => section.id)).toEqual(['first', 'second', 'third'])
  expect(ids(brief)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('by score, sections are ordered by their best finding, and equals stay in the report’s order', () => {
  const { brief } = select(TWO_SECTIONS, audience({ order: 'score' })).value
  expect(brief.sections.map((section) => section.id)).toEqual(['second', 'third', 'first'])
  expect(ids(brief)).toEqual(['d', 'c', 'e', 'b', 'a'])
})

test('a finding carries the audience’s own implication, and neither the gates nor what others read', () => {
  const implications = { carers: text('For carers'), buyers: text('For buyers') }
  const findings = [finding('a', { implications, only: ['carers', 'buyers'] }), finding('b')]
  const { brief } = select(report(findings), audience()).value
  const [a, b] = brief.sections[0]!.findings
  expect(a).toEqual({
    id: 'a',
    claim: text('Claim of a'),
    title: null,
    detail: [],
    steps: [],
    stat: null,
    chart: null,
    quote: null,
    topics: ['wellbeing'],
    weight: 1,
    place: {},
    implication: text('For carers'),
    score: 3,
  })
  expect(b!.implication).toBe(null)
})

test('the figures come most relevant first, whatever the order of the deck', () => {
  const stat = { value: 1, qualifier: null, unit: null, label: text('one') }
  const findings = [
    finding('a', { stat }),
    finding('b', { weight: 3 }),
    finding('c', { stat, weight: 2 }),
    finding('d', { stat }),
  ]
  const { brief } = select(report(findings), audience()).value
  expect(brief.stats.map((found) => found.id)).toEqual(['c', 'a', 'd'])
})

test('takeaways are weighed by their topics; one without topics is for everybody', () => {
  const takeaways = [
    { text: text('sales'), topics: ['sales'] },
    { text: text('all'), topics: [] },
    { text: text('weather'), topics: ['weather'] },
    { text: text('wellbeing'), topics: ['wellbeing'] },
  ]
  const of = report([finding('a')], { takeaways })
  const shown = (by: Audience): unknown => select(of, by).value.brief.takeaways.map((takeaway) => takeaway.text)
  expect(shown(audience())).toEqual([text('sales'), text('all'), text('wellbeing')])
  expect(shown(audience({ order: 'score' }))).toEqual([text('wellbeing'), text('sales'), text('all')])
  expect(shown(audience({ limits: { ...audience().limits, takeaways: 2 } }))).toEqual([
    text('sales'),
    text('wellbeing'),
  ])
})

test('an audience gets its own actions, up to its limit', () => {
  const actions = {
    buyers: [{ do: text('Buy'), owner: null, by: null }],
    carers: [1, 2, 3].map((n) => ({ do: text(`Do ${n}`), owner: 'Lead', by: 'Soon' })),
  }
  const limits = { ...audience().limits, actions: 2 }
  const { brief } = select(report([finding('a')], { actions }), audience({ limits })).value
  expect(brief.actions).toEqual(actions.carers.slice(0, 2))
  expect(select(report([finding('a')], { actions }), audience({ name: 'others' })).value.brief.actions).toEqual([])
})

test('the glossary holds the terms that the brief itself uses', () => {
  const glossary = ['Claim', 'Debut', 'Gated word', 'Hashtag', 'Footnoted'].map((term) => ({
    term,
    definition: text('…'),
  }))
  const footnote = { inlines: [{ type: 'footnote' as const, children: text('It is footnoted').inlines }], place: {} }
  const findings = [
    finding('a', {
      detail: [footnote],
      implications: { carers: text('Use hashtags'), buyers: text('Before the debut') },
    }),
    finding('x', { detail: [text('A gated word')], never: ['carers'] }),
  ]
  const terms = (by: Audience): string[] =>
    select(report(findings, { glossary }), by).value.brief.glossary.map((entry) => entry.term)
  expect(terms(audience())).toEqual(['Claim', 'Hashtag', 'Footnoted'])
  expect(terms(audience({ furniture: { ...audience().furniture, glossary: false } }))).toEqual([])
})

function chart(name: string, sources: string[] = []): ChartEntry {
  return { name, title: text(`Title of ${name}`), spec: `${name}.vl.json`, alt: null, sources, place: {} }
}

test('sources, charts and data are those that the brief shows', () => {
  const findings = [
    finding('a', { claim: text('Said', 'said'), chart: 'shown' }),
    finding('x', { claim: text('Secret', 'secret'), chart: 'hidden', never: ['carers'] }),
  ]
  const keys = ['unused', 'said', 'secret', 'drawn', 'hidden', 'noted', 'deep', 'defined']
  const sources = Object.fromEntries(keys.map((key) => [key, source(key)]))
  const of = report(findings, {
    sources: {
      ...sources,
      drawn: source('drawn', text('See', 'noted')),
      noted: source('noted', text('See', 'deep', 'said')),
    },
    charts: { shown: chart('shown', ['drawn']), hidden: chart('hidden', ['hidden']), idle: chart('idle') },
    data: {
      open: { name: 'open', path: 'open.csv', place: {} },
      closed: { name: 'closed', path: 'closed.csv', place: {} },
    },
    glossary: [{ term: 'said', definition: text('Spoken', 'defined') }],
  })
  const data = new Map([
    ['shown', ['open']],
    ['hidden', ['closed']],
  ])
  const { brief } = select(of, audience(), undefined, data).value
  expect(Object.keys(brief.sources)).toEqual(['said', 'drawn', 'noted', 'deep', 'defined'])
  expect(Object.keys(brief.charts)).toEqual(['shown'])
  expect(Object.keys(brief.data)).toEqual(['open'])
  expect(select(of, audience()).value.brief.data).toEqual({})
})

test('furniture that an audience does without is not in its brief', () => {
  const stat = { value: 1, qualifier: null, unit: null, label: text('one') }
  const of = report([finding('a', { stat })], {
    takeaways: [{ text: text('all'), topics: [] }],
    sourcesNote: text('Check them'),
  })
  const off = { ...audience().furniture, stats: false, takeaways: false, sources: false }
  const { brief } = select(of, audience({ furniture: off })).value
  expect([brief.stats, brief.takeaways, brief.sourcesNote]).toEqual([[], [], null])
  const full = select(of, audience()).value.brief
  expect([full.stats.length, full.takeaways.length, full.sourcesNote]).toEqual([1, 1, text('Check them')])
})

test('a topic of the audience that is nearly one of the report’s is an error', () => {
  const question = { inlines: [], place: { file: 'audiences/carers.yaml', line: 4 } }
  const topics = { welbeing: 5, sales: 1, weather: 1, '*': 1 }
  expect(select(report([finding('a')]), audience({ question, topics })).messages).toEqual([
    {
      severity: 'error',
      rule: 'select/unknown-topic',
      reason: 'the audience "carers" weighs the topic "welbeing", which the report does not have',
      place: { file: 'audiences/carers.yaml', path: 'topics.welbeing' },
      hint: 'did you mean "wellbeing"?',
    },
  ])
})

test('a topic that is near to one the audience weighs as well is no slip', () => {
  const topics = { sale: 1, sales: 1, '*': 1 }
  expect(select(report([finding('a')]), audience({ topics })).messages).toEqual([])
})

test('an audience that gets no finding is told why', () => {
  const reasons = (of: Report, by: Audience, findings?: number): unknown =>
    select(of, by, findings).messages.map(({ rule, reason, hint }) => [rule, reason, hint])
  const gated = [finding('a', { never: ['carers'] }), finding('b', { only: ['buyers'] }), finding('c', { topics: [] })]
  expect(reasons(report(gated), audience())).toEqual([
    [
      'select/nothing-left',
      'the audience "carers" gets no finding: 2 findings are withheld by "only" or "never", ' +
        '1 finding is under its threshold of 1 (the best scores 0)',
      'let the audience weigh topics of the report (wellbeing, sales) or lower its threshold; fandeck plan shows the scores',
    ],
  ])
  expect(reasons(report([finding('a')]), audience(), 0)).toEqual([
    ['select/nothing-left', 'the audience "carers" gets no finding: 1 finding is over the limit', undefined],
  ])
  expect(reasons(report([]), audience())).toEqual([
    ['select/nothing-left', 'the audience "carers" gets no finding: the report has none', undefined],
  ])
})
