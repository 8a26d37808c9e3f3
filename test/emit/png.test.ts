import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { isOurPng, markPng } from '../../src/emit/png/mark.ts'
import { readImage } from '../../src/read/image.ts'
import { png } from './scenes.ts'

const PLAIN = png(3, 2, 90)

test('a mark is a chunk after the header, with a checksum that decoders take', () => {
  const marked = Buffer.from(markPng(PLAIN))
  expect(marked.toString('latin1', 33)).toMatch(/^\0\0\0\x1dtEXtSoftware\0fandeck [0-9a-f]{12}.{4}\0\0\0/s)
  expect(readImage(marked, 'a.png')).toMatchObject({ value: { width: 3, height: 2 }, messages: [] })
  expect(marked.readUInt32BE(33 + 8 + 29)).toBe(crc32(marked.subarray(33 + 4, 33 + 8 + 29)))
})

test('what somebody changed is no longer ours, nor what never was', () => {
  const marked = markPng(PLAIN)
  expect(isOurPng(marked)).toBe(true)
  const changed = Uint8Array.from(marked)
  changed[marked.length - 20]! ^= 1
  expect(isOurPng(changed)).toBe(false)
  expect(isOurPng(PLAIN)).toBe(false)
  expect(isOurPng(new Uint8Array())).toBe(false)
  expect(isOurPng(new TextEncoder().encode('my notes'))).toBe(false)
})
