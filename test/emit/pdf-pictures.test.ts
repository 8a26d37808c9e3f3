import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodePng } from '../../src/emit/pdf/image/decode-png.ts'
import { readPng } from '../../src/emit/pdf/image/read-png.ts'
import { crc32 } from '../../src/opc/crc32.ts'
import { packZlib, unpackZlib } from '../../src/opc/zlib.ts'
import { png } from './scenes.ts'

interface Source {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly type: number
  readonly interlaced?: boolean
  /** Each line with its filter first. */
  readonly lines: readonly (readonly number[])[]
}

function pngOf({ width, height, bits, type, interlaced = false, lines }: Source): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, type, 0, 0, interlaced ? 1 : 0], 8)
  const palette = type === 3 ? [chunk('PLTE', Buffer.from([255, 0, 0, 0, 255, 0]))] : []
  const data = deflateSync(Buffer.from(lines.flat()))
  const parts = [chunk('IHDR', header), ...palette, chunk('IDAT', data.subarray(0, 5)), chunk('IDAT', data.subarray(5))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts, chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function samplesOf(source: Source): readonly number[] | null {
  const samples = decodePng(readPng(pngOf(source))!)
  return samples && [...samples]
}

describe('a PNG that is unpacked', () => {
  test('has its lines without their filters', () => {
    const lines = [
      [0, 10, 20, 30],
      [1, 1, 1, 1],
      [2, 5, 5, 5],
      [3, 4, 4, 4],
      [4, 1, 1, 1],
    ]
    expect(samplesOf({ width: 3, height: 5, bits: 8, type: 0, lines })).toEqual([
      ...[10, 20, 30],
      ...[1, 2, 3],
      ...[6, 7, 8],
      ...[7, 11, 13],
      ...[8, 12, 14],
    ])
  })

  test('has samples of eight bits, whatever they were', () => {
    expect(samplesOf({ width: 3, height: 1, bits: 2, type: 0, lines: [[0, 0b00_01_11_00]] })).toEqual([0, 85, 255])
    expect(samplesOf({ width: 2, height: 1, bits: 1, type: 3, lines: [[0, 0b0100_0000]] })).toEqual([0, 1])
    expect(samplesOf({ width: 1, height: 1, bits: 16, type: 4, lines: [[0, 7, 99, 200, 99]] })).toEqual([7, 200])
  })

  test('has its interlaced pixels in their places', () => {
    // Adam7 of two lines of two pixels: the first, the one beside it, and the line below.
    const lines = [
      [0, 1],
      [0, 2],
      [0, 3, 4],
    ]
    expect(samplesOf({ width: 2, height: 2, bits: 8, type: 0, interlaced: true, lines })).toEqual([1, 2, 3, 4])
  })

  test.each([
    ['less than its size', [[0, 1]]],
    [
      'more than its size',
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
    ],
    [
      'an unknown filter',
      [
        [0, 1],
        [5, 2],
      ],
    ],
  ])('with %s is damaged', (_, lines) => {
    expect(samplesOf({ width: 1, height: 2, bits: 8, type: 0, lines })).toBeNull()
  })
})

test.each([
  ['no chunk', Uint8Array.of(1, 2, 3)],
  ['an unknown colour type', pngOf({ width: 1, height: 1, bits: 8, type: 5, lines: [[0, 0]] })],
  ['bits that its type has not', pngOf({ width: 1, height: 1, bits: 4, type: 2, lines: [[0, 0]] })],
  ['no width', pngOf({ width: 0, height: 1, bits: 8, type: 0, lines: [[0]] })],
])('a PNG with %s is none', (_, bytes) => {
  expect(readPng(bytes)).toBeNull()
})

test('a plain PNG is taken apart', () => {
  expect(readPng(png(40, 20, 200))).toMatchObject({ width: 40, height: 20, bits: 8, color: 'grey', interlaced: false })
})

describe('zlib', () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * index) % 251)

  test('is what others read, and reads what others write', () => {
    expect(unpackZlib(packZlib(bytes), bytes.length)).toEqual(bytes)
    expect(unpackZlib(deflateSync(bytes), bytes.length)).toEqual(bytes)
    expect(Buffer.from(packZlib(new Uint8Array())).toString('hex')).toBe('789c030000000001')
  })

  test('takes no more and no less than the size that is said', () => {
    expect(unpackZlib(packZlib(bytes), bytes.length - 1)).toBeNull()
    expect(unpackZlib(packZlib(bytes), bytes.length + 1)).toBeNull()
    expect(unpackZlib(Uint8Array.of(1, 2, 3), 3)).toBeNull()
  })
})
