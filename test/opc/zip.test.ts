import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { crc32 } from '../../src/opc/crc32.ts'
import { writeZip } from '../../src/opc/write-zip.ts'
import { has } from '../needs.ts'

const FILES = [
  { name: 'b/small.xml', bytes: new TextEncoder().encode('<a/>'), deflate: true },
  { name: 'b/same.xml', bytes: new TextEncoder().encode('<a/>'), deflate: true },
  { name: 'long.xml', bytes: new TextEncoder().encode('<a>x</a>'.repeat(1000)), deflate: true },
  { name: 'image.png', bytes: Uint8Array.from([0, 1, 2, 255]), deflate: false },
  { name: 'empty', bytes: new Uint8Array(), deflate: false },
]

test('what is zipped is unzipped, in the same order', () => {
  const files = unzipSync(writeZip(FILES))
  expect(Object.keys(files)).toEqual(FILES.map(({ name }) => name))
  for (const { name, bytes } of FILES) expect(files[name]).toEqual(bytes)
})

test('every entry has the date at which DOS began to count, and no extras', () => {
  const bytes = writeZip(FILES)
  const view = new DataView(bytes.buffer)
  expect([view.getUint16(10, true), view.getUint16(12, true), view.getUint16(28, true)]).toEqual([0, 0x21, 0])
})

test('what was compressed before is taken as it was, and makes the same archive', () => {
  const compressed = new Map<string, Uint8Array>()
  const bytes = writeZip(FILES, compressed)
  expect(compressed.size).toBe(2)
  expect(writeZip(FILES, compressed)).toEqual(bytes)
  expect(bytes).toEqual(writeZip(FILES))
  for (const digest of compressed.keys()) compressed.set(digest, Uint8Array.from([3, 0]))
  expect(unzipSync(writeZip(FILES, compressed))['b/same.xml']).toEqual(new Uint8Array())
})

test.runIf(has('unzip'))('unzip finds no fault in an archive', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-zip-'))
  writeFileSync(path.join(folder, 'a.zip'), writeZip(FILES))
  expect(execFileSync('unzip', ['-t', path.join(folder, 'a.zip')], { encoding: 'utf8' })).toContain(
    'No errors detected',
  )
  rmSync(folder, { recursive: true })
})

test('the checksum is the one that every zip program computes', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array())).toBe(0)
})
