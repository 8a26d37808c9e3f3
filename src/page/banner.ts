import type { Outline } from '../model/preview.ts'
import { fill, make } from './dom.ts'
import type { Connection } from './events.ts'
import { icon } from './icons.ts'
import { messageList, plural } from './messages.ts'

/** What stands above everything else: errors, and a connection that is lost. Both are said aloud. */
export interface Banner {
  readonly element: HTMLElement
  showErrors(outline: Outline): void
  showConnection(connection: Connection): void
}

/** A banner that says nothing. */
export function createBanner(): Banner {
  const errors = make('div', { class: 'errors', role: 'alert' })
  const connection = make('div', { class: 'connection', role: 'status' })
  return {
    element: make('div', { class: 'banner' }, errors, connection),
    showErrors: (outline) => fill(errors, ...errorNodes(outline)),
    showConnection: (state) => fill(connection, CONNECTION_WORDS[state]),
  }
}

const CONNECTION_WORDS: Readonly<Record<Connection, string>> = {
  open: '',
  lost: 'Connection lost; trying again …',
  ended: 'This preview has ended. The address of the new one is in the terminal.',
}

function errorNodes({ messages, stale, decks }: Outline): readonly (Node | null)[] {
  const errors = messages.filter(({ severity }) => severity === 'error')
  if (!stale && errors.length === 0) return []
  const count = plural(errors.length, 'error')
  const words = decks.length > 0 ? `${count} – the slides below are the last good ones` : `${count} – no slides yet`
  const list = make(
    'div',
    { class: 'error-list', tabindex: 0, role: 'group', 'aria-label': count },
    messageList(errors),
  )
  return [make('p', { class: 'error-title' }, icon('error'), words), list]
}
