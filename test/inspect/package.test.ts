import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openPaper } from '../../src/emit/pptx/pptxgenjs.ts'
import { inspect } from '../../src/inspect/inspect.ts'
import type { Part } from '../../src/model/package.ts'
import { relationship } from '../../src/opc/relationship.ts'
import { CONTENT_TYPES } from '../../src/opc/types.ts'
import { JPEG, png } from '../emit/scenes.ts'
import { box, content, deckOf, findings, line, part, picture, title, type Wish } from './small-decks.ts'

type Files = Record<string, Uint8Array>

const PRESENTATION = 'ppt/presentation.xml'
const MASTER = 'ppt/slideMasters/slideMaster1.xml'

/** A deck without faults, changed after it was sealed. */
function after(change: (files: Files) => void, slides = title() + content(line('Green')), wish: Wish = {}): Uint8Array {
  const files: Files = { ...unzipSync(deckOf(slides, wish)) }
  change(files)
  return zipSync(files)
}

/** The same with one text of a part in place of another, which must be there. */
function replaced(name: string, from: string | RegExp, to: string): Uint8Array {
  return after((files) => {
    const before = strFromU8(files[name]!)
    expect(before).toMatch(from)
    files[name] = strToU8(before.replace(from, to))
  })
}

function added(name: string, part: Partial<Part> & Pick<Part, 'content'>): Wish {
  const whole: Part = { name, type: CONTENT_TYPES.png, relationships: [], ...part }
  return { parts: [whole], relationships: [relationship(80, 'image', name)] }
}

const NOTES = (text: string): Uint8Array => deckOf(title(), { slideNotes: text })
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const jpegBytes = { type: CONTENT_TYPES.jpeg, content: JPEG }

test('a package without faults has none', () => {
  expect(findings(after(() => {}))).toEqual([])
  expect(findings(deckOf(title(), added('ppt/media/image2.jpg', jpegBytes)))).toEqual([])
  expect(
    findings(deckOf(title(), added('ppt/media/image2.svg', { type: CONTENT_TYPES.svg, content: strToU8(SVG) }))),
  ).toEqual([])
  expect(findings(NOTES('<a:p><a:r><a:t>Say hello</a:t></a:r></a:p>'))).toEqual([])
  expect(findings(NOTES('<a:p><a:endParaRPr/></a:p>'))).toEqual([])
})

test.each<[complaint: string, bytes: () => Uint8Array]>([
  [
    'ppt/slideMasters/slideMaster2.xml package/override-without-part: the content types name "ppt/slideMasters/slideMaster2.xml", which the file does not have',
    () =>
      replaced(
        '[Content_Types].xml',
        '</Types>',
        '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="a/b"/></Types>',
      ),
  ],
  [
    'ppt/odd.thing package/untyped: "ppt/odd.thing" has no content type',
    () => after((files) => Object.assign(files, { 'ppt/odd.thing': strToU8('?') })),
  ],
  [
    '- package/unused-default: the content types have defaults for extensions that no part has: m4v, gif',
    () =>
      replaced(
        '[Content_Types].xml',
        '</Types>',
        '<Default Extension="m4v" ContentType="video/mp4"/><Default Extension="gif" ContentType="image/gif"/></Types>',
      ),
  ],
  [
    '- package/folder-entry: the archive has 1 entries for folders, such as "ppt/charts/"',
    () => after((files) => Object.assign(files, { 'ppt/charts/': new Uint8Array(0) })),
  ],
  [
    'ppt/slides/slide1.xml package/broken-relationship: the relationship "rId80" of "ppt/slides/slide1.xml" leads to "ppt/media/gone.png", which the file does not have',
    () =>
      replaced(
        'ppt/slides/_rels/slide1.xml.rels',
        '</Relationships>',
        '<Relationship Id="rId80" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/gone.png"/></Relationships>',
      ),
  ],
  [
    'slide 1 package/unresolved-relationship: "ppt/slides/slide1.xml" refers to the relationship "rId77", which it does not have',
    () => deckOf(title() + picture('Photo', 'Tea').replace('rId2', 'rId77')),
  ],
  [
    'ppt/slides/slide9.xml package/unreachable-part: no relationship leads to "ppt/slides/slide9.xml"',
    () =>
      deckOf(title(), {
        parts: [
          part(
            'ppt/slides/slide9.xml',
            'slide',
            '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>',
          ),
        ],
      }),
  ],
  [
    '- package/presentation-order: "p:notesMasterIdLst" stands too late in the presentation part',
    () => deckOf(title(), { start: '<p:notesMasterIdLst/>' }),
  ],
  [
    '- package/repeated-id: two masters and layouts have the id 2147483648',
    () => replaced(MASTER, 'id="2147483649"', 'id="2147483648"'),
  ],
  ['- package/id-out-of-range: a slide has the id "1"', () => replaced(PRESENTATION, 'id="256"', 'id="1"')],
  [
    '- package/section-id: a section has the id "{abcdef00-0000-4000-8000-000000000000}"',
    () =>
      deckOf(title(), {
        end: '<p:extLst><p:ext uri="{5}"><p14:sectionLst><p14:section name="Tea" id="{abcdef00-0000-4000-8000-000000000000}"/></p14:sectionLst></p:ext></p:extLst>',
      }),
  ],
  [
    '- package/notes-size: notes pages have the size of the slides turned on its side',
    () => deckOf(title(), { notesSize: 'cx="6858000" cy="12192000"' }),
  ],
  [
    'ppt/slideMasters/slideMaster1.xml package/shared-theme: "ppt/slideMasters/slideMaster1.xml" and "ppt/notesMasters/notesMaster1.xml" share the theme "ppt/theme/theme1.xml"',
    () =>
      deckOf(title(), {
        parts: [
          part(
            'ppt/notesMasters/notesMaster1.xml',
            'notesMaster',
            '<p:notesMaster xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>',
            [relationship(1, 'theme', 'ppt/theme/theme1.xml')],
          ),
        ],
        relationships: [relationship(80, 'notesMaster', 'ppt/notesMasters/notesMaster1.xml')],
      }),
  ],
  [
    'slide 1 package/duplicate-shape-id: "Title" and "Text" have the id 7',
    () => deckOf((title() + box('Text', [40, 120, 400, 40], line('Tea'))).replace(/ id="\d{3,}"/g, ' id="7"')),
  ],
  [
    'slide 1 package/shape-without-text-body: "Text" has no p:txBody',
    () => deckOf(title() + box('Text', [40, 120, 400, 40], line('Tea')).replace(/<p:txBody>.*<\/p:txBody>/, '')),
  ],
  [
    'ppt/slideMasters/slideMaster1.xml package/background-without-effects: the background has a colour and no list of effects',
    () =>
      deckOf(title(), {
        background: '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></p:bgPr></p:bg>',
      }),
  ],
  [
    'slide 1 package/anchor: text is anchored at "mid"',
    () =>
      deckOf(title() + box('Text', [40, 120, 400, 40], line('Tea')).replace('<a:bodyPr/>', '<a:bodyPr anchor="mid"/>')),
  ],
  [
    'slide 1 package/negative-extent: something is -127000 × 0 large',
    () => deckOf(title() + box('Text', [40, 120, -10, 0], line('Tea'))),
  ],
  [
    'slide 1 package/empty-line: 1 of its shapes have an a:ln that says nothing',
    () => deckOf(title() + box('Text', [40, 120, 400, 40], line('Tea'), '<a:ln/>')),
  ],
  [
    'slide 1 package/not-a-number: a:bodyPr has lIns="NaN"',
    () =>
      deckOf(title() + box('Text', [40, 120, 400, 40], line('Tea')).replace('<a:bodyPr/>', '<a:bodyPr lIns="NaN"/>')),
  ],
  [
    'slide 1 package/repeated-paragraph-properties: the paragraph "Tea time" has more than one a:pPr',
    () =>
      deckOf(
        title() +
          box(
            'Text',
            [40, 120, 400, 40],
            '<a:p><a:pPr/><a:r><a:t>Tea</a:t></a:r><a:pPr/><a:r><a:t> time</a:t></a:r></a:p>',
          ),
      ),
  ],
  [
    'slide 1 package/absolute-path: a description tells of a disk: "/home/ana/tea garden"',
    () => deckOf(title() + picture('Photo', '/home/ana/tea garden')),
  ],
  [
    '- package/empty-notes: slide 1 has a notes page that holds an empty text',
    () => NOTES('<a:p><a:r><a:t></a:t></a:r></a:p>'),
  ],
  [
    'ppt/media/image2.jpg package/media-type: "ppt/media/image2.jpg" is said to be image/jpg and is jpeg',
    () => deckOf(title(), added('ppt/media/image2.jpg', { type: 'image/jpg', content: JPEG })),
  ],
  [
    'ppt/media/image2.jpeg package/media-type: "ppt/media/image2.jpeg" is said to be image/jpeg and is png',
    () => deckOf(title(), added('ppt/media/image2.jpeg', { type: 'image/jpeg', content: png(3, 3, 1) })),
  ],
  [
    'ppt/media/image2.svg package/not-a-picture: "ppt/media/image2.svg" is no image/svg+xml',
    () => deckOf(title(), added('ppt/media/image2.svg', { type: CONTENT_TYPES.svg, content: png(3, 3, 1) })),
  ],
  [
    'ppt/media/image2.png package/not-a-picture: "ppt/media/image2.png" is no image/png',
    () => deckOf(title(), added('ppt/media/image2.png', { content: strToU8(SVG) })),
  ],
])('%s', (complaint, bytes) => {
  expect(findings(bytes())).toEqual([complaint])
})

test('what cannot be opened is told by its reason', () => {
  expect(inspect(strToU8('Tea'), 'deck.pptx').map(({ rule, severity }) => [rule, severity])).toEqual([
    ['package/not-a-zip', 'error'],
  ])
})

test('what PptxGenJS writes does not pass', async () => {
  const paper = await openPaper({ width: 960, height: 540 })
  for (const words of ['Tea', 'Coffee']) {
    const canvas = paper.add()
    canvas.background = { color: '0B4F8A' }
    canvas.addText([{ text: words }, { text: ' is hot', options: { bold: true } }], { x: 1, y: 1, w: 5, h: 1 })
    canvas.addImage({
      data: `image/png;base64,${Buffer.from(png(3, 3, 1)).toString('base64')}`,
      x: 1,
      y: 3,
      w: 1,
      h: 1,
    })
    canvas.addTable([[{ text: 'Cups' }, { text: '3' }]], { x: 1, y: 4, w: 5 })
    canvas.slideNumber = { x: 9, y: 7 }
  }
  const files = await paper.write()
  const bytes = zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  )
  const rules = new Set(inspect(bytes, 'raw.pptx').map(({ rule }) => rule))
  expect([...rules].filter((rule) => rule.startsWith('package/')).sort()).toEqual([
    'package/background-without-effects',
    'package/duplicate-shape-id',
    'package/empty-line',
    'package/empty-notes',
    'package/notes-size',
    'package/override-without-part',
    'package/presentation-order',
    'package/repeated-paragraph-properties',
    'package/shared-theme',
    'package/unused-default',
  ])
})
