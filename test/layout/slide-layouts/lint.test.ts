import { expect, test } from 'vitest'
import { layout } from '../../../src/layout/layout.ts'
import { lint } from '../../../src/layout/lint.ts'
import type { Item, Scene } from '../../../src/model/scene.ts'
import type { Placeholder, SlideLayout } from '../../../src/model/slide-layout.ts'
import * as d from '../decks.ts'
import { theme } from '../themes.ts'

const SCENE = layout(
  d.deck([
    d.slide('bullets', 'Text', [d.list(['Something to read', 'And more']), d.panel('So what', d.paragraph('Act'))], {
      key: 'text',
    }),
    d.slide('cover', 'Cover', [d.paragraph('A subtitle')], { key: 'cover' }),
  ]),
  theme('marketing'),
  new Map(),
).value

function rules(scene: Scene): readonly string[] {
  return [...new Set(lint(scene).map(({ rule, severity }) => `${severity} ${rule}`))]
}

function withItem(key: string, change: (item: Item) => Item): Scene {
  const slides = SCENE.slides.map((slide) => ({
    ...slide,
    items: slide.items.map((item) => (item.key === key ? change(item) : item)),
  }))
  return { ...SCENE, slides }
}

function withLayout(key: string, change: (layout: SlideLayout) => SlideLayout): Scene {
  return { ...SCENE, layouts: SCENE.layouts.map((one) => (one.key === key ? change(one) : one)) }
}

function withPlace(key: string, change: (place: Placeholder) => Placeholder): Scene {
  return withLayout('bullets', (one) => ({
    ...one,
    placeholders: one.placeholders.map((place) => (place.key === key ? change(place) : place)),
  }))
}

test('finds nothing in what was laid out', () => {
  expect(lint(SCENE)).toEqual([])
})

test('finds slides of a layout that is not there', () => {
  const slides = SCENE.slides.map((slide) => ({ ...slide, layout: 'elsewhere' }))
  expect(lint({ ...SCENE, slides })).toMatchObject([
    {
      severity: 'error',
      rule: 'lint/unknown-layout',
      reason: 'The slide "text" has the unknown layout "elsewhere"',
      place: { path: 'text' },
    },
    { rule: 'lint/unknown-layout', place: { path: 'cover' } },
  ])
})

test('finds placeholders that the layout has not, and those that two items fill', () => {
  expect(lint(withItem('text/panel', (item) => ({ ...item, placeholder: 'chart' })))).toMatchObject([
    {
      severity: 'error',
      rule: 'lint/unknown-placeholder',
      reason: 'The item "text/panel" fills "chart", which the layout "bullets" has not',
      place: { path: 'text/panel' },
    },
  ])
  expect(rules(withItem('text/panel', (item) => ({ ...item, placeholder: 'body' })))).toEqual([
    'error lint/duplicate-placeholder',
  ])
})

test('finds titles that do not fill the place for them, but not in layouts that have none', () => {
  const free = (scene: Scene): Scene => ({
    ...scene,
    slides: scene.slides.map((slide) => ({
      ...slide,
      items: slide.items.map((item): Item => {
        const { placeholder, ...other } = item
        return item.role === 'title' ? (other as Item) : item
      }),
    })),
  })
  expect(rules(free(SCENE))).toEqual(['error lint/no-title-placeholder'])
  const layouts = SCENE.layouts.map((one) => ({
    ...one,
    placeholders: one.placeholders.filter(({ key }) => key !== 'title'),
  }))
  expect(rules(free({ ...SCENE, layouts }))).toEqual([])
  expect(rules(withItem('text/title', (item) => ({ ...item, placeholder: 'footer' })))).toEqual([
    'error lint/no-title-placeholder',
  ])
})

test('finds layouts and places that are there twice', () => {
  expect(rules(withLayout('agenda', (one) => ({ ...one, key: 'bullets' })))).toEqual(['error lint/duplicate-key'])
  expect(rules(withPlace('footer', (place) => ({ ...place, key: 'date' })))).toEqual(['error lint/duplicate-key'])
  expect(rules(withPlace('footer', (place) => ({ ...place, index: 10 })))).toEqual(['error lint/duplicate-key'])
})

test('finds links to slides that are not there', () => {
  const linked = (link: string) =>
    withItem('text/body', (item) => {
      if (item.type !== 'text') return item
      const paragraphs = item.paragraphs.map((one) => ({ ...one, runs: one.runs.map((run) => ({ ...run, link })) }))
      return { ...item, paragraphs }
    })
  expect(rules(linked('#cover'))).toEqual([])
  expect(rules(linked('https://example.org/#nowhere'))).toEqual([])
  expect(lint(linked('#nowhere'))[0]).toMatchObject({
    severity: 'error',
    rule: 'lint/link',
    reason: 'A link of "text/body" leads to "#nowhere", which is no slide',
    place: { path: 'text/body' },
  })
})

test('sees what layouts show: it may not leave the slide, lie behind half a text, or make text faint', () => {
  const bar = (change: { x?: number; width?: number; hex?: string }) =>
    withLayout('bullets', (one) => ({
      ...one,
      decoration: one.decoration.map((item) => ({
        ...item,
        box: { ...item.box, ...(change.x !== undefined && { x: change.x }), width: change.width ?? item.box.width },
        fill: change.hex ? { hex: change.hex } : item.fill,
      })),
    }))
  expect(rules(bar({ x: -20 }))).toEqual(['error lint/off-slide'])
  expect(rules(bar({ width: 100 }))).toEqual(['error lint/overlap'])
  expect(rules(bar({ x: 0, width: 960, hex: '201830' }))).toEqual(['error lint/contrast'])
})
