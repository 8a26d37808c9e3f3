import { expect, test } from 'vitest'
import { readSlides } from '../../src/inspect/read-slides.ts'
import type { DeckReading } from '../../src/inspect/reading.ts'
import type { Scene } from '../../src/model/scene.ts'
import { openPackage } from '../../src/opc/open.ts'
import { builtFrom, KINDS } from '../cases.ts'
import { content, deckOf, group, LINK, line, panel, picture, solid, table, title } from './small-decks.ts'

function read(bytes: Uint8Array): DeckReading {
  return readSlides(openPackage(bytes, 'deck.pptx').value!)
}

test('a slide is read with what its layout, its master and the theme say', () => {
  const notes = '<a:p><a:r><a:t>Say hello.</a:t></a:r></a:p><a:p><a:r><a:t>Wait.</a:t></a:r></a:p>'
  const { slides, ...deck } = read(deckOf(title() + content(line('Green', 'b="1"', LINK)), { slideNotes: notes }))
  expect(deck).toEqual({
    title: 'Tea in spring',
    language: '',
    defaultLanguage: 'en-GB',
    size: { width: 960, height: 540 },
    sections: [],
    restricted: false,
  })
  expect(slides).toMatchObject([
    {
      number: 1,
      part: 'ppt/slides/slide1.xml',
      hidden: false,
      section: null,
      layout: { name: 'Title and content', type: 'obj' },
      title: 'People drink more tea',
      notes: 'Say hello.\nWait.',
      shapes: [
        {
          name: 'Title',
          kind: 'shape',
          placeholder: { type: 'title', index: 0 },
          box: { x: 40, y: 30, width: 880, height: 60 },
          paragraphs: [
            {
              bullet: false,
              runs: [
                {
                  text: 'People drink more tea',
                  size: 28,
                  bold: false,
                  color: { hex: '000000', alpha: 1 },
                  link: null,
                },
              ],
            },
          ],
        },
        {
          name: 'Content',
          placeholder: { type: 'obj', index: 1 },
          box: { x: 40, y: 110, width: 880, height: 380 },
          paragraphs: [
            {
              bullet: true,
              runs: [
                {
                  text: 'Green',
                  size: 18,
                  bold: true,
                  color: { hex: '0563C1', alpha: 1 },
                  language: 'en-GB',
                  link: 'https://example.org/tea',
                },
              ],
            },
          ],
        },
      ],
    },
  ])
})

test('shapes are read by their kinds, with alt text and their parts', () => {
  const shapes =
    picture('Photo', 'A tea garden') +
    table('Cups', [[{ text: 'Tea' }, { text: '3' }]]) +
    group('Leaves', 'Two leaves', panel('Leaf', [10, 20, 30, 40], solid('70AD47'))) +
    panel('Rule', [0, 0, 100, 0], '<a:noFill/>', '', 'line')
  const [slide] = read(deckOf(shapes)).slides
  expect(slide!.shapes.map(({ kind, name, alt, children }) => [kind, name, alt, children.length])).toEqual([
    ['picture', 'Photo', 'A tea garden', 0],
    ['table', 'Cups', '', 0],
    ['group', 'Leaves', 'Two leaves', 1],
    ['line', 'Rule', '', 0],
  ])
  expect(slide!.shapes[1]!.table!.rows.map((row) => row.map((cell) => cell.paragraphs[0]!.text))).toEqual([
    ['Tea', '3'],
  ])
  expect(slide!.shapes[2]!.children[0]).toMatchObject({ fill: { hex: '70AD47', alpha: 1 }, rectangular: true })
})

test('the parts of a group stand where it puts them, and a turned shape in the box around it', () => {
  const frame = (off: string, ext: string, more = ''): string =>
    `<a:xfrm><a:off ${off}/><a:ext ${ext}/>${more}</a:xfrm>`
  const scaled = group('Leaves', '', panel('Leaf', [10, 20, 30, 40], '')).replace(
    '<p:grpSpPr/>',
    `<p:grpSpPr>${frame('x="1270000" y="0"', 'cx="2540000" cy="1270000"', '<a:chOff x="0" y="0"/><a:chExt cx="1270000" cy="1270000"/>')}</p:grpSpPr>`,
  )
  const turned = panel('Leaf', [100, 200, 80, 20], '').replace('<a:xfrm>', '<a:xfrm rot="5400000">')
  const [slide] = read(deckOf(scaled + turned)).slides
  expect(slide!.shapes[0]!.children[0]!.box).toEqual({ x: 120, y: 20, width: 60, height: 40 })
  expect(slide!.shapes[1]).toMatchObject({ turned: true, box: { y: 170, height: 80 } })
  expect(slide!.shapes[1]!.box!.width).toBeCloseTo(20)
})

test('what is broken is left out, and nothing throws', () => {
  const bytes = deckOf(title(), {
    change: (parts) =>
      parts
        .filter(({ name }) => !name.includes('slideMaster') && !name.includes('slideLayout'))
        .map((part) => ({
          ...part,
          relationships: part.relationships.filter(
            ({ target }) => !target.includes('slideMaster') && !target.includes('slideLayout'),
          ),
        })),
  })
  expect(read(bytes).slides).toMatchObject([
    { number: 1, title: 'People drink more tea', layout: { name: '', type: '' } },
  ])
})

test('a deck is read as it was laid out: layouts, placeholders, titles, notes', async () => {
  const [deck] = await builtFrom(KINDS)
  const found = read(deck!.pptx)
  expect(found.title).toBe(deck!.scene.title)
  expect(found.language).toBe(deck!.scene.language)
  expect(found.slides.map((slide) => [slide.title, slide.notes, slide.layout])).toEqual(expectedSlides(deck!.scene))
  expect(
    found.slides.map(({ shapes }) =>
      shapes.flatMap(({ placeholder }) => (placeholder ? [`${placeholder.type} ${placeholder.index}`] : [])).toSorted(),
    ),
  ).toEqual(placeholdersOf(deck!.scene))
})

function expectedSlides({ slides, layouts }: Scene): readonly unknown[] {
  return slides.map(({ title, notes, layout }) => {
    const { name, type } = layouts.find(({ key }) => key === layout)!
    return [title, notes.length === 0 ? null : notes.map(({ text }) => text).join('\n'), { name, type: type ?? '' }]
  })
}

/** The placeholders that the items of each slide fill, once each; a title that is not drawn is there too. */
function placeholdersOf({ slides, layouts }: Scene): readonly (readonly string[])[] {
  return slides.map(({ items, layout }) => {
    const { placeholders } = layouts.find(({ key }) => key === layout)!
    const filled = placeholders.filter(({ key }) => items.some((item) => item.placeholder === key))
    return filled.map(({ type, index }) => `${type} ${index}`).toSorted()
  })
}
