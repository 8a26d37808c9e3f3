import { expect, test } from 'vitest'
import type { Json } from '../../src/model/chart.ts'
import { DIRECT, draw, placeOf, textsOf, wordsIn } from './drawing.ts'
import { BARS, ODDS, STYLE, table } from './requests.ts'

type Spec = { readonly [key: string]: Json }

/** Three months of series that end at the values given. */
function ending(ends: Readonly<Record<string, number>>) {
  return table(
    ...Object.entries(ends).flatMap(([kind, end]) =>
      [1, 2, 3].map((month) => ({ month: `2024-0${month}-01`, streams: (end * month) / 3, kind })),
    ),
  )
}

const LINES: Spec = {
  data: { name: 'months' },
  mark: 'line',
  encoding: {
    x: { field: 'month', type: 'temporal', title: null },
    y: { field: 'streams', type: 'quantitative', title: 'Streams' },
    color: { field: 'kind', title: 'Kind' },
  },
}

const PIE: Spec = {
  data: { name: 'odds' },
  mark: 'arc',
  encoding: { theta: { field: 'odds', type: 'quantitative' }, color: { field: 'channel', title: 'Channel' } },
}

function encoded(spec: Spec, change: Spec): Spec {
  return { ...spec, encoding: { ...(spec['encoding'] as object), ...change } }
}

/** Changes one channel of a spec. */
function channel(spec: Spec, name: string, change: Spec): Spec {
  const { encoding } = spec as { encoding: { [name: string]: object } }
  return encoded(spec, { [name]: { ...(encoding[name] as Spec), ...change } })
}

test('lines are named at their ends in their colours, and there is no legend', async () => {
  const { svg } = await draw(LINES, { months: ending({ Paid: 90, Free: 30 }) })
  const names = textsOf(svg).filter(({ text }) => /Paid|Free|Kind/.test(text))
  expect(names).toEqual([
    { text: 'Paid', fill: '#BB0002', bold: true },
    { text: 'Free', fill: '#BB0001', bold: true },
  ])
  expect(placeOf(svg, 'Paid').x).toBe(placeOf(svg, 'Free').x)
  expect(placeOf(svg, 'Paid').x + 4 * 6).toBeLessThanOrEqual(400)
})

test('names of lines that end together are moved apart, the higher one staying above', async () => {
  const { svg } = await draw(LINES, { months: ending({ A: 50, B: 50.5, C: 51 }) })
  const [a, b, c] = ['A', 'B', 'C'].map((name) => placeOf(svg, name).y)
  expect(a! - b!).toBeGreaterThanOrEqual(12)
  expect(b! - c!).toBeGreaterThanOrEqual(12)
})

test('a name is darkened until it can be read', async () => {
  const style = { ...DIRECT, palette: ['#FFE680'] }
  const { svg } = await draw(LINES, { months: ending({ Paid: 90 }) }, { style })
  expect(textsOf(svg).find(({ text }) => text === 'Paid')).toEqual({ text: 'Paid', fill: '#7C7143', bold: true })
})

test.each<[string, Readonly<Record<string, number>>]>([
  ['are too many', Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`S${i}`, 90 * i]))],
  ['are too long', { 'A series with a name that takes half the chart': 1, B: 2 }],
  ['would stand far from their ends', Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`S${i}`, 90 + i / 10]))],
])('the legend stays where names %s', async (_, ends) => {
  expect(wordsIn((await draw(LINES, { months: ending(ends) })).svg)).toContain('Kind')
})

test('a line that ends early keeps the legend: its name would stand among the others', async () => {
  const { columns, rows } = ending({ Paid: 90, Free: 30 })
  const months = { columns, rows: rows.filter(({ kind, month }) => kind !== 'Free' || month !== '2024-03-01') }
  expect(wordsIn((await draw(LINES, { months })).svg)).toContain('Kind')
})

test('areas on top of each other and stacked bars are named beside their last parts', async () => {
  const months = ending({ Paid: 60, Free: 30 })
  const area = await draw({ ...LINES, mark: 'area' }, { months })
  expect(wordsIn(area.svg)).not.toContain('Kind')
  expect(placeOf(area.svg, 'Paid').y - placeOf(area.svg, 'Free').y).toBeGreaterThan(60)
  const bars = await draw(channel({ ...LINES, mark: 'bar' }, 'x', { type: 'ordinal' }), { months })
  expect(wordsIn(bars.svg)).not.toContain('Kind')
  expect(wordsIn(bars.svg)).toEqual(expect.arrayContaining(['Paid', 'Free']))
  const flat = await draw({ ...LINES, mark: 'area' }, { months: ending({ Paid: 60, Free: 0.1 }) })
  expect(wordsIn(flat.svg)).toContain('Kind')
})

test('bars have their numbers at their ends, and then no axis but its title', async () => {
  const { svg } = await draw(BARS, { odds: ODDS })
  expect(textsOf(svg).filter(({ bold }) => bold)).toEqual(
    ['57', '31', '24', '12'].map((text) => ({ text, fill: '#111111', bold: true })),
  )
  expect(wordsIn(svg)).toContain('Chance of a lift (%)')
  expect(wordsIn(svg)).not.toContain('20')
  expect(placeOf(svg, '57').y).toBeLessThan(placeOf(svg, '12').y)
})

test('the title of the numbers stands over them', async () => {
  const { svg } = await draw(BARS, { odds: ODDS })
  // Both in the coordinates of the plot: the number's line is 12 points high and its bar's end at the top.
  expect(placeOf(svg, 'Chance of a lift \\(%\\)').y).toBeLessThanOrEqual(placeOf(svg, '57').y - 12)
})

test('numbers at bars have the decimals that they need, the author’s format, and the language', async () => {
  const odds = table({ channel: 'A', odds: 1234.5 }, { channel: 'B', odds: 2.25 })
  expect(wordsIn((await draw(BARS, { odds })).svg)).toEqual(expect.arrayContaining(['1,235', '2']))
  expect(wordsIn((await draw(BARS, { odds }, { language: 'de' })).svg)).toEqual(expect.arrayContaining(['1.235', '2']))
  const small = table({ channel: 'A', odds: 14.42 }, { channel: 'B', odds: 0.8 })
  expect(wordsIn((await draw(BARS, { odds: small })).svg)).toEqual(expect.arrayContaining(['14.4', '0.8']))
  const money = channel(BARS, 'y', { axis: { format: '$.2f' } })
  expect(wordsIn((await draw(money, { odds: small })).svg)).toEqual(expect.arrayContaining(['$14.42', '$0.80']))
})

test('bars on both sides of zero stand on a line there', async () => {
  const odds = table({ channel: 'Up', odds: 10 }, { channel: 'Down', odds: -5 })
  const { svg } = await draw(BARS, { odds })
  expect(wordsIn(svg)).toEqual(expect.arrayContaining(['10', '−5']))
  expect(placeOf(svg, '−5').y).toBeLessThan(placeOf(svg, 'Down').y + 240)
  expect(svg.match(/<line [^>]*x2="\d+(\.\d+)?" y2="0" stroke="#222222"/g)).toHaveLength(1)
})

test.each<[string, Spec, Spec]>([
  ['an axis of his own', channel(BARS, 'y', { axis: { tickCount: 3 } }), {}],
  ['a scale of his own', channel(BARS, 'y', { scale: { zero: false } }), {}],
  ['numbers of his own', { ...BARS, layer: [{ mark: 'bar' }, { mark: 'text' }], mark: null }, {}],
  ['axes in his config', { ...BARS, config: { axis: { grid: true } } }, {}],
])('the axis stays where the author gives %s', async (_, spec) => {
  const { mark, ...layers } = spec
  const { svg } = await draw(mark === null ? layers : spec, { odds: ODDS })
  expect(textsOf(svg).filter(({ bold }) => bold)).toEqual([])
  expect(wordsIn(svg).filter((text) => /^\d+$/.test(text)).length).toBeGreaterThan(2)
})

test('more bars than can be read one by one keep the axis', async () => {
  const odds = table(...Array.from({ length: 11 }, (_, index) => ({ channel: `B${index}`, odds: 100 + index })))
  const { svg } = await draw(BARS, { odds })
  expect(wordsIn(svg)).not.toContain('107')
  expect(wordsIn(svg)).toContain('100')
})

test('bars in the colours of their names need no legend', async () => {
  const { svg } = await draw(encoded(BARS, { color: { field: 'channel', title: 'Colours' } }), { odds: ODDS })
  expect(wordsIn(svg)).not.toContain('Colours')
  expect(wordsIn(svg).filter((text) => text === 'TV')).toHaveLength(1)
  expect(wordsIn(svg)).toContain('31')
})

test('slices are named and measured beside them, and there is no legend', async () => {
  const { svg, alt } = await draw(PIE, { odds: ODDS })
  expect(wordsIn(svg).sort()).toEqual(['Banners 12', 'Creators 57', 'Social 24', 'TV 31'])
  expect(alt).toBe('Pie chart with 4 slices. odds by Channel. Highest: Creators, 57. Lowest: Banners, 12.')
  const share = await draw(channel(PIE, 'theta', { title: 'Share (%)' }), { odds: ODDS })
  expect(wordsIn(share.svg)).toContain('Creators 57%')
})

test('a pie leaves room for its labels, however narrow the chart', async () => {
  const { svg } = await draw(PIE, { odds: ODDS }, { width: 320 })
  const labels = [...svg.matchAll(/text-anchor="(start|end)" transform="translate\(([\d.]+),[\d.]+\)"[^>]*>([^<]+)/g)]
  expect(labels.map(([, , , text]) => text)).toEqual(expect.arrayContaining(['Creators 57', 'TV 31']))
  for (const [, side, at, text = ''] of labels) {
    const far = Number(at) + (side === 'start' ? 1 : -1) * text.length * 6
    expect(far).toBeGreaterThanOrEqual(0)
    expect(far).toBeLessThanOrEqual(316)
  }
})

test('slices too thin for their names keep the legend', async () => {
  const odds = table({ channel: 'All', odds: 100 }, ...['A', 'B', 'C'].map((channel) => ({ channel, odds: 0.1 })))
  expect(wordsIn((await draw(PIE, { odds })).svg)).toContain('Channel')
})

test('a legend that stays stands in a row over the chart if it fits', async () => {
  const grouped = encoded(channel({ ...LINES, mark: 'bar' }, 'x', { type: 'ordinal' }), { xOffset: { field: 'kind' } })
  const { svg } = await draw(grouped, { months: ending({ Paid: 60, Free: 30 }) })
  expect(placeOf(svg, 'Paid').y).toBe(placeOf(svg, 'Free').y)
  expect(wordsIn(svg)).toContain('Kind')
  const untitled = encoded(grouped, { color: { field: 'kind' } })
  expect(wordsIn((await draw(untitled, { months: ending({ Paid: 60, Free: 30 }) })).svg)).not.toContain('kind')
})

test.each<[string, Json]>([
  ['a legend of his own', { orient: 'bottom' }],
  ['no legend', null],
])('lines are not named where the author wants %s', async (_, legend) => {
  const { svg } = await draw(channel(LINES, 'color', { legend }), { months: ending({ Paid: 90, Free: 30 }) })
  expect(wordsIn(svg).filter((text) => text === 'Paid')).toHaveLength(legend === null ? 0 : 1)
  expect(textsOf(svg).some(({ bold }) => bold)).toBe(false)
})

test('a theme without direct labels has legends and axes', async () => {
  const { svg } = await draw(LINES, { months: ending({ Paid: 90, Free: 30 }) }, { style: STYLE })
  expect(wordsIn(svg)).toContain('Kind')
  expect(wordsIn((await draw(BARS, { odds: ODDS }, { style: STYLE })).svg)).toContain('20')
  expect(wordsIn((await draw(PIE, { odds: ODDS }, { style: STYLE })).svg)).toContain('Channel')
})

test('labels change nothing about rows and alt text', async () => {
  for (const [spec, data] of [
    [LINES, { months: ending({ Paid: 90, Free: 30 }) }],
    [BARS, { odds: ODDS }],
    [PIE, { odds: ODDS }],
  ] as const) {
    const [plain, direct] = [await draw(spec, data, { style: STYLE }), await draw(spec, data)]
    expect(direct.rows).toEqual(plain.rows)
    expect(direct.alt).toBe(plain.alt)
    expect(direct.messages).toEqual([])
    expect((await draw(spec, data)).svg).toBe(direct.svg)
  }
})

const GROUPED = {
  ...BARS,
  encoding: { ...(BARS['encoding'] as object), xOffset: { field: 'side', type: 'nominal' } },
}

// Vega-Lite writes the width of a group into an expression, where no signal changes it.
test.each([
  ['bars', BARS],
  ['groups of bars', GROUPED],
])('small multiples of %s give way to their texts, which stay as large as they are', async (_, view) => {
  const sides = table(...ODDS.rows.flatMap((row) => [1, 2].map((side) => ({ ...row, side: `side ${side}` }))))
  const odds = view === GROUPED ? sides : ODDS
  const { messages, svg } = await draw({ data: { name: 'odds' }, hconcat: [view, view, view] }, { odds })
  expect(messages).toEqual([])
  const [, width] = /viewBox="\S+ \S+ (\S+) /.exec(svg)!
  expect(Number(width)).toBeLessThanOrEqual(400)
})
