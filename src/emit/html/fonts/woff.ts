import { packZlib } from '../../../opc/zlib.ts'
import { checksum, type Tables, viewOf } from './sfnt.ts'

/** The tables of a TrueType font as a file of WOFF 1.0 (W3C), each compressed where that makes it smaller. */
export function writeWoff(tables: Tables): Uint8Array {
  const whole = sealed(tables)
  const packed = [...whole].map(([tag, table]) => {
    const small = packZlib(table)
    return { tag, table, data: small.length < table.length ? small : table }
  })
  const start = 44 + 20 * packed.length
  const length = packed.reduce((sum, { data }) => sum + padded(data.length), start)
  const file = new Uint8Array(length)
  const view = viewOf(file)
  for (const [at, value] of [
    [0, 0x774f4646],
    [4, 0x00010000],
    [8, length],
    [16, 12 + 16 * packed.length + [...whole.values()].reduce((sum, table) => sum + padded(table.length), 0)],
  ] as const)
    view.setUint32(at, value)
  view.setUint16(12, packed.length)
  view.setUint16(20, 1)
  let offset = start
  for (const [index, { tag, table, data }] of packed.entries()) {
    const entry = 44 + 20 * index
    writeTag(file, entry, tag)
    for (const [field, value] of [offset, data.length, table.length, checksum(table)].entries())
      view.setUint32(entry + 4 + 4 * field, value)
    file.set(data, offset)
    offset += padded(data.length)
  }
  return file
}

/** With the checksum of the whole TrueType file in `head`, as it is before it is packed. */
function sealed(tables: Tables): Tables {
  const head = tables.get('head')!.slice()
  viewOf(head).setUint32(8, 0)
  const blank = new Map(tables).set('head', head)
  const sum = [...blank.values()].reduce((total, table) => total + checksum(table), checksum(directory(blank)))
  viewOf(head).setUint32(8, (0xb1b0afba - sum) >>> 0)
  return blank
}

/** The header and the directory of the TrueType file. */
function directory(tables: Tables): Uint8Array {
  const count = tables.size
  const bytes = new Uint8Array(12 + 16 * count)
  const view = viewOf(bytes)
  const selector = Math.floor(Math.log2(count))
  view.setUint32(0, 0x00010000)
  for (const [index, value] of [count, 16 * 2 ** selector, selector, 16 * (count - 2 ** selector)].entries())
    view.setUint16(4 + 2 * index, value)
  let offset = bytes.length
  for (const [index, [tag, table]] of [...tables].entries()) {
    const entry = 12 + 16 * index
    writeTag(bytes, entry, tag)
    // `head` is summed with a zero in the place of the whole file's checksum.
    for (const [field, value] of [checksum(table), offset, table.length].entries())
      view.setUint32(entry + 4 + 4 * field, value)
    offset += padded(table.length)
  }
  return bytes
}

function writeTag(bytes: Uint8Array, at: number, tag: string): void {
  for (const [index, letter] of [...tag].entries()) bytes[at + index] = letter.charCodeAt(0)
}

function padded(length: number): number {
  return (length + 3) & ~3
}
