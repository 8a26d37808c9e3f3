import type { Part } from '../../src/model/package.ts'

const OPEN = 'http://schemas.openxmlformats.org'

/** The same part with prefixes that nobody uses: presentationml as the default namespace, the others under odd names. */
export function inOddPrefixes(part: Part): Part {
  if (typeof part.content !== 'string') return part
  const content = part.content
    .replace(/(<\/?)p:/g, '$1')
    .replace(/(<\/?)a:/g, '$1dml_1:')
    .replace(/ r:(id|embed|link)=/g, ' p:$1=')
    .replace(/xmlns:(a|r|p)=/g, (_, prefix: string) => ({ a: 'xmlns:dml_1=', r: 'xmlns:p=', p: 'xmlns=' })[prefix]!)
  return { ...part, content }
}

/** The same part as PowerPoint's "Strict Open XML" has it (ISO/IEC 29500-1). */
export function inStrict(part: Part): Part {
  const relationships = part.relationships.map((found) => ({ ...found, type: strictName(found.type) }))
  if (typeof part.content !== 'string') return { ...part, relationships }
  const content = part.content
    .replace(/http:\/\/schemas\.openxmlformats\.org\/[^"]*/g, strictName)
    .replace(/<(a:lumMod|a:spcPct) val="(\d+)000"/g, '<$1 val="$2%"')
    .replace('<p:presentation ', '<p:presentation conformance="strict" ')
  return { ...part, content, relationships }
}

/** A namespace or a type of relationship in the strict standard. */
export function strictName(uri: string): string {
  return uri.startsWith(`${OPEN}/package/`)
    ? uri
    : uri.replace(OPEN, 'http://purl.oclc.org/ooxml').replace('/2006/', '/')
}
