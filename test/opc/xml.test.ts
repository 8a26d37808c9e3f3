import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitise } from '../../src/emit/pptx/sanitise.ts'
import { parseXml } from '../../src/opc/parse-xml.ts'
import { DECLARATION, escapeXml, writePart, writeXml } from '../../src/opc/write-xml.ts'
import { child, childrenNamed, dropChildren, element, find, textOf } from '../../src/opc/xml.ts'

test('what is parsed is written again, white space between elements gone, white space in text kept', () => {
  const source = `<p:a x="1&amp;2">  <a:t> a &lt; b </a:t>\n <a:t>  </a:t><b/></p:a>`
  expect(writeXml(parseXml(source, 'a.xml'))).toBe('<p:a x="1&amp;2"><a:t> a &lt; b </a:t><a:t>  </a:t><b/></p:a>')
})

test('a part that is not well-formed is refused with its name', () => {
  for (const source of [
    '<a><b></a>',
    '<a b=1/>',
    '<a>&nope;</a>',
    '<a>\u0001</a>',
    '<a/><b/>',
    '',
    '<a b="1" b="2"/>',
    '<a>]]></a>',
  ])
    expect(() => parseXml(source, 'ppt/slides/slide7.xml')).toThrow(/^ppt\/slides\/slide7\.xml: /)
})

test('any text and attribute survive writing and parsing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const value = sanitise(text)
      const written = writePart(element('a:t', { name: value }, value || 'x'))
      expect(written.startsWith(DECLARATION)).toBe(true)
      expect(parseXml(written, 'a.xml')).toMatchObject({ attributes: { name: value }, children: [value || 'x'] })
    }),
  )
})

test('children are found, listed and dropped by name', () => {
  const root = element(
    'r',
    {},
    element('a', { n: '1' }),
    'text',
    element('b', {}, element('c', {}, 'deep')),
    element('a', { n: '2' }),
  )
  expect(child(root, 'a')?.attributes['n']).toBe('1')
  expect(child(root, 'z')).toBeUndefined()
  expect(find(root, 'b', 'c')?.children).toEqual(['deep'])
  expect(find(root, 'z', 'c')).toBeUndefined()
  expect(childrenNamed(root, 'a', 'b').map(({ name }) => name)).toEqual(['a', 'b', 'a'])
  dropChildren(root, 'a')
  expect(writeXml(root)).toBe('<r>text<b><c>deep</c></b></r>')
  expect(textOf(root)).toBe('textdeep')
})

test('line ends and tabs in attributes are written as references, or a parser would make spaces of them', () => {
  expect(escapeXml('a\tb\nc\rd')).toBe('a&#9;b&#10;c&#13;d')
})
