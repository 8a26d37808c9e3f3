import type { Message } from '../../model/message.ts'
import { childrenNamed, textOf, walk, type XmlElement } from '../../opc/xml.ts'
import { emptyNotes } from '../messages/package.ts'
import type { Subject } from '../rule.ts'

/**
 * A slide without notes has no notes page. PowerPoint makes one for who looks at the notes, with nothing in it; a page with
 * an empty text in it was made by a program that makes one for every slide.
 */
export function notesPages({ file, parts, deck }: Subject): readonly Message[] {
  const empty = deck.slides.filter(({ part, notes }) => {
    const page = parts.tree(parts.related(part, 'notesSlide') ?? '')
    return page !== null && notes?.trim() === '' && hasEmptyRun(page)
  })
  return empty.length === 0
    ? []
    : [
        emptyNotes(
          file,
          empty.map(({ number }) => number),
        ),
      ]
}

function hasEmptyRun(page: XmlElement): boolean {
  let found = false
  walk(page, (element) => {
    if (element.name === 'a:r') found ||= childrenNamed(element, 'a:t').map(textOf).join('') === ''
  })
  return found
}
