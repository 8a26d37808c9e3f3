import { expect, test } from 'vitest'
import type { Message, Outcome } from '../../src/model/message.ts'
import type { Package } from '../../src/model/package.ts'
import { type OpenOptions, openPackage } from '../../src/opc/open.ts'
import { deck, MAIN, rels, types } from './deck.ts'
import { type RawEntry, rawZip } from './raw-zip.ts'

function open(entries: readonly RawEntry[], options?: OpenOptions): Outcome<Package | null> {
  return openPackage(rawZip(entries), 'brand.pptx', options)
}

function refusal(entries: readonly RawEntry[], options?: OpenOptions): Message {
  const { value, messages } = open(entries, options)
  expect(value).toBeNull()
  expect(messages).toHaveLength(1)
  expect(messages[0]).toMatchObject({ severity: 'error', place: { file: 'brand.pptx' } })
  return messages[0]!
}

const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const WML = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

test('archives and Office files that are no presentation', () => {
  const reason = (...entries: readonly RawEntry[]): string => refusal(entries).reason
  expect(reason({ name: 'a.txt', content: 'x' })).toBe('"brand.pptx" is a zip archive, but no Office file')
  expect(reason({ name: 'mimetype', content: 'x' })).toBe('"brand.pptx" is an OpenDocument file')
  expect(reason(types(), rels(''))).toContain('without a document')
  expect(reason(types(`a.xml ${SML}`), rels('', 'officeDocument a.xml'))).toContain('an Excel workbook')
  expect(reason(types(`a.xml ${WML}`), rels('', 'officeDocument a.xml'))).toContain('a Word document')
  expect(reason(types('a.xml text/plain'), rels('', 'officeDocument a.xml'))).toContain('"text/plain"')
})

test('a main part that is not there', () => {
  expect(refusal([types(`a.xml ${MAIN}`), rels('', 'officeDocument a.xml')])).toMatchObject({
    rule: 'package/missing-part',
    place: { path: 'a.xml' },
  })
})

test('document type declarations and entities in any XML', () => {
  const bombs = [
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;">]><a>&d;</a>',
    '<a>&xxe;</a>',
  ]
  for (const content of bombs)
    for (const name of ['ppt/presentation.xml', '_rels/.rels', '[Content_Types].xml', 'docProps/app.xml'])
      expect(refusal(deck({ name, content }))).toMatchObject({ rule: 'package/xml', place: { path: name } })
})

test('XML that is not well-formed', () => {
  const names = 'xmlns:x="urn:x" xmlns:y="urn:x"'
  for (const content of [
    '',
    'no',
    '<a>',
    '<a/><b/>',
    '<b:a/>',
    '<a b:c="1"/>',
    '<a:b:c xmlns:a="u"/>',
    `<a ${names} x:b="" y:b=""/>`,
    '<a xmlns:b=""/>',
    '<a>\u0001</a>',
    '<a>&#1;</a>',
    '<?xml version="1.1"?><a>&#1;</a>',
  ])
    expect(refusal(deck({ name: 'ppt/slide.xml', content })).rule, content).toBe('package/xml')
})

test('text that is not in the encoding that it says', () => {
  const head = '<?xml version="1.0" encoding="windows-1252"?><a/>'
  expect(refusal(deck({ name: 'a.xml', content: head })).reason).toContain('its encoding is "windows-1252"')
  expect(refusal(deck({ name: 'a.xml', content: Buffer.from([0x3c, 0x61, 0x3e, 0xff]) })).rule).toBe('package/xml')
})

test('XML that is nested too deeply, has too many elements, or is too long', () => {
  const content = `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`
  expect(refusal(deck({ name: 'a.xml', content })).reason).toContain('more than 256 deep')
  const many = `<a>${Array.from({ length: 500_000 }, (_, index) => `<b${index % 977}/>`).join('')}</a>`
  expect(refusal(deck({ name: 'a.xml', content: many, method: 0 })).reason).toContain(
    'elements, and 500000 is the limit',
  )
  const long = { name: 'a.xml', packed: Buffer.alloc(200_000), size: 17_000_000 }
  expect(refusal(deck(long))).toMatchObject({ rule: 'package/too-large', place: { path: 'a.xml' } })
  const parts = Array.from({ length: 5 }, (_, index) => ({ ...long, name: `${index}.xml`, size: 16_000_000 }))
  expect(refusal(deck(...parts)).reason).toContain('has XML of 77 MB, and 64 is the limit')
})

const MACRO_MAIN = 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml'
const VBA = 'http://schemas.microsoft.com/office/2006/relationships/vbaProject'

/** Presentations with macros: by their type, by a part. */
const WITH_MACROS: readonly (readonly RawEntry[])[] = [
  deck(types(`ppt/presentation.xml ${MACRO_MAIN}`)),
  deck({ name: 'ppt/vbaProject.bin', content: 'x' }, rels('ppt/presentation.xml', `${VBA} vbaProject.bin`)),
  deck(types(`ppt/presentation.xml ${MACRO_MAIN}`), { name: 'ppt/vbaProject.bin', content: 'x' }),
]

test('macros are refused', () => {
  for (const entries of WITH_MACROS) expect(refusal(entries).rule).toBe('package/macros')
})

test('macros are left out if that is wished for', () => {
  for (const entries of WITH_MACROS) {
    const { value, messages } = open(entries, { macros: true })
    expect(messages.map(({ rule }) => rule)).toEqual(['package/macros-left-out'])
    expect([...value!.parts.keys()]).toEqual(['ppt/presentation.xml'])
    expect(value!.parts.get('ppt/presentation.xml')).toMatchObject({ type: MAIN, relationships: [] })
  }
})

test('signatures are left out', () => {
  const signature = 'application/vnd.openxmlformats-package.digital-signature'
  const origin = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin'
  const { value, messages } = open(
    deck(
      types(
        `ppt/presentation.xml ${MAIN}`,
        `_xmlsignatures/origin.sigs ${signature}-origin`,
        `_xmlsignatures/sig1.xml ${signature}-xmlsignature+xml`,
      ),
      rels('', 'officeDocument ppt/presentation.xml', `${origin} _xmlsignatures/origin.sigs`),
      { name: '_xmlsignatures/origin.sigs' },
      { name: '_xmlsignatures/sig1.xml', content: '<Signature/>' },
    ),
  )
  expect(messages).toEqual([])
  expect([...value!.parts.keys()]).toEqual(['ppt/presentation.xml'])
  expect(value!.relationships.map(({ id }) => id)).toEqual(['rId1'])
})

test('entries without a content type are left out with a warning, the rubbish of PowerPoint without one', () => {
  const { value, messages } = open(deck({ name: '.DS_Store' }, { name: '[trash]/0000.dat' }, { name: 'ppt/' }))
  expect(value!.parts.size).toBe(1)
  expect(messages).toMatchObject([{ severity: 'warning', rule: 'package/untyped', place: { path: '.DS_Store' } }])
})

test('content types come from overrides, then from extensions, in letters of any size', () => {
  const { value } = open(
    deck(
      types(`ppt/Presentation.xml ${MAIN}`, 'a/%62.XML application/x+xml'),
      { name: 'a/b.xml', content: '<a/>' },
      {
        name: 'a/c.PNG',
        content: 'x',
      },
    ),
  )
  expect([...value!.parts.values()].map(({ name, type }) => `${name} ${type}`)).toEqual([
    `ppt/presentation.xml ${MAIN}`,
    'a/b.xml application/x+xml',
    'a/c.PNG image/png',
  ])
})

test('XML is text, whatever its encoding; everything else stays bytes', () => {
  const text = '<?xml version="1.0" encoding="UTF-16" standalone="yes"?>\n<a>ä</a>'
  const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  const { value } = open(
    deck(
      { name: 'little.xml', content: Buffer.from(`\ufeff${text}`, 'utf16le') },
      { name: 'big.xml', content: bigEndian },
      { name: 'unmarked.xml', content: Buffer.from(text, 'utf16le') },
      { name: 'utf8.xml', content: '\ufeff<?xml version="1.0"?><a>ä</a>' },
      { name: 'bare.xml', content: '<a>ä</a>' },
      { name: 'picture.png', content: '<a/>' },
    ),
  )
  const parts = [...value!.parts.values()].slice(1)
  expect(new Set(parts.slice(0, 5).map(({ content }) => content))).toEqual(
    new Set(['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a>ä</a>']),
  )
  expect(Buffer.from(parts[5]!.content).toString()).toBe('<a/>')
})
