import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readImage } from '../../src/read/image.ts'
import { told } from './told.ts'

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, data, Buffer.alloc(4)])
}

function png(width: number, height: number, end = true): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(8)))]
  return Buffer.concat(end ? [...parts, chunk('IEND', Buffer.alloc(0))] : parts)
}

function jpeg(width: number, height: number, before: readonly number[] = [], marker = 0xc0): Buffer {
  const frame = [
    0xff,
    marker,
    0,
    17,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    3,
    1,
    17,
    0,
    2,
    17,
    0,
    3,
    17,
    0,
  ]
  return Buffer.from([0xff, 0xd8, ...before, ...frame, 0xff, 0xda, 0, 2])
}

const APP0 = [0xff, 0xe0, 0, 4, 1, 2]

test.each([
  ['a PNG', png(640, 480), 'png'],
  ['a JPEG', jpeg(640, 480, APP0), 'jpeg'],
  ['a progressive JPEG', jpeg(640, 480, APP0, 0xc2), 'jpeg'],
  ['a JPEG with a table first', jpeg(640, 480, [...APP0, 0xff, 0xc4, 0, 3, 0]), 'jpeg'],
  ['a JPEG with fill bytes', jpeg(640, 480, [...APP0, 0xff, 0xff, 0x01, 0xff, 0xd0]), 'jpeg'],
])('the size of %s is read', (_, bytes, type) => {
  expect(readImage(bytes, 'x.gif')).toEqual({ value: { type, bytes, width: 640, height: 480 }, messages: [] })
})

test.each([
  [
    'an SVG',
    Buffer.from('<?xml version="1.0"?><svg xmlns="x"/>'),
    'SVG images cannot be shown | convert it to PNG | read/image-type',
  ],
  ['a GIF', Buffer.from('GIF89a...'), 'GIF images cannot be shown | convert it to PNG | read/image-type'],
  ['a WebP', Buffer.from('RIFF....WEBPVP8 '), 'WebP images cannot be shown | convert it to PNG | read/image-type'],
  ['a BMP', Buffer.from('BM......'), 'BMP images cannot be shown | convert it to PNG | read/image-type'],
  ['a TIFF', Buffer.from('II*\0....'), 'TIFF images cannot be shown | convert it to PNG | read/image-type'],
  [
    'an AVIF',
    Buffer.from('\0\0\0\x1cftypavif'),
    'AVIF and HEIC images cannot be shown | convert it to PNG | read/image-type',
  ],
  ['text', Buffer.from('hello'), 'this is no PNG or JPEG image | convert it to PNG | read/image-type'],
  ['nothing', Buffer.alloc(0), 'this is no PNG or JPEG image | convert it to PNG | read/image-type'],
  [
    'a PNG that was cut off',
    png(10, 10, false),
    'the PNG image is damaged or incomplete | export it again | read/image-broken',
  ],
  ['a PNG without a width', png(0, 10), 'the PNG image is damaged or incomplete | export it again | read/image-broken'],
  [
    'a PNG that begins with data',
    Buffer.concat([png(1, 1).subarray(0, 8), png(1, 1).subarray(33)]),
    'the PNG image is damaged or incomplete | export it again | read/image-broken',
  ],
  [
    'a JPEG without a frame',
    Buffer.from([0xff, 0xd8, ...APP0, 0xff, 0xda, 0, 2]),
    'the JPEG image is damaged or incomplete | export it again | read/image-broken',
  ],
  [
    'a JPEG that was cut off',
    jpeg(10, 10, APP0).subarray(0, 14),
    'the JPEG image is damaged or incomplete | export it again | read/image-broken',
  ],
  [
    'a JPEG with a hole',
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0, 0, 0, 0]),
    'the JPEG image is damaged or incomplete | export it again | read/image-broken',
  ],
  [
    'a JPEG that is a header',
    Buffer.from([0xff, 0xd8, 0xff]),
    'the JPEG image is damaged or incomplete | export it again | read/image-broken',
  ],
  [
    'a pixel bomb',
    png(40_000, 40_000),
    'the image has 1600.0 megapixels, and 50 megapixels is the limit | make it smaller | read/image-size',
  ],
  [
    'a file of 21 MB',
    Buffer.concat([png(10, 10), Buffer.alloc(21_000_000)]),
    'the image has 21.0 MB, and 20 MB is the limit | make it smaller | read/image-size',
  ],
])('%s is refused', (_, bytes, message) => {
  const { value, messages } = readImage(bytes, 'pictures/x.png')
  expect(value).toBeNull()
  expect(told(messages)).toEqual([`pictures/x.png error ${message}`])
})

test('no bytes make the reader throw or hang', () => {
  const start = fc.constantFrom(
    Buffer.from([0xff, 0xd8, 0xff]),
    png(9, 9).subarray(0, 8),
    png(9, 9),
    jpeg(9, 9),
    Buffer.alloc(0),
  )
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 80 }), (head, tail) => {
      const { value, messages } = readImage(Buffer.concat([head, tail]), 'x')
      expect(value === null).toBe(messages.length > 0)
    }),
    { numRuns: 2000 },
  )
})
