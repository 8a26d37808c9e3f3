import type { Package, Relationship } from '../model/package.ts'
import { decodeXml } from '../opc/decode-xml.ts'
import { normalName } from '../opc/entry-name.ts'
import { parseText } from '../opc/parse-part.ts'
import { readRelationships, relationshipsEntry } from '../opc/read-relationships.ts'
import { readZip } from '../opc/read-zip.ts'
import { unpack } from '../opc/unpack.ts'
import { unzip } from '../opc/unzip.ts'
import { childrenNamed } from '../opc/xml.ts'

/** What a package's archive says before anybody tidies it: its entries, its content types, its relationships. */
export interface Archive {
  /** The names of all entries in order, folders too. */
  readonly entries: readonly string[]
  /** `Default` of `[Content_Types].xml`: extensions in small letters. */
  readonly defaults: ReadonlySet<string>
  /** `Override` of `[Content_Types].xml`: parts' names without the slash in front. */
  readonly overrides: ReadonlySet<string>
  /** The relationships of every part, whether or not they lead to one, by the part's name; of the package itself under the empty name. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>
}

/** Reads the archive of a package that was opened from it. */
export function readArchive(bytes: Uint8Array, pack: Package, file: string): Archive {
  const entries: string[] = []
  unzip(bytes, (name) => {
    entries.push(name)
    return false
  })
  const byName = new Map(readZip(bytes, file).map((entry) => [normalName(entry.name).toLowerCase(), entry]))
  const text = (name: string): string | null => {
    const entry = byName.get(normalName(name).toLowerCase())
    return entry === undefined ? null : decodeXml(unpack(entry, file))
  }
  const types = parseText(text('[Content_Types].xml') ?? '<Types/>')
  const values = (element: string, key: string): readonly string[] =>
    childrenNamed(types, element).map(({ attributes }) => (attributes[key] ?? '').replace(/^\//, ''))
  const relationshipsOf = (owner: string): readonly Relationship[] => {
    const source = text(relationshipsEntry(owner))
    return source === null ? [] : readRelationships(source, owner)
  }
  const owners = ['', ...pack.parts.keys()]
  return {
    entries,
    defaults: new Set(values('Default', 'Extension').map((extension) => extension.toLowerCase())),
    overrides: new Set(values('Override', 'PartName')),
    relationships: new Map(owners.map((owner) => [owner, relationshipsOf(owner)])),
  }
}
