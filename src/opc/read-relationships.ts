import type { Relationship } from '../model/package.ts'
import { normalName } from './entry-name.ts'
import { transitional } from './namespaces.ts'
import { parseText } from './parse-part.ts'
import { childrenNamed } from './xml.ts'

/** The name of the entry that has a part's relationships; the package's own for the empty name. */
export function relationshipsEntry(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels')
}

/**
 * A part's relationships: targets in the package as the names of parts, whether or not there are such. Throws for what is
 * not well-formed and for ids that are missing or there twice.
 */
export function readRelationships(source: string, from: string): readonly Relationship[] {
  const ids = new Set<string>()
  return childrenNamed(parseText(source), 'Relationship').map(({ attributes }) => {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes
    if (id === '' || ids.has(id)) throw new Error(`a relationship has the id "${id}", which is missing or taken`)
    ids.add(id)
    const external = mode === 'External'
    return { id, type: transitional(type), target: external ? target : resolveTarget(from, target), external }
  })
}

/** A target as seen from a part → the name of the part that it leads to. It cannot leave the package (RFC 3986, 5.2.4). */
function resolveTarget(from: string, target: string): string {
  const [path = ''] = target.split('#')
  const at = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const segment of normalName(path.replaceAll('\\', '/')).split('/')) {
    if (segment === '..') at.pop()
    else if (segment !== '.' && segment !== '') at.push(segment)
  }
  return at.join('/')
}
