import { expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import type { Slide, SlideKind } from '../../src/model/deck.ts'
import type { Box } from '../../src/model/geometry.ts'
import type { Item, SceneSlide, TextItem } from '../../src/model/scene.ts'
import type { LevelStyle, Placeholder } from '../../src/model/slide-layout.ts'
import type { Template, TemplateLayout } from '../../src/model/template.ts'
import { openPackage } from '../../src/opc/open.ts'
import { readTemplate } from '../../src/read/template/read.ts'
import { brand, TEMPLATES } from '../templates/templates.ts'
import * as d from './decks.ts'
import { theme } from './themes.ts'

function read(bytes: Uint8Array): Template {
  const opened = openPackage(bytes, 'brand.pptx').value!
  return readTemplate(opened, 'brand.pptx', { base: theme('executive') }).value!
}

const BRAND = read(brand())

/** A slide in a template; there must be nothing to say about it. */
function made(slide: Slide, template: Template = BRAND): { readonly slide: SceneSlide; readonly on: TemplateLayout } {
  const { value, messages } = layout(d.deck([slide], [d.source('a', 'Tea study')]), template.theme, new Map(), template)
  expect(messages).toEqual([])
  const [first] = value.slides
  return { slide: first!, on: template.layouts.find(({ key }) => key === first!.layout)! }
}

function item(slide: SceneSlide, placeholder: string): TextItem {
  return slide.items.find((one): one is TextItem => one.type === 'text' && one.placeholder === placeholder)!
}

function place(on: TemplateLayout, key: string): Placeholder {
  return on.placeholders.find((one) => one.key === key)!
}

function inner({ box, insets }: Placeholder): Box {
  const { left, top, right, bottom } = insets
  return { x: box.x + left, y: box.y + top, width: box.width - left - right, height: box.height - top - bottom }
}

/** To a thousandth, without the noise of floating point. */
function rounded(box: Box): Box {
  const round = (value: number): number => Math.round(value * 1000) / 1000
  return { x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height) }
}

/** The template with something else in a placeholder of a kind's layout. */
function changed(
  kind: SlideKind,
  key: string,
  change: (place: Placeholder, style: LevelStyle) => Partial<Placeholder>,
): Template {
  const target = BRAND.choices.get(kind)!.layout
  const layouts = BRAND.layouts.map((one) => {
    if (one.key !== target) return one
    const placeholders = one.placeholders.map((own) =>
      own.key === key ? { ...own, ...change(own, own.levels[0]!) } : own,
    )
    return { ...one, placeholders }
  })
  return { ...BRAND, layouts }
}

const BULLETS = d.slide('bullets', 'People drink more tea', [d.list(['Hot', 'Cold'])])

test('a title stands in the box of the template, as the template sets it', () => {
  const { slide, on } = made(BULLETS)
  const title = item(slide, 'title')
  const own = place(on, 'title')
  expect(rounded(title.box)).toEqual(rounded(inner(own)))
  expect(title.anchor).toBe(own.anchor)
  const { font, color, bold } = title.paragraphs[0]!.runs[0]!
  expect({ font, color, bold }).toEqual({
    font: own.levels[0]!.font,
    color: own.levels[0]!.color,
    bold: own.levels[0]!.bold,
  })
})

test('a title with more lines than its box holds stays on the slide, and pushes the content down', () => {
  const low = changed('bullets', 'title', ({ box }) => ({ box: { ...box, y: 8, height: 20 }, anchor: 'bottom' }))
  const title = 'A title so long that it takes two lines in any size that a reader would still call the size of a title'
  const { slide, on } = made(d.slide('bullets', title, [d.list(['Hot'])]), low)
  const set = item(slide, 'title')
  expect(set.lines).toBeGreaterThan(1)
  expect(set.box.y).toBeGreaterThanOrEqual(0)
  expect(set.box.height).toBeGreaterThan(20)
  const rest = slide.items.filter((one) => one !== set && one.role === 'body')
  for (const { box } of rest) expect(box.y).toBeGreaterThanOrEqual(Math.max(on.content.y, set.box.y + set.box.height))
})

test('content stays in the room that the layout has, the sources too', () => {
  const cited = d.slide('bullets', 'Tea', [d.list(['Hot [@a]', 'Cold'])])
  const { slide, on } = made(cited)
  const free = slide.items.filter(({ role }) => role !== 'title' && role !== 'page-number')
  for (const { box } of free) {
    expect(box.x).toBeGreaterThanOrEqual(on.content.x - 0.5)
    expect(box.x + box.width).toBeLessThanOrEqual(on.content.x + on.content.width + 0.5)
    expect(box.y).toBeGreaterThanOrEqual(on.content.y - 0.5)
    expect(box.y + box.height).toBeLessThanOrEqual(on.content.y + on.content.height + 0.5)
  }
})

test('content that stands where the layout has a place for it fills that place', () => {
  const { slide } = made(BULLETS)
  expect(item(slide, 'body').paragraphs.map(({ runs }) => runs[0]!.text)).toEqual(['Hot', 'Cold'])
  expect(roles(slide, 'body')).toEqual(['body'])
})

test('the page number is the template’s; a layout without one has none', () => {
  expect(item(made(BULLETS).slide, 'page-number').paragraphs[0]!.runs[0]!.text).toBe('1')
  const target = BRAND.choices.get('bullets')!.layout
  const layouts = BRAND.layouts.map((one) => {
    if (one.key !== target) return one
    return { ...one, placeholders: one.placeholders.filter(({ key }) => key !== 'page-number') }
  })
  const { slide } = made(BULLETS, { ...BRAND, layouts })
  expect(slide.items.filter(({ role }) => role === 'page-number')).toEqual([])
})

test('a cover has its title and, in one text, all else in the template’s places, and no drawing of ours', () => {
  const blocks = [d.paragraph('What do people drink?'), d.paragraph('Ada · 2026')]
  const { slide, on } = made(d.slide('cover', 'Tea', blocks))
  expect(slide.items.map(({ key, placeholder }) => [key.replace(/.*\//, ''), placeholder])).toEqual([
    ['title', 'title'],
    ['subtitle', 'subtitle'],
  ])
  const subtitle = item(slide, 'subtitle')
  expect(rounded(subtitle.box)).toEqual(rounded(inner(place(on, 'subtitle'))))
  expect(subtitle.paragraphs.map(({ runs }) => runs[0]!.text)).toEqual(['What do people drink?', 'Ada · 2026'])
  const [large, small] = subtitle.paragraphs.map(({ runs }) => runs[0]!.size)
  expect(small).toBeLessThan(large!)
})

test('words that a layout has no place for stand free beside the title', () => {
  const target = BRAND.choices.get('section')!.layout
  const layouts = BRAND.layouts.map((one) => {
    if (one.key !== target) return one
    return { ...one, placeholders: one.placeholders.filter(({ key }) => key === 'title') }
  })
  const { slide } = made(d.slide('section', 'Cups', [d.paragraph('All about cups.')]), { ...BRAND, layouts })
  const words = slide.items.find(({ role }) => role === 'subtitle')!
  expect(words.placeholder).toBeUndefined()
  expect(words.box.y + words.box.height).toBeLessThanOrEqual(540)
})

test('a colour that is too faint on its band gives way; one that could not be seen at all must stand on something else', () => {
  const colored = (hex: string): Template =>
    changed('bullets', 'title', ({ levels }) => ({ levels: levels.map((level) => ({ ...level, color: { hex } })) }))
  const colorOf = (hex: string): string =>
    item(made(BULLETS, colored(hex)).slide, 'title').paragraphs[0]!.runs[0]!.color.hex
  expect(colorOf('112233')).toBe('112233')
  expect(colorOf('A9A9A9')).not.toBe('A9A9A9')
  expect(colorOf('FFFFFF')).toBe('FFFFFF')
})

test('a title that is shown in capitals is measured in them, and stays as it is written', () => {
  const shout = changed('bullets', 'title', ({ levels, box }) => ({
    levels: levels.map((level) => ({ ...level, caps: true })),
    box: { ...box, width: 290 },
  }))
  const plain = changed('bullets', 'title', ({ box }) => ({ box: { ...box, width: 290 } }))
  const [loud, quiet] = [shout, plain].map((template) => item(made(BULLETS, template).slide, 'title'))
  expect(loud!.paragraphs[0]!.runs.map(({ text }) => text).join('')).toBe('People drink more tea')
  expect(loud!.needed).toBeGreaterThan(quiet!.needed)
})

test.each(Object.entries(TEMPLATES).filter(([name]) => name !== 'noLayouts'))(
  'in the template "%s" a slide takes the layout that was chosen for it, and the layouts are the template’s',
  (_, make) => {
    const template = read(make())
    const { slide } = made(BULLETS, template)
    expect(slide.layout).toBe(template.choices.get('bullets')!.layout)
    const { value } = layout(d.deck([BULLETS]), template.theme, new Map(), template)
    expect(value.layouts.map(({ key, part }) => [key, part])).toEqual(
      template.layouts.map(({ key, part }) => [key, part]),
    )
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
  },
)

function roles(slide: SceneSlide, placeholder: string): readonly Item['role'][] {
  return slide.items.filter((one) => one.placeholder === placeholder).map(({ role }) => role)
}
