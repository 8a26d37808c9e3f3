import { expect, test } from 'vitest'
import type { Message } from '../../src/model/message.ts'
import { parseInline } from '../../src/parse/inline.ts'
import { readReport } from '../../src/read/report.ts'
import { told } from './told.ts'

const audiences = ['executive', 'marketing']

function read(source: string, file = 'report.yaml') {
  return readReport({ file, source }, { parseInline, audiences, set: {} })
}

function problems(source: string, file?: string): readonly string[] {
  return told(read(source, file).messages)
}

const GOOD = `report: 1
title: The *global* duo
date: 2025-04-28
topics: { wellbeing: Artist wellbeing }
sources: { kantar: { title: Study, publisher: Kantar, url: "https://kantar.com/x", date: 2024 } }
data: { sales: data/sales.csv }
charts: { sales: { title: Sales, spec: charts/sales.vl.json, sources: [kantar] } }
sections:
  - id: tiktok
    title: TikTok
    findings:
      - id: creators
        claim: Creators sell [@kantar, p. 3]
        detail: Some detail
        stat: { value: 57, unit: "%", label: chance }
        chart: sales
        topics: [wellbeing]
        weight: 3
        implications: { marketing: Move the budget }
        only: [marketing]
        never: [executive]
        steps: [First, Second]
`

test('a report is read with every text parsed and placed', () => {
  const { value, messages } = read(GOOD)
  expect(messages).toEqual([])
  const file = 'report.yaml'
  const text = (value: string, line: number, column: number) => ({
    inlines: [{ type: 'text', value }],
    place: { file, line, column },
  })
  expect(value).toEqual({
    title: {
      inlines: [
        { type: 'text', value: 'The ' },
        { type: 'emphasis', children: [{ type: 'text', value: 'global' }] },
        { type: 'text', value: ' duo' },
      ],
      place: { file, line: 2, column: 8 },
    },
    subtitle: null,
    author: null,
    date: '2025-04-28',
    language: 'en',
    vars: {},
    audiences: [],
    topics: { wellbeing: text('Artist wellbeing', 4, 22) },
    sources: {
      kantar: {
        key: 'kantar',
        title: text('Study', 5, 29),
        publisher: 'Kantar',
        author: null,
        date: '2024',
        url: 'https://kantar.com/x',
        note: null,
      },
    },
    sourcesNote: null,
    data: { sales: { name: 'sales', path: 'data/sales.csv', place: { file, line: 6, column: 16 } } },
    charts: {
      sales: {
        name: 'sales',
        title: text('Sales', 7, 27),
        spec: 'charts/sales.vl.json',
        alt: null,
        sources: ['kantar'],
        place: { file, line: 7, column: 40 },
      },
    },
    sections: [
      {
        id: 'tiktok',
        title: text('TikTok', 10, 12),
        lede: null,
        findings: [
          {
            id: 'creators',
            claim: {
              inlines: [
                { type: 'text', value: 'Creators sell ' },
                {
                  type: 'citation',
                  items: [{ key: 'kantar', locator: 'p. 3' }],
                  place: { file, line: 13, column: 30 },
                },
              ],
              place: { file, line: 13, column: 16 },
            },
            title: null,
            detail: [text('Some detail', 14, 17)],
            steps: [text('First', 22, 17), text('Second', 22, 24)],
            stat: { value: 57, qualifier: null, unit: '%', label: text('chance', 15, 46) },
            chart: 'sales',
            quote: null,
            topics: ['wellbeing'],
            weight: 3,
            implications: { marketing: text('Move the budget', 19, 36) },
            only: ['marketing'],
            never: ['executive'],
            place: { file, line: 12, column: 9 },
          },
        ],
      },
    ],
    takeaways: [],
    actions: {},
    glossary: [],
  })
})

test('every optional part is read', () => {
  const { value, messages } = read(`${GOOD.replace('weight: 3', 'quote: { text: Words, by: RM }')}subtitle: Sub
author: 2024 team
language: pt-BR
vars: { year: 2025, client: ACME }
audiences: [marketing]
sources-note: As cited
takeaways: [ { text: One, topics: [wellbeing] }, { text: Two } ]
actions: { marketing: [ { do: Act, owner: Ann, by: 2026 } ] }
glossary: [ { term: 5G, definition: Radio } ]
`)
  expect(messages).toEqual([])
  const report = JSON.parse(JSON.stringify(value))
  expect(report).toMatchObject({
    subtitle: { inlines: [{ value: 'Sub' }] },
    author: '2024 team',
    language: 'pt-BR',
    vars: { year: { inlines: [{ value: '2025' }] }, client: { inlines: [{ value: 'ACME' }] } },
    audiences: ['marketing'],
    sourcesNote: { inlines: [{ value: 'As cited' }] },
    takeaways: [{ topics: ['wellbeing'] }, { topics: [] }],
    actions: { marketing: [{ do: { inlines: [{ value: 'Act' }] }, owner: 'Ann', by: '2026' }] },
    glossary: [{ term: '5G', definition: { inlines: [{ value: 'Radio' }] } }],
  })
  expect(report.sections[0].findings[0]).toMatchObject({
    weight: 2,
    quote: { text: { inlines: [{ value: 'Words' }] }, by: { inlines: [{ value: 'RM' }] } },
  })
})

test('the same report as JSON gives the same report', () => {
  const { value } = read(
    '{"title":"T","date":"2025-01-01","sections":[{"id":"a","title":"A","findings":[{"id":"b","claim":"C"}]}]}',
    'report.json',
  )
  expect(value?.sections[0]?.findings[0]?.claim).toEqual({
    inlines: [{ type: 'text', value: 'C' }],
    place: { file: 'report.json', line: 1, column: 99 },
  })
})

test('a text that looks like a number is the text that was written', () => {
  const { value } = read(GOOD.replace('title: TikTok', 'title: 1.10').replace('Some detail', '[007, true]'))
  expect(value?.sections[0]?.title.inlines).toEqual([{ type: 'text', value: '1.10' }])
  expect(value?.sections[0]?.findings[0]?.detail.map((text) => text.inlines)).toEqual([
    [{ type: 'text', value: '007' }],
    [{ type: 'text', value: 'true' }],
  ])
})

/** A change to the good report, and every message that it leads to. */
const WRONG: readonly (readonly [name: string, from: string, to: string, ...messages: string[]])[] = [
  ['a misspelt key', 'claim:', 'claims:', '13:9 error unknown key "claims" | did you mean "claim"? | read/unknown-key'],
  [
    'a key that is like no other',
    'weight: 3',
    'xyzzy: 3',
    '18:9 error unknown key "xyzzy" | known: chart, claim, detail, id, implications, never, only, quote, stat, steps, title, topics, … | read/unknown-key',
  ],
  ['a missing key', 'title: TikTok', 'lede: x', '9:5 error missing key "title" | add "title:" | read/missing-key'],
  [
    'a missing key at the top',
    'date: 2025-04-28\n',
    '',
    '1:1 error missing key "date" | add "date:" | read/missing-key',
  ],
  ['text for a number', '57,', 'x,', '15:24 error expected a number, found the text "x" | read/type'],
  [
    'a number in quotes',
    '57,',
    '"57",',
    '15:24 error expected a number, found the text "57" | remove the quotes | read/type',
  ],
  [
    'a number with its unit',
    '57,',
    '57%,',
    '15:24 error expected a number, found the text "57%" | write the number alone; a unit goes into "unit" | read/type',
  ],
  [
    'a number with separators',
    '57,',
    '"1,234",',
    '15:24 error expected a number, found the text "1,234" | write it without separators, with a point before the decimals | read/type',
  ],
  ['infinity', '57,', '.inf,', '15:24 error expected a number, found the text ".inf" | read/type'],
  ['a list for text', 'title: TikTok', 'title: [a]', '10:12 error expected text, found a list | read/type'],
  [
    'a map for text',
    'title: TikTok',
    'title: { a: b }',
    '10:12 error expected text, found a map (key: value) | read/type',
  ],
  [
    'text for a list',
    '[wellbeing]',
    'wellbeing',
    '17:17 error expected a list, found the text "wellbeing" | read/type',
  ],
  ['true for a list', '[wellbeing]', 'true', '17:17 error expected a list, found true | read/type'],
  [
    'text for a map',
    '{ marketing: Move the budget }',
    'go',
    '19:23 error expected a map (key: value), found the text "go" | read/type',
  ],
  [
    'a map for a text or a list',
    'Some detail',
    '{ a: b }',
    '14:17 error expected text or a list, found a map (key: value) | read/type',
  ],
  ['a list in a list of texts', 'Some detail', '[a, [b]]', '14:21 error expected text, found a list | read/type'],
  [
    'a key without a value',
    'Some detail',
    '',
    '14:17 error "detail" is empty | write a value, or remove the key | read/empty',
  ],
  [
    'a text of spaces',
    'title: TikTok',
    'title: " "',
    '10:12 error "title" is empty | write a value, or remove the key | read/empty',
  ],
  [
    'an empty item',
    'Some detail',
    '[a, ""]',
    '14:21 error an item of "detail" is empty | write a value, or remove the key | read/empty',
  ],
  [
    'a text of citations only',
    'Creators sell [@kantar, p. 3]',
    '"[@kantar]"',
    '13:17 error a text has no words of its own | write more than citations and footnotes | read/empty',
  ],
  [
    'a name with a space',
    'id: tiktok',
    'id: tik tok',
    '9:9 error "tik tok" is not a name | use letters, digits, "-", "_", "." and ":", and begin with a letter or digit | read/name',
  ],
  [
    'a key that is no name',
    '{ wellbeing: Artist wellbeing }',
    '{ "-x": Y, wellbeing: Z }',
    '4:11 error "-x" is not a name | use letters, digits, "-", "_", "." and ":", and begin with a letter or digit | read/name',
  ],
  [
    'a weight out of range',
    'weight: 3',
    'weight: 5',
    '18:17 error expected a whole number from 1 to 3, found the number 5 | read/value',
  ],
  [
    'half a weight',
    'weight: 3',
    'weight: 1.5',
    '18:17 error expected a whole number from 1 to 3, found the number 1.5 | read/value',
  ],
  [
    'a date in words',
    '2025-04-28',
    '28 April 2025',
    '3:7 error "28 April 2025" is not a date | write year, month and day, such as 2025-04-28 | read/value',
  ],
  [
    'a day that is not',
    '2025-04-28',
    '2025-02-30',
    '3:7 error "2025-02-30" is not a date | write year, month and day, such as 2025-04-28 | read/value',
  ],
  [
    'a language that is not',
    'report: 1',
    'language: english',
    '1:11 error "english" is not a language | write a language tag such as "en" or "pt-BR" | read/value',
  ],
  [
    'a language with two regions',
    'report: 1',
    'language: en-US-US',
    '1:11 error "en-US-US" is not a language | write a language tag such as "en" or "pt-BR" | read/value',
  ],
  [
    'a later version',
    'report: 1',
    'report: 2',
    '1:9 error expected format version 1, found the number 2 | this fandeck reads version 1 | read/version',
  ],
  ['no version', 'report: 1', 'report:', '1:8 error "report" is empty | write a value, or remove the key | read/empty'],
  [
    'an address without a scheme',
    '"https://kantar.com/x"',
    'kantar.com',
    '5:60 error "kantar.com" is not a web address | begin it with "https://" or "http://" | read/value',
  ],
  [
    'data from the network',
    'data/sales.csv',
    'https://x.org/sales.csv',
    '6:16 error "https://x.org/sales.csv" is no file of the project | download it, and write its path in the project folder | read/value',
  ],
  [
    'data in another format',
    'data/sales.csv',
    'data/sales.xlsx',
    '6:16 error "data/sales.xlsx" does not end in ".csv", ".tsv", ".json" | save the data in one of these formats | read/value',
  ],
  [
    'an unknown topic',
    '[wellbeing]',
    '[welbeing]',
    '17:18 error unknown topic "welbeing" | did you mean "wellbeing"? | read/unknown-topic',
  ],
  [
    'an unknown chart',
    'chart: sales',
    'chart: sale',
    '16:16 error unknown chart "sale" | did you mean "sales"? | read/unknown-chart',
  ],
  [
    'an unknown source in a text',
    '[@kantar,',
    '[@kantr,',
    '13:30 error unknown source "kantr" | did you mean "kantar"? | read/unknown-source',
  ],
  [
    'an unknown source of a chart',
    '[kantar]',
    '[x]',
    '7:72 error unknown source "x" | known: kantar | read/unknown-source',
  ],
  [
    'an unknown audience of an implication',
    '{ marketing: Move',
    '{ marketin: Move',
    '19:25 error unknown audience "marketin" | did you mean "marketing"? | read/unknown-audience',
  ],
  [
    'an unknown audience in only',
    'only: [marketing]',
    'only: [all]',
    '20:16 error unknown audience "all" | known: executive, marketing | read/unknown-audience',
  ],
  [
    'an unknown audience in never',
    'never: [executive]',
    'never: [all]',
    '21:17 error unknown audience "all" | known: executive, marketing | read/unknown-audience',
  ],
  [
    'an unknown audience of the report',
    'report: 1',
    'audiences: [all]',
    '1:13 error unknown audience "all" | known: executive, marketing | read/unknown-audience',
  ],
  [
    'an unknown audience of an action',
    'report: 1',
    'actions: { all: [ { do: x } ] }',
    '1:12 error unknown audience "all" | known: executive, marketing | read/unknown-audience',
  ],
  [
    'only and never',
    'never: [executive]',
    'never: [marketing]',
    '21:17 error audience "marketing" is the only one that may see this, and must never see it | remove it from "only" or from "never" | read/only-and-never',
  ],
  [
    'a topic twice',
    '[wellbeing]',
    '[wellbeing, wellbeing]',
    '17:29 error topic "wellbeing" is written twice | line 17 has it already | read/duplicate-topic',
  ],
  [
    'a term twice',
    'report: 1',
    'glossary: [ { term: K-pop, definition: x }, { term: "k-pop ", definition: y } ]',
    '1:53 error term "k-pop" is written twice | line 1 has it already | read/duplicate-term',
  ],
  [
    'no sections',
    GOOD.slice(GOOD.indexOf('sections:')),
    'sections: []\n',
    '8:11 error the report has no sections | a deck needs at least one finding | read/empty-report',
  ],
  [
    'no findings',
    GOOD.slice(GOOD.indexOf('    findings:')),
    '    findings: []\n',
    '9:3 error the report has no findings | a deck needs at least one finding | read/empty-report',
  ],
  [
    'a source that nothing cites',
    'sources: {',
    'sources: { spare: { title: S },',
    '5:12 warning source "spare" is never cited | cite it as "[@spare]", or remove it | read/unused-source',
  ],
  [
    'a chart that nothing shows',
    '        chart: sales\n',
    '',
    '7:11 warning no finding shows chart "sales" | write "chart: sales" in a finding, or remove it | read/unused-chart',
  ],
]

/** Faults of names: the report is read all the same, so that its charts and data are looked at too. */
const NAMES = /read\/(?:unknown-(?!key)|duplicate-(?!key)|only-and-never|empty-report)/

test.each(WRONG)('%s is told with its place', (_, from, to, ...messages) => {
  expect(GOOD).toContain(from)
  const { value, messages: said } = read(GOOD.replace(from, to))
  expect(told(said)).toEqual(messages)
  const faults = messages.filter((message) => message.includes(' error ') && !NAMES.test(message))
  expect(value === null).toBe(faults.length > 0)
})

test('a section or finding may come only once', () => {
  const again = GOOD.slice(GOOD.indexOf('  - id: tiktok'))
  expect(problems(GOOD + again)).toEqual([
    '23:9 error section "tiktok" is written twice | line 9 has it already | read/duplicate-section',
    '26:13 error finding "creators" is written twice | line 12 has it already | read/duplicate-finding',
  ])
})

test('every error comes at once, in order of place', () => {
  const source = GOOD.replace('57,', 'x,')
    .replace('[wellbeing]', '[well]')
    .replace('weight: 3', 'wait: 3')
    .replace('[@kantar', '[@k')
  expect(read(source).messages.map((message: Message) => [message.place?.line, message.rule])).toEqual([
    [13, 'read/unknown-source'],
    [15, 'read/type'],
    [17, 'read/unknown-topic'],
    [18, 'read/unknown-key'],
  ])
})

test('two keys that could be meant are told as unknown and missing', () => {
  expect(problems(GOOD.replace('title: TikTok', 'headline: x'))).toEqual([
    '9:5 error missing key "title" | add "title:" | read/missing-key',
    '10:5 error unknown key "headline" | known: findings, id, lede, title | read/unknown-key',
  ])
})

test('what Markdown has to say about a text is told at its place', () => {
  const [message] = read(GOOD.replace('Some detail', 'a [link](ftp://x.org) here')).messages
  expect(message).toMatchObject({ severity: 'error', place: { file: 'report.yaml', line: 14, column: 19 } })
})

test('a long text is read as any other', () => {
  const words = Array.from({ length: 10_000 }, (_, index) => `word${index}`).join(' ')
  const { value } = read(GOOD.replace('Some detail', words))
  expect(value?.sections[0]?.findings[0]?.detail[0]?.inlines).toEqual([{ type: 'text', value: words }])
})

test('Korean, emoji and combining marks are kept', () => {
  const words = '한국어 👩‍👩‍👧 e\u0301 🇰🇷'
  const { value, messages } = read(GOOD.replace('Some detail', words))
  expect(messages).toEqual([])
  expect(value?.sections[0]?.findings[0]?.detail[0]?.inlines).toEqual([{ type: 'text', value: words }])
})

test('line ends of Windows change no place', () => {
  expect(problems(GOOD.replace('[wellbeing]', '[x]').replaceAll('\n', '\r\n'))).toEqual([
    '17:18 error unknown topic "x" | known: wellbeing | read/unknown-topic',
  ])
})

test('names that objects inherit are not known by accident', () => {
  expect(problems(GOOD.replace('[wellbeing]', '[toString]').replace('chart: sales', 'chart: valueOf'))).toEqual([
    '16:16 error unknown chart "valueOf" | known: sales | read/unknown-chart',
    '17:18 error unknown topic "toString" | known: wellbeing | read/unknown-topic',
  ])
})
