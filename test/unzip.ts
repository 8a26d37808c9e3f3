import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'

/** A package, opened: part name → bytes, in order of name. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = unzipSync(bytes)
  const names = Object.keys(files).sort()
  return new Map(names.map((name) => [name, files[name]!]))
}

/** True for parts that are text: XML, relationships, SVG. */
export function isText(name: string): boolean {
  return /\.(xml|rels|svg)$/.test(name)
}

/** The text parts of a package. */
export function textParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = [...unzip(bytes)].filter(([name]) => isText(name))
  return new Map(parts.map(([name, content]) => [name, new TextDecoder().decode(content)]))
}

/** The first 12 digits of the SHA-256 of some bytes. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12)
}

/** Packs files; the same ones to the same bytes, whenever it is. */
export function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { mtime: new Date(2000, 0, 1) })
}
