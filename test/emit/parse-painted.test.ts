import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePainted } from '../../src/emit/pptx/package/parse-painted.ts'
import { createEasel } from '../../src/emit/pptx/paint/easel.ts'
import { paint } from '../../src/emit/pptx/paint/paint.ts'
import { parseXml } from '../../src/opc/parse-xml.ts'
import { texts } from './opened.ts'
import { ASSETS, everything } from './scenes.ts'

test('what PptxGenJS writes is read as the strict parser reads it', async () => {
  const scene = everything()
  const files = texts(await paint(scene.slides, createEasel(scene, ASSETS)))
  const parts = [...files].filter(([name]) => /^ppt\/slides\/.*\.(xml|rels)$/.test(name))
  expect(parts.length).toBeGreaterThan(scene.slides.length)
  for (const [name, source] of parts) expect(parsePainted(source, name)).toEqual(parseXml(source, name))
})

test.each([
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>text',
  'text<a/>',
  '<a b="1" b="2"/>',
  '<a b="<"/>',
  '<a b=1/>',
  '<a b="1"c="2"/>',
  '<a>&nbsp;</a>',
  '<a>&</a>',
  '<a>]]></a>',
  '<a>&#xD800;</a>',
  '<a>&#x1;</a>',
  '<a>\u0001</a>',
  '<a>\ud800</a>',
  '<a b="\udc00"/>',
  '<1/>',
  '<a',
  '</a>',
  '',
])('a fault is one for the strict parser, which names the part: %j', (source) => {
  expect(() => parsePainted(source, 'slide1.xml')).toThrow('slide1.xml')
})

test.each([
  "<a b='1'/>",
  '<a>&#65;</a>',
  '<a>&#x2022;&#x9;&#xa0;</a>',
  '<!-- c --><a/>',
  '<a><![CDATA[<]]></a>',
  '<a b="1\n2">x\r\ny</a >',
])('XML that the library does not write is read too: %j', (source) => {
  expect(parsePainted(source, 'a')).toEqual(parseXml(source, 'a'))
})

test('any XML is read as the strict parser reads it, or refused as it refuses it', () => {
  const token = fc.constantFrom(
    '<a>',
    '</a>',
    '<a:t>',
    '</a:t>',
    '<b/>',
    '<b c="d&amp;"/>',
    ' ',
    'x',
    '&lt;',
    '&',
    '>',
    '"',
    '\n',
    '\r\n',
  )
  const read = (parse: typeof parseXml, source: string): unknown => {
    try {
      return parse(source, 'a')
    } catch {
      return 'refused'
    }
  }
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      const source = `<r>${tokens.join('')}</r>`
      expect(read(parsePainted, source)).toEqual(read(parseXml, source))
    }),
    { numRuns: 2000 },
  )
})
