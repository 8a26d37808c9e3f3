import { safeParse } from 'zod/mini'
import type { $ZodIssue, $ZodType } from 'zod/v4/core'
import type { Message } from '../model/message.ts'
import { nearest } from '../model/nearest.ts'
import { explain } from './explain.ts'
import { missingKey, unknownKey } from './messages/values.ts'
import { plain } from './plain.ts'
import { keysOf, memberOf } from './schema/shape.ts'
import { entriesOf, type MapTree, treeAt } from './tree.ts'

/** A tree against its schema → what is wrong with it, each problem at its own place. */
export function validate(schema: $ZodType, root: MapTree): readonly Message[] {
  const result = safeParse(schema, plain(root, schema), { error: () => '' })
  if (result.success) return []
  const issues = result.error.issues.flatMap(branch)
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys')
  const seen = new Set<string>()
  const messages: Message[] = []
  for (const issue of issues) {
    const path = issue.path.map(String).join('\n')
    if (issue.code === 'unrecognized_keys') messages.push(...unknownKeys(issue, schema, root))
    else if (!seen.has(path) && !misspelt(issue, unknown, schema, root)) messages.push(message(issue, root))
    seen.add(path)
  }
  return messages
}

/** What is wrong with a value that may be one of several kinds is what is wrong with it as the kind that it is. */
function branch(issue: $ZodIssue): readonly $ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const nearer = issue.errors.find((errors) =>
    errors.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  )
  if (nearer === undefined) return [issue]
  return nearer.flatMap((inner) => branch({ ...inner, path: [...issue.path, ...inner.path] }))
}

function message(issue: $ZodIssue, root: MapTree): Message {
  const tree = treeAt(root, issue.path)
  if (tree !== undefined) return explain(issue, tree, root)
  return missingKey(String(issue.path.at(-1)), (treeAt(root, issue.path.slice(0, -1)) ?? root).place)
}

type Unrecognized = Extract<$ZodIssue, { code: 'unrecognized_keys' }>

function unknownKeys(issue: Unrecognized, schema: $ZodType, root: MapTree): readonly Message[] {
  const { known, absent } = keysAt(issue.path, schema, root)
  const entries = entriesOf(treeAt(root, issue.path))
  return issue.keys.map((key) => {
    const place = entries.find((entry) => entry.key === key)?.place ?? root.place
    return unknownKey(key, known, absent, place)
  })
}

/** True if the missing key is there, but misspelt: one message says that. */
function misspelt(issue: $ZodIssue, unknown: readonly Unrecognized[], schema: $ZodType, root: MapTree): boolean {
  if (treeAt(root, issue.path) !== undefined) return false
  const parent = issue.path.slice(0, -1)
  const { absent } = keysAt(parent, schema, root)
  return unknown
    .filter((other) => other.path.join('\n') === parent.join('\n'))
    .some((other) => other.keys.some((key) => nearest(key, absent) === issue.path.at(-1)))
}

function keysAt(
  path: readonly PropertyKey[],
  schema: $ZodType,
  root: MapTree,
): { known: readonly string[]; absent: readonly string[] } {
  let inner: $ZodType | undefined = schema
  for (const step of path) inner = memberOf(inner, step)
  const known = keysOf(inner)
  const present = new Set(entriesOf(treeAt(root, path)).map((entry) => entry.key))
  return { known, absent: known.filter((key) => !present.has(key)) }
}
