/** The tables of a font by tag (OpenType, "Organization of an OpenType font"). */
export type Tables = ReadonlyMap<string, Uint8Array>

/** Reads the directory of a TrueType file. */
export function readTables(bytes: Uint8Array): Tables {
  const view = viewOf(bytes)
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index): [string, Uint8Array] => {
      const at = 12 + 16 * index
      const start = view.getUint32(at + 8)
      return [
        String.fromCharCode(...bytes.subarray(at, at + 4)),
        bytes.subarray(start, start + view.getUint32(at + 12)),
      ]
    }),
  )
}

/** A table that has to be there. */
export function tableOf(tables: Tables, tag: string): Uint8Array {
  const table = tables.get(tag)
  if (table === undefined) throw new Error(`the font has no table ${tag}`)
  return table
}

/** Bytes as numbers, the first digit first. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The sum of a table's words, its last one filled with zeros. */
export function checksum(table: Uint8Array): number {
  const words = new Uint8Array((table.length + 3) & ~3)
  words.set(table)
  const view = viewOf(words)
  let sum = 0
  for (let at = 0; at < words.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
