import { zlibSync } from 'fflate'
import { crc32 } from '../../src/opc/crc32.ts'

/** A PNG of one colour, `RRGGBB`, of so many pixels. */
export function picture(color: string, width: number, height: number): Uint8Array {
  const pixel = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const row = [0, ...Array.from({ length: width }, () => pixel).flat()]
  const pixels = Uint8Array.from(Array.from({ length: height }, () => row).flat())
  const head = new DataView(new ArrayBuffer(13))
  head.setUint32(0, width)
  head.setUint32(4, height)
  head.setUint16(8, 0x0802)
  const chunks = [
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('IDAT', zlibSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ]
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flatMap((bytes) => [...bytes])])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Uint8Array.from([...new TextEncoder().encode(type), ...data])
  const frame = new DataView(new ArrayBuffer(8))
  frame.setUint32(0, data.length)
  frame.setUint32(4, crc32(body))
  const [length, sum] = [new Uint8Array(frame.buffer, 0, 4), new Uint8Array(frame.buffer, 4, 4)]
  return Uint8Array.from([...length, ...body, ...sum])
}
