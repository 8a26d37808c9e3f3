import { expect, test } from 'vitest'
import { parsePart } from '../../src/opc/parse-part.ts'
import { writeXml } from '../../src/opc/write-xml.ts'
import { child, find, textOf, type XmlElement } from '../../src/opc/xml.ts'

const P = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const P14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main'
const STRICT = 'http://purl.oclc.org/ooxml'

function parse(content: string): XmlElement {
  return parsePart({ name: 'a.xml', type: 'application/xml', content, relationships: [] })
}

test('prefixes are the usual ones, whatever the part uses', () => {
  const usual = `<p:sld xmlns:p="${P}" xmlns:a="${A}" xmlns:r="${R}"><a:blip r:embed="rId1" cstate="print"/></p:sld>`
  expect(writeXml(parse(usual))).toBe(usual)
  expect(
    parse(`<sld xmlns="${P}" xmlns:d="${A}" xmlns:p="${R}"><d:blip p:embed="rId1" cstate="print"/></sld>`),
  ).toEqual(parse(usual))
  expect(
    parse(`<x:sld xmlns:x="${P}"><blip xmlns="${A}" xmlns:q="${R}" q:embed="rId1" cstate="print"/></x:sld>`),
  ).toEqual(parse(usual))
})

test('a prefix can stand for another namespace inside', () => {
  const root = parse(`<p:sld xmlns:p="${P}"><p:r xmlns:p="${A}"><p:t>x</p:t></p:r><p:cSld/></p:sld>`)
  expect(writeXml(root)).toBe(`<p:sld xmlns:p="${P}" xmlns:a="${A}"><a:r><a:t>x</a:t></a:r><p:cSld/></p:sld>`)
})

test('the strict standard reads as the transitional one', () => {
  const root = parse(
    `<p:sld xmlns:p="${STRICT}/presentationml/main" xmlns:a="${STRICT}/drawingml/main">` +
      `<a:graphicData uri="${STRICT}/drawingml/table"/><a:lumMod val="75%"/><a:tab pos="12.5%" name="5%"/></p:sld>`,
  )
  expect(root.attributes).toEqual({ 'xmlns:p': P, 'xmlns:a': A })
  expect(child(root, 'a:graphicData')?.attributes['uri']).toBe('http://schemas.openxmlformats.org/drawingml/2006/table')
  expect(child(root, 'a:lumMod')?.attributes['val']).toBe('75000')
  expect(child(root, 'a:tab')?.attributes).toEqual({ pos: '12500', name: '5%' })
})

test('percentages in charts are whole, and formats of numbers are none', () => {
  const chart = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
  const root = parse(`<c:chart xmlns:c="${chart}"><c:gapWidth val="150%"/><c:numFmt formatCode="0%"/></c:chart>`)
  expect(child(root, 'c:gapWidth')?.attributes['val']).toBe('150')
  expect(child(root, 'c:numFmt')?.attributes['formatCode']).toBe('0%')
})

test('prefixes in values go with the prefixes of names', () => {
  const root = parse(
    `<sld xmlns="${P}" xmlns:m="${MC}" xmlns:new="${P14}" m:Ignorable="new" m:ProcessContent="new:a">` +
      '<m:AlternateContent><m:Choice Requires="new"><new:media/></m:Choice></m:AlternateContent></sld>',
  )
  expect(root.attributes).toMatchObject({ 'mc:Ignorable': 'p14', 'mc:ProcessContent': 'p14:a' })
  expect(find(root, 'mc:AlternateContent', 'mc:Choice')?.attributes['Requires']).toBe('p14')
  expect(find(root, 'mc:AlternateContent', 'mc:Choice', 'p14:media')).toBeDefined()
})

test('namespaces that nobody knows keep their prefix, unless it is another’s', () => {
  const root = parse(
    '<t:a xmlns:t="urn:one" xmlns:p="urn:two"><p:b/><c xmlns="urn:three"/><t:d xmlns:t="urn:four"/><t:e/></t:a>',
  )
  expect(writeXml(root)).toBe(
    '<t:a xmlns:t="urn:one" xmlns:ns1="urn:two" xmlns:ns2="urn:three" xmlns:ns3="urn:four"><ns1:b/><ns2:c/><ns3:d/><t:e/></t:a>',
  )
})

test('what is written of a tree reads as the same tree', () => {
  const source = `<x xmlns="urn:x" xmlns:q="${A}"><q:t> </q:t><y z="&lt;&#10;"/></x>`
  const root = parse(source)
  expect(parse(writeXml(root))).toEqual(root)
  expect(textOf(root)).toBe(' ')
})

test('a part of bytes is a mistake of the caller', () => {
  const part = { name: 'a.png', type: 'image/png', content: new Uint8Array(), relationships: [] }
  expect(() => parsePart(part)).toThrow('a.png')
})
