import { expect, test } from 'vitest'
import type { Json } from '../../src/model/chart.ts'
import { draw, refusal, textsOf, wordsIn } from './drawing.ts'
import { BARS, ODDS, table } from './requests.ts'

const [HIGH, LOW] = ['#AA0001', '#AA0002']

const MONTHS = table(
  ...[1, 2, 3].flatMap((month) =>
    ['Paid', 'Free', 'Trial'].map((kind, index) => ({
      month: `2024-0${month}-01`,
      streams: month * (index + 1),
      kind,
    })),
  ),
)

const LINES: { readonly [key: string]: Json } = {
  data: { name: 'months' },
  mark: 'line',
  encoding: {
    x: { field: 'month', type: 'temporal' },
    y: { field: 'streams', type: 'quantitative' },
    color: { field: 'kind' },
  },
}

function asking(spec: { readonly [key: string]: Json }, highlight: Json): { readonly [key: string]: Json } {
  return { ...spec, usermeta: { fandeck: { highlight } } }
}

function withColour(spec: { readonly [key: string]: Json }, color: Json): { readonly [key: string]: Json } {
  return { ...spec, encoding: { ...(spec['encoding'] as object), color } }
}

/** The colours of the marks, in the order in which they are drawn. */
function paints(svg: string): string[] {
  return [...svg.matchAll(/<path[^>]*? (?:fill|stroke)="(#[0-9A-F]{6})"/g)].map(([, colour]) => colour!)
}

test('a bar is highlighted by its name on the axis, standing or lying', async () => {
  const { svg, alt } = await draw(asking(BARS, 'TV'), { odds: ODDS })
  expect(paints(svg)).toEqual([LOW, HIGH, LOW, LOW])
  expect(alt).toBe(
    'Bar chart. Chance of a lift (%) by Channel. Highlighted: TV. Highest: Creators, 57%. Lowest: Banners, 12%.',
  )
  const { x, y } = BARS['encoding'] as { x: Json; y: Json }
  const lying = await draw(asking({ ...BARS, encoding: { x: y, y: x } }, 'Creators'), { odds: ODDS })
  expect(paints(lying.svg)).toEqual([HIGH, LOW, LOW, LOW])
})

test('several values may be highlighted, and numbers by what they look like', async () => {
  const two = await draw(asking(BARS, ['TV', 'Banners']), { odds: ODDS })
  expect(paints(two.svg)).toEqual([LOW, HIGH, LOW, HIGH])
  const years = table({ channel: 2016, odds: 1 }, { channel: 2017, odds: 2 })
  const spec = { ...BARS, encoding: { ...(BARS['encoding'] as object), x: { field: 'channel', type: 'ordinal' } } }
  expect(paints((await draw(asking(spec, '2017'), { odds: years })).svg)).toEqual([LOW, HIGH])
  expect(paints((await draw(asking(spec, 2017), { odds: years })).svg)).toEqual([LOW, HIGH])
})

test('a series is highlighted by its value of the colour field, over the others and in bold', async () => {
  const { svg, alt } = await draw(asking(LINES, 'Paid'), { months: MONTHS })
  expect(paints(svg)).toEqual([LOW, LOW, HIGH])
  expect(textsOf(svg).filter(({ text }) => ['Paid', 'Free', 'Trial'].includes(text))).toEqual([
    { text: 'Trial', fill: '#222222', bold: false },
    { text: 'Free', fill: '#222222', bold: false },
    { text: 'Paid', fill: HIGH, bold: true },
  ])
  expect(alt).toContain('Highlighted: Paid. ')
})

test.each<[string, Json, number]>([
  ['area', 'area', 3],
  ['points', 'point', 9],
  ['bars', 'bar', 9],
])('%s are highlighted by the colour field', async (_, mark, marks) => {
  const { svg } = await draw(asking({ ...LINES, mark }, 'Free'), { months: MONTHS })
  const colours = [...svg.matchAll(/<path[^>]* fill="(#[0-9A-F]{6})"/g)].map(([, colour]) => colour!)
  expect(colours.filter((colour) => colour === HIGH).length).toBeGreaterThanOrEqual(marks / 3)
  expect(new Set(colours)).toEqual(new Set([HIGH, LOW]))
})

test('a slice is highlighted', async () => {
  const pie = { data: { name: 'odds' }, mark: 'arc', encoding: { theta: { field: 'odds', type: 'quantitative' } } }
  const { svg } = await draw(asking(withColour(pie, { field: 'channel' }), 'TV'), { odds: ODDS })
  expect(paints(svg)).toEqual([LOW, HIGH, LOW, LOW])
})

test('where names do not fit beside the marks, the legend names what is highlighted, in its colour', async () => {
  const grouped = {
    ...LINES,
    mark: 'bar',
    encoding: {
      ...(LINES['encoding'] as object),
      x: { field: 'month', type: 'ordinal', title: null },
      xOffset: { field: 'kind' },
    },
  }
  const { svg } = await draw(asking(grouped, 'Free'), { months: MONTHS })
  expect(wordsIn(svg)).toContain('Free')
  expect(wordsIn(svg)).not.toContain('Paid')
  expect(paints(svg).filter((colour) => colour === HIGH)).toHaveLength(4)
})

test('an author’s own scale or condition wins', async () => {
  const range = await draw(asking(withColour(LINES, { field: 'kind', scale: { range: ['#0000AA'] } }), 'Paid'), {
    months: MONTHS,
  })
  expect(new Set(paints(range.svg))).toEqual(new Set(['#0000AA']))
  const condition = { condition: { test: 'datum.odds > 50', value: '#0000AA' }, value: '#0000BB' }
  const bars = await draw(asking(withColour(BARS, condition), 'TV'), { odds: ODDS })
  expect(paints(bars.svg)).toEqual(['#0000AA', '#0000BB', '#0000BB', '#0000BB'])
})

test('layers that share a column are highlighted together, and their texts stay dark', async () => {
  const { color, ...places } = LINES['encoding'] as { [channel: string]: Json }
  const layers = {
    data: { name: 'months' },
    encoding: { ...places, color: color! },
    layer: [{ mark: 'line' }, { mark: 'text', encoding: { text: { field: 'kind' } } }],
  }
  const { svg } = await draw(asking(layers, 'Paid'), { months: MONTHS })
  expect(paints(svg).slice(0, 3)).toEqual([LOW, LOW, HIGH])
  expect(new Set(textsOf(svg).flatMap(({ text, fill }) => (text === 'Paid' || text === 'Free' ? fill : [])))).toEqual(
    new Set(['#111111']),
  )
})

test('a value that no row has is refused, with the nearest that there is', async () => {
  expect(await refusal(asking(BARS, 'Creator'), { odds: ODDS })).toEqual([
    'chart/unknown-highlight: chart "sales" highlights "Creator", which column "channel" does not hold (did you mean "Creators"?)',
  ])
  expect(await refusal(asking(LINES, ['Paid', 'Pro']), { months: MONTHS })).toEqual([
    'chart/unknown-highlight: chart "sales" highlights "Pro", which column "kind" does not hold (known: Free, Paid, Trial)',
  ])
})

test('a chart without names has nothing to highlight', async () => {
  const points = {
    data: { name: 'odds' },
    mark: 'point',
    encoding: { x: { field: 'odds', type: 'quantitative' } },
  }
  expect(await refusal(asking(points, 'TV'), { odds: ODDS })).toEqual([
    'chart/no-highlight: chart "sales" highlights "TV", and has neither a colour field nor an axis of names (give "color" the field that holds it)',
  ])
})

test.each<[Json, string]>([
  [{ highlight: { field: 'TV' } }, 'chart/setting: a highlight is a value of the data, or a list of values'],
  ['TV', 'chart/setting: the settings of a chart are no object'],
  [{ render: 'pictures' }, 'chart/setting: a chart cannot be rendered as "pictures" (did you mean "picture"?)'],
  [{ highlite: 'TV' }, 'chart/unknown-setting: unknown chart setting "highlite"'],
])('the settings %j say nothing', async (fandeck, reason) => {
  const [message] = await refusal({ ...BARS, usermeta: { fandeck } }, { odds: ODDS })
  expect(message?.startsWith(reason)).toBe(true)
})

test('what else stands in usermeta is for other programs', async () => {
  const plain = await draw(BARS, { odds: ODDS })
  expect(await draw({ ...BARS, usermeta: { embedOptions: { renderer: 'svg' } } }, { odds: ODDS })).toEqual(plain)
})
