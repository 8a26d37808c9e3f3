import type { ImageAsset } from '../model/assets.ts'
import type { Size } from '../model/geometry.ts'
import type { Outcome } from '../model/message.ts'
import { brokenImage, largeImage, unknownImage } from './messages/images.ts'

/** The largest image file. */
const BYTES_LIMIT = 20_000_000
/** The most pixels: a slide on a 4K screen has 8.3 million. */
const PIXELS_LIMIT = 50_000_000

/** The bytes of a PNG or JPEG → image, its size read from the header. The content says what it is, not the name. */
export function readImage(bytes: Uint8Array, file: string): Outcome<ImageAsset | null> {
  const type = typeOf(bytes)
  if (type === null) return { value: null, messages: [unknownImage(file, otherType(bytes))] }
  const megabytes = (bytes.length / 1_000_000).toFixed(1)
  if (bytes.length > BYTES_LIMIT) return { value: null, messages: [largeImage(file, `${megabytes} MB`, '20 MB')] }
  const size = type === 'png' ? pngSize(bytes) : jpegSize(bytes)
  if (size === null || size.width === 0 || size.height === 0) {
    return { value: null, messages: [brokenImage(file, type.toUpperCase())] }
  }
  const pixels = size.width * size.height
  if (pixels > PIXELS_LIMIT) {
    const megapixels = `${(pixels / 1_000_000).toFixed(1)} megapixels`
    return { value: null, messages: [largeImage(file, megapixels, '50 megapixels')] }
  }
  return { value: { type, bytes, ...size }, messages: [] }
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

function typeOf(bytes: Uint8Array): 'png' | 'jpeg' | null {
  if (startsWith(bytes, PNG)) return 'png'
  return startsWith(bytes, JPEG) ? 'jpeg' : null
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** What a file is that is neither, for the message. */
function otherType(bytes: Uint8Array): string | null {
  const start = ascii(bytes, 0, Math.min(bytes.length, 1000))
  if (/^GIF8[79]a/.test(start)) return 'GIF'
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'WebP'
  if (start.startsWith('BM')) return 'BMP'
  if (/^(II\*\0|MM\0\*)/.test(start)) return 'TIFF'
  if (/^ftyp(avif|heic|heix|mif1)/.test(start.slice(4))) return 'AVIF and HEIC'
  return /<svg[\s>]/i.test(start) ? 'SVG' : null
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

/** Reads `IHDR` and goes from chunk to chunk up to `IEND`, so that a file that was cut off is found (PNG, section 5). */
function pngSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: Size | null = null
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = ascii(bytes, at + 4, at + 8)
    if (at === PNG.length) {
      if (type !== 'IHDR' || length !== 13 || bytes.length < at + 25) return null
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    }
    if (type === 'IEND') return size
    at += 12 + length
  }
  return null
}

/** Reads the frame header, the first segment of the kind SOF (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2
      continue
    }
    if (marker === 0xd9 || marker === 0xda) return null
    if (isFrame(marker)) {
      return at + 9 <= bytes.length ? { width: view.getUint16(at + 7), height: view.getUint16(at + 5) } : null
    }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** SOF0 to SOF15, without the tables DHT, JPG and DAC that lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}
