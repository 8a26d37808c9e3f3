import type { Message } from '../../model/message.ts'
import { walk } from '../../opc/xml.ts'
import { unreachablePart } from '../messages/archive.ts'
import { unresolvedRelationship } from '../messages/package.ts'
import { placeOf, type Subject } from '../rule.ts'

/** What the XML of slides, layouts and masters refers to by an id is among the relationships of their parts. */
export function references(subject: Subject): readonly Message[] {
  const { parts, archive } = subject
  const messages: Message[] = []
  for (const name of parts.package.parts.keys()) {
    const tree = name.startsWith('ppt/') ? parts.tree(name) : null
    if (tree === null) continue
    const ids = new Set((archive.relationships.get(name) ?? []).map(({ id }) => id))
    const lost = new Set<string>()
    walk(tree, ({ attributes }) => {
      for (const key of REFERENCES) {
        const id = attributes[key]
        if (id !== undefined && id !== '' && !ids.has(id)) lost.add(id)
      }
    })
    messages.push(...[...lost].map((id) => unresolvedRelationship(placeOf(name, subject), name, id)))
  }
  return messages
}

/** The attributes that hold the id of a relationship (`ST_RelationshipId`). */
const REFERENCES = ['r:id', 'r:embed', 'r:link', 'r:pict', 'r:dm', 'r:lo', 'r:qs', 'r:cs'] as const

/** Every part is reached by relationships from the package's root. */
export function reachable({ file, parts }: Subject): readonly Message[] {
  const reached = new Set<string>()
  const queue = [...parts.package.relationships]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.external || reached.has(next.target)) continue
    reached.add(next.target)
    queue.push(...(parts.package.parts.get(next.target)?.relationships ?? []))
  }
  const lost = [...parts.package.parts.keys()].filter((name) => !reached.has(name))
  return lost.map((name) => unreachablePart(file, name))
}
