import { describe, expect, test } from 'vitest'
import { contrast, leastContrast } from '../../../src/layout/color.ts'
import { SLIDE_KINDS } from '../../../src/model/deck.ts'
import { contains, overlaps } from '../../../src/model/geometry.ts'
import type { Item, Scene, TextItem } from '../../../src/model/scene.ts'
import type { Placeholder, SlideLayout } from '../../../src/model/slide-layout.ts'
import * as d from '../decks.ts'
import { theme } from '../themes.ts'
import { KINDS, LOOKS, sceneOf } from './kinds.ts'

const ALWAYS = ['date', 'footer', 'page-number', 'title']

function layoutOf({ layouts }: Scene, key: string): SlideLayout {
  return layouts.find((layout) => layout.key === key)!
}

function placeOf(scene: Scene, layout: string, key: string): Placeholder {
  return layoutOf(scene, layout).placeholders.find((place) => place.key === key)!
}

function textOf(scene: Scene, key: string): TextItem {
  return scene.slides.flatMap(({ items }) => items).find((item): item is TextItem => item.key === key)!
}

/** What `p:ph/@type` may hold for each type of item. */
const HOLDS: Readonly<Record<Exclude<Item['type'], 'shape'>, readonly string[]>> = {
  text: ['title', 'ctrTitle', 'subTitle', 'body', 'obj', 'sldNum'],
  chart: ['obj'],
  picture: ['pic', 'obj'],
  table: ['tbl', 'obj'],
}

/** The deck of test/kinds, and one of a single slide: of most kinds nothing is known there. */
const DECKS = [
  ['every kind of slide', KINDS],
  ['one slide', d.deck([d.slide('bullets', 'Only one', [d.list(['One', 'Two'])])])],
] as const

describe.each(DECKS)('the layouts of %s', (_, deck) => {
  test.each(LOOKS)('in %s are one for each kind, with places that stand apart and can be read', (_, look) => {
    const { scene, rules } = sceneOf(deck, look)
    expect(rules).toEqual([])
    expect(scene.layouts.map(({ key }) => key)).toEqual([...SLIDE_KINDS])
    expect(scene.layouts.map(({ kind }) => kind)).toEqual([...SLIDE_KINDS])
    expect(new Set(scene.layouts.map(({ name }) => name)).size).toBe(SLIDE_KINDS.length)
    for (const layout of scene.layouts) expect(faultsOf(layout, scene)).toEqual([])
  })
})

/** What is wrong with a layout by itself. */
function faultsOf(
  { key, placeholders, background, decoration }: SlideLayout,
  { size, theme }: Scene,
): readonly string[] {
  const keys = placeholders.map((place) => place.key)
  const faults: string[] = []
  const ground = decoration.filter(({ shape }) => shape === 'rectangle')
  if (new Set(keys).size < keys.length) faults.push(`${key}: a key twice`)
  if (new Set(placeholders.map(({ index }) => index)).size < keys.length) faults.push(`${key}: an index twice`)
  if (!ALWAYS.every((one) => keys.includes(one))) faults.push(`${key}: no ${ALWAYS}`)
  if (!keys.some((one) => !ALWAYS.includes(one))) faults.push(`${key}: no place for content`)
  for (const [index, { key: own, box, levels, type }] of placeholders.entries()) {
    if (!contains({ x: 0, y: 0, ...size }, box)) faults.push(`${key}/${own} leaves the slide`)
    if (placeholders.slice(index + 1).some((other) => overlaps(box, other.box))) faults.push(`${key}/${own} overlaps`)
    if (decoration.some((item) => overlaps(item.box, box))) faults.push(`${key}/${own} is decorated`)
    if ((levels.length === 0) !== (type === 'pic' || type === 'tbl')) faults.push(`${key}/${own} has no text`)
    if (type === 'obj' && (levels.length !== 5 || !levels[0]!.bullet)) faults.push(`${key}/${own} is no list`)
    for (const level of levels) {
      if (level.size < Math.min(theme.type.footer, theme.type.labelMin)) faults.push(`${key}/${own} is small`)
      const behind = ground.find((item) => contains(item.box, box))?.fill ?? background
      if (contrast(level.color, behind) < leastContrast(level)) faults.push(`${key}/${own} is faint`)
      if (level.hanging > level.indent || (level.bullet === null) !== (level.hanging === 0))
        faults.push(`${key}/${own} has a bullet that does not hang`)
    }
    for (const [at, level] of levels.slice(1).entries())
      if (level.indent <= levels[at]!.indent) faults.push(`${key}/${own} has levels that are not further in`)
  }
  return faults
}

describe.each(LOOKS)('slides in %s', (_, look) => {
  const { scene } = sceneOf(KINDS, look)

  test('fill places of their layouts, with content of the type', () => {
    for (const { kind, layout, items } of scene.slides) {
      expect(layout).toBe(kind)
      for (const item of items) {
        if (item.placeholder === undefined || item.type === 'shape') continue
        const place = placeOf(scene, layout, item.placeholder)
        expect(HOLDS[item.type], `${item.key} in ${item.placeholder}`).toContain(place?.type)
      }
      expect(items.find(({ placeholder }) => placeholder === 'title')?.role).toBe('title')
    }
  })

  test('have their titles where their layout has them, however long they are', () => {
    for (const { items, layout } of scene.slides) {
      const { box, anchor, levels } = placeOf(scene, layout, 'title')
      const title = items.find((item): item is TextItem => item.role === 'title' && item.type === 'text')!
      expect([title.box.y, title.box.height, title.anchor]).toEqual([box.y, box.height, anchor])
      expect(contains(box, title.box)).toBe(true)
      const [run] = title.paragraphs[0]!.runs
      const { font, size, color, bold } = levels[0]!
      expect(run).toMatchObject({ font, size, color, bold })
    }
  })

  test('have page numbers, sources and section names where their layouts have them', () => {
    for (const { items, layout } of scene.slides) {
      for (const key of ['page-number', 'source-line', 'eyebrow']) {
        const item = items.find(({ placeholder }) => placeholder === key)
        if (item) expect(item.box).toEqual(placeOf(scene, layout, key).box)
      }
    }
    const numbers = scene.slides.map(({ items }) => items.some(({ placeholder }) => placeholder === 'page-number'))
    expect(numbers.filter((has) => !has)).toHaveLength(3)
  })

  test('do not repeat what their layouts show', () => {
    const own = scene.slides.flatMap(({ key, items }) => items.map((item) => item.key.slice(key.length + 1)))
    expect(own.filter((name) => /^(motif-\d+|bar|rule)$/.test(name))).toEqual([])
    for (const layout of scene.layouts) {
      const names = layout.decoration.map((item) => item.key.slice(layout.key.length + 1))
      const poster = ['cover', 'section', 'closing'].includes(layout.key)
      expect(names.includes('rule')).toBe(!poster && look.chrome.rule !== null)
      expect(names.includes('bar')).toBe(!poster && look.chrome.bar !== null)
      expect(names.some((name) => name.startsWith('motif-'))).toBe(poster)
      expect(layout.decoration.every((item) => item.key.startsWith(`${layout.key}/`))).toBe(true)
    }
  })
})

describe('what fills the places', () => {
  const { scene } = sceneOf(KINDS, theme('executive', '16:9'))
  const filled = (kind: string) =>
    Object.fromEntries(
      scene.slides
        .find((slide) => slide.kind === kind)!
        .items.flatMap(({ key, placeholder }) => (placeholder ? [[placeholder, key.split('/')[1]]] : [])),
    )

  test('is the main content of each kind', () => {
    expect(filled('cover')).toEqual({ title: 'title', subtitle: 'subtitle', body: 'meta' })
    expect(filled('section')).toEqual({ title: 'title', subtitle: 'lede', body: 'number' })
    expect(filled('chart-takeaway')).toMatchObject({ chart: 'body-chart', body: 'panel', 'body-3': 'side' })
    expect(filled('two-charts')).toMatchObject({
      chart: 'figure-1-chart',
      'chart-2': 'figure-2-chart',
      'body-3': 'panel',
    })
    expect(filled('two-column')).toMatchObject({ body: 'column-1', 'body-2': 'column-2-table' })
    expect(filled('bullets')).toMatchObject({ body: 'body', 'body-2': 'panel', eyebrow: 'eyebrow' })
    expect(filled('quote')).toMatchObject({ body: 'quote', 'body-2': 'attribution' })
    expect(filled('image')).toMatchObject({ picture: 'picture', body: 'caption' })
    expect(filled('next-steps')).toMatchObject({ table: 'body-table' })
    expect(filled('closing')).toEqual({ title: 'title', subtitle: 'subtitle', body: 'words' })
  })

  test('is not what stands small on cards', () => {
    for (const kind of ['agenda', 'timeline', 'glossary'])
      expect(Object.keys(filled(kind)).filter((key) => /^(body|chart|table|picture)/.test(key))).toEqual([])
  })
})

describe('the look of a layout', () => {
  const bullets = (count: number, key: string, more: Parameters<typeof d.slide>[3] = {}) =>
    d.slide('bullets', `Slide ${key}`, [d.list(Array.from({ length: count }, (_, at) => `Point ${at} ${LONG}`))], {
      key,
      ...more,
    })
  const LONG = 'is told in so many words that it takes more than a line, and then some'

  test('is that of most slides: they say nothing of their own', () => {
    const { scene } = sceneOf(
      d.deck([bullets(4, 'a'), bullets(9, 'b'), bullets(4, 'c'), bullets(4, 'e')]),
      theme('music'),
    )
    const place = placeOf(scene, 'bullets', 'body')
    for (const key of ['a', 'c', 'e']) {
      const item = textOf(scene, `${key}/body`)
      expect([item.box, item.anchor]).toEqual([place.box, place.anchor])
      const { runs, indent, hanging, bullet, spaceBefore, lineSpacing } = item.paragraphs[1]!
      expect(place.levels[0]).toMatchObject({ indent, hanging, spaceBefore, lineSpacing, size: runs[0]!.size })
      expect(place.levels[0]!.bullet).toEqual({ character: '•', color: bullet!.color })
    }
  })

  test('has room under a text, which the text gets as well where nothing else stands', () => {
    const said = d.slide('statement', 'One', [d.paragraph('Move the money')], { key: 's' })
    const { scene } = sceneOf(d.deck([said]), theme('executive'))
    const { box } = placeOf(scene, 'statement', 'body')
    const item = textOf(scene, 's/statement')
    const card = scene.slides[0]!.items.find(({ key }) => key === 's/card')!.box
    expect(item.box.height).toBeGreaterThan(item.needed + 50)
    expect([item.box.y, item.box.height]).toEqual([box.y, box.height])
    expect(box.width).toBeGreaterThan(item.box.width)
    expect(contains(card, box)).toBe(true)
  })

  test('stays readable where the slides have a card of another colour', () => {
    const said = d.slide('statement', 'One', [d.paragraph('Move the money')], { key: 's' })
    const { scene } = sceneOf(d.deck([said]), theme('marketing'))
    const shown = textOf(scene, 's/statement').paragraphs[0]!.runs[0]!.color
    const { roles } = scene.theme
    expect(contrast(shown, roles.bg)).toBeLessThan(3)
    expect(placeOf(scene, 'statement', 'body').levels[0]!.color).toEqual(roles.title)
  })
})

test('section slides have their titles at one height, each with what stands around it', () => {
  const slides = ['One', 'Two', 'A section with a name that takes two lines at its size, or three'].map(
    (title, index) =>
      d.slide('section', title, index === 1 ? [] : [d.paragraph('What it is about.')], { key: `s${index}` }),
  )
  const { scene } = sceneOf(d.deck(slides), theme('executive'))
  const titles = slides.map(({ key }) => textOf(scene, `${key}/title`))
  expect(new Set(titles.map(({ lines }) => lines)).size).toBeGreaterThan(1)
  expect(new Set(titles.map(({ box }) => `${box.y} ${box.height}`)).size).toBe(1)
  const { box } = placeOf(scene, 'section', 'title')
  for (const title of titles) expect([title.box.y, title.box.height]).toEqual([box.y, box.height])
  const ledes = ['s0/lede', 's2/lede'].map((key) => textOf(scene, key).box.y)
  expect(ledes[0]).toBeCloseTo(ledes[1]!)
})

test('decoration that differs among the slides of a kind stays on them', () => {
  const cover = (title: string, key: string) => d.slide('cover', title, [d.paragraph('A subtitle')], { key })
  const long = 'A title that is so long that it takes two lines on the cover of this deck'
  const accents = (titles: readonly string[]) => {
    const { scene } = sceneOf(d.deck(titles.map((title, index) => cover(title, `c${index}`))), theme('executive'))
    const onSlides = scene.slides.flatMap(({ items }) => items.filter(({ key }) => key.endsWith('/accent')))
    const inLayout = layoutOf(scene, 'cover').decoration.filter(({ key }) => key === 'cover/accent')
    return [onSlides.length, inLayout.length]
  }
  expect(accents(['Short', 'Brief'])).toEqual([0, 1])
  expect(accents(['Short', long])).toEqual([2, 0])
})
