import { describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import { lint } from '../../src/layout/lint.ts'
import type { Bullet, Crop, Item, Scene, SceneSlide, TextItem } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { theme } from './themes.ts'

const SCENE = layout(
  d.deck([
    d.slide(
      'bullets',
      'Text',
      [d.paragraph('Something to read that is not long'), d.panel('So what', d.paragraph('Act'))],
      { key: 'text' },
    ),
    d.slide('chart-takeaway', 'Chart', [d.chart('Sales'), d.list(['One', 'Two'])], { key: 'chart' }),
    d.slide('bullets', 'Table', [d.table(['A', 'B'], ['1', '2'])], { key: 'table' }),
  ]),
  theme('executive'),
  new Map(),
).value

/** The scene with one item changed. */
function planted<T extends Item>(key: string, change: (item: T) => Item): Scene {
  let found = false
  const slides = SCENE.slides.map((slide) => ({
    ...slide,
    items: slide.items.map((item) => {
      if (item.key !== key) return item
      found = true
      return change(item as T)
    }),
  }))
  expect(found).toBe(true)
  return { ...SCENE, slides }
}

function withSlides(slides: readonly SceneSlide[]): Scene {
  return { ...SCENE, slides }
}

function rules(scene: Scene): readonly string[] {
  return [...new Set(lint(scene).map(({ rule, severity }) => `${severity} ${rule}`))]
}

function run(item: TextItem, change: Partial<TextItem['paragraphs'][number]['runs'][number]>): TextItem {
  return {
    ...item,
    paragraphs: item.paragraphs.map((one) => ({ ...one, runs: one.runs.map((part) => ({ ...part, ...change })) })),
  }
}

test('finds nothing in what was laid out', () => {
  expect(lint(SCENE)).toEqual([])
})

test('finds text that its box is too low for', () => {
  const scene = planted<TextItem>('text/body', (item) => ({
    ...run(item, { text: 'word '.repeat(400) }),
    lines: 1,
    needed: 1,
  }))
  expect(lint(scene)).toMatchObject([
    {
      rule: 'lint/overflow',
      reason: expect.stringMatching(/^The text "text\/body" needs \d+ pt more/),
      place: { path: 'text/body' },
    },
  ])
})

test('finds a word that its box is too narrow for', () => {
  const scene = planted<TextItem>('text/body', (item) => run(item, { text: 'a'.repeat(200) }))
  expect(rules(scene)).toEqual(['error lint/overflow'])
})

test('counts indents and the space between paragraphs', () => {
  const scene = planted<TextItem>('chart/side', (item) => ({
    ...item,
    paragraphs: item.paragraphs.map((one) => ({ ...one, spaceBefore: 300 })),
  }))
  expect(rules(scene)).toEqual(['error lint/overflow'])
  expect(
    rules(
      planted<TextItem>('chart/side', (item) => ({
        ...item,
        paragraphs: item.paragraphs.map((one) => ({ ...one, indent: 340 })),
      })),
    ),
  ).toEqual(['error lint/overflow'])
})

test('finds a table that is larger than its box, and text that its cell is too low for', () => {
  expect(rules(planted('table/body-table', (item) => ({ ...item, box: { ...item.box, height: 20 } })))).toEqual([
    'error lint/overflow',
  ])
  const scene = planted('table/body-table', (item) => {
    if (item.type !== 'table') return item
    return { ...item, rows: item.rows.map((row) => ({ ...row, height: 15 })) }
  })
  expect(rules(scene)).toEqual(['error lint/overflow'])
})

test('finds what leaves the slide', () => {
  const scene = planted('chart/body-chart', (item) => ({ ...item, box: { ...item.box, x: -20 } }))
  expect(rules(scene)).toEqual(['error lint/off-slide'])
})

test('finds text upon a chart, and text upon text', () => {
  const scene = planted('chart/side', (item) => ({ ...item, box: { ...item.box, x: 300 } }))
  expect(lint(scene)).toMatchObject([
    { rule: 'lint/overlap', reason: expect.stringContaining('"chart/body-chart-title" and "chart/side" overlap') },
    { rule: 'lint/overlap' },
  ])
  const title = SCENE.slides[0]!.items.find(({ role }) => role === 'title')!
  expect(rules(planted('text/page-number', (item) => ({ ...item, box: title.box })))).toContain('error lint/overlap')
})

test('finds text that is half on a panel, and a line through text', () => {
  const half = planted('text/panel-ground', (item) => ({ ...item, box: { ...item.box, width: item.box.width / 2 } }))
  expect(rules(half)).toContain('error lint/overlap')
  const title = SCENE.slides[0]!.items.find(({ role }) => role === 'title')!
  const through = SCENE.layouts.map((one) => ({
    ...one,
    decoration: one.decoration.map((item) => ({ ...item, box: { ...item.box, y: title.box.y + 10 } })),
  }))
  expect(rules({ ...SCENE, layouts: through })).toEqual(['error lint/overlap'])
})

test('finds a panel that lies upon its text', () => {
  const slides = SCENE.slides.map((slide) => {
    const ground = slide.items.filter(({ key }) => key.endsWith('panel-ground'))
    return { ...slide, items: [...slide.items.filter((item) => !ground.includes(item)), ...ground] }
  })
  expect(rules(withSlides(slides))).toContain('error lint/overlap')
})

test('finds text that is too small', () => {
  expect(rules(planted<TextItem>('text/body', (item) => run(item, { size: 9 })))).toEqual(['error lint/small-text'])
  expect(rules(planted<TextItem>('text/page-number', (item) => run(item, { size: 8 })))).toEqual([
    'error lint/small-text',
  ])
})

test('finds text that is too faint for what is behind it', () => {
  const grey = { hex: '9A9A9A' }
  expect(lint(planted<TextItem>('text/body', (item) => run(item, { color: grey, size: 14 })))).toMatchObject([
    { rule: 'lint/contrast', reason: 'The text "text/body" has a contrast of 2.58 (9A9A9A on F3F5F8), less than 4.5' },
  ])
  const dark = planted('text/panel-ground', (item) =>
    item.type === 'shape' ? { ...item, fill: { hex: '333333' } } : item,
  )
  expect(rules(dark)).toEqual(['error lint/contrast'])
})

test('asks less contrast of large text', () => {
  const color = { hex: '8A8A8A' }
  const large = (size: number, bold: boolean) =>
    rules(planted<TextItem>('text/body', (item) => run(item, { color, size, bold, text: 'x' })))
  expect([large(18, false), large(14, true), large(17, false), large(13, true)].map((found) => found.length)).toEqual([
    0, 0, 1, 1,
  ])
})

test('sees the ground of a table’s cell, and the colour of bullets', () => {
  const cells = planted('table/body-table', (item) => {
    if (item.type !== 'table') return item
    const rows = item.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, fill: { hex: '1B2430' } })),
    }))
    return { ...item, rows }
  })
  expect(rules(cells)).toEqual(['error lint/contrast'])
  const bullets = planted<TextItem>('chart/side', (item) => ({
    ...item,
    paragraphs: item.paragraphs.map((one) => ({
      ...one,
      bullet: { type: 'disc', number: 0, color: { hex: 'F3F3F3' } },
    })),
  }))
  expect(rules(bullets)).toEqual(['error lint/contrast'])
})

test('finds titles and keys that are there twice, and slides that do not start with a title', () => {
  const [first, second] = SCENE.slides
  expect(rules(withSlides([first!, { ...second!, title: first!.title }]))).toEqual(['error lint/duplicate-title'])
  expect(rules(withSlides([first!, { ...second!, key: first!.key }]))).toEqual(['error lint/duplicate-key'])
  expect(rules(planted('text/body', (item) => ({ ...item, key: 'text/title' })))).toEqual(['error lint/duplicate-key'])
  expect(rules(withSlides([{ ...first!, title: ' ' }]))).toEqual(['error lint/no-title'])
  expect(rules(withSlides([{ ...first!, items: first!.items.filter(({ role }) => role !== 'title') }]))).toEqual([
    'error lint/no-title',
    'error lint/no-title-placeholder',
  ])
})

describe('holes that a fault could slip through', () => {
  const base = SCENE.slides[0]!
  const text = base.items.find(({ key }) => key === 'text/body') as TextItem
  const withItems = (items: readonly Item[]): Scene => withSlides([{ ...base, items: [...base.items, ...items] }])
  const free = { x: 48, y: 440, width: 200, height: 40 }
  const shape = { type: 'shape', role: 'decoration', fill: null, line: null, radius: 0 } as const
  const black = { hex: '000000' }

  test('text upon a picture, and a picture upon text, decoration or not', () => {
    const picture = {
      type: 'picture',
      key: 'text/p',
      role: 'decoration',
      box: text.box,
      src: 'a',
      alt: '',
      crop: null,
    } as const
    expect(rules(withItems([picture]))).toEqual(['error lint/overlap'])
    expect(rules(withSlides([{ ...base, items: [picture, ...base.items] }]))).toContain('error lint/overlap')
  })

  test('text that lies on two shapes, or in a circle’s corner', () => {
    const left = {
      ...shape,
      key: 'text/left',
      shape: 'rectangle',
      fill: black,
      box: { ...text.box, width: 40 },
    } as const
    expect(rules(withSlides([{ ...base, items: [left, ...base.items] }]))).toContain('error lint/overlap')
    const disc = { ...shape, key: 'text/disc', shape: 'ellipse', fill: { hex: 'FFFFFF' }, box: text.box } as const
    expect(rules(withSlides([{ ...base, items: [disc, ...base.items] }]))).toContain('error lint/overlap')
  })

  test('the outline of an empty shape, and the thickness of a line', () => {
    const box = { ...text.box, x: text.box.x + 20 }
    const outline = { ...shape, key: 'text/o', shape: 'rectangle', line: { color: black, width: 1 }, box } as const
    expect(rules(withItems([outline]))).toEqual(['error lint/overlap'])
    const around = {
      ...outline,
      box: { x: text.box.x - 6, y: text.box.y - 6, width: text.box.width + 12, height: text.box.height + 12 },
    }
    expect(rules(withItems([around]))).toEqual([])
    const under = (width: number): Item => ({
      ...shape,
      key: 'text/l',
      shape: 'line',
      line: { color: black, width },
      box: { x: text.box.x, y: text.box.y + text.box.height + 1, width: 50, height: 0 },
    })
    expect([1, 12].map((width) => rules(withItems([under(width)])))).toEqual([[], ['error lint/overlap']])
  })

  test('a line that leaves the slide, and a box without a number', () => {
    const line = { ...shape, key: 'text/l', shape: 'line', line: { color: black, width: 1 } } as const
    expect(rules(withItems([{ ...line, box: { x: 900, y: 530, width: 80, height: 0 } }]))).toEqual([
      'error lint/off-slide',
    ])
    const nowhere = { ...line, box: { x: Number.NaN, y: 530, width: 8, height: 0 } }
    expect(rules(withItems([nowhere]))).toEqual(['error lint/off-slide'])
  })

  test('a picture that is cut beyond its edges, or out of its shape', () => {
    const picture = (crop: Crop | null, box = free): Item => {
      return { type: 'picture', key: 'text/p', role: 'picture', box, src: 'a.png', alt: 'x', crop }
    }
    const images = new Map([['a.png', { width: 500, height: 100 }]])
    const title = base.items.filter(({ role }) => role === 'title')
    const found = (item: Item) =>
      lint(withSlides([{ ...base, items: [...title, item] }]), images).map(({ rule }) => rule)
    expect(found(picture(null))).toEqual([])
    expect(found(picture({ left: 0.5, top: 0, right: 0, bottom: 0 }, { ...free, width: 100 }))).toEqual([])
    expect(found(picture(null, { ...free, width: 100 }))).toEqual(['lint/crop'])
    expect(found(picture({ left: 0.5, top: 0, right: 0.5, bottom: 0 }))).toEqual(['lint/crop'])
    expect(found(picture({ left: -0.1, top: 0, right: 0, bottom: 0 }))).toEqual(['lint/crop'])
  })

  test('a bullet that hangs out of its box, and a number that is wider than its indent', () => {
    const bulleted = (bullet: Bullet, hanging: number) =>
      rules(
        planted<TextItem>('chart/side', (item) => ({
          ...item,
          paragraphs: item.paragraphs.map((one) => ({ ...one, bullet, hanging })),
        })),
      )
    const accent = { hex: '000000' }
    expect(bulleted({ type: 'disc', number: 0, color: accent }, 60)).toEqual(['error lint/overflow'])
    expect(bulleted({ type: 'number', number: 7, color: accent }, 20)).toEqual([])
    expect(bulleted({ type: 'number', number: 1234567, color: accent }, 20)).toEqual(['error lint/overflow'])
  })

  test('a row of a table that lacks a cell', () => {
    const scene = planted('table/body-table', (item) => {
      if (item.type !== 'table') return item
      return {
        ...item,
        rows: item.rows.map((row, index) => (index === 0 ? row : { ...row, cells: row.cells.slice(1) })),
      }
    })
    expect(rules(scene)).toEqual(['error lint/table'])
  })

  test('a column that is narrower than the space around its texts', () => {
    const scene = planted('table/body-table', (item) => {
      if (item.type !== 'table') return item
      const rows = item.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, index) =>
          index === 1 ? { ...cell, paragraph: { ...cell.paragraph, runs: [] } } : cell,
        ),
      }))
      return { ...item, columns: [item.columns[0]!, 5], rows }
    })
    expect(rules(scene)).toEqual(['error lint/table'])
  })
})
