import type { ListItem } from '../model/deck.ts'
import { type Inline, plainText } from '../model/text.ts'
import { below } from './entry.ts'
import { leadingStrong } from './leading-strong.ts'

/** How a figure changed: `▲ 4 points since 2023`. */
export interface Change {
  readonly direction: 'up' | 'down'
  readonly words: readonly Inline[]
}

/** What stands on a card under its figure: what it counts, and how it changed. */
export interface Explanation {
  readonly label: readonly (readonly Inline[])[]
  readonly changes: readonly Change[]
}

/** An arrow and a number somewhere after it, or a sign that belongs to a number. */
const UP = /^(?:[▲△↑↗].*|\+\s?\S*)\p{N}/u
const DOWN = /^(?:[▼▽↓↘].*|[−–-]\s?\S*)\p{N}/u

/** The texts of an item after its figure; one that starts with an arrow or a sign and a number says how it changed. */
export function explanation(item: ListItem): Explanation {
  const lines = [leadingStrong(item.children).rest, ...below(item)]
  const label: (readonly Inline[])[] = []
  const changes: Change[] = []
  for (const words of lines) {
    const direction = directionOf(plainText(words))
    if (direction === null) label.push(words)
    else changes.push({ direction, words })
  }
  return { label, changes }
}

function directionOf(text: string): Change['direction'] | null {
  if (UP.test(text)) return 'up'
  return DOWN.test(text) ? 'down' : null
}
