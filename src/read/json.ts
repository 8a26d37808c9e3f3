import type { Json } from '../model/chart.ts'
import { hasErrors, type Outcome } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'
import { jsonTree } from './json-tree.ts'
import { recordOf, type Tree } from './tree.ts'

/** JSON text → its value. Null for JSON that is wrong, with the place; a key that comes twice is wrong. */
export function readJson(text: SourceText): Outcome<Json | null> {
  const { value, messages } = jsonTree(text)
  return { value: value === null || hasErrors(messages) ? null : toJson(value), messages }
}

function toJson(tree: Tree): Json {
  switch (tree.type) {
    case 'map':
      return { ...recordOf(tree.entries.map(({ key, value }) => [key, toJson(value)])) }
    case 'list':
      return tree.items.map(toJson)
    case 'scalar':
      return tree.value
  }
}
