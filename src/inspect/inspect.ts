import { distinct, type Message } from '../model/message.ts'
import { openPackage } from '../opc/open.ts'
import { readArchive } from './archive.ts'
import { PACKAGE_RULES } from './faults/faults.ts'
import { openParts } from './parts.ts'
import { readSlides } from './read-slides.ts'
import { DECK_RULES, SLIDE_RULES } from './rules/rules.ts'

/**
 * The bytes of any PowerPoint file → what is wrong with its package, and what keeps people from reading its slides.
 * It knows nothing of who made the file. `file` is its name in messages.
 */
export function inspect(bytes: Uint8Array, file: string): readonly Message[] {
  const opened = openPackage(bytes, file, { macros: true })
  // What it leaves out when it opens a file is found again below, as it stands in the file.
  if (opened.value === null) return opened.messages
  const parts = openParts(opened.value)
  const deck = readSlides(opened.value, parts)
  const subject = { file, archive: readArchive(bytes, opened.value, file), parts, deck }
  return distinct([
    ...PACKAGE_RULES.flatMap((rule) => rule(subject)),
    ...DECK_RULES.flatMap((rule) => rule(subject)),
    ...deck.slides.flatMap((slide) => SLIDE_RULES.flatMap((rule) => rule(slide, subject))),
  ])
}
