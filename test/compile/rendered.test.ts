import { expect, test } from 'vitest'
import { compileChart, explainChart } from '../../src/index.ts'
import { unzip } from '../unzip.ts'
import { drawHere, libraryOf, memoryWorld, type TestWorld, told } from '../world.ts'
import { brew, FILES, TEA } from './tea.ts'

const STAYS =
  'report.yaml:6:44 warning chart "cups" stays a picture: rectangles, if a picture will do, write "usermeta": {"fandeck": {"render": "auto"}} in its spec  compile/stays-picture'

type Asked = 'native' | 'picture' | 'auto' | undefined

/** The report's chart with a mark, of which PowerPoint cannot draw `rect`, and with a wish of its own or without one. */
function world(mark: 'bar' | 'rect', render: Asked): TestWorld {
  const spec = JSON.parse(FILES['cups.vl.json'] as string)
  const usermeta = render && { fandeck: { render } }
  return memoryWorld({ ...FILES, 'cups.vl.json': JSON.stringify({ ...spec, mark, usermeta }) }, drawHere)
}

test.each<['bar' | 'rect', Asked, Asked, string, boolean]>([
  // mark, the chart's wish, the build's wish, what it becomes, whether it is warned of
  ['bar', undefined, undefined, 'native', false],
  ['bar', undefined, 'auto', 'native', false],
  ['bar', undefined, 'native', 'native', false],
  ['bar', undefined, 'picture', 'picture: the build asks for one', false],
  ['bar', 'native', 'picture', 'native', false],
  ['bar', 'auto', 'picture', 'native', false],
  ['bar', 'picture', 'native', 'picture: the chart asks for one', false],
  ['rect', undefined, undefined, 'picture: rectangles', false],
  ['rect', undefined, 'native', 'picture: rectangles', true],
  ['rect', undefined, 'picture', 'picture: the build asks for one', false],
  ['rect', 'native', undefined, 'picture: rectangles', true],
  ['rect', 'native', 'picture', 'picture: rectangles', true],
  ['rect', 'auto', 'native', 'picture: rectangles', false],
])('a %s that asks for %s in a build that asks for %s becomes %s', async (mark, own, charts, verdict, warned) => {
  const { value, messages } = await brew(TEA, { charts }, world(mark, own))
  const [deck] = value.decks
  expect(deck!.charts).toMatchObject([{ verdict, native: verdict === 'native' }])
  expect(told(messages)).toEqual(warned ? [STAYS] : [])
  const charted = [...unzip(deck!.files.pptx as Uint8Array).keys()].filter((name) => name.startsWith('ppt/charts/'))
  expect(charted.length > 0).toBe(verdict === 'native')
  const pictured = [...unzip(deck!.files.pptx as Uint8Array).keys()].filter((name) =>
    /^ppt\/media\/.*\.png$/.test(name),
  )
  expect(pictured.length > 0).toBe(verdict !== 'native')
})

test('what a build asks of its charts does not change what it asks to be drawn', async () => {
  const requests = async (charts: Asked): Promise<unknown> => {
    const here = world('bar', undefined)
    await brew(TEA, { charts }, here)
    return here.drawn
  }
  const auto = await requests('auto')
  expect(await requests('picture')).toEqual(auto)
  expect(await requests('native')).toEqual(auto)
})

test('a chart of several decks is warned of once', async () => {
  const { messages } = await brew(
    TEA,
    { audiences: ['executive', 'marketing'], charts: 'native' },
    world('rect', undefined),
  )
  expect(told(messages)).toEqual([STAYS])
})

const ALONE = {
  spec: 'cups.vl.json',
  data: { cups: 'cups.csv' },
  theme: 'music',
  library: libraryOf(),
  language: 'en',
  width: 400,
  height: 300,
}

test('what stands behind a native chart is explained: plots, axes and the table', async () => {
  const { value } = await compileChart(ALONE, world('bar', undefined))
  expect(await explainChart(value!)).toEqual([
    {
      name: null,
      plots: [{ type: 'clustered column', secondary: false, series: [{ name: 'cups', points: 2 }] }],
      axes: [
        { of: 'categories', kind: 'names', title: 'drink', names: 2, from: null, to: null, format: null },
        { of: 'values', kind: 'numbers', title: 'cups', names: null, from: 0, to: 4, format: null },
      ],
      columns: [
        { header: 'drink', rows: 2, format: null },
        { header: 'cups', rows: 2, format: null },
      ],
    },
  ])
})

test('nothing stands behind a picture, and one against its wish is warned of', async () => {
  const { value, messages } = await compileChart(ALONE, world('rect', 'native'))
  expect(await explainChart(value!)).toEqual([])
  expect(told(messages)).toEqual([STAYS.replace('report.yaml:6:44', 'cups.vl.json')])
})
