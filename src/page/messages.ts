import type { Outline, OutlineMessage } from '../model/preview.ts'
import { fill, make, mark, unseen } from './dom.ts'
import { icon } from './icons.ts'

/** The messages that concern a slide. */
export function messagesOfSlide({ messages }: Outline, deck: string, slide: string): readonly OutlineMessage[] {
  return messages.filter(({ slides }) => slides.some((one) => one.deck === deck && one.slide === slide))
}

/** The messages that concern a deck, whole or in part; those that concern no slide alone concern every deck. */
export function messagesOfDeck({ messages }: Outline, deck: string): readonly OutlineMessage[] {
  return messages.filter(({ slides }) => slides.length === 0 || slides.some((one) => one.deck === deck))
}

/** The messages that stand over a deck's slides. Errors are in the banner while they make the slides those of before. */
export function noticesOf(outline: Outline, deck: string): readonly OutlineMessage[] {
  return messagesAtTop(outline, deck).filter(({ severity }) => !outline.stale || severity === 'warning')
}

/** The messages that stand on none of a deck's slides, though they concern it. */
export function messagesAtTop(outline: Outline, deck: string): readonly OutlineMessage[] {
  const keys = new Set(outline.decks.find(({ name }) => name === deck)?.slides.map(({ key }) => key))
  const isOnSlide = ({ slides }: OutlineMessage): boolean =>
    slides.some((one) => one.deck === deck && keys.has(one.slide))
  return messagesOfDeck(outline, deck).filter((message) => !isOnSlide(message))
}

/** `2 errors, 1 warning`; empty for no messages. */
export function countWords(messages: readonly OutlineMessage[]): string {
  const errors = messages.filter(({ severity }) => severity === 'error').length
  const counts = [plural(errors, 'error'), plural(messages.length - errors, 'warning')]
  return counts.filter((count) => !count.startsWith('0 ')).join(', ')
}

/** `1 slide`, `2 slides`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The number of messages, and how bad they are. */
export function badge(messages: readonly OutlineMessage[]): HTMLElement {
  const worst = messages.some(({ severity }) => severity === 'error') ? 'error' : 'warning'
  const number = make('span', { 'aria-hidden': 'true' }, String(messages.length))
  const words = countWords(messages)
  return make('span', { class: 'badge', 'data-severity': worst, title: words }, icon(worst), number, unseen(words))
}

/** Shows messages in an element, which can be scrolled by keys while there are some. */
export function showMessages(element: HTMLElement, messages: readonly OutlineMessage[]): void {
  const list = messageList(messages)
  fill(element, list)
  mark(element, { tabindex: list && 0, role: list && 'group', 'aria-label': list && countWords(messages) })
}

/** A page does not get longer than this by a flood of messages. */
const MOST = 50

/** Messages as a list: what is wrong, what to do about it, and where. Null for none. */
export function messageList(messages: readonly OutlineMessage[]): HTMLElement | null {
  if (messages.length === 0) return null
  const more = messages.length - MOST
  const rest = more > 0 ? make('li', { class: 'quiet' }, `… and ${more} more in the terminal`) : null
  return make('ul', { class: 'messages' }, ...messages.slice(0, MOST).map(messageItem), rest)
}

function messageItem({ severity, reason, hint, place }: OutlineMessage): HTMLElement {
  return make(
    'li',
    { class: 'message', 'data-severity': severity },
    icon(severity),
    make(
      'div',
      {},
      make('p', { class: 'reason', dir: 'auto' }, unseen(severity === 'error' ? 'Error: ' : 'Warning: '), reason),
      hint === '' ? null : make('p', { class: 'hint', dir: 'auto' }, hint),
      place === '' ? null : make('code', { class: 'place' }, place),
    ),
  )
}
