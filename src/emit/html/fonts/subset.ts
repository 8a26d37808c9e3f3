import { glyphsFor, writeCmap } from './cmap.ts'
import { readTables, type Tables, tableOf, viewOf } from './sfnt.ts'

/**
 * A TrueType font with the outlines of some characters only; null if it has none of them. Its glyphs keep their numbers, so
 * that its kerning (`GPOS`) stays as it is; ligatures and alternates (`GSUB`) go, whose outlines are not there.
 */
export function subset(bytes: Uint8Array, characters: string): Tables | null {
  const tables = readTables(bytes)
  const points = [...new Set(characters)].map((character) => character.codePointAt(0)!)
  const glyphs = glyphsFor(tableOf(tables, 'cmap'), points)
  if (glyphs.size === 0) return null
  const used = withParts(new Set([0, ...glyphs.values()]), tables)
  const { glyf, loca } = outlines(used, tables)
  const changed = new Map([
    ['cmap', writeCmap(glyphs)],
    ['glyf', glyf],
    ['head', longOffsets(tableOf(tables, 'head'))],
    ['hmtx', advances(used, tables)],
    ['loca', loca],
    ['post', withoutNames(tableOf(tables, 'post'))],
  ])
  const kept = KEPT.flatMap((tag): [string, Uint8Array][] => {
    const table = changed.get(tag) ?? tables.get(tag)
    return table === undefined ? [] : [[tag, table]]
  })
  return new Map(kept)
}

/** In the order of their tags. The names hold the copyright and the licence, which go with the font. */
const KEPT = [
  ...['GDEF', 'GPOS', 'OS/2', 'cmap', 'cvt ', 'fpgm', 'gasp', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'],
  ...['name', 'post', 'prep'],
]

/** Where the outline of a glyph is in `glyf`: its start and its end. */
function place(glyph: number, tables: Tables): readonly [number, number] {
  const loca = viewOf(tableOf(tables, 'loca'))
  if (viewOf(tableOf(tables, 'head')).getInt16(50) === 1)
    return [loca.getUint32(4 * glyph), loca.getUint32(4 * glyph + 4)]
  return [2 * loca.getUint16(2 * glyph), 2 * loca.getUint16(2 * glyph + 2)]
}

/** The same glyphs, and those that they are put together from. */
function withParts(glyphs: Set<number>, tables: Tables): ReadonlySet<number> {
  const glyf = tableOf(tables, 'glyf')
  for (const glyph of glyphs) {
    const [start, end] = place(glyph, tables)
    for (const part of partsOf(viewOf(glyf.subarray(start, end)))) glyphs.add(part)
  }
  return glyphs
}

/** The parts of a composite glyph (OpenType, `glyf`, "Composite Glyph Description"). */
function partsOf(glyph: DataView): readonly number[] {
  if (glyph.byteLength === 0 || glyph.getInt16(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, flags = MORE; (flags & MORE) !== 0; ) {
    flags = glyph.getUint16(at)
    parts.push(glyph.getUint16(at + 2))
    const scale = (flags & 0x80) !== 0 ? 8 : (flags & 0x40) !== 0 ? 4 : (flags & 0x08) !== 0 ? 2 : 0
    at += 4 + ((flags & 0x01) !== 0 ? 4 : 2) + scale
  }
  return parts
}

/** There is another part. */
const MORE = 0x20

function outlines(used: ReadonlySet<number>, tables: Tables): { readonly glyf: Uint8Array; readonly loca: Uint8Array } {
  const all = tableOf(tables, 'glyf')
  const count = viewOf(tableOf(tables, 'maxp')).getUint16(4)
  const loca = new Uint8Array(4 * (count + 1))
  const view = viewOf(loca)
  const pieces: Uint8Array[] = []
  let length = 0
  for (let glyph = 0; glyph < count; glyph++) {
    view.setUint32(4 * glyph, length)
    if (!used.has(glyph)) continue
    const outline = all.subarray(...place(glyph, tables))
    const padded = new Uint8Array((outline.length + 3) & ~3)
    padded.set(outline)
    pieces.push(padded)
    length += padded.length
  }
  view.setUint32(4 * count, length)
  return { glyf: Buffer.concat(pieces), loca }
}

/** Zeros, which take no room once compressed, for what is not used. */
function advances(used: ReadonlySet<number>, tables: Tables): Uint8Array {
  const metrics = tableOf(tables, 'hmtx')
  const long = viewOf(tableOf(tables, 'hhea')).getUint16(34)
  const table = new Uint8Array(metrics.length)
  // The last advance holds for all glyphs after it, too.
  for (const glyph of [...used, long - 1]) {
    const [start, end] = glyph < long ? [4 * glyph, 4 * glyph + 4] : [2 * (glyph + long), 2 * (glyph + long) + 2]
    table.set(metrics.subarray(start, end), start)
  }
  return table
}

function longOffsets(head: Uint8Array): Uint8Array {
  const table = head.slice()
  viewOf(table).setInt16(50, 1)
  return table
}

/** Version 3 of `post`, without the glyphs' names. */
function withoutNames(post: Uint8Array): Uint8Array {
  const table = post.slice(0, 32)
  viewOf(table).setUint32(0, 0x00030000)
  return table
}
