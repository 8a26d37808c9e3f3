import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from '../../src/read/decode.ts'
import { told } from './told.ts'

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

test.each([
  ['UTF-8', Buffer.from('한국어 é 😀'), '한국어 é 😀'],
  ['UTF-8 with a mark', Buffer.from('\ufeffa'), 'a'],
  ['UTF-16', Buffer.from('\ufeffa한😀', 'utf16le'), 'a한😀'],
  ['UTF-16 the other way round', bigEndian('\ufeffa한😀'), 'a한😀'],
  ['every kind of line end', Buffer.from('a\r\nb\rc\nd\r\r\n'), 'a\nb\nc\nd\n\n'],
  ['tabs', Buffer.from('a\tb'), 'a\tb'],
  ['controls that XML allows', Buffer.from('a\u0085b\u007f'), 'a\u0085b\u007f'],
  ['nothing', Buffer.alloc(0), ''],
])('%s is read', (_, bytes, text) => {
  expect(decodeText(bytes, 'f.txt')).toEqual({ value: text, messages: [] })
})

const SAVE = 'save the file as UTF-8 | read/encoding'
const REMOVE = 'remove the character | read/control-character'

test.each([
  ['Latin-1', Buffer.from('abc\ncaf\xe9 x', 'latin1'), `2:4 error not UTF-8: bad byte at offset 7 | ${SAVE}`],
  ['a character cut off', Buffer.from([0x61, 0xf0, 0x9f, 0x98]), `1:2 error not UTF-8: bad byte at offset 1 | ${SAVE}`],
  ['a character written too long', Buffer.from([0xc0, 0x80]), `1:1 error not UTF-8: bad byte at offset 0 | ${SAVE}`],
  [
    'half of a pair in UTF-8',
    Buffer.from([0x61, 0xed, 0xa0, 0x80]),
    `1:2 error not UTF-8: bad byte at offset 1 | ${SAVE}`,
  ],
  [
    'an odd byte in UTF-16',
    Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]),
    `1:2 error not UTF-16: bad byte at offset 4 | ${SAVE}`,
  ],
  [
    'half of a pair',
    Buffer.from('\ufeffa\n\ud800b', 'utf16le'),
    `2:1 error the character U+D800 has no place in a text | ${REMOVE}`,
  ],
  [
    'the other half of a pair',
    Buffer.from('\ufeffa\udc00', 'utf16le'),
    `1:2 error the character U+DC00 has no place in a text | ${REMOVE}`,
  ],
  ['a bell', Buffer.from('a\r\nb\u0007'), `2:2 error the character U+0007 has no place in a text | ${REMOVE}`],
  ['an escape', Buffer.from('\u001b[31m'), `1:1 error the character U+001B has no place in a text | ${REMOVE}`],
  ['a noncharacter', Buffer.from('a\uffffb'), `1:2 error the character U+FFFF has no place in a text | ${REMOVE}`],
  [
    'UTF-16 without a mark',
    Buffer.from('hello', 'utf16le'),
    '1:2 error the character U+0000 has no place in a text | this looks like UTF-16, save the file as UTF-8 | read/control-character',
  ],
])('%s is refused with its place', (_, bytes, message) => {
  const { value, messages } = decodeText(bytes, 'f.txt')
  expect(value).toBeNull()
  expect(told(messages)).toEqual([message])
})

test('every text that XML can hold comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const wanted = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
      const { value } = decodeText(Buffer.from(text), 'f.txt')
      if (/[\0-\x08\x0b-\x1f\ufffe\uffff]/.test(wanted)) expect(value).toBeNull()
      else expect(value).toBe(wanted)
    }),
  )
})

test('any bytes are text or an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const { value, messages } = decodeText(bytes, 'f.txt')
      expect(value === null).toBe(messages.length === 1)
    }),
  )
})
