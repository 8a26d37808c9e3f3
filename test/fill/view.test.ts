import { expect, test } from 'vitest'
import { createOrigins } from '../../src/fill/origins.ts'
import { toView } from '../../src/fill/to-view.ts'
import { brief, finding, text } from './example.ts'

function view(given = brief()) {
  return toView(given, createOrigins().write)
}

/** Every path at which a value has `undefined`. */
function undefinedPaths(value: unknown, path = ''): readonly string[] {
  if (value === undefined) return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => undefinedPaths(inner, `${path}.${key}`))
}

const bare = finding('bare')
const rich = finding('rich', {
  claim: text('Over 80% stream [@ifpi, p. 3] and [@ifpi, p. 3; @kantar]'),
  title: text('*Streaming*'),
  detail: [text('a | b')],
  steps: [text('**c**')],
  stat: { value: 80, qualifier: 'over', unit: '%', label: text('stream') },
  chart: 'shares',
  quote: { text: text('“Yes”'), by: text('Someone') },
  implication: text('- buy'),
})

const chart = {
  name: 'shares',
  title: text('See [it](https://x.example) *here*'),
  spec: 'c.vl.json',
  alt: 'Shares | by {country}',
  sources: [],
  place: {},
}

test('an empty brief has every name, and null for what it lacks', () => {
  const empty = view()
  expect(undefinedPaths(empty)).toEqual([])
  expect(empty).toMatchObject({
    subtitle: null,
    author: null,
    sections: [],
    findings: [],
    stats: [],
    sourcesNote: null,
  })
  expect(empty.furniture).toEqual(empty.audience.furniture)
  expect(empty.furniture.care).toBe(null)
})

test('a finding has every name, and null for what it lacks', () => {
  const sections = [{ id: 's', title: text('S'), lede: null, findings: [bare] }]
  expect(view(brief({ sections })).findings).toEqual([
    {
      id: 'bare',
      index: 0,
      section: { id: 's', name: 'S' },
      claim: 'Claim of bare',
      title: 'Claim of bare',
      detail: [],
      steps: [],
      stat: null,
      chart: null,
      quote: null,
      implication: null,
      topics: [],
      weight: 2,
      score: 4,
    },
  ])
})

test('texts are Markdown, and a chart title has no link', () => {
  const sections = [
    { id: 'a', title: text('First *part*'), lede: text('Lede'), findings: [bare] },
    { id: 'b', title: text('{Second}'), lede: null, findings: [rich] },
  ]
  const { findings, stats, ...rest } = view(brief({ sections, stats: [rich], charts: { shares: chart } }))
  expect(rest.sections.map(({ title, name, lede }) => ({ title, name, lede }))).toEqual([
    { title: 'First _part_', name: 'First part', lede: 'Lede' },
    { title: '\\{Second\\}', name: '\\{Second\\}', lede: null },
  ])
  expect(stats).toEqual([findings[1]])
  expect(findings[1]).toEqual({
    id: 'rich',
    index: 1,
    section: { id: 'b', name: '\\{Second\\}' },
    claim: 'Over 80% stream [@ifpi, p. 3] and [@ifpi, p. 3; @kantar]',
    title: '_Streaming_',
    detail: ['a \\| b'],
    steps: ['**c**'],
    stat: {
      value: 80,
      text: 'over 80%',
      unit: '%',
      qualifier: 'over',
      label: 'stream',
      citation: '[@ifpi, p. 3; @kantar]',
    },
    chart: { name: 'shares', title: 'See it _here_', alt: 'Shares \\| by \\{country\\}' },
    quote: { text: '“Yes”', by: 'Someone' },
    implication: '\\- buy',
    topics: [],
    weight: 2,
    score: 4,
  })
})

test('a label that cites needs no citation of the claim', () => {
  const cited = finding('f', {
    claim: text('Claim [@a]'),
    stat: { value: 1, qualifier: null, unit: null, label: text('things [@b]') },
  })
  const sections = [{ id: 's', title: text('S'), lede: null, findings: [cited] }]
  expect(view(brief({ sections })).findings[0]?.stat?.citation).toBe(null)
})

test.each([
  ['en', { value: 80, qualifier: 'over', unit: '%' }, 'over 80%'],
  ['de', { value: 80.5, qualifier: 'über', unit: '%' }, 'über 80,5\u00A0%'],
  ['ko', { value: 80, qualifier: null, unit: '% 이상' }, '80% 이상'],
  ['en', { value: 1200000, qualifier: null, unit: 'USD' }, '$1,200,000'],
  ['en', { value: 2.5, qualifier: null, unit: '×' }, '2.5×'],
  ['en', { value: 3, qualifier: 'up to', unit: 'x' }, 'up to 3x'],
  ['en', { value: 1, qualifier: null, unit: 'minute' }, '1 minute'],
  ['de', { value: 3, qualifier: null, unit: 'minute' }, '3 Minuten'],
  ['en', { value: 12, qualifier: '~', unit: 'bn streams' }, '~12\u00A0bn streams'],
  ['ko', { value: 12, qualifier: null, unit: '배' }, '12배'],
  ['en', { value: 12345.678, qualifier: null, unit: null }, '12,345.678'],
  ['en', { value: 5, qualifier: '', unit: '' }, '5'],
])('in %s, the figure %j is written %s', (language, stat, expected) => {
  const given = finding('f', { stat: { ...stat, label: text('x') } })
  const sections = [{ id: 's', title: text('S'), lede: null, findings: [given] }]
  expect(view(brief({ language, sections })).findings[0]?.stat?.text).toBe(expected)
})

test('actions tell which columns a table of them needs', () => {
  const actions = [
    { do: text('A'), owner: 'CMO', by: null },
    { do: text('B'), owner: null, by: null },
  ]
  expect(view(brief({ actions }))).toMatchObject({
    actions: [
      { do: 'A', owner: 'CMO', by: null },
      { do: 'B', owner: null, by: null },
    ],
    actionsHave: { owner: true, by: false },
  })
})

test('labels that an audience does not give have a word all the same', () => {
  expect(view().labels).toMatchObject({ implication: 'So what', owner: 'Who', closing: 'What follows' })
})

test('each text is noted once with its place, the longest first', () => {
  const origins = createOrigins()
  const place = { file: 'report.yaml', line: 3, column: 10 }
  origins.write(text('short', place))
  origins.write(text('a longer *text*', { ...place, line: 4 }))
  origins.write(text('short', { ...place, line: 5 }))
  origins.write(text('', place))
  expect(origins.list()).toEqual([
    { text: 'a longer _text_', place: { ...place, line: 4 } },
    { text: 'short', place },
  ])
})
