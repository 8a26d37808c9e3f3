import { expect, test } from 'vitest'
import { SLIDE_KINDS } from '../../../src/model/deck.ts'
import { readDocument } from '../../../src/read/document.ts'
import { type LayoutMapping, readLayoutMapping } from '../../../src/read/template/mapping.ts'
import type { HolderSpec, LayoutSpec } from '../../templates/spec.ts'
import { brand, duplicatePlaceholders, localised, noContentLayout, TEMPLATES } from '../../templates/templates.ts'
import { chosen, reading, template, withLayouts } from './reading.ts'

const TITLE: HolderSpec = { name: 'Title', type: 'title', box: [48, 36, 744, 60] }
const CONTENT: HolderSpec = { name: 'Content', idx: 1, box: [48, 116, 864, 352] }

function mapping(yaml: string): LayoutMapping {
  return readLayoutMapping(readDocument({ file: 'theme.yaml', source: `layouts: ${yaml}` }).value!)
}

test('types choose', () => {
  const found = template(brand())
  expect(chosen(found, 'cover', 'section', 'bullets', 'two-column', 'stats', 'table', 'closing')).toEqual([
    'Title Slide',
    'Section Header',
    'Title and Content',
    'Two Content',
    'Title Only',
    'Title and Content',
    'Title Slide',
  ])
  expect(new Set([...found.choices.values()].map(({ reason }) => reason))).toEqual(new Set(['type']))
})

test('without types the shape chooses the same, whatever the names', () => {
  const found = template(localised())
  expect(chosen(found, 'cover', 'section', 'bullets', 'two-column', 'stats')).toEqual([
    'Titelfolie',
    'Abschnittsüberschrift',
    'Titel und Inhalt',
    'Zwei Inhalte',
    'Nur Titel',
  ])
  expect(found.choices.get('bullets')).toEqual({ layout: 'layout-2', reason: 'placeholders', doubtful: false })
})

test('where no layout is made for content, it goes where a title leaves room, and never on the title slide', () => {
  const found = template(noContentLayout())
  expect(chosen(found, 'bullets', 'two-column', 'table')).toEqual(['Title Only', 'Title Only', 'Title Only'])
})

test('placeholders that cannot be told apart make no difference', () => {
  const found = template(duplicatePlaceholders())
  expect(chosen(found, 'cover', 'bullets', 'two-column')).toEqual(['Title Slide', 'Title, Content', 'Title, 2 Content'])
})

test('a type that the shape belies is not believed', () => {
  const layouts: readonly LayoutSpec[] = [
    { name: 'Pictures', type: 'obj', holders: [{ name: 'Picture', type: 'pic', idx: 1, box: [0, 0, 960, 540] }] },
    { name: 'Plain', type: 'tx', holders: [TITLE, CONTENT] },
  ]
  expect(chosen(template(withLayouts(layouts)), 'bullets', 'full-chart')).toEqual(['Plain', 'Plain'])
})

test('a layout that a line runs through is not for free content', () => {
  const left: HolderSpec = { ...CONTENT, box: [48, 116, 420, 352] }
  const right: HolderSpec = { ...CONTENT, idx: 2, box: [492, 116, 420, 352] }
  const layouts: readonly LayoutSpec[] = [
    { name: 'One', type: 'obj', holders: [TITLE, CONTENT] },
    { name: 'Two', type: 'twoObj', holders: [TITLE, left, right] },
  ]
  expect(chosen(template(withLayouts(layouts)), 'comparison')).toEqual(['Two'])
  const divided = layouts.map((layout) =>
    layout.name === 'Two' ? { ...layout, bands: [{ box: [479, 130, 2, 300] as const, scheme: 'tx1' }] } : layout,
  )
  expect(chosen(template(withLayouts(divided)), 'comparison')).toEqual(['One'])
})

test('vertical titles and text are taken by nobody', () => {
  const layouts: readonly LayoutSpec[] = [
    {
      name: 'Side',
      type: 'obj',
      holders: [
        { ...TITLE, box: [840, 36, 90, 440] },
        { ...CONTENT, box: [48, 36, 760, 440] },
      ],
    },
    { name: 'Plain', holders: [TITLE, CONTENT] },
  ]
  expect(chosen(template(withLayouts(layouts)), 'bullets')).toEqual(['Plain'])
})

test('a section takes another opening layout than the cover where there are two', () => {
  const opening = (name: string): LayoutSpec => ({
    name,
    holders: [
      { name: 'Title', type: 'ctrTitle', box: [48, 180, 864, 120] },
      { name: 'Subtitle', type: 'subTitle', idx: 1, box: [48, 310, 864, 60] },
    ],
  })
  const layouts = [opening('First'), opening('Divider'), { name: 'Plain', holders: [TITLE, CONTENT] }]
  expect(chosen(template(withLayouts(layouts)), 'cover', 'section', 'closing')).toEqual(['First', 'Divider', 'First'])
})

test('what nothing is made for takes the plainest layout with a title, in one warning', () => {
  const { value, messages } = reading(withLayouts([{ name: 'Plain', type: 'obj', holders: [TITLE, CONTENT] }]))
  expect(chosen(value!, 'cover', 'section', 'bullets', 'closing')).toEqual(['Plain?', 'Plain?', 'Plain', 'Plain?'])
  expect(messages.map(({ severity, rule, reason }) => `${severity} ${rule} ${reason}`)).toEqual([
    'warning template/layout no layout is made for "cover", "section" and "closing": "Plain" is taken',
  ])
})

test('a person chooses by name, by number or by the name in other letters', () => {
  const options = { mapping: mapping('{ cover: Title Only, bullets: 4, table: two content }') }
  const found = template(brand(), options)
  expect(chosen(found, 'cover', 'bullets', 'table')).toEqual(['Title Only', 'Two Content', 'Two Content'])
  expect(found.choices.get('cover')).toEqual({ layout: 'layout-5', reason: 'mapped', doubtful: false })
})

test('a layout that is not there is an error where it is written, with the nearest name', () => {
  const { messages } = reading(brand(), { mapping: mapping('\n  cover: Titel Slide\n  table: 12') })
  expect(messages.map(({ rule, reason, place, hint }) => [rule, reason, place?.line, hint])).toEqual([
    ['template/unknown-layout', '"brand.pptx" has no layout "Titel Slide"', 2, 'did you mean "Title Slide"?'],
    [
      'template/unknown-layout',
      '"brand.pptx" has no layout "12"',
      3,
      expect.stringContaining('Title Slide, Title and Content'),
    ],
  ])
})

test.each(Object.entries(TEMPLATES).filter(([name]) => name !== 'noLayouts'))(
  'every kind of slide has a layout of %s with a title',
  (_, bytes) => {
    const { choices, layouts } = template(bytes())
    expect([...choices.keys()]).toEqual([...SLIDE_KINDS])
    for (const { layout } of choices.values()) {
      const found = layouts.find(({ key }) => key === layout)!
      expect(found.placeholders.map(({ key }) => key)).toContain('title')
    }
  },
)
