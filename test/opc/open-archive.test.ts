import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Message } from '../../src/model/message.ts'
import { openPackage } from '../../src/opc/open.ts'
import { deck } from './deck.ts'
import { type RawEnd, type RawEntry, rawZip } from './raw-zip.ts'

/** What is said of bytes that are refused. */
function refusal(bytes: Uint8Array): Message {
  const { value, messages } = openPackage(bytes, 'brand.pptx')
  expect(value).toBeNull()
  expect(messages).toHaveLength(1)
  const [message] = messages
  expect(message!.severity).toBe('error')
  expect(message!.place?.file).toBe('brand.pptx')
  return message!
}

/** What is said of a deck with such an entry. */
function refusalOf(entry: RawEntry, end?: RawEnd): Message {
  return refusal(rawZip(deck(entry), end))
}

const NAME = 'ppt/media/a.png'

test('a small deck is opened', () => {
  const { value, messages } = openPackage(rawZip(deck()), 'brand.pptx')
  expect(messages).toEqual([])
  expect(value?.main).toBe('ppt/presentation.xml')
  expect([...value!.parts.keys()]).toEqual(['ppt/presentation.xml'])
})

test('bytes that are no archive', () => {
  for (const text of ['', 'x', '%PDF-1.7', 'Not Found', 'PK', ' '.repeat(100)])
    expect(refusal(Buffer.from(text)).rule).toBe('package/not-a-zip')
})

test('an archive that is cut off, anywhere', () => {
  const bytes = rawZip(deck())
  for (const length of [4, 30, 100, bytes.length - 23, bytes.length - 1])
    expect(refusal(bytes.subarray(0, length)).rule).toBe('package/damaged')
})

test('an archive that lost bytes in the middle or at its beginning', () => {
  const bytes = rawZip(deck())
  expect(refusal(bytes.subarray(1)).rule).toBe('package/damaged')
  expect(refusal(Buffer.concat([bytes.subarray(0, 50), bytes.subarray(60)])).rule).toBe('package/damaged')
})

test('an archive with a comment, and with bytes after its end', () => {
  for (const bytes of [rawZip(deck(), { comment: 'a comment' }), Buffer.concat([rawZip(deck()), Buffer.from('\r\n')])])
    expect(openPackage(bytes, 'brand.pptx').value).not.toBeNull()
})

test.each([
  ['..', '../../etc/passwd'],
  ['..', 'ppt/../../x.xml'],
  ['..', 'ppt/%2e%2e/x.xml'],
  ['a dot', 'ppt/./x.xml'],
  ['absolute', '/etc/passwd'],
  ['absolute', '%2Fetc/passwd'],
  ['a backslash', 'ppt\\slides\\slide1.xml'],
  ['a backslash', 'ppt/%5c..%5cx.xml'],
  ['a drive', 'C:/windows/x.xml'],
  ['control characters', 'ppt/a\u0000.xml'],
  ['control characters', 'ppt/a%0a.xml'],
  ['control characters', 'ppt/\u001b[31m.xml'],
  ['an empty folder', 'ppt//x.xml'],
  ['nothing', ''],
  ['too much', 'a'.repeat(2000)],
])('a name with %s: %j', (_, name) => {
  const message = refusalOf({ name, content: 'x' })
  expect(message.rule).toBe('package/name')
  expect(message.reason).toContain(`"${name}"`)
})

test('two entries that are one part', () => {
  for (const other of [NAME, 'ppt/Media/A.PNG', 'ppt/media/%61.png'])
    expect(refusal(rawZip(deck({ name: NAME }, { name: other }))).rule).toBe('package/duplicate')
})

test('an entry that is encrypted', () => {
  for (const flags of [0x01, 0x41, 0x2000])
    expect(refusalOf({ name: NAME, content: 'x', flags })).toMatchObject({
      rule: 'package/encrypted',
      place: { path: NAME },
    })
})

test('a method of compression that Office files do not have', () => {
  for (const method of [1, 9, 12, 14, 93])
    expect(refusalOf({ name: NAME, content: 'x', method }).reason).toContain(`by method ${method}`)
})

test('zip64 and several volumes', () => {
  expect(refusalOf({ name: NAME, size: 0xffffffff }).rule).toBe('package/unsupported')
  expect(refusalOf({ name: NAME }, { count: 0xffff }).rule).toBe('package/unsupported')
  expect(refusalOf({ name: NAME }, { from: 0xffffffff }).rule).toBe('package/unsupported')
  expect(refusalOf({ name: NAME }, { disk: 1 }).rule).toBe('package/unsupported')
})

test('more entries than any deck has', () => {
  const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `a/${index}.png` }))
  expect(refusal(rawZip(deck(...many))).reason).toContain('10004 entries, and 10000 is the limit')
})

test('a bomb that says how large it is', () => {
  const content = Buffer.alloc(2_000_000)
  expect(refusalOf({ name: NAME, content })).toMatchObject({ rule: 'package/too-large', place: { path: NAME } })
})

test('many small bombs', () => {
  const packed = deflateSync(Buffer.alloc(1_000_000))
  const many = Array.from({ length: 50 }, (_, index) => ({ name: `a/${index}.png`, packed, size: 1_000_000 }))
  expect(refusal(rawZip(deck(...many))).rule).toBe('package/too-large')
})

test('more than half a gigabyte', () => {
  const packed = Buffer.alloc(1_100_000)
  const many = Array.from({ length: 5 }, (_, index) => ({ name: `a/${index}.png`, packed, size: 109_000_000 }))
  expect(refusal(rawZip(deck(...many))).reason).toContain('unpacks to more than 500 MB')
})

test('a bomb that says it is small', () => {
  const packed = deflateSync(Buffer.alloc(50_000_000))
  for (const size of [0, 1, 1000]) {
    const message = refusalOf({ name: NAME, packed, size })
    expect(message).toMatchObject({ rule: 'package/damaged', place: { path: NAME } })
    expect(message.reason).toContain(`is larger than its ${size} bytes`)
  }
})

test('an entry that says it is larger than it is', () => {
  expect(refusalOf({ name: NAME, content: 'x', size: 2 }).rule).toBe('package/damaged')
  expect(refusalOf({ name: NAME, content: 'x', size: 2, method: 0 }).rule).toBe('package/damaged')
})

test('an entry whose content is not what its checksum says, or cannot be unpacked', () => {
  expect(refusalOf({ name: NAME, content: 'x', crc: 1 }).reason).toContain('checksum')
  expect(refusalOf({ name: NAME, packed: Buffer.from([7, 7, 7, 7]), size: 9 }).reason).toContain('cannot be unpacked')
})

test('entries that share their bytes, as bombs of overlapping files do', () => {
  const inner = { name: 'b.png', content: 'y'.repeat(1000), method: 0 }
  const quoting = { name: 'a.png', content: 'x', method: 0, packedSize: 500, size: 500 }
  expect(refusal(rawZip(deck(quoting, inner))).reason).toContain('"a.png" runs into what follows it')
  const twice = rawZip([{ name: NAME, content: 'x' }, ...deck({ name: 'ppt/media/b.png', offset: 0 })])
  expect(refusal(twice).rule).toBe('package/damaged')
})

test('an entry with another name in front of its content', () => {
  expect(refusalOf({ name: NAME, localName: 'ppt/media/b.png' }).reason).toContain('another name in front')
})

test('an entry that begins or ends outside of the archive', () => {
  expect(refusalOf({ name: NAME, offset: 0x7fffffff }).rule).toBe('package/damaged')
  expect(refusalOf({ name: NAME, packedSize: 100_000 }).reason).toContain('runs into what follows it')
})

test('a directory that is not where the end says, or shorter', () => {
  expect(refusalOf({ name: NAME }, { from: 0x7ffffff0 }).rule).toBe('package/damaged')
  expect(refusalOf({ name: NAME }, { from: 0 }).rule).toBe('package/damaged')
  expect(refusalOf({ name: NAME }, { count: 9 }).reason).toContain('ends after 4 of 9 entries')
})

test('files of other programs in the container of old Office files', () => {
  const ole = (name: string): Uint8Array => {
    const names = Buffer.from(name, 'utf16le')
    return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1500), names, Buffer.alloc(500)])
  }
  expect(refusal(ole('EncryptedPackage')).rule).toBe('package/encrypted')
  expect(refusal(ole('PowerPoint Document')).rule).toBe('package/old-format')
  expect(refusal(ole('WordDocument')).rule).toBe('package/not-a-zip')
})
