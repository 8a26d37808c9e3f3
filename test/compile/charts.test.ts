import { expect, test } from 'vitest'
import { compileChart } from '../../src/index.ts'
import { drawFails, drawHere, libraryOf, memoryWorld, told } from '../world.ts'
import { brew, FILES, TEA, tea } from './tea.ts'

test('a chart on a slide has its verdict and its drawing', async () => {
  const { value } = await brew()
  expect(value.decks[0]!.charts).toEqual([
    {
      name: 'cups',
      slide: 'afternoon',
      drawing: expect.stringMatching(/^cups@\d+x\d+$/),
      native: false,
      verdict: 'picture: a test',
    },
  ])
})

test('charts are announced before slides are written, and drawn at the size that they have on the slide', async () => {
  const world = tea()
  const { value } = await brew(TEA, {}, world)
  expect(world.stages).toEqual(['read', 'charts', 'write executive', 'draw', 'emit executive'])
  expect(world.expected).toEqual(['cups'])
  const item = value.decks[0]!.scene.slides.flatMap((slide) => slide.items).find((found) => found.type === 'chart')!
  expect(world.drawn.map(({ name, width, height, language }) => ({ name, width, height, language }))).toEqual([
    { name: 'cups', width: Math.round(item.box.width), height: Math.round(item.box.height), language: 'en' },
  ])
  expect(world.drawn[0]!.data).toEqual({
    cups: {
      columns: ['drink', 'cups'],
      rows: [
        { drink: 'Tea', cups: 4 },
        { drink: 'Coffee', cups: 2 },
      ],
    },
  })
})

test('a chart that cannot be drawn is that chart’s error, and no deck has a file', async () => {
  const { value, messages } = await brew(TEA, {}, memoryWorld(FILES, drawFails))
  expect(told(messages)).toEqual(['report.yaml:6:44 error chart "cups" cannot be drawn: no ink  chart/cannot-draw'])
  expect(value.decks.map(({ files }) => files)).toEqual([{}])
  expect(value.decks[0]!.charts[0]!.verdict).toBe('')
})

test('what is only to be laid out is neither announced nor drawn', async () => {
  const world = tea()
  const { value, messages } = await brew(TEA, { until: 'layout' }, world)
  expect(told(messages)).toEqual([])
  expect([world.expected, world.drawn]).toEqual([[], []])
  expect(world.stages).toEqual(['read', 'charts', 'write executive'])
  expect(value.decks.map(({ files, slides }) => [files, slides])).toEqual([[{}, 3]])
})

test('decks with different themes ask for drawings of their own, and one size is asked for once', async () => {
  const world = tea()
  await brew(TEA, { audiences: ['executive', 'marketing'] }, world)
  expect(world.drawn.map(({ style }) => style.high)).toHaveLength(2)
  expect(new Set(world.drawn.map(({ style }) => style.high)).size).toBe(2)
  const twice = TEA.replace('detail: Two cups of tea for each cup of coffee.', 'chart: cups')
  const same = tea()
  const { value } = await brew(twice, {}, same)
  expect(value.decks[0]!.charts.map(({ slide }) => slide)).toEqual(['more-tea', 'afternoon'])
  expect(same.drawn).toHaveLength(1)
})

test('charts of slides are read from the project folder that the front matter names', async () => {
  const slides = `---
project: ../tea
data: { cups: cups.csv }
charts: { cups: { title: Cups, spec: cups.vl.json } }
---

# Tea

![Cups a day](chart:cups)

# Pot

![A pot](pot.png)
`
  const moved = { '../tea/cups.csv': FILES['cups.csv']!, '../tea/cups.vl.json': FILES['cups.vl.json']! }
  const { messages } = await brew(slides, { kind: 'slides' }, tea(moved))
  expect(told(messages)).toEqual(['slides.md:13:1 error "pot.png" does not exist  read/file'])
})

test('one chart is drawn by itself, in the colours of a theme and at a size', async () => {
  const input = {
    spec: 'cups.vl.json',
    data: { cups: 'cups.csv' },
    theme: 'music',
    library: libraryOf(),
    language: 'en',
    width: 400,
    height: 300,
  }
  const { value, messages } = await compileChart(input, memoryWorld(FILES, drawHere))
  expect(told(messages)).toEqual([])
  expect([value?.width, value?.height]).toEqual([400, 300])
  expect(value?.rows).toMatchObject([
    { drink: 'Tea', cups: 4 },
    { drink: 'Coffee', cups: 2 },
  ])
  expect(value?.svg).toMatch(/^<svg[^>]*>/)
  expect([...(value?.png?.slice(1, 4) ?? [])]).toEqual([0x50, 0x4e, 0x47])

  const strange = await compileChart({ ...input, theme: 'musik' }, memoryWorld(FILES))
  expect(told(strange.messages)).toEqual(['--theme error unknown theme "musik", did you mean "music"?  compile/theme'])
  const gone = await compileChart({ ...input, data: { cups: 'gone.csv' } }, memoryWorld(FILES))
  expect(gone.value).toBeNull()
  expect(told(gone.messages)).toEqual(['cups.vl.json error "gone.csv" does not exist  read/file'])
})
