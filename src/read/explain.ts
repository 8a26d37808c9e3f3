import type { $ZodIssue } from 'zod/v4/core'
import type { Message } from '../model/message.ts'
import * as say from './messages/values.ts'
import { quoted } from './messages/words.ts'
import { entriesOf, type MapTree, type Tree, treeAt } from './tree.ts'

/** An issue with a value that is there, in a writer's words. The schema's own words are its message: reason, line feed, hint. */
export function explain(issue: $ZodIssue, tree: Tree, root: MapTree): Message {
  const [words = '', hint] = issue.message.split('\n')
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(kinds(issue.expected), issue.path, tree)
    case 'invalid_union':
      return wrongType(
        issue.errors.flatMap((errors) => errors.flatMap(expectedOf)),
        issue.path,
        tree,
      )
    case 'invalid_value':
      if (isNothing(tree)) return say.emptyValue(nameOf(issue.path), tree.place)
      if (issue.values[0] === 1) return say.wrongVersion(tree)
      return say.notOneOf(issue.values.map(String), tree)
    case 'too_small':
    case 'too_big':
    case 'not_multiple_of':
      return say.outOfRange(words, tree, hint)
    case 'invalid_format':
      if (words !== '') return say.badValue(words, tree.place, hint)
      if (issue.pattern === '/\\S/') return say.emptyValue(nameOf(issue.path), tree.place)
      return say.badName(tree.type === 'scalar' ? String(tree.value) : '', tree.place)
    case 'invalid_key':
      return badKey(issue.path, root, tree)
    default:
      return say.badValue(words, tree.place, hint)
  }
}

function wrongType(expected: readonly string[], path: readonly PropertyKey[], tree: Tree): Message {
  if (isNothing(tree)) return say.emptyValue(nameOf(path), tree.place)
  return say.wrongType(expected, tree, expected.includes('a number') ? numberHint(tree) : undefined)
}

function isNothing(tree: Tree): boolean {
  return tree.type === 'scalar' && tree.value === null
}

/** `"title"`, or for an item of a list `an item of "detail"`. */
function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (typeof last !== 'number') return `"${String(last)}"`
  const list = path.findLast((step) => typeof step === 'string')
  return `an item of "${String(list)}"`
}

function expectedOf(issue: $ZodIssue): readonly string[] {
  return issue.code === 'invalid_type' ? kinds(issue.expected) : []
}

function kinds(expected: string): readonly string[] {
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map (key: value)',
    record: 'a map (key: value)',
  }
  return [words[expected] ?? expected]
}

/** How to write a number that was meant as one. */
function numberHint(tree: Tree): string | undefined {
  if (tree.type !== 'scalar' || typeof tree.value !== 'string') return undefined
  const value = tree.value.trim()
  if (/^-?\d+(\.\d+)?$/.test(value)) return 'remove the quotes'
  if (/^-?\d+(\.\d+)?\s*[^\d.,\s]\S*$/.test(value)) return 'write the number alone; a unit goes into "unit"'
  if (/^-?[\d.,'\s]+$/.test(value)) return 'write it without separators, with a point before the decimals'
  return undefined
}

function badKey(path: readonly PropertyKey[], root: MapTree, tree: Tree): Message {
  const key = String(path.at(-1))
  const entry = entriesOf(treeAt(root, path.slice(0, -1))).find((other) => other.key === key)
  if (key.trim() === '') return say.badValue(`${quoted(key)} is not a name`, entry?.place ?? tree.place)
  return say.badName(key, entry?.place ?? tree.place)
}
