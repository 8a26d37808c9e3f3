import type { Message } from '../model/message.ts'
import { type Attribute, type Attributes, NONE, parseAttributes } from './attributes.ts'
import { placeAt } from './context.ts'
import * as messages from './messages.ts'
import type { Stretch } from './scan.ts'

/** The directives that slides know, and the attributes that each takes. */
const DIRECTIVES = { notes: [], takeaway: ['label'], columns: [], column: ['width'], refs: [], detail: [] } as const

/** The classes that a directive may have beside its name. */
const CLASSES: Readonly<Record<keyof typeof DIRECTIVES, readonly string[]>> = {
  notes: [],
  takeaway: [],
  columns: [],
  column: ['recommended'],
  refs: [],
  detail: [],
}

export type DirectiveName = keyof typeof DIRECTIVES

/** A directive's opening line, read. */
export interface Opening {
  /** Null for a directive that there is not, after a message. */
  readonly name: DirectiveName | null
  readonly attributes: Attributes
}

/** What follows the colons: `name`, `name{attributes}` or, as Pandoc writes it, `{.name attributes}` and `{#refs}`. */
export function parseOpening(opening: Stretch, list: Message[]): Opening {
  const { text, place } = opening
  const [word = ''] = /^[^\s{[]*/.exec(text) ?? []
  const after = text.slice(word.length)
  const rest = after.trimStart()
  const at = placeAt({ line: 1, column: text.length - rest.length + 1 }, place)
  if (rest !== '' && !rest.startsWith('{')) list.push(messages.badAttributes(rest, at))
  const attributes = rest.startsWith('{') ? parseAttributes(rest, at) : { value: NONE, messages: [] }
  list.push(...attributes.messages)
  const { classes, ids } = attributes.value
  const words = [...(word === '' ? [] : [{ name: word, place }]), ...classes, ...ids]
  const name = attributes.messages.length > 0 && words.length === 0 ? null : only(words, opening, list)
  if (name !== null) checkKeys(name, attributes.value, list)
  return { name, attributes: attributes.value }
}

/** The one name among words, classes and ids. */
function only(words: readonly Attribute[], opening: Stretch, list: Message[]): DirectiveName | null {
  const [first = { name: opening.text, place: opening.place }, ...others] = words
  const name = first.name
  if (!isDirective(name)) {
    list.push(messages.unknown('unknown-directive', 'directive', name, Object.keys(DIRECTIVES), first.place))
    return null
  }
  for (const other of others.filter((one) => one.name !== name && !CLASSES[name].includes(one.name)))
    list.push(
      messages.unknown(
        'unknown-attribute',
        `attribute of "${name}"`,
        other.name,
        [...DIRECTIVES[name], ...CLASSES[name]],
        other.place,
      ),
    )
  return name
}

function isDirective(name: string): name is DirectiveName {
  return Object.hasOwn(DIRECTIVES, name)
}

function checkKeys(name: DirectiveName, attributes: Attributes, list: Message[]): void {
  const known: readonly string[] = DIRECTIVES[name]
  for (const pair of attributes.pairs.filter((one) => !known.includes(one.name)))
    list.push(messages.unknown('unknown-attribute', `attribute of "${name}"`, pair.name, known, pair.place))
}
