import fc from 'fast-check'
import { expect, test } from 'vitest'
import { altText } from '../../src/chart/alt.ts'
import type { Channel, Reading } from '../../src/chart/reading.ts'
import type { Cell } from '../../src/model/report.ts'

const words = {
  number: (value: number, format: string | null) => (format === null ? String(value) : `${value} as ${format}`),
  time: (value: string, unit: string | null) => (unit === null ? value : `${unit} of ${value}`),
}

function channel(field: string, kind: Channel['kind'], more: Partial<Channel> = {}): Channel {
  return { field, title: field, kind, format: null, unit: null, ...more }
}

function alt(reading: Partial<Reading>, rows: readonly Readonly<Record<string, Cell>>[]): string {
  const whole: Reading = {
    mark: 'bar',
    data: 'd',
    measure: channel('share', 'number', { title: 'Share' }),
    category: channel('who', 'name', { title: 'Who' }),
    series: null,
    columns: [],
    drawn: ['d'],
    dates: new Set(),
    ...reading,
  }
  return altText(whole, rows, words)
}

const ROWS = [
  { who: 'A', share: 57, kind: 'x' },
  { who: 'B', share: 12, kind: 'y' },
  { who: 'C', share: null, kind: 'y' },
]

test.each<[string, Partial<Reading>, string]>([
  ['bars', {}, 'Bar chart. Share by Who. Highest: A, 57. Lowest: B, 12.'],
  ['lines', { mark: 'line' }, 'Line chart. Share by Who. Highest: A, 57. Lowest: B, 12.'],
  ['areas', { mark: 'area' }, 'Area chart. Share by Who. Highest: A, 57. Lowest: B, 12.'],
  ['slices', { mark: 'arc' }, 'Pie chart with 3 slices. Share by Who. Highest: A, 57. Lowest: B, 12.'],
  ['points', { mark: 'point' }, 'Scatter plot of 3 points. Share by Who. Highest: A, 57. Lowest: B, 12.'],
  ['box plots', { mark: 'boxplot' }, 'Box plot. Share by Who.'],
  ['maps', { mark: 'geoshape', category: null }, 'Map. Share. Highest: 57. Lowest: 12.'],
  ['other marks', { mark: 'other' }, 'Chart. Share by Who. Highest: A, 57. Lowest: B, 12.'],
  [
    'several series',
    { series: channel('kind', 'name') },
    'Bar chart with 2 series. Share by Who. Highest: A (x), 57. Lowest: B (y), 12.',
  ],
  [
    'heat maps',
    { mark: 'rect', series: channel('kind', 'name', { title: 'Kind' }) },
    'Heat map. Share by Who and Kind. Highest: A (x), 57. Lowest: B (y), 12.',
  ],
  [
    'a title with per cent',
    { measure: channel('share', 'number', { title: 'Share (%)' }) },
    'Bar chart. Share (%) by Who. Highest: A, 57%. Lowest: B, 12%.',
  ],
  [
    'a title with a level of confidence',
    { measure: channel('share', 'number', { title: 'Share (95% CI)' }) },
    'Bar chart. Share (95% CI) by Who. Highest: A, 57. Lowest: B, 12.',
  ],
  [
    'an axis format',
    { measure: channel('share', 'number', { title: '% of users', format: '.0%' }) },
    'Bar chart. % of users by Who. Highest: A, 57 as .0%. Lowest: B, 12 as .0%.',
  ],
  [
    'labels that speak for themselves',
    { category: channel('who', 'name', { title: '' }) },
    'Bar chart. Share. Highest: A, 57. Lowest: B, 12.',
  ],
  ['nothing to measure', { measure: null }, 'Bar chart. Who.'],
  ['nothing to tell', { measure: null, category: null }, 'Bar chart.'],
])('alt text of %s', (_, reading, text) => {
  expect(alt(reading, ROWS)).toBe(text)
})

test('one of a kind is singular', () => {
  const [row] = ROWS
  expect(alt({ mark: 'point' }, [row!])).toBe('Scatter plot of 1 point. Share by Who. A, 57.')
  expect(alt({ mark: 'arc' }, [row!])).toBe('Pie chart with 1 slice. Share by Who. A, 57.')
  expect(alt({ series: channel('kind', 'name') }, [row!])).toBe('Bar chart with 1 series. Share by Who. A (x), 57.')
})

test('equal values have no highest', () => {
  expect(alt({}, [ROWS[0]!, { who: 'D', share: 57 }])).toBe('Bar chart. Share by Who. All values: 57.')
})

test('a line through time says where it starts and ends; of several lines the one that changes most', () => {
  const day = channel('day', 'time', { title: 'Day' })
  const rows = [
    { day: '2024-03-01', share: 7, kind: 'x' },
    { day: '2024-01-01', share: 3, kind: 'x' },
    { day: '2024-02-01', share: 9, kind: 'x' },
  ]
  expect(alt({ mark: 'line', category: day }, rows)).toMatch(/ Rises from 3 \(2024-01-01\) to 7 \(2024-03-01\)\.$/)
  expect(
    alt(
      { mark: 'area', category: day },
      rows.slice(0, 2).map((row) => ({ ...row, share: 10 - row.share })),
    ),
  ).toMatch(/ Falls from 7 \(2024-01-01\) to 3 \(2024-03-01\)\.$/)
  const more = [...rows, { day: '2024-01-01', share: 40, kind: 'y' }, { day: '2024-03-01', share: 20, kind: 'y' }]
  expect(alt({ mark: 'line', category: day, series: channel('kind', 'name') }, more)).toMatch(
    / Largest change: y, from 40 \(2024-01-01\) to 20 \(2024-03-01\)\.$/,
  )
  expect(alt({ mark: 'line', category: day }, rows.slice(0, 1))).toBe('Line chart. Share by Day. 2024-03-01, 7.')
  expect(alt({ mark: 'bar', category: day }, rows)).not.toContain('from')
})

test('dates are written as their unit says, bins from one end to the other', () => {
  const months = channel('month_d', 'name', { unit: 'month', title: 'Month' })
  expect(alt({ category: months }, [{ month_d: '2012-03-01', share: 1 }])).toContain('month of 2012-03-01, 1.')
  const bins = channel('bin_v', 'name', { title: 'v' })
  expect(alt({ category: bins }, [{ bin_v: 10, bin_v_end: 20, share: 3 }])).toContain('10 to 20, 3.')
  expect(alt({ category: channel('t', 'time') }, [{ t: '2024-01-01', share: 3 }])).toContain('2024-01-01, 3.')
})

test('what does not fit is left out by the sentence', () => {
  const long = 'a name that goes on and on '.repeat(6).trim()
  const rows = [
    { who: long, share: 2 },
    { who: 'B', share: 1 },
  ]
  expect(alt({}, rows)).toBe(`Bar chart. Share by Who. Highest: ${long}, 2. Lowest: B, 1.`)
  expect(alt({}, [{ who: `${long} ${long}`, share: 2 }, rows[1]!])).toBe('Bar chart. Share by Who.')
})

test('a title that is too long by itself is cut at a word', () => {
  const text = alt({ measure: channel('share', 'number', { title: 'Share of everything '.repeat(20).trim() }) }, ROWS)
  expect(text).toMatch(/^Bar chart\. (Share of everything )+Share of…$/)
  expect(text.length).toBeLessThanOrEqual(250)
})

test('alt text is never longer than 250 characters', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(text, text, text, (title, first, second) => {
      const rows = [
        { who: first, share: 1 },
        { who: second, share: 2 },
      ]
      const made = alt({ measure: channel('share', 'number', { title }) }, rows)
      expect(made.length).toBeLessThanOrEqual(250)
      expect(made.startsWith('Bar chart.')).toBe(true)
      expect(made).not.toMatch(/\p{Surrogate}/u)
    }),
    { numRuns: 300 },
  )
})
