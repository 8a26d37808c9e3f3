import { expect, test } from 'vitest'
import { buildTemplate } from '../../templates/build.ts'
import { BRAND } from '../../templates/specs.ts'
import {
  brand,
  colorMaps,
  fourToThree,
  noLayouts,
  oddPrefixes,
  pictureBackground,
  strict,
  twoMasters,
  unknownFonts,
} from '../../templates/templates.ts'
import { named, reading, template, withLayouts } from './reading.ts'

test('a template is read as a theme', () => {
  const { theme } = template(brand())
  expect(theme.name).toBe('brand')
  expect(theme.fonts).toEqual({
    heading: 'Georgia',
    body: 'Calibri',
    ea: 'Malgun Gothic',
    fallback: ['Times New Roman', 'Arial'],
  })
  expect(theme.type).toMatchObject({ cover: 44, title: 23, titleMin: 20, body: 18, bodyMin: 14, label: 14, footer: 10 })
  expect(theme.colors.accent2).toEqual({ hex: 'C7562F', slot: 'accent2' })
  expect(theme.roles).toMatchObject({
    bg: { hex: 'FFFFFF', slot: 'lt1' },
    title: { hex: '7A1E3A', slot: 'dk2' },
    body: { hex: '1C1B29', slot: 'dk1' },
    card: { hex: 'F4EEE6', slot: 'lt2' },
  })
  expect(theme.chrome).toEqual({ eyebrow: false, titleBold: true, motif: 'none', rule: null, bar: null })
})

test('a layout says where its title, its content and its footers are, clear of the logo', () => {
  const layout = named('Title and Content', template(brand()))
  expect(layout).toMatchObject({ key: 'layout-2', type: 'obj', part: 'ppt/slideLayouts/slideLayout2.xml' })
  expect(layout.content).toEqual({ x: 55.2, y: 119.6, width: 849.6, height: 344.8 })
  expect(layout.theme.grid).toMatchObject({
    width: 960,
    height: 540,
    margin: { left: 55.2, right: 55.2, top: 36, bottom: 40 },
    titleH: 60,
    contentTop: 119.6,
    contentBottom: 75.6,
  })
  expect(layout.placeholders.map(({ key, type, index }) => `${key} ${type} ${index}`)).toEqual([
    'title title 0',
    'body obj 1',
    'date dt 10',
    'footer ftr 11',
    'page-number sldNum 12',
  ])
})

test('a placeholder inherits box, insets and text from the master', () => {
  const [title, body] = named('Title and Content', template(brand())).placeholders
  expect(title).toMatchObject({
    box: { x: 48, y: 36, width: 744, height: 60 },
    insets: { left: 7.2, top: 3.6, right: 7.2, bottom: 3.6 },
    anchor: 'top',
  })
  expect(title!.levels[0]).toMatchObject({
    font: 'Georgia',
    size: 32,
    color: { hex: '7A1E3A', slot: 'dk2' },
    bold: true,
  })
  expect(body!.levels).toHaveLength(9)
  expect(body!.levels[0]).toMatchObject({ font: 'Calibri', size: 20, bullet: { character: '•' }, align: 'left' })
  expect(body!.levels[1]!.size).toBeLessThan(20)
  expect(body!.levels[1]!.indent).toBeGreaterThan(body!.levels[0]!.indent)
})

test('content keeps clear of a logo at its edge and of a title that reaches into it', () => {
  const logo = { name: 'Logo', box: [780, 380, 132, 100], color: '7A1E3A' } as const
  const layouts = [
    {
      name: 'Low title',
      holders: [
        { name: 'Title', type: 'title', box: [48, 36, 864, 120] },
        { name: 'Content', idx: 1, box: [48, 116, 864, 352] },
      ],
    },
  ] as const
  const { content } = named('Low title', template(withLayouts(layouts, { pictures: [logo] })))
  expect(content).toEqual({ x: 55.2, y: 156, width: 724.8, height: 308.4 })
})

test('a layout without a place for content has that of the master, under its own title', () => {
  const tall = { name: 'Tall', type: 'titleOnly', holders: [{ name: 'Title', type: 'title', box: [48, 36, 744, 120] }] }
  expect(named('Tall', template(withLayouts([tall as never]))).content).toEqual({
    x: 55.2,
    y: 168,
    width: 849.6,
    height: 296.4,
  })
})

test('placeholders that cannot be seen are left out', () => {
  const layouts = [
    {
      name: 'Odd',
      holders: [
        { name: 'Title', type: 'title', box: [48, 36, 744, 60] },
        { name: 'Nothing', type: 'body', idx: 13, box: [48, 116, 0, 0] },
        { name: 'Outside', type: 'pic', idx: 14, box: [-700, 116, 600, 300] },
        { name: 'Diagram', type: 'dgm', idx: 15, box: [48, 116, 600, 300] },
        { name: 'Half', type: 'body', idx: 16, box: [700, 300, 500, 100] },
      ],
    },
  ] as const
  const { placeholders } = named('Odd', template(withLayouts(layouts)))
  expect(placeholders.map(({ key, index }) => `${key} ${index}`)).toEqual(['title 0', 'body 16'])
})

test('layouts that map colours otherwise stand on another ground, and so does their text', () => {
  const found = template(colorMaps())
  const [dark, light] = [named('Title and Content', found), named('Section Header', found)]
  expect([dark.background, dark.theme.roles.body]).toEqual([
    { hex: '1C1B29', slot: 'dk1' },
    { hex: 'FFFFFF', slot: 'lt1' },
  ])
  expect([light.background, light.theme.roles.body]).toEqual([
    { hex: 'FFFFFF', slot: 'lt1' },
    { hex: '1C1B29', slot: 'dk1' },
  ])
})

test('a picture has the colour of the scheme that its text was chosen for', () => {
  const found = template(pictureBackground())
  expect(named('Title Slide', found).background.hex).toBe('1C1B29')
  expect(named('Title and Content', found).background.hex).toBe('FFFFFF')
})

test('a band under the title is what the title stands on, and the title stands nowhere else', () => {
  const bands = [{ box: [0, 24, 960, 84], scheme: 'accent1' }] as const
  const found = template(withLayouts(BRAND.masters[0]!.layouts, { bands }))
  const layout = named('Title and Content', found)
  expect(layout.grounds.get('title')).toEqual({ hex: '7A1E3A', slot: 'accent1' })
  expect(layout.background.hex).toBe('FFFFFF')
  expect(reading(withLayouts(BRAND.masters[0]!.layouts, { bands })).messages.map(({ reason }) => reason)).toEqual([
    'too faint on the slides of "brand.pptx": title; other shades take their place',
  ])
})

test('each layout of two masters has the colours of its own', () => {
  const backgrounds = template(twoMasters()).layouts.map(({ name, background }) => `${name} ${background.hex}`)
  expect(backgrounds).toHaveLength(14)
  expect(backgrounds.filter((line) => line.startsWith('Title Only'))).toEqual([
    'Title Only FFFFFF',
    'Title Only 1C1B29',
  ])
})

test('a slide of another format is as large as it is, and its text with it', () => {
  expect(template(fourToThree()).theme.grid).toMatchObject({ width: 720, height: 540 })
  const large = template(buildTemplate({ ...BRAND, size: [1920, 1080] })).theme
  expect(large.grid).toMatchObject({ width: 1920, height: 1080, gutter: 32, kpiH: 208 })
  expect(large.type).toMatchObject({ body: 28, label: 28, kpi: 80 })
})

test('fonts that nobody has the widths of are kept, with one that stands in', () => {
  expect(template(unknownFonts()).theme.fonts).toMatchObject({
    heading: 'Alpenrot Display Black',
    body: 'Alpenrot Text',
    fallback: ['Arial'],
  })
})

test('prefixes and the strict standard make no difference', () => {
  const { package: _, ...usual } = template(brand())
  for (const other of [oddPrefixes(), strict()]) {
    const { package: __, ...found } = template(other)
    expect(found).toEqual(usual)
  }
})

const TINY = buildTemplate({ ...BRAND, size: [280, 158] })
const HUGE = buildTemplate({ ...BRAND, size: [5000, 540] })
const UNTITLED = withLayouts([{ name: 'Poster', holders: [{ name: 'Text', type: 'body', idx: 1 }] }])

test.each([
  ['without layouts', noLayouts(), 'template/layouts "brand.pptx" has no layouts'],
  ['without a title', UNTITLED, 'template/titles no layout of "brand.pptx" has a title that can be seen: "Poster"'],
  ['too small', TINY, 'template/size the slides of "brand.pptx" are 280 × 158 pt, and 300 to 4032 each is needed'],
  ['too large', HUGE, 'template/size the slides of "brand.pptx" are 5000 × 540 pt, and 300 to 4032 each is needed'],
])('a template %s is refused with the reason', (_, bytes, line) => {
  const { value, messages } = reading(bytes)
  expect(value).toBeNull()
  expect(messages.map(({ severity, rule, reason }) => `${severity} ${rule} ${reason}`)).toEqual([`error ${line}`])
})
