import type { Format, Message, Rendering, Result, Transition } from '../index.ts'
import type { ContentOptions } from './settings.ts'

/** What `fandeck build` is to do, complete. */
export interface Order {
  readonly content: ContentOptions
  readonly formats: readonly Format[]
  readonly transition: Transition
  readonly charts: Rendering
  readonly notes: boolean
  /** The folder or the file that decks go to; null for the usual one. */
  readonly output: string | null
  readonly force: boolean
  /** Nothing is written. */
  readonly dry: boolean
  readonly quiet: boolean
  readonly verbose: boolean
}

/** What became of an order. */
export interface Built {
  readonly value: Result
  readonly messages: readonly Message[]
  readonly code: number
  /** Nothing was written. */
  readonly failed: boolean
}
