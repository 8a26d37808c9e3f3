import type { Part, Relationship } from '../model/package.ts'
import type { Compressed } from '../model/world.ts'
import { contentTypes } from './content-types.ts'
import { DECLARATION, escapeXml } from './write-xml.ts'
import { writeZip, type ZipFile } from './write-zip.ts'

/**
 * Parts and the package's own relationships → the bytes of the package, the same for the same parts:
 * `[Content_Types].xml` first, the rest by name, one date, one level of compression, pictures stored as they are, no folders.
 */
export function seal(parts: readonly Part[], root: readonly Relationship[], compressed?: Compressed): Uint8Array {
  const files = [xml('_rels/.rels', relationshipsXml('', root))]
  for (const { name, type, content, relationships } of parts) {
    files.push(typeof content === 'string' ? xml(name, content) : { name, bytes: content, deflate: !PACKED.test(type) })
    if (relationships.length > 0) files.push(xml(relationshipsName(name), relationshipsXml(name, relationships)))
  }
  files.sort((a, b) => (a.name < b.name ? -1 : 1))
  return writeZip([xml('[Content_Types].xml', contentTypes(parts)), ...files], compressed)
}

/** Types whose bytes are compressed already. */
const PACKED = /^image\/(png|jpe?g|gif)$|^(audio|video)\/|\.sheet$/

function xml(name: string, content: string): ZipFile {
  return { name, bytes: new TextEncoder().encode(content), deflate: true }
}

function relationshipsName(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels')
}

function relationshipsXml(from: string, relationships: readonly Relationship[]): string {
  const all = relationships.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : ''
    const to = escapeXml(external ? target : relative(from, target))
    return `<Relationship Id="${id}" Type="${type}" Target="${to}"${mode}/>`
  })
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

/** A part's name as seen from another part's folder. */
function relative(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1)
  const path = to.split('/')
  const shared = folder.findIndex((name, index) => name !== path[index])
  const common = shared === -1 ? folder.length : shared
  return [...folder.slice(common).map(() => '..'), ...path.slice(common)].join('/')
}
