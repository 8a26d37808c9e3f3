import type { Message, Outcome, Place } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'
import { readDocument } from './document.ts'
import { cycle, unknownName } from './messages/names.ts'
import { at, entriesOf, type MapTree, type Tree, textOf } from './tree.ts'

/** Keys that a file says about itself; who extends it does not inherit them. */
const OWN = ['audience', 'extends', 'abstract']

/**
 * An audience's document with everything that it extends, each value in the place where it is written. Maps are merged
 * key by key, everything else is replaced. Null where a file of the chain cannot be read.
 */
export function resolve(name: string, files: ReadonlyMap<string, SourceText>): Outcome<MapTree | null> {
  const messages: Message[] = []
  const chain: MapTree[] = []
  const names: string[] = []
  let place: Place | undefined
  for (let next: string | null = name; next !== null; ) {
    if (names.includes(next)) {
      return { value: null, messages: [...messages, cycle(names.slice(names.indexOf(next)), place)] }
    }
    const file = files.get(next)
    if (file === undefined) {
      const known = [...files.keys()].filter((other) => !names.includes(other))
      return { value: null, messages: [...messages, unknownName('audience', next, known, place)] }
    }
    const document = readDocument(file)
    messages.push(...document.messages)
    if (document.value === null) return { value: null, messages }
    chain.push(document.value)
    names.push(next)
    const base: Tree | undefined = at(document.value, 'extends')
    place = base?.place ?? place
    next = textOf(base)
  }
  return { value: chain.reduceRight((base, own) => merge(inherited(base), own)), messages }
}

function inherited(base: MapTree): MapTree {
  return { ...base, entries: base.entries.filter((entry) => !OWN.includes(entry.key)) }
}

function merge(base: MapTree, own: MapTree): MapTree {
  const kept = base.entries.map((entry) => {
    const mine = own.entries.find((other) => other.key === entry.key)
    if (mine === undefined) return entry
    const both = entry.value.type === 'map' && mine.value.type === 'map'
    return both ? { ...mine, value: merge(entry.value as MapTree, mine.value as MapTree) } : mine
  })
  const added = own.entries.filter((entry) => !entriesOf(base).some((other) => other.key === entry.key))
  return { ...own, entries: [...kept, ...added] }
}
