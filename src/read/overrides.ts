import type { Message, Outcome, Place } from '../model/message.ts'
import { didYouMean } from '../model/nearest.ts'
import { illegalCharacter } from './characters.ts'
import { controlCharacter } from './messages/syntax.ts'
import { badPath } from './messages/values.ts'
import { isReserved } from './reserved.ts'
import { type Entry, itemsOf, type ListTree, type MapTree, type ScalarTree, type Tree, textOf } from './tree.ts'
import { yamlTree } from './yaml.ts'

/**
 * A document with values put in place of its own: `title=…`, `sections.0.title=…`, `sources.kantar.title=…`. An item
 * of a list is named by its index or its id. A key that is not there is added; whether it may be, the schema says.
 */
export function override(root: MapTree, values: Readonly<Record<string, string>>): Outcome<MapTree> {
  const messages: Message[] = []
  let value = root
  for (const [path, written] of Object.entries(values)) {
    const place = { file: `--set ${path}` }
    const steps = path.split('.')
    if (steps.some((step) => step === '' || isReserved(step))) {
      messages.push(badPath(path, `"${path}" is no path of names with dots between them`))
      continue
    }
    const illegal = illegalCharacter(written)
    if (illegal !== null) {
      messages.push(controlCharacter(illegal.name, place))
      continue
    }
    const edited = edit(value, steps, { path, place, value: parseValue(written, place), messages })
    if (edited?.type === 'map') value = edited
  }
  return { value, messages }
}

/** One value to put into a document. */
interface Change {
  readonly path: string
  readonly place: Place
  readonly value: Tree
  readonly messages: Message[]
}

/** The tree with the change made below it; null after a message where there is no such place. */
function edit(tree: Tree | undefined, steps: readonly string[], change: Change): Tree | null {
  if (steps.length === 0) return change.value
  if (tree === undefined || isNothing(tree))
    return editMap({ type: 'map', entries: [], place: change.place }, steps, change)
  if (tree.type === 'map') return editMap(tree, steps, change)
  if (tree.type === 'list') return editList(tree, steps, change)
  const { path, messages } = change
  messages.push(badPath(path, `there is nothing below "${before(path, steps)}", it is a single value`))
  return null
}

function isNothing(tree: Tree): boolean {
  return tree.type === 'scalar' && tree.value === null
}

/** A name may have dots of its own: the longest run of steps that is a key counts. */
function editMap(map: MapTree, steps: readonly string[], change: Change): MapTree | null {
  for (let count = steps.length; count > 0; count--) {
    const key = steps.slice(0, count).join('.')
    const index = map.entries.findIndex((entry) => entry.key === key)
    if (index === -1) continue
    const value = edit(map.entries[index]!.value, steps.slice(count), change)
    return value && { ...map, entries: map.entries.with(index, { key, place: change.place, value }) }
  }
  const value = edit(undefined, steps.slice(1), change)
  const added: Entry | null = value && { key: steps[0]!, place: change.place, value }
  return added && { ...map, entries: [...map.entries, added] }
}

function editList(list: ListTree, steps: readonly string[], change: Change): ListTree | null {
  const [step = ''] = steps
  const ids = list.items.map(idOf)
  const index = /^\d+$/.test(step) && !ids.includes(step) ? Number(step) : ids.indexOf(step)
  const item = list.items[index]
  if (item === undefined) {
    const { path, messages } = change
    const known = ids.flatMap((id) => id ?? [])
    const hint = known.length > 0 ? didYouMean(step, known) : `give an index from 0 to ${list.items.length - 1}`
    messages.push({ ...badPath(path, `"${before(path, steps)}" has no item "${step}"`), hint })
    return null
  }
  const value = edit(item, steps.slice(1), change)
  return value && { ...list, items: itemsOf(list).with(index, value) }
}

function idOf(tree: Tree): string | null {
  const id = tree.type === 'map' ? tree.entries.find((entry) => entry.key === 'id')?.value : undefined
  return textOf(id)
}

/** The part of a path that has been gone. */
function before(path: string, steps: readonly string[]): string {
  return path.slice(0, -(steps.join('.').length + 1))
}

/**
 * The value of a setting: a YAML scalar, a quoted text, or a `[list]` or `{map}`. Anything else is text as it is,
 * so that a title may have a colon or a `#`.
 */
function parseValue(written: string, place: Place): Tree {
  const text: ScalarTree = { type: 'scalar', value: written, raw: written, style: 'plain', place }
  if (/^\s*[[{"']/.test(written)) {
    const { value, messages } = yamlTree({ file: '', source: written })
    return value === null || messages.length > 0 ? text : placed(value, place)
  }
  const word = written.trim()
  if (/^(|~|null|Null|NULL)$/.test(word)) return { ...text, value: null }
  if (/^(true|True|TRUE|false|False|FALSE)$/.test(word)) return { ...text, value: word.toLowerCase() === 'true' }
  if (/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(word)) return { ...text, value: Number(word) }
  return text
}

/** The tree with one place for everything in it. */
function placed(tree: Tree, place: Place): Tree {
  switch (tree.type) {
    case 'map': {
      const entries = tree.entries.map((entry) => ({ ...entry, place, value: placed(entry.value, place) }))
      return { ...tree, place, entries }
    }
    case 'list':
      return { ...tree, place, items: tree.items.map((item) => placed(item, place)) }
    case 'scalar':
      return { ...tree, place }
  }
}
