import type { Message } from '../model/message.ts'
import type { Program } from './template.ts'

/** Anything that a template can hold in its hand. */
export type Value = unknown

/** What the names in a template mean at one point of it. */
export interface Scope {
  /** What `this` is, then what `../` is, and so on outwards. */
  readonly contexts: readonly [Value, ...Value[]]
  /** What `@index` and the like are. */
  readonly data: Data
  /** Names given by `as |name|`. */
  readonly blockParams: Readonly<Record<string, Value>>
  /** Partials that the template itself defines with `{{#*inline}}`. */
  readonly inline: ReadonlyMap<string, Closure>
  /** What `{{> @partial-block}}` is; null outside a partial block. */
  readonly partialBlock: Closure | null
  /** How many partials this one is called from. */
  readonly depth: number
}

/** The variables of one loop. */
export interface Data {
  readonly values: Readonly<Record<string, Value>>
  /** Those of the loop around it. */
  readonly parent: Data | null
}

/** A piece of template together with the scope that it was written in. */
export interface Closure {
  readonly program: Program
  /** Null for a file, which sees nothing of where it is called but what it is given, the loop's variables and `@root`. */
  readonly scope: Scope | null
}

/** One run of a template: what is the same everywhere in it, and what adds up. */
export interface Run {
  /** The whole view. */
  readonly root: Value
  readonly language: string
  readonly partialNames: readonly string[]
  /** The partial of a name; null where it cannot be read. */
  readonly partial: (name: string) => Program | null
  /** Runs a piece of template: blocks and partials need it, and are needed by it. Throws a `Stop` at a limit. */
  readonly render: (program: Program, scope: Scope) => string
  /** Counts what is written, and gives it back. Throws a `Stop` at a limit. */
  readonly write: (text: string) => string
  /** Keeps a message, once for each place. */
  readonly report: (message: Message) => void
}

/** The scope inside a block whose `this` is another value. */
export function enter(scope: Scope, context: Value, changes: Partial<Scope> = {}): Scope {
  const same = typeof context === 'object' && context !== null && context === scope.contexts[0]
  return { ...scope, ...changes, contexts: same ? scope.contexts : [context, ...scope.contexts] }
}

/** Handlebars' truth: false, null, empty text, an empty list and zero are not true. */
export function isTrue(value: Value): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

/** The end of a run that would not come to one by itself. */
export class Stop extends Error {
  readonly reason: Message

  constructor(reason: Message) {
    super(reason.reason)
    this.reason = reason
  }
}
