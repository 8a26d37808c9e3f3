import { expect, test } from 'vitest'
import { compile } from '../../src/index.ts'
import { drawNothing, inputOf, memoryWorld } from '../world.ts'

const SLIDES = `---
title: Bread
data: { sold: data/sold.csv }
charts: { sold: { title: Loaves sold, spec: charts/sold.vl.json, alt: Bars of loaves } }
---

# Bread {.cover}

---

# Rye sells {#rye}

- Rye is [baked](https://example.org) on **Mondays**
- Wheat does not

:::notes
Say why.

- One reason
:::

---

# Loaves sold {#loaves}

![Loaves sold](chart:sold)
`

const FILES = {
  'data/sold.csv': 'day,loaves\nMonday,3\nTuesday,5\n',
  'charts/sold.vl.json': JSON.stringify({
    data: { name: 'sold' },
    mark: 'bar',
    encoding: { x: { field: 'day', type: 'nominal' }, y: { field: 'loaves', type: 'quantitative' } },
  }),
}

async function contentsOf(source: string) {
  const input = inputOf(source, { kind: 'slides', formats: [], contents: true })
  const { value, messages } = await compile(input, memoryWorld(FILES, drawNothing))
  return { deck: value.decks[0]!, messages }
}

test('a deck brings what a preview shows of each slide, if it is asked for', async () => {
  const { deck, messages } = await contentsOf(SLIDES)
  expect(messages).toEqual([])
  expect(deck.contents.map(({ markdown }) => markdown.split('\n')[0])).toEqual([
    '# Bread {.cover}',
    '# Rye sells {#rye}',
    '# Loaves sold {#loaves}',
  ])
  const [, rye, loaves] = deck.contents
  expect(rye?.markdown).toBe(
    '# Rye sells {#rye}\n\n- Rye is [baked](https://example.org) on **Mondays**\n- Wheat does not\n\n:::notes\nSay why.\n\n- One reason\n:::',
  )
  expect(rye?.notes).toBe('<p>Say why.</p><ul><li>One reason</li></ul>')
  expect(rye?.picture).toContain('<a href="https://example.org/"')
  expect(loaves?.data).toBe('')
})

test('pictures name the families that stand in for theirs', async () => {
  const { deck } = await contentsOf('---\ntitle: Bread\ntheme: executive\n---\n\n# 빵 and bread\n\n- One\n')
  const stacks = [...deck.contents[1]!.picture.matchAll(/font-family="([^"]*)"/g)].map(([, stack]) => stack)
  expect(stacks.some((stack) => stack?.includes("'NotoSansKR'"))).toBe(true)
  expect(stacks.every((stack) => /'(Carlito|Arimo|Gelasio|Caladea|Tinos|Cousine)'/.test(stack ?? ''))).toBe(true)
})

test('without being asked for there are none', async () => {
  const input = inputOf(SLIDES, { kind: 'slides', formats: [] })
  const { value } = await compile(input, memoryWorld(FILES, drawNothing))
  expect(value.decks[0]?.contents).toEqual([])
})

test('a message says which slide it concerns', async () => {
  const long = 'very '.repeat(120)
  const { messages } = await contentsOf(`# One\n\n- Fine\n\n---\n\n# ${long}long {#two}\n\n- Fine\n`)
  expect(messages.map(({ rule, slides }) => [rule, slides])).toEqual([
    ['layout/title-too-long', [{ deck: 'slides', slide: 'two' }]],
  ])
})

test('a message about a chart says which slides show it', async () => {
  const spec = { ...JSON.parse(FILES['charts/sold.vl.json']), usermeta: { fandeck: { render: 'native' } } }
  const world = memoryWorld({ ...FILES, 'charts/sold.vl.json': JSON.stringify(spec) }, drawNothing)
  const { messages } = await compile(inputOf(SLIDES, { kind: 'slides', formats: [] }), world)
  expect(messages.map(({ rule, slides }) => [rule, slides])).toEqual([
    ['compile/stays-picture', [{ deck: 'slides', slide: 'loaves' }]],
  ])
})
