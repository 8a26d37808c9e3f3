import { error, type Message, type Place, warning } from '../../model/message.ts'
import { didYouMean, nearest } from '../../model/nearest.ts'
import type { Tree } from '../tree.ts'
import { found, listed, quoted } from './words.ts'

/** The hint for a wrong key looks among the keys that are not there yet first. */
export function unknownKey(key: string, known: readonly string[], absent: readonly string[], place: Place): Message {
  return error('read/unknown-key', `unknown key ${quoted(key)}`, place, keyHint(key, known, absent))
}

export function ignoredKey(key: string, known: readonly string[], absent: readonly string[], place: Place): Message {
  const reason = `unknown key ${quoted(key)} is ignored`
  return warning('read/unknown-key', reason, place, keyHint(key, known, absent))
}

function keyHint(key: string, known: readonly string[], absent: readonly string[]): string {
  return didYouMean(key, nearest(key, absent) === undefined ? known : absent)
}

export function missingKey(key: string, place: Place): Message {
  return error('read/missing-key', `missing key ${quoted(key)}`, place, `add "${key}:"`)
}

export function wrongType(expected: readonly string[], tree: Tree, hint?: string): Message {
  return error('read/type', `expected ${listed(expected, 'or')}, found ${found(tree)}`, tree.place, hint)
}

export function notOneOf(values: readonly string[], tree: Tree): Message {
  const written = tree.type === 'scalar' && typeof tree.value === 'string' ? tree.value : null
  const hint = written === null ? undefined : nearest(written, values)
  const expected = values.map((value) => `"${value}"`)
  const suggestion = hint === undefined ? undefined : `did you mean "${hint}"?`
  return error('read/value', `expected ${listed(expected, 'or')}, found ${found(tree)}`, tree.place, suggestion)
}

export function wrongVersion(tree: Tree): Message {
  const reason = `expected format version 1, found ${found(tree)}`
  return error('read/version', reason, tree.place, 'this fandeck reads version 1')
}

export function outOfRange(range: string, tree: Tree, hint?: string): Message {
  return error('read/value', `expected ${range}, found ${found(tree)}`, tree.place, hint)
}

export function badValue(reason: string, place: Place, hint?: string): Message {
  return error('read/value', reason, place, hint)
}

/** A key without a value, or with a text of spaces only. */
export function emptyValue(what: string, place: Place): Message {
  return error('read/empty', `${what} is empty`, place, 'write a value, or remove the key')
}

export function noWords(place: Place): Message {
  return error('read/empty', 'a text has no words of its own', place, 'write more than citations and footnotes')
}

export function badName(name: string, place: Place): Message {
  const hint = 'use letters, digits, "-", "_", "." and ":", and begin with a letter or digit'
  return error('read/name', `${quoted(name)} is not a name`, place, hint)
}

export function badPath(path: string, reason: string): Message {
  return error('read/set', reason, { file: `--set ${path}` })
}
