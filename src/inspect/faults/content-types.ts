import type { Message } from '../../model/message.ts'
import { brokenRelationship, folderEntry, overrideWithoutPart, untyped, unusedDefault } from '../messages/archive.ts'
import type { Subject } from '../rule.ts'

/** What the archive says of its parts is true of them: types of what is there, relationships to what is there. */
export function contentTypes({ file, archive }: Subject): readonly Message[] {
  const there = new Set(archive.entries.map(keyOf))
  const parts = archive.entries.filter((name) => !name.endsWith('/') && !PACKAGING.test(name))
  const extensions = new Set(parts.map(extension))
  const typed = new Set([...archive.overrides].map(keyOf))
  const phantoms = [...archive.overrides].filter((name) => !there.has(keyOf(name)))
  const bare = parts.filter((name) => !archive.defaults.has(extension(name)) && !typed.has(keyOf(name)))
  const idle = [...archive.defaults].filter((name) => !extensions.has(name) && !ALWAYS.has(name))
  const folders = archive.entries.filter((name) => name.endsWith('/'))
  return [
    ...phantoms.map((name) => overrideWithoutPart(file, name)),
    ...bare.map((name) => untyped(file, name)),
    ...(idle.length > 0 ? [unusedDefault(file, idle)] : []),
    ...(folders.length > 0 ? [folderEntry(file, folders)] : []),
  ]
}

/** Relationships lead to parts that are there. */
export function targets({ file, archive }: Subject): readonly Message[] {
  const there = new Set(archive.entries.map(keyOf))
  return [...archive.relationships].flatMap(([owner, relationships]) =>
    relationships
      .filter(
        ({ target, external }) => !external && target !== '' && !NOWHERE.test(target) && !there.has(keyOf(target)),
      )
      .map(({ id, target }) => brokenRelationship(file, owner, id, target)),
  )
}

/** Office itself writes links that lead to nothing, or to a place in the same part, like this. */
const NOWHERE = /(^|\/)NULL$/i
const PACKAGING = /^\[Content_Types\]\.xml$|(^|\/)_rels\/[^/]*\.rels$|^\[trash\]\//i
/** Every package may say these; Office says `jpeg` for the thumbnail that it sometimes leaves out, and those of embedded files. */
const ALWAYS: ReadonlySet<string> = new Set(['xml', 'rels', 'jpeg', 'vml', 'bin', 'xlsx'])

/** Names are compared without regard to case and to percent signs (ECMA-376 part 2, 6.2.2). */
function keyOf(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase()
  } catch {
    return name.toLowerCase()
  }
}

function extension(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}
