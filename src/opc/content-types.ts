import type { Part } from '../model/package.ts'
import { DECLARATION, escapeXml } from './write-xml.ts'

/**
 * `[Content_Types].xml`: a default for each extension whose parts are all of one type, an override for each other part.
 * XML always has overrides, for its extension says nothing.
 */
export function contentTypes(parts: readonly Part[]): string {
  const defaults = defaultsOf(parts)
  const overrides = parts.filter(({ name, type }) => defaults.get(extension(name)) !== type)
  const lines = [...defaults].map(
    ([suffix, type]) => `<Default Extension="${suffix}" ContentType="${escapeXml(type)}"/>`,
  )
  return (
    `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${lines.join('')}` +
    `${overrides.map(({ name, type }) => `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`).join('')}</Types>`
  )
}

/** Extension → the type of its parts, sorted; extensions with parts of several types have none. */
function defaultsOf(parts: readonly Part[]): ReadonlyMap<string, string> {
  const types = new Map<string, Set<string>>()
  for (const { name, type } of parts) {
    const suffix = extension(name)
    if (suffix !== 'xml' && suffix !== 'rels') types.set(suffix, (types.get(suffix) ?? new Set()).add(type))
  }
  const alike = [...types].flatMap(([suffix, set]) => (set.size === 1 ? [[suffix, [...set][0]!] as const] : []))
  return new Map(
    [
      ...alike,
      ['rels', 'application/vnd.openxmlformats-package.relationships+xml'] as const,
      ['xml', 'application/xml'] as const,
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** What stands after the last dot of a part's name, in small letters. */
function extension(name: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
