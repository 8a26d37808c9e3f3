import { normalName } from './entry-name.ts'
import { parseText } from './parse-part.ts'
import { childrenNamed } from './xml.ts'

/** The content type of a part by its name, if anything says it. */
export type TypeOf = (name: string) => string | undefined

/** What `[Content_Types].xml` says (ECMA-376 part 2, 7.2.3). Throws for what is not well-formed. */
export function readContentTypes(source: string): TypeOf {
  const root = parseText(source)
  const typesBy = (element: string, key: string, clean: (name: string) => string): ReadonlyMap<string, string> =>
    new Map(
      childrenNamed(root, element).map(({ attributes }) => [
        clean(attributes[key] ?? '').toLowerCase(),
        (attributes['ContentType'] ?? '').trim(),
      ]),
    )
  const overrides = typesBy('Override', 'PartName', (name) => normalName(name.replace(/^\//, '')))
  const defaults = typesBy('Default', 'Extension', (extension) => extension)
  return (name) => {
    const key = name.toLowerCase()
    return overrides.get(key) || defaults.get(/\.([^./]+)$/.exec(key)?.[1] ?? '') || undefined
  }
}
