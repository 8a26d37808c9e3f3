import { expect, test } from 'vitest'
import type { Message } from '../../src/model/message.ts'
import type { Package } from '../../src/model/package.ts'
import { openPackage } from '../../src/opc/open.ts'
import { parsePart } from '../../src/opc/parse-part.ts'
import { writeXml } from '../../src/opc/write-xml.ts'
import { deck, rels } from './deck.ts'
import { type RawEntry, rawZip } from './raw-zip.ts'

function open(...entries: readonly RawEntry[]): { readonly pack: Package; readonly messages: readonly Message[] } {
  const { value, messages } = openPackage(rawZip(deck(...entries)), 'brand.pptx')
  expect(messages.filter(({ severity }) => severity === 'error')).toEqual([])
  return { pack: value!, messages }
}

const SLIDE = 'ppt/slides/slide1.xml'

test.each([
  ['../media/image1.png', 'ppt/media/image1.png'],
  ['/ppt/media/image1.png', 'ppt/media/image1.png'],
  ['./../media/./image1.png', 'ppt/media/image1.png'],
  ['..\\media\\image1.png', 'ppt/media/image1.png'],
  ['../Media/IMAGE1.png', 'ppt/media/image1.png'],
  ['../media/im%61ge1.png', 'ppt/media/image1.png'],
  ['../media/image1.png#part', 'ppt/media/image1.png'],
  ['../../../../ppt/media/image1.png', 'ppt/media/image1.png'],
  ['../media/a%20b.png', 'ppt/media/a%20b.png'],
  ['../media/ü.png', 'ppt/media/%C3%BC.png'],
])('the target %s leads to the part %s', (target, name) => {
  const { pack, messages } = open(
    { name: SLIDE, content: '<a/>' },
    rels(SLIDE, `image ${target}`),
    { name: 'ppt/media/image1.png', content: '1' },
    { name: 'ppt/media/a b.png', content: '2' },
    { name: 'ppt/media/ü.png', content: '3' },
  )
  expect(messages).toEqual([])
  expect(pack.parts.get(SLIDE)!.relationships.map(({ target }) => target)).toEqual([name])
  expect(pack.parts.has(name)).toBe(true)
})

test('hyperlinks may lead out; nothing else may', () => {
  const { pack, messages } = open(
    { name: SLIDE, content: '<a/>' },
    rels(
      SLIDE,
      'hyperlink https://example.com/?a=1 External',
      'image http://10.0.0.1/track.png External',
      'oleObject file:///C:/secret.xlsx External',
      'attachedTemplate \\\\server\\share\\x.potx External',
    ),
  )
  expect(pack.parts.get(SLIDE)!.relationships).toMatchObject([
    { id: 'rId1', target: 'https://example.com/?a=1', external: true },
  ])
  expect(messages.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(Array(3).fill('warning package/external'))
  expect(messages[0]).toMatchObject({ place: { file: 'brand.pptx', path: SLIDE } })
  expect(messages[0]!.reason).toContain('http://10.0.0.1/track.png')
})

test('relationships to parts that are not there are dropped with a warning', () => {
  const { pack, messages } = open({ name: SLIDE, content: '<a/>' }, rels(SLIDE, 'image NULL', 'image ../../..'))
  expect(pack.parts.get(SLIDE)!.relationships).toEqual([])
  expect(messages.map(({ rule }) => rule)).toEqual(Array(2).fill('package/broken-relationship'))
  expect(messages[0]!.reason).toBe(
    '"ppt/slides/slide1.xml" refers to "ppt/slides/NULL", which "brand.pptx" does not have (image)',
  )
})

test('ids that are missing or there twice are refused', () => {
  const twice = rels(SLIDE, 'image a.png', 'image b.png')
  const content = String(twice.content).replace('rId2', 'rId1')
  const { value, messages } = openPackage(
    rawZip(deck({ name: SLIDE, content: '<a/>' }, { ...twice, content })),
    'x.pptx',
  )
  expect(value).toBeNull()
  expect(messages[0]).toMatchObject({ rule: 'package/xml', place: { path: 'ppt/slides/_rels/slide1.xml.rels' } })
})

/** What is left of a slide whose relationship `rId1` leads nowhere and `rId2` to a picture. */
function left(content: string): string {
  const names =
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const { pack } = open(
    { name: SLIDE, content: `<p:sld ${names}>${content}</p:sld>` },
    rels(SLIDE, 'image gone.png', 'image there.png'),
    { name: 'ppt/slides/there.png', content: '1' },
  )
  const { children } = parsePart(pack.parts.get(SLIDE)!)
  return children.map((node) => (typeof node === 'string' ? node : writeXml(node))).join('')
}

test.each([
  ['a link of text', '<a:rPr b="1"><a:hlinkClick r:id="rId1"/></a:rPr>', '<a:rPr b="1"/>'],
  ['a linked picture', '<p:pic><p:blipFill><a:blip r:link="rId1"/></p:blipFill></p:pic>', ''],
  [
    'a picture that is linked and embedded',
    '<p:pic><p:blipFill><a:blip r:link="rId1" r:embed="rId2"/></p:blipFill></p:pic>',
    '<p:pic><p:blipFill><a:blip r:embed="rId2"/></p:blipFill></p:pic>',
  ],
  [
    'a picture as a fill',
    '<p:spPr><a:blipFill><a:blip r:embed="rId1"/></a:blipFill></p:spPr>',
    '<p:spPr><a:blipFill/></p:spPr>',
  ],
  [
    'a chart',
    '<p:graphicFrame><a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic></p:graphicFrame>',
    '',
  ],
  [
    'a link in a table',
    '<p:graphicFrame><a:tbl><a:hlinkClick r:id="rId1"/><a:blipFill><a:blip r:embed="rId1"/></a:blipFill></a:tbl></p:graphicFrame>',
    '<p:graphicFrame><a:tbl><a:blipFill/></a:tbl></p:graphicFrame>',
  ],
  [
    'the film of a picture, which stays',
    '<p:pic><p:nvPr><a:videoFile r:link="rId1"/></p:nvPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill></p:pic>',
    '<p:pic><p:nvPr/><p:blipFill><a:blip r:embed="rId2"/></p:blipFill></p:pic>',
  ],
  ['the workbook of a chart', '<c:chart/><c:externalData r:id="rId1"/>', '<c:chart/>'],
  [
    'an empty link, which leads nowhere by intent',
    '<a:hlinkClick r:id="" action="x"/>',
    '<a:hlinkClick r:id="" action="x"/>',
  ],
])('what refers to them goes too: %s', (_, before, after) => {
  expect(left(before)).toBe(after)
})
