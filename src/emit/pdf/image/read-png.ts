/** A PNG, taken apart and not unpacked (PNG, third edition, section 11). */
export interface Png {
  readonly width: number
  readonly height: number
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly bits: number
  readonly color: 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha'
  readonly interlaced: boolean
  /** Red, green and blue of each colour; empty without a palette. */
  readonly palette: Uint8Array
  /** The chunk `tRNS`; null for none. */
  readonly transparency: Uint8Array | null
  /** The chunks `IDAT`, one behind the other: a stream of zlib. */
  readonly data: Uint8Array
}

/** The bytes of a PNG → its parts; null for what is damaged or no PNG. */
export function readPng(bytes: Uint8Array): Png | null {
  const chunks = chunksOf(bytes)
  const [header] = chunks
  if (header?.type !== 'IHDR' || header.data.length !== 13) return null
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13)
  const [width, height, bits, type] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9)]
  const color = COLORS[type]
  if (color === undefined || !BITS[color].includes(bits) || width === 0 || height === 0) return null
  const palette = chunks.find((chunk) => chunk.type === 'PLTE')?.data ?? NOTHING
  if (color === 'palette' && (palette.length === 0 || palette.length % 3 !== 0)) return null
  return {
    width,
    height,
    bits,
    color,
    interlaced: view.getUint8(12) === 1,
    palette,
    transparency: chunks.find((chunk) => chunk.type === 'tRNS')?.data ?? null,
    data: Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data)),
  }
}

/** How many samples a pixel has. */
export function samplesOf({ color }: Png): number {
  return { grey: 1, rgb: 3, palette: 1, 'grey-alpha': 2, 'rgb-alpha': 4 }[color]
}

const NOTHING = new Uint8Array()
const COLORS: Readonly<Record<number, Png['color']>> = {
  0: 'grey',
  2: 'rgb',
  3: 'palette',
  4: 'grey-alpha',
  6: 'rgb-alpha',
}
const BITS: Readonly<Record<Png['color'], readonly number[]>> = {
  grey: [1, 2, 4, 8, 16],
  rgb: [8, 16],
  palette: [1, 2, 4, 8],
  'grey-alpha': [8, 16],
  'rgb-alpha': [8, 16],
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** A chunk that is cut off ends the list. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    if (at + 12 + length > bytes.length) break
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    if (type === 'IEND') break
    at += 12 + length
  }
  return chunks
}
