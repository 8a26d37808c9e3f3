import { describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import type { Block, SlideKind } from '../../src/model/deck.ts'
import type { Item, SceneSlide, TableItem, TextItem } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { seen } from './seen.ts'
import { theme } from './themes.ts'

const IMAGES = new Map([['a.png', { width: 600, height: 900 }]])

function laid(kind: SlideKind, blocks: readonly Block[], look = 'executive', title = 'Title'): SceneSlide {
  const { value, messages } = layout(d.deck([d.slide(kind, title, blocks, { key: 's' })]), theme(look), IMAGES)
  expect(messages).toEqual([])
  expect(value.slides).toHaveLength(1)
  return seen(value)[0]!
}

function keys(slide: SceneSlide): readonly string[] {
  return slide.items.map(({ key }) => key.slice(2))
}

function item(slide: SceneSlide, name: string): Item {
  const found = slide.items.find(({ key }) => key === `s/${name}`)
  if (!found) throw new Error(`no ${name} among ${keys(slide).join(', ')}`)
  return found
}

function textOf(slide: SceneSlide, name: string): TextItem {
  return item(slide, name) as TextItem
}

function size(slide: SceneSlide, name: string): number {
  return textOf(slide, name).paragraphs[0]!.runs[0]!.size
}

const LONG = 'Creator campaigns have a 57 per cent chance of lifting short-term sales, more than any other channel'

describe('a cover', () => {
  const blocks = [d.paragraph('A subtitle'), d.paragraph('Ada · 2025')]

  test('has a bar over the title, the subtitle under it, and the rest at the foot', () => {
    const slide = laid('cover', blocks, 'executive', 'A report')
    expect(keys(slide).filter((key) => !key.startsWith('motif'))).toEqual(['accent', 'title', 'subtitle', 'meta'])
    const [bar, title, subtitle, meta] = ['accent', 'title', 'subtitle', 'meta'].map((name) => item(slide, name).box)
    expect(bar!.y + bar!.height).toBeLessThan(title!.y)
    expect(title!.y + title!.height).toBeLessThan(subtitle!.y)
    expect(meta!.y + meta!.height).toBe(500)
    expect(slide.background).toEqual(theme('executive').roles.coverBg)
  })

  test.each([
    ['executive', 9, 'line'],
    ['marketing', 6, 'rectangle'],
    ['music', 13, 'rectangle'],
    ['mental-health', 4, 'ellipse'],
  ])('has the motif of %s', (look, count, shape) => {
    const motif = laid('cover', blocks, look).items.filter(({ key }) => key.startsWith('s/motif'))
    expect(motif.map((one) => one.type === 'shape' && one.shape)).toEqual(Array.from({ length: count }, () => shape))
  })

  test('has a smaller title rather than a last line of one word', () => {
    const slide = laid('cover', blocks, 'marketing', 'The global power duo: K-pop and TikTok')
    expect(size(slide, 'title')).toBe(50)
  })
})

test('section slides are numbered', () => {
  const deck = d.deck([
    d.slide('section', 'One', [d.paragraph('Lede')]),
    d.slide('bullets', 'x', []),
    d.slide('section', 'Two', []),
  ])
  const { value } = layout(deck, theme('music'), IMAGES)
  const numbers = value.slides.flatMap(({ items }) => items).filter(({ role }) => role === 'figure') as TextItem[]
  expect(numbers.map(({ paragraphs }) => paragraphs[0]!.runs[0]!.text)).toEqual(['01', '02'])
})

describe('an agenda', () => {
  test('has a row with number and hairline for each item', () => {
    const slide = laid('agenda', [d.list(['One', ['Two', ['Under two']]])])
    expect(keys(slide).slice(2, -1)).toEqual(['number-1', 'item-1', 'line-2', 'number-2', 'item-2'])
    expect(textOf(slide, 'item-2').paragraphs).toHaveLength(2)
  })

  test('has two columns where it is long', () => {
    const slide = laid('agenda', [d.list(['1', '2', '3', '4', '5', '6', '7', '8'])])
    expect(item(slide, 'number-5').box).toMatchObject({ y: item(slide, 'number-1').box.y, x: 488 })
  })

  test('has what else there is at the foot', () => {
    const slide = laid('agenda', [d.list(['One', 'Two']), d.paragraph('And questions')])
    expect(textOf(slide, 'body').paragraphs[0]!.runs[0]!.text).toBe('And questions')
  })
})

describe('a chart', () => {
  test('stands on the left under its title, with a panel as high as it on the right', () => {
    const slide = laid('chart-takeaway', [d.chart('Sales'), d.panel('So what', d.list([LONG, LONG]))])
    expect(keys(slide).slice(2)).toEqual([
      'body-chart-title',
      'body-chart',
      'panel-ground',
      'panel-label',
      'panel',
      'page-number',
    ])
    const chart = item(slide, 'body-chart')
    expect(chart).toMatchObject({ box: { x: 48, width: 570 }, drawing: `sales@570x${chart.box.height}`, alt: null })
    expect(item(slide, 'panel-ground').box).toMatchObject({ y: 105, height: 383 })
  })

  test('has a panel as high as it, with its words in the middle', () => {
    const slide = laid('chart-takeaway', [d.chart('Sales'), d.panel('So what', d.paragraph('Act now'))])
    const ground = item(slide, 'panel-ground').box
    const [label, text] = [item(slide, 'panel-label').box, item(slide, 'panel').box]
    expect(ground).toMatchObject({ y: 105, height: 383 })
    expect(label.y - ground.y).toBeCloseTo(ground.y + ground.height - text.y - textOf(slide, 'panel').needed)
  })

  test('has text at the top on the right and the panel from there to the foot', () => {
    const slide = laid('chart-takeaway', [d.chart('Sales'), d.list([LONG]), d.panel('So what', d.paragraph(LONG))])
    expect(textOf(slide, 'side').box.y).toBe(105)
    const [text, ground] = [textOf(slide, 'side'), item(slide, 'panel-ground').box]
    expect(ground.y).toBeCloseTo(105 + text.needed + size(slide, 'side'))
    expect(ground.y + ground.height).toBeCloseTo(488)
  })

  test('moves above text that is too long for the side', () => {
    const slide = laid('chart-takeaway', [d.chart('Sales'), d.table(['A', 'B', 'C', 'D'], ['1', '2', '3', '4'])])
    expect(item(slide, 'figure-1-chart').box.width).toBe(864)
    expect(item(slide, 'foot-table').box.width).toBe(864)
  })

  test('fills the slide where it is alone, and shares it with another', () => {
    expect(item(laid('chart-takeaway', [d.chart('Sales')]), 'body-chart').box.width).toBe(864)
    const two = laid('chart-takeaway', [d.chart('A'), d.chart('B', 'other'), d.paragraph('x')])
    expect(item(two, 'figure-1-chart').box).toMatchObject({ x: 48, width: 424 })
    expect(item(two, 'figure-2-chart').box).toMatchObject({ x: 488, width: 424 })
  })
})

describe('figures', () => {
  const figures = ['**57%** chance of a lift', '**over 92M** posts', '**3.5×** spend']

  test('stand on cards of one size, all figures equally large', () => {
    const slide = laid('stats', [d.list(figures)])
    const cards = [1, 2, 3].map((number) => item(slide, `card-${number}`).box)
    expect(cards.map(({ x }) => x)).toEqual([48, 341.333, 634.667])
    expect(new Set(cards.map(({ height }) => height)).size).toBe(1)
    expect(new Set(cards.map(({ y, height }) => [y, y + height].join()))).toEqual(new Set(['105,488']))
    expect([1, 2, 3].map((number) => size(slide, `card-${number}-figure`))).toEqual([50, 50, 50])
    expect([1, 2, 3].map((number) => textOf(slide, `card-${number}-figure`).box.y)).toEqual(
      Array(3).fill(textOf(slide, 'card-1-figure').box.y),
    )
  })

  test('fill the slide over a remark, which has the height that it needs', () => {
    const slide = laid('stats', [d.list(figures), d.panel('So what', d.list([LONG]))])
    const [card, panel] = [item(slide, 'card-1').box, item(slide, 'panel-ground').box]
    expect(size(slide, 'card-1-figure')).toBe(50)
    expect(panel.y - card.y - card.height).toBeCloseTo(16)
    expect(panel.y + panel.height).toBeCloseTo(488)
    expect(card.height).toBeGreaterThan(panel.height)
  })

  test('stand two by two where they are four', () => {
    const slide = laid('stats', [d.list(['**1** a', '**2** b', '**3** c', '**4** d'])])
    const cards = [1, 2, 3, 4].map((number) => item(slide, `card-${number}`).box)
    expect(cards.map(({ x }) => x)).toEqual([48, 488, 48, 488])
    expect(cards[3]!.y + cards[3]!.height).toBeCloseTo(488)
  })

  test('stand in two rows where one is too narrow for them', () => {
    const slide = laid('stats', [
      d.list([
        '**1,234,567,890** a',
        '**1,234,567,890** b',
        '**1,234,567,890** c',
        '**1,234,567,890** d',
        '**1,234,567,890** e',
      ]),
    ])
    expect(item(slide, 'card-4').box.y).toBeGreaterThan(item(slide, 'card-1').box.y)
  })

  test('have accents of their own in themes that say so', () => {
    const fills = (look: string) => {
      const slide = laid('stats', [d.list(figures)], look)
      return new Set([1, 2, 3].map((number) => (item(slide, `card-${number}`) as { fill: { hex: string } }).fill.hex))
        .size
    }
    expect([fills('marketing'), fills('executive')]).toEqual([3, 1])
  })

  test('that have no figure are a list', () => {
    expect(keys(laid('stats', [d.list(['No figure', 'None either'])]))).toContain('body')
  })
})

describe('columns', () => {
  test('of text stand on cards of one height, over a panel', () => {
    const columns = d.columns([d.heading('Fans'), d.list(['One'])], [d.heading('Labels'), d.list(['Two', 'Three'])])
    const slide = laid('two-column', [columns, d.panel('So what', d.paragraph('x'))])
    const [left, right] = [item(slide, 'card-1').box, item(slide, 'card-2').box]
    expect(left).toMatchObject({ x: 48, width: 416, height: right.height })
    expect(item(slide, 'panel-ground').box.y).toBeCloseTo(left.y + left.height + 16)
  })

  test('of other content stand on the slide, in the widths given', () => {
    const block: Block = {
      type: 'columns',
      columns: [
        { blocks: [d.image('a.png', 'A caption')], width: 30, recommended: false },
        { blocks: [d.paragraph('x')], width: null, recommended: false },
      ],
      place: d.PLACE,
    }
    const slide = laid('two-column', [d.paragraph('Before'), block])
    expect(keys(slide)).not.toContain('card-1')
    expect(item(slide, 'column-2').box.x).toBeCloseTo(48 + 832 * 0.3 + 32)
    const picture = item(slide, 'column-1-picture').box
    expect(picture.width / picture.height).toBeCloseTo(2 / 3)
    expect(item(slide, 'column-1-caption').box.y).toBeCloseTo(picture.y + picture.height + 6)
  })
})

describe('a quotation', () => {
  test('is large, beside its mark, over who said it', () => {
    const slide = laid('quote', [d.quote('We pay with sleep.', 'Artist')])
    expect(keys(slide).slice(2, -1)).toEqual(['quote-mark', 'quote', 'quote-bar', 'attribution'])
    expect(size(slide, 'quote')).toBe(36)
  })

  test('is smaller where it is long, with a panel at the foot', () => {
    const slide = laid('quote', [
      d.quote(`${LONG}. ${LONG}. ${LONG}. ${LONG}.`, null),
      d.panel('So what', d.paragraph(LONG)),
    ])
    expect(size(slide, 'quote')).toBeLessThan(28)
    expect(keys(slide)).not.toContain('attribution')
  })

  test('has a remark under it, in line with its words', () => {
    const slide = laid('quote', [d.quote('We pay with sleep.', 'Artist'), d.paragraph('Most of them do')])
    expect(item(slide, 'body').box.x).toBe(item(slide, 'quote').box.x)
  })

  test('in running text has a bar beside it', () => {
    expect(keys(laid('bullets', [d.paragraph('x'), d.quote('y', 'z')]))).toContain('body-quote-bar')
  })
})

describe('a glossary', () => {
  test('has terms over definitions, in two columns', () => {
    const slide = laid('glossary', [
      d.list(['**Bias** A favourite', '**Stan** – A devoted fan', '**Fancam** A video', '**Comeback** A release']),
    ])
    const { paragraphs } = textOf(slide, 'term-2')
    expect(paragraphs.map(({ runs }) => [runs[0]!.text, runs[0]!.bold])).toEqual([
      ['Stan', true],
      ['A devoted fan', false],
    ])
    expect(item(slide, 'term-2').box.x).toBe(item(slide, 'term-4').box.x)
    expect(item(slide, 'term-2').box.y).toBe(item(slide, 'term-1').box.y)
  })

  test('is divided between rows', () => {
    const terms = Array.from({ length: 22 }, (_, index) => `**Term ${index}** ${LONG}`)
    const { value, messages } = layout(
      d.deck([d.slide('glossary', 'Glossary', [d.list(terms)])]),
      theme('executive'),
      IMAGES,
    )
    expect(messages).toEqual([])
    const counts = value.slides.map(({ items }) => items.filter(({ key }) => key.includes('/term-')).length)
    expect(counts.every((count) => count % 2 === 0)).toBe(true)
    expect(counts.reduce((sum, count) => sum + count)).toBe(22)
  })
})

test('a table has wide columns for long words and says what it shows', () => {
  const slide = laid('bullets', [d.table(['Action', 'By'], [LONG, 'Q3'])])
  const table = item(slide, 'body-table')
  expect(table).toMatchObject({ type: 'table', alt: 'Table of 1 row: Action, By' })
  const { columns } = table as { columns: readonly number[] }
  expect(columns[0]!).toBeGreaterThan(3 * columns[1]!)
  expect(columns[0]! + columns[1]!).toBeCloseTo(864)
})

test('the rows of a table share the height that is left, up to a limit; its header stays as it is', () => {
  const slide = laid('bullets', [d.table(['Action', 'By'], [LONG, 'Q3'], [LONG, 'Q4'], [LONG, 'Q1'])])
  const { rows, box } = item(slide, 'body-table') as TableItem
  expect(rows[0]!.height).toBeLessThan(60)
  expect(rows[1]!.height).toBeGreaterThan(80)
  expect(box.height).toBeCloseTo(rows.reduce((sum, { height }) => sum + height, 0))
  expect(box.y + box.height).toBeLessThanOrEqual(504)
})

test('a panel that is alone fills the slide, its words as large as a statement', () => {
  const slide = laid('bullets', [d.panel('', d.paragraph('Take care'))])
  expect(item(slide, 'panel-ground').box).toMatchObject({ width: 864, height: 383 })
  expect(size(slide, 'panel')).toBe(24)
})

test('code keeps the spaces at the start of its lines, on a card', () => {
  const slide = laid('bullets', [d.code('if x:\n  y()\n')])
  expect(textOf(slide, 'body-code').paragraphs.map(({ runs }) => [runs[0]!.text, runs[0]!.font])).toEqual([
    ['if x:', 'Courier New'],
    ['\u00A0\u00A0y()', 'Courier New'],
  ])
})

test('an image stands to the right of text, no larger than a point a pixel', () => {
  const slide = laid('bullets', [d.paragraph(LONG), d.image('a.png')])
  expect(item(slide, 'side-picture').box.x).toBeGreaterThan(item(slide, 'body').box.x)
  const { value } = layout(
    d.deck([d.slide('bullets', 'T', [d.image('a.png')], { key: 's' })]),
    theme('executive'),
    new Map([['a.png', { width: 30, height: 20 }]]),
  )
  expect(item(value.slides[0]!, 'body-picture').box).toMatchObject({ width: 30, height: 20 })
})

test('marketing slides have a bar at their left edge', () => {
  const slide = laid('bullets', [d.paragraph('x')], 'marketing')
  expect(item(slide, 'bar')).toMatchObject({ role: 'decoration', box: { x: 0, y: 0, width: 14, height: 540 } })
})

test('panels of the music theme have labels in capitals', () => {
  const slide = laid('bullets', [d.panel('The move', d.paragraph('x'))], 'music')
  expect(textOf(slide, 'panel-label').paragraphs[0]!.runs[0]).toMatchObject({ text: 'THE MOVE', tracking: 1 })
})

test('links keep a colour that can be read on a dark panel', () => {
  const slide = laid('bullets', [d.panel('', d.paragraph('See [this](https://x.org/)'))], 'marketing')
  const link = textOf(slide, 'panel').paragraphs[0]!.runs.find((run) => run.link !== null)
  expect(link).toMatchObject({ link: 'https://x.org/', color: theme('marketing').takeaway.text })
})

test('the eyebrow of a long section ends with an ellipsis on its one line', () => {
  const slide = d.slide('bullets', 'T', [d.paragraph('x')], {
    key: 's',
    section: 'A very long name of a section '.repeat(8),
  })
  const { value, messages } = layout(d.deck([slide]), theme('executive'), IMAGES)
  expect(messages).toEqual([])
  expect(textOf(value.slides[0]!, 'eyebrow')).toMatchObject({
    lines: 1,
    paragraphs: [{ runs: [{ text: expect.stringMatching(/…$/) }] }],
  })
})
