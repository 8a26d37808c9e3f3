import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawChart } from '../../src/chart/draw.ts'
import type { ChartRequest, Json } from '../../src/model/chart.ts'
import type { Table } from '../../src/model/report.ts'
import { BARS, measure, ODDS, request, STYLE, table } from './requests.ts'

const zone = process.env['TZ']
beforeAll(() => {
  process.env['TZ'] = 'UTC'
})
afterAll(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

/** Draws what must be drawable. */
async function draw(
  spec: Json,
  data: Readonly<Record<string, Table>> = { odds: ODDS },
  more: Partial<ChartRequest> = {},
) {
  const { value, messages } = await drawChart(request(spec, data, more), measure)
  if (!value) throw new Error(messages.map(({ reason }) => reason).join('; '))
  return { ...value, messages }
}

/** Why a chart was not drawn. */
async function refusal(spec: Json, data: Readonly<Record<string, Table>> = { odds: ODDS }): Promise<string[]> {
  const { value, messages } = await drawChart(request(spec, data), measure)
  expect(value).toBeNull()
  return messages.filter(({ severity }) => severity === 'error').map(({ rule, reason }) => `${rule}: ${reason}`)
}

function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!)
}

function fills(svg: string): string[] {
  return [...new Set([...svg.matchAll(/ fill="(#[0-9a-f]{6})"/gi)].map(([, colour]) => colour!))].sort()
}

const BY_MONTH = table(
  ...[100, 140, 90].flatMap((value, month) =>
    ['Paid', 'Free'].map((kind, index) => ({ month: `2024-0${month + 1}-01`, streams: value + index, kind })),
  ),
)

/** A line for each kind. */
const LINES: Json = {
  data: { name: 'months' },
  mark: 'line',
  encoding: {
    x: { field: 'month', type: 'temporal', title: 'Month' },
    y: { field: 'streams', type: 'quantitative', title: 'Streams' },
    color: { field: 'kind', title: 'Kind' },
  },
}

test('a chart is drawn in its size, its font and its colours, with its rows and a drafted description', async () => {
  const drawing = await draw(BARS)
  expect(drawing.svg).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="400" height="240" viewBox="0 0 400 240">/,
  )
  expect(new Set(drawing.svg.match(/font-family="[^"]*"/g))).toEqual(
    new Set(['font-family="Georgia, Times New Roman"']),
  )
  expect(fills(drawing.svg)).toEqual(['#111111', '#222222', '#AA0001'])
  expect(texts(drawing.svg)).toEqual(expect.arrayContaining(['Creators', 'Banners', 'Channel', 'Chance of a lift (%)']))
  expect(drawing.rows.map(({ channel, odds }) => [channel, odds])).toEqual([
    ['Creators', 57],
    ['TV', 31],
    ['Social', 24],
    ['Banners', 12],
  ])
  expect(drawing).toMatchObject({
    alt: 'Bar chart. Chance of a lift (%) by Channel. Highest: Creators, 57%. Lowest: Banners, 12%.',
    verdict: 'native',
    width: 400,
    height: 240,
    messages: [],
  })
})

test('several series have the palette', async () => {
  const { svg, alt } = await draw(LINES, { months: BY_MONTH })
  expect(svg).toContain('stroke="#BB0001"')
  expect(svg).toContain('stroke="#BB0002"')
  expect(svg).not.toContain('#AA0001')
  expect(alt).toBe(
    'Line chart with 2 series. Streams by Month. Highest: Feb 2024 (Free), 141. Lowest: Mar 2024 (Paid), 90. ' +
      'Largest change: Paid, from 100 (Jan 2024) to 90 (Mar 2024).',
  )
})

test('a spec may name the theme’s colours', async () => {
  const colours = ['theme:high', 'theme:low', 'theme:accent2', 'theme:muted']
  const { svg } = await draw({
    ...BARS,
    encoding: {
      ...(BARS['encoding'] as object),
      color: { field: 'channel', scale: { range: colours }, legend: null },
    },
  })
  expect(fills(svg)).toEqual(['#111111', '#222222', '#AA0001', '#AA0002', '#BB0002'])
})

test('data is left as it is, colours and links in it included', async () => {
  const odds = table({ channel: 'theme:high', odds: 1, href: 'https://example.org' })
  const { svg, rows } = await draw(BARS, { odds })
  expect(texts(svg)).toContain('theme:high')
  expect(rows[0]).toMatchObject({ channel: 'theme:high', href: 'https://example.org' })
})

test('the same request gives the same bytes, whatever was drawn between', async () => {
  const gradient = {
    gradient: 'linear',
    stops: [
      { offset: 0, color: 'white' },
      { offset: 1, color: 'red' },
    ],
  }
  const spec = {
    ...BARS,
    mark: { type: 'bar', color: gradient, clip: true },
    transform: [{ calculate: 'random()', as: 'r' }],
  }
  const first = await draw(spec)
  await draw(LINES, { months: BY_MONTH })
  const [second, third] = await Promise.all([draw(spec), draw(spec)])
  expect(second).toEqual(first)
  expect(third).toEqual(first)
  expect(first.svg).toContain('id="gradient_0"')
  expect(first.rows[0]).toHaveProperty('r')
})

test('links are taken out', async () => {
  const spec = {
    ...BARS,
    mark: { type: 'bar', href: 'https://example.org' },
    config: { bar: { href: 'https://example.org' } },
  }
  expect((await draw(spec)).svg).not.toMatch(/href|example/)
  const channel = { ...BARS, encoding: { ...(BARS['encoding'] as object), href: { field: 'channel' } } }
  expect((await draw(channel)).svg).toBe((await draw(BARS)).svg)
})

test('names under columns are level where they fit, in lines where that fits; else bars lie and lines have them on their side', async () => {
  const named = (...names: string[]) => table(...names.map((channel, odds) => ({ channel, odds })))
  expect((await draw(BARS)).svg).not.toContain('rotate(270)')
  const words = await draw(BARS, { odds: named('Creator campaign videos', 'Social', 'TV', 'Radio', 'Print') })
  expect(words.svg).toContain('<tspan')
  expect(words.svg).not.toContain('rotate(270)')
  const long = { odds: named(...Array.from({ length: 9 }, (_, i) => `Internationalisation ${i}`)) }
  expect((await draw(BARS, long)).svg).not.toContain('rotate(270)')
  expect((await draw({ ...BARS, mark: 'line' }, long)).svg).toContain('rotate(270)')
  const inline = {
    ...BARS,
    data: {
      values: [
        { channel: 'A', odds: 1 },
        { channel: 'B', odds: 2 },
      ],
    },
  }
  expect((await draw(inline)).svg).not.toContain('rotate(270)')
})

test('long names before rows are in lines around the middle of their rows, and none is cut', async () => {
  const odds = table(
    { channel: 'Short', odds: 1 },
    { channel: 'A name that is far too long for one line before a row', odds: 2 },
  )
  const { x, y } = BARS['encoding'] as Record<'x' | 'y', { [key: string]: Json }>
  const { svg } = await draw({ ...BARS, encoding: { x: y, y: { ...x, title: null, sort: null } } }, { odds })
  expect(svg.replace(/<[^>]*>/g, ' ').replace(/ +/g, ' ')).toContain(
    'A name that is far too long for one line before a row',
  )
  const tops = [...svg.matchAll(/<path d="M0,([\d.]+)h/g)].map(([, top]) => Number(top))
  const [short, long] = [...svg.matchAll(/"end" transform="translate\(-6,([\d.]+)\)"/g)].map(([, at]) => Number(at))
  // Three lines of 14.4 points: the first stands one above where a single line would.
  expect(long! - short!).toBeCloseTo(tops[1]! - tops[0]! - 14.4, 1)
})

test('a name may hold any character that text may', async () => {
  const odds = table({ channel: 'Long\u2028name "of" a\\channel', odds: 1 }, { channel: 'B', odds: 2 })
  const { messages } = await draw({ ...BARS, usermeta: { fandeck: { highlight: 'B' } } }, { odds }, { width: 160 })
  expect(messages).toEqual([])
})

test('text is measured by the measure given', async () => {
  const seen: string[] = []
  await drawChart(request(BARS, { odds: ODDS }), (text, families, size, bold, italic) => {
    if (text === 'Creators') seen.push(JSON.stringify([families, size, bold, italic]))
    return measure(text, families, size, bold, italic)
  })
  expect(new Set(seen)).toEqual(new Set(['[["Georgia","Times New Roman"],12,false,false]']))
})

test('numbers and dates are written as the language does', async () => {
  const odds = table({ channel: 'A', odds: 12_345.5 }, { channel: 'B', odds: 1 })
  const german = await draw(BARS, { odds }, { language: 'de' })
  expect(texts(german.svg)).toContain('12.000')
  expect(german.alt).toContain('Highest: A, 12.346%')
  const monthly = {
    ...(LINES as object),
    encoding: {
      x: { field: 'month', timeUnit: 'yearmonth' },
      y: { field: 'streams', aggregate: 'sum', type: 'quantitative' },
    },
  }
  expect(texts((await draw(monthly, { months: BY_MONTH }, { language: 'ko' })).svg)).toContain('2024년 2월')
  expect((await draw(monthly, { months: BY_MONTH }, { language: 'de' })).alt).toContain('Highest: Feb 2024, 281')
})

test.each<[string, Json, string]>([
  [
    'a stack',
    {
      mark: 'bar',
      encoding: {
        x: { field: 'month' },
        y: { field: 'streams', aggregate: 'sum', title: 'S' },
        color: { field: 'kind' },
      },
    },
    'Bar chart with 2 series. S by month. Highest: 2024-02-01 (Free), 141. Lowest: 2024-03-01 (Paid), 90.',
  ],
  [
    'a normalised stack',
    {
      mark: 'bar',
      encoding: {
        x: { field: 'month' },
        y: { field: 'streams', aggregate: 'sum', title: 'S', stack: 'normalize' },
        color: { field: 'kind' },
      },
    },
    'Bar chart with 2 series. S by month. Highest: 2024-02-01 (Free), 141. Lowest: 2024-03-01 (Paid), 90.',
  ],
  [
    'bars on their side',
    { mark: 'bar', encoding: { y: { field: 'kind', title: null }, x: { field: 'streams', aggregate: 'mean' } } },
    'Bar chart. Mean of streams. Highest: Free, 111. Lowest: Paid, 110.',
  ],
  [
    'a pie',
    {
      mark: 'arc',
      encoding: { theta: { field: 'streams', aggregate: 'sum' }, color: { field: 'kind', title: 'Kind' } },
    },
    'Pie chart with 2 slices. sum_streams by Kind. Highest: Free, 333. Lowest: Paid, 330.',
  ],
  [
    'a histogram',
    {
      mark: 'bar',
      encoding: { x: { field: 'streams', bin: { step: 50 } }, y: { aggregate: 'count', title: 'Months' } },
    },
    'Bar chart. Months by streams. Highest: 100 to 150, 4. Lowest: 50 to 100, 2.',
  ],
  [
    'points',
    {
      mark: 'point',
      encoding: { x: { field: 'month', type: 'temporal' }, y: { field: 'streams', type: 'quantitative' } },
    },
    'Scatter plot of 6 points. streams by month. Highest: Feb 2024, 141. Lowest: Mar 2024, 90.',
  ],
  [
    'a heat map',
    {
      mark: 'rect',
      encoding: {
        x: { field: 'month', timeUnit: 'month', type: 'ordinal' },
        y: { field: 'kind' },
        color: { field: 'streams', type: 'quantitative' },
      },
    },
    'Heat map. streams by month and kind. Highest: February (Free), 141. Lowest: March (Paid), 90.',
  ],
  [
    'a box plot',
    { mark: 'boxplot', encoding: { x: { field: 'kind' }, y: { field: 'streams', type: 'quantitative' } } },
    'Box plot. streams by kind.',
  ],
  [
    'lines with points',
    {
      mark: { type: 'line', point: true },
      encoding: {
        x: { field: 'month', type: 'temporal', axis: { format: '%b' } },
        y: { field: 'streams', aggregate: 'max', axis: { format: '.1f', title: 'Most' } },
      },
    },
    'Line chart. Most by month. Highest: Feb 2024, 141.0. Lowest: Mar 2024, 91.0. Falls from 101.0 (Jan 2024) to 91.0 (Mar 2024).',
  ],
  [
    'bars with labels',
    {
      encoding: { x: { field: 'kind' }, y: { field: 'streams', aggregate: 'sum' } },
      layer: [{ mark: 'text', encoding: { text: { field: 'streams', aggregate: 'sum' } } }, { mark: 'bar' }],
    },
    'Bar chart. Sum of streams by kind. Highest: Free, 333. Lowest: Paid, 330.',
  ],
  [
    'small multiples',
    {
      mark: 'bar',
      encoding: { column: { field: 'kind' }, x: { field: 'month' }, y: { field: 'streams', type: 'quantitative' } },
    },
    'Bar chart. streams by month. Highest: 2024-02-01, 141. Lowest: 2024-03-01, 90.',
  ],
  [
    'a trail',
    { mark: 'trail', encoding: { x: { field: 'month', type: 'temporal' }, y: { field: 'streams', aggregate: 'min' } } },
    'Line chart. Min of streams by month. Highest: Feb 2024, 140. Lowest: Mar 2024, 90. Falls from 100 (Jan 2024) to 90 (Mar 2024).',
  ],
])('the description of %s', async (_, view, alt) => {
  expect((await draw({ data: { name: 'months' }, ...(view as object) }, { months: BY_MONTH })).alt).toBe(alt)
})

test('points without axes are a pattern, and their places are not told', async () => {
  const spec = {
    data: { name: 'odds' },
    mark: 'square',
    encoding: { x: { field: 'odds', type: 'quantitative', axis: null }, color: { value: 'theme:high' } },
  }
  expect((await draw(spec)).alt).toBe('Pictogram of 4 marks.')
})

test('rows are what the marks were given after every transform', async () => {
  const spec = { ...BARS, transform: [{ filter: 'datum.odds > 20' }, { calculate: 'datum.odds / 100', as: 'share' }] }
  const { rows } = await draw(spec)
  expect(rows.map(({ channel, share }) => [channel, share])).toEqual([
    ['Creators', 0.57],
    ['TV', 0.31],
    ['Social', 0.24],
  ])
})

test('numbers that a transform spoils are null, with a warning', async () => {
  const spec = {
    data: { name: 'odds' },
    transform: [{ calculate: 'datum.odds / (datum.odds == 57 ? 0 : 1)', as: 'x' }],
    mark: 'tick',
    encoding: { x: { field: 'odds', type: 'quantitative' } },
  }
  const { rows, messages } = await draw(spec)
  expect(rows.map(({ x }) => x)).toEqual([null, 31, 24, 12])
  expect(messages.map(({ rule }) => rule)).toEqual(['chart/not-finite'])
})

test('a gap is drawn as a gap, with a warning', async () => {
  const odds = table({ channel: 'A', odds: 1 }, { channel: 'B', odds: 'n/a' })
  const { messages } = await draw(BARS, { odds })
  expect(messages).toEqual([
    {
      severity: 'warning',
      rule: 'chart/gaps',
      reason: 'chart "sales" leaves gaps: column "odds" of data "odds" holds no number in row 2',
      place: { path: 'charts.sales' },
    },
  ])
})

test('a time domain in numbers is milliseconds (the interpreter takes them for a year)', async () => {
  const rows = [1, 2, 3, 2].map((v, day) => ({ ts: 1_500_400_000_000 + day * 1e8, v }))
  const spec = (domain: Json): Json => ({
    data: { name: 'rows' },
    mark: 'line',
    encoding: { x: { field: 'ts', type: 'temporal', scale: { domain } }, y: { field: 'v', type: 'quantitative' } },
  })
  const numbers = await draw(spec([1_500_000_000_000, 1_500_900_000_000]), { rows: table(...rows) })
  const texts = await draw(spec(['2017-07-14T02:40:00Z', '2017-07-24T12:40:00Z']), { rows: table(...rows) })
  expect(numbers.svg).toBe(texts.svg)
  expect(numbers.svg).toMatch(/<path d="M\d/)
})

test('named data has been read: its format says no more than how columns are parsed', async () => {
  const csv = { ...BARS, data: { name: 'odds', format: { type: 'csv', parse: { odds: 'number' } } } }
  expect((await draw(csv)).rows).toEqual((await draw(BARS)).rows)
})

test('small multiples are scaled into the frame, and text that gets too small is told', async () => {
  const { svg, messages } = await draw({ data: { name: 'odds' }, vconcat: [BARS, BARS, BARS] })
  expect(svg).toMatch(/width="400" height="240" viewBox="-/)
  expect(messages.map(({ rule }) => rule)).toEqual(['chart/small-text'])
  const facet = { ...BARS, encoding: { ...(BARS['encoding'] as object), row: { field: 'channel' } } }
  expect((await draw(facet, { odds: ODDS }, { height: 2000 })).messages).toEqual([])
})

test.each<[string, Json, RegExp]>([
  ['an address', { ...BARS, data: { url: 'https://example.org' } }, /^chart\/url/],
  ['unknown data', { ...BARS, data: { name: 'x' } }, /^chart\/unknown-data/],
  ['an unknown column', { ...BARS, encoding: { x: { field: 'x' } } }, /^chart\/unknown-column/],
  [
    'a filter that leaves nothing',
    { ...BARS, transform: [{ filter: 'datum.odds > 99' }] },
    /^chart\/nothing-to-draw: chart "sales" has no rows left to draw$/,
  ],
  ['a mark that there is not', { ...BARS, mark: 'blob' }, /^chart\/unknown-word/],
  [
    'an expression that cannot be read',
    { ...BARS, transform: [{ calculate: '1 +', as: 'x' }] },
    /^chart\/cannot-draw: chart "sales" cannot be drawn: Unexpected end of input$/,
  ],
  [
    'a function that there is not',
    { ...BARS, transform: [{ calculate: 'fetch(1)', as: 'x' }] },
    /^chart\/cannot-draw: .*fetch/,
  ],
  [
    'an expression that fails',
    { ...BARS, transform: [{ calculate: 'datum.no.thing', as: 'x' }] },
    /^chart\/cannot-draw/,
  ],
  ['the clock', { ...BARS, transform: [{ calculate: 'datetime()', as: 'x' }] }, /^chart\/cannot-draw: .*clock/],
  [
    'too many rows of its own',
    {
      data: { sequence: { start: 0, stop: 60_000, as: 'x' } },
      mark: 'point',
      encoding: { x: { field: 'x', type: 'quantitative' } },
    },
    /^chart\/too-many-marks: the chart draws "60000" marks, more than 50000$/,
  ],
  [
    'a paint that is an address',
    {
      ...BARS,
      transform: [{ calculate: "'url(http://x)'", as: 'c' }],
      encoding: { ...(BARS['encoding'] as object), color: { field: 'c', scale: null } },
    },
    /^chart\/unsafe-drawing: .*an address in "fill"$/,
  ],
])('%s is refused', async (_, spec, reason) => {
  expect(await refusal(spec)).toEqual([expect.stringMatching(reason)])
})

test('more rows than a slide can show are refused before Vega works on them, unless they are aggregated', async () => {
  const many = {
    columns: ['channel', 'odds'],
    rows: Array.from({ length: 50_001 }, (_, odds) => ({ channel: 'A', odds })),
  }
  expect(await refusal(BARS, { odds: many })).toEqual([
    'chart/too-many-marks: the chart draws "50001" marks, more than 50000',
  ])
  const mean = { ...BARS, encoding: { x: { field: 'channel' }, y: { aggregate: 'mean', field: 'odds' } } }
  expect((await draw(mean, { odds: many })).rows).toEqual([{ channel: 'A', mean_odds: 25_000 }])
})

test('what Vega-Lite notices is a warning, once', async () => {
  const spec = { ...BARS, encoding: { ...(BARS['encoding'] as object), shape: { field: 'channel' } } }
  const { messages } = await draw(spec)
  expect(messages.map(({ rule, severity }) => [rule, severity])).toEqual([['chart/noticed', 'warning']])
  expect(messages[0]?.reason).toMatch(/^chart "sales": .*shape/)
})

test('no part of Vega reads a file or an address, however it is asked', async () => {
  const { openView } = await import('../../src/chart/vega.ts')
  const log = { warnings: new Set<string>(), errors: new Set<string>() }
  const view = await openView(
    { data: [{ name: 'd', url: '/etc/passwd', format: { type: 'dsv', delimiter: ':' } }] },
    null,
    measure,
    log,
  )
  expect(view.tuples('d')).toEqual([])
  expect([...log.warnings, ...log.errors].join()).toContain('/etc/passwd')
  expect(view.tuples('there is none')).toEqual([])
  view.close()
})

test('a dark theme’s charts have no ground of their own', async () => {
  const { svg } = await draw(BARS, { odds: ODDS }, { style: { ...STYLE, background: '#000000' } })
  expect(svg).not.toContain('#000000')
})

test('lines of dashes have flat ends, for round ones fill the gaps', async () => {
  const encoding = {
    x: { field: 'odds', type: 'quantitative' },
    y: { field: 'odds', type: 'quantitative' },
    strokeDash: { field: 'channel', type: 'nominal' },
  }
  const { svg } = await draw({ data: { name: 'odds' }, mark: 'line', encoding })
  expect(svg).toMatch(/stroke-dasharray="4,2"/)
  expect(svg).not.toMatch(/stroke-linecap/)
})
