import type { Block } from '../model/deck.ts'
import type { Message } from '../model/message.ts'
import type { Context } from './context.ts'
import type { DirectiveName } from './directive-name.ts'

/** What the parts of one slide share. */
export interface SlideContext {
  readonly messages: Message[]
  readonly footnote: Context['footnote']
  /** Speaker notes are added here, wherever they stand on the slide. */
  readonly notes: Block[]
  /** The blocks that may go to the notes are added here. */
  readonly detail: Set<Block>
  /** The directives around a part, outermost first. */
  readonly inside: readonly DirectiveName[]
}
