import type { OutlineDeck, OutlineMessage } from '../model/preview.ts'
import { linkTo } from './address.ts'
import { make } from './dom.ts'
import { messageList, messagesAtTop, messagesOfSlide } from './messages.ts'
import { currentDeck, type State } from './state.ts'

/** All messages that concern a deck, slide by slide. */
export function messagesNodes(state: State): readonly Node[] {
  const deck = currentDeck(state)
  if (state.outline === null || deck === undefined) return []
  const groups = deck.slides.map((_, index) =>
    ofSlide(deck, index, messagesOfSlide(state.outline!, deck.name, deck.slides[index]!.key)),
  )
  const nodes = [...ofDeck(messagesAtTop(state.outline, deck.name)), ...groups.flat()]
  return nodes.length > 0 ? nodes : [make('p', { class: 'quiet' }, 'No errors and no warnings')]
}

function ofDeck(messages: readonly OutlineMessage[]): readonly Node[] {
  const list = messageList(messages)
  return list ? [make('h2', {}, 'About the deck'), list] : []
}

function ofSlide({ name }: OutlineDeck, index: number, messages: readonly OutlineMessage[]): readonly Node[] {
  const list = messageList(messages)
  const link = make('a', { href: linkTo(name, index + 1) }, `Slide ${index + 1}`)
  return list ? [make('h2', {}, link), list] : []
}
