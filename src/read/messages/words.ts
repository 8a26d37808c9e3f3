import type { Tree } from '../tree.ts'

/** A value in quotation marks, on one line and not longer than a line. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length > 60 ? `"${characters.slice(0, 57).join('')}…"` : `"${line}"`
}

/** What stands in the file, in a writer's words: `the text "x"`, `the number 5`, `a list`. */
export function found(tree: Tree): string {
  if (tree.type === 'list') return 'a list'
  if (tree.type === 'map') return 'a map (key: value)'
  const { value } = tree
  if (value === null) return 'nothing'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return `the number ${tree.raw}`
  return `the text ${quoted(typeof value === 'string' ? value : tree.raw)}`
}

/** `a`, `a and b`, `a, b and c`, with another word in place of "and" if one is given. */
export function listed(words: readonly string[], and = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}
