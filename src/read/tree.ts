import type { Place } from '../model/message.ts'

/** A YAML or JSON document as a tree in which every value and every key knows its place. */
export type Tree = MapTree | ListTree | ScalarTree

/** Keys with values, in the order written; no key comes twice. */
export interface MapTree {
  readonly type: 'map'
  readonly entries: readonly Entry[]
  readonly place: Place
}

/** A key, where it stands, and its value. */
export interface Entry {
  readonly key: string
  readonly place: Place
  readonly value: Tree
}

/** A list of values. */
export interface ListTree {
  readonly type: 'list'
  readonly items: readonly Tree[]
  readonly place: Place
}

/** A single value. */
export interface ScalarTree {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  /** The characters in the file, quotes and block header included. */
  readonly raw: string
  /** How it is written: bare, in single or double quotes, or as an indented block. */
  readonly style: 'plain' | 'single' | 'double' | 'block'
  readonly place: Place
}

/** The value of a key; undefined where the tree is no map or has no such key. */
export function at(tree: Tree | undefined, key: string): Tree | undefined {
  return entriesOf(tree).find((entry) => entry.key === key)?.value
}

/** The value at a path of keys and indices, or undefined. */
export function treeAt(tree: Tree | undefined, path: readonly PropertyKey[]): Tree | undefined {
  let found = tree
  for (const step of path) found = typeof step === 'number' ? itemsOf(found)[step] : at(found, String(step))
  return found
}

/** The entries of a map; none where the tree is something else. */
export function entriesOf(tree: Tree | undefined): readonly Entry[] {
  return tree?.type === 'map' ? tree.entries : []
}

/** The items of a list; none where the tree is something else. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.type === 'list' ? tree.items : []
}

/** A value as text. A bare number or `true` is the text that its author wrote: `1.10`, `2024`. Null for anything else. */
export function textOf(tree: Tree | undefined): string | null {
  if (tree?.type !== 'scalar' || tree.value === null) return null
  return typeof tree.value === 'string' ? tree.value : tree.raw
}

/** A value as one line of text, without spaces around it. Null for anything else, and for nothing but spaces. */
export function lineOf(tree: Tree | undefined): string | null {
  return textOf(tree)?.replace(/\s+/g, ' ').trim() || null
}

/** A number, or the default where there is none. */
export function numberOf<T>(tree: Tree | undefined, otherwise: T): number | T {
  return tree?.type === 'scalar' && typeof tree.value === 'number' ? tree.value : otherwise
}

/** True or false, or the default where neither is written. */
export function booleanOf(tree: Tree | undefined, otherwise: boolean): boolean {
  return tree?.type === 'scalar' && typeof tree.value === 'boolean' ? tree.value : otherwise
}

/** The one of some values that is written, or undefined. */
export function oneOf<T extends string>(values: readonly T[], tree: Tree | undefined): T | undefined {
  return values.find((value) => value === lineOf(tree))
}

/** The texts of a list. */
export function textsOf(tree: Tree | undefined): readonly string[] {
  return itemsOf(tree).flatMap((item) => textOf(item) ?? [])
}

/** A record in the order of its entries, without a prototype: a name such as `toString` finds nothing by accident. */
export function recordOf<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  const record: Record<string, T> = Object.create(null)
  for (const [key, value] of entries) record[key] = value
  return record
}
