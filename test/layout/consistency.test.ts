import { describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import type { Block, Slide } from '../../src/model/deck.ts'
import type { Scene, TextItem } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { THEME_NAMES, theme } from './themes.ts'

const LONG = 'Creator campaigns have a 57 per cent chance of lifting short-term sales, more than any other channel'

function scene(slides: readonly Slide[], look = 'executive'): Scene {
  const { value, messages } = layout(d.deck(slides), theme(look), new Map())
  expect(messages).toEqual([])
  return value
}

/** The largest size of the body text on each slide. */
function bodies(made: Scene): readonly number[] {
  return made.slides.map(({ items }) => {
    const texts = items.filter((item): item is TextItem => item.type === 'text' && item.role === 'body')
    return Math.max(...texts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.size))))
  })
}

function titles(made: Scene): readonly number[] {
  return made.slides.map(({ items }) => {
    const title = items.find((item): item is TextItem => item.role === 'title' && item.type === 'text')!
    return title.paragraphs[0]!.runs[0]!.size
  })
}

const points = (count: number): Block => d.list(Array.from({ length: count }, (_, index) => `${index} ${LONG}`))
const bullets = (count: number): Slide => d.slide('bullets', `${count} points`, [points(count)])

describe('slides of one kind', () => {
  test('have the size that the fullest of them needs, where that is near what is usual', () => {
    const alone = [5, 6, 7].map((count) => bodies(scene([bullets(count)]))[0]!)
    expect(new Set(alone).size).toBeGreaterThan(1)
    const together = bodies(scene([bullets(5), bullets(6), bullets(7), bullets(6)]))
    expect(together).toEqual(together.map(() => Math.min(...alone)))
  })

  test('do not get small for a single crowded one, which is small alone', () => {
    const crowd = bodies(scene([bullets(12)]))[0]!
    const sizes = bodies(scene([...Array.from({ length: 8 }, () => bullets(5)), bullets(9)]))
    const alone = bodies(scene([bullets(5)]))[0]!
    expect(crowd).toBeLessThan(alone)
    expect(sizes.slice(0, 8)).toEqual(Array(8).fill(alone))
    expect(sizes[8]).toBeLessThan(alone)
  })

  test('do not care for slides of another kind', () => {
    const columns = d.slide('two-column', 'Columns', [d.columns([points(4)], [points(4)])])
    expect(bodies(scene([bullets(3), columns]))[0]).toBe(bodies(scene([bullets(3)]))[0])
  })

  test('grow together where all are sparse', () => {
    const sizes = bodies(scene([bullets(3), bullets(3), bullets(3)]))
    expect(new Set(sizes).size).toBe(1)
    expect(sizes[0]).toBeGreaterThan(theme('executive').type.body)
  })

  test.each(THEME_NAMES)('differ by no more than outliers in %s', (look) => {
    const sizes = bodies(scene([4, 5, 6, 5, 4, 6, 5].map(bullets), look))
    const usual = sizes.toSorted((a, b) => b - a)[3]!
    expect(sizes.filter((size) => size !== usual && size >= usual - 2)).toEqual([])
  })
})

test('section slides have titles of one size, and ledes too', () => {
  const lede = (count: number): Block => d.paragraph(Array(count).fill(LONG).join('. '))
  const section = (title: string, count: number): Slide => d.slide('section', title, [lede(count)])
  const short = [section('Bread', 1), section('People', 1)]
  const long = section('Creator campaigns have a 57 per cent chance of lifting short-term sales in the first year', 4)
  const [alone, crowded] = [scene([short[0]!]), scene([long])]
  expect(titles(crowded)[0]).toBeLessThan(titles(alone)[0]!)
  const made = scene([...short, long])
  expect(new Set(titles(made))).toEqual(new Set(titles(crowded)))
  expect(new Set(bodies(made)).size).toBe(1)
})

describe('titles', () => {
  const wide = `${LONG} that was measured in the period and year`
  const titled = (title: string, index: number): Slide => d.slide('bullets', `${title} ${index}`, [d.paragraph('x')])

  test('have the largest size at which all but one in eight fit', () => {
    const { title } = theme('executive').type
    const short = Array.from({ length: 8 }, (_, index) => titled('Short', index))
    expect(titles(scene(short))).toEqual(Array(8).fill(title))
    expect(titles(scene([...short.slice(1), titled(wide, 9)]))).toEqual([...Array(7).fill(title), title - 2])
    expect(titles(scene([...short.slice(2), titled(wide, 9), titled(wide, 8)]))).toEqual(Array(8).fill(title - 2))
  })

  test('of few slides all fit', () => {
    const sizes = titles(scene([titled('Short', 1), titled(wide, 2)]))
    expect(new Set(sizes).size).toBe(1)
  })
})

test('one slide’s number of pages is its own affair', () => {
  const many = d.slide('bullets', 'Many', [points(22)])
  const counts = (slides: readonly Slide[]) =>
    scene(slides).slides.filter(({ title }) => title.startsWith('Many')).length
  expect(counts([many])).toBeGreaterThan(1)
  expect(counts([many, bullets(3), bullets(4)])).toBe(counts([many]))
})
