import type { OutlineDeck } from '../model/preview.ts'
import { fill, make, mark } from './dom.ts'
import type { PairView } from './pair.ts'
import type { Store } from './state.ts'

/** What stands over the pairs: which decks, how many slides differ, and the filter. */
export interface CompareHead {
  readonly element: HTMLElement
  set(left: OutlineDeck, right: OutlineDeck, others: readonly OutlineDeck[]): void
  count(pairs: readonly PairView[], left: OutlineDeck, right: OutlineDeck): void
}

/** A head that sets the other deck of the state when another one is chosen. */
export function createCompareHead(store: Store): CompareHead {
  const select = make('select', { id: 'other' })
  const filter = make('input', { type: 'checkbox', id: 'only' })
  const counts = make('p', { class: 'counts', role: 'status' })
  const name = make('b', {})
  select.addEventListener('change', () => store.update({ other: select.value }))
  filter.addEventListener('change', () => mark(document.documentElement, { 'data-only': filter.checked }))
  const which = make('div', { class: 'which' }, name, make('label', { for: 'other' }, 'compared with'), select)
  const only = make('label', { class: 'only' }, filter, ' Only what differs')
  return {
    element: make('div', { class: 'compare-head' }, which, counts, only),
    set(left, right, others) {
      fill(name, left.title)
      fill(select, ...others.map((deck) => make('option', { value: deck.name }, deck.title)))
      select.value = right.name
    },
    count(pairs, left, right) {
      const number = (verdict: string): number => pairs.filter((pair) => pair.verdict === verdict).length
      const words = [
        `${number('same')} the same`,
        `${number('differs')} differ`,
        `${number('left')} only in ${left.title}`,
        `${number('right')} only in ${right.title}`,
      ]
      fill(counts, words.join(' · '))
    },
  }
}
