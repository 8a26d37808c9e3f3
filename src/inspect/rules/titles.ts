import type { Message } from '../../model/message.ts'
import { duplicateTitle, missingSlideTitle } from '../messages/accessibility.ts'
import type { SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'

/** Every slide has a title, by which people who cannot see it find it. */
export function slideTitle({ title, number }: SlideReading, { file }: Subject): readonly Message[] {
  return title === '' ? [missingSlideTitle(file, number)] : []
}

/** No two slides have the same title. Continuations, numbered `(2/3)`, are not the same. */
export function uniqueTitles({ deck, file }: Subject): readonly Message[] {
  const first = new Map<string, number>()
  const messages: Message[] = []
  for (const { title, number } of deck.slides) {
    const key = title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
    if (key === '') continue
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, number)
    else messages.push(duplicateTitle(file, number, title, earlier))
  }
  return messages
}
