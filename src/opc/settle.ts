import type { Message } from '../model/message.ts'
import type { Package, Part, Relationship } from '../model/package.ts'
import { dropReferences } from './drop-references.ts'
import { brokenRelationship, externalTarget, missingPart } from './messages.ts'
import { STRICT } from './namespaces.ts'
import { parseText } from './parse-part.ts'
import { Refusal } from './refusal.ts'
import { RELATIONSHIP_TYPES } from './types.ts'
import { writePart } from './write-xml.ts'

/** Parts as they were read → a package whose relationships all lead somewhere, in the transitional standard. */
export function settle(
  main: string,
  parts: readonly Part[],
  root: readonly Relationship[],
  file: string,
  messages: Message[],
): Package {
  const names = new Map(parts.map(({ name }) => [name.toLowerCase(), name]))
  const known = names.get(main.toLowerCase())
  if (known === undefined) throw new Refusal(missingPart(file, main))
  const settled = parts.map((part): Part => {
    const relationships = usable(part.relationships, part.name, names, file, messages)
    const kept = new Set(relationships.map(({ id }) => id))
    const dropped = new Set(part.relationships.map(({ id }) => id).filter((id) => !kept.has(id)))
    return { ...part, content: settleContent(part.content, dropped), relationships }
  })
  return {
    main: known,
    parts: new Map(settled.map((part) => [part.name, part])),
    relationships: usable(root, '', names, file, messages),
  }
}

function usable(
  relationships: readonly Relationship[],
  from: string,
  names: ReadonlyMap<string, string>,
  file: string,
  messages: Message[],
): readonly Relationship[] {
  return relationships.flatMap((relationship): readonly Relationship[] => {
    const { type, target, external } = relationship
    if (QUIET.test(type)) return []
    const kind = type.split('/').at(-1)!
    if (external) {
      if (type === RELATIONSHIP_TYPES.hyperlink) return [relationship]
      messages.push(externalTarget(file, from, kind, target))
      return []
    }
    const name = names.get(target.toLowerCase())
    if (name !== undefined) return [{ ...relationship, target: name }]
    messages.push(brokenRelationship(file, from, kind, target))
    return []
  })
}

/** Types of relationship to what does not come along: macros and signatures. */
const QUIET = /\/digital-signature\/|\/(vbaProject|wordVbaData|vbaProjectSignature\w*)$/

/** A part of the strict standard, or with references that lead nowhere, written anew; any other as it is. */
function settleContent(content: string | Uint8Array, dropped: ReadonlySet<string>): string | Uint8Array {
  if (typeof content !== 'string' || (dropped.size === 0 && !content.includes(STRICT))) return content
  const root = parseText(content)
  delete root.attributes['conformance']
  dropReferences(root, dropped)
  return writePart(root)
}
