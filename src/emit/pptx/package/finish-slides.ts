import type { Part } from '../../../model/package.ts'
import type { RawFiles } from '../raw-files.ts'
import type { Deck } from './deck.ts'
import { finishSlide } from './finish-slide.ts'
import { notesPart } from './notes.ts'
import { SLIDE_PASSES } from './passes/passes.ts'
import { openRaw } from './raw.ts'
import { slidePart } from './slide-part.ts'

/** The files that PptxGenJS made of some of a deck's slides → the parts of those slides. Only one slide at a time is a tree. */
export function finishSlides(files: RawFiles, first: number, count: number, deck: Deck): readonly Part[] {
  const raw = openRaw(files)
  const parts: Part[] = []
  for (let index = 0; index < count; index++) {
    const number = first + index
    const part = slidePart(number, deck, raw.slide(index + 1), raw.target(index + 1))
    for (const pass of SLIDE_PASSES) pass(part)
    parts.push(finishSlide(part))
    const { notesMaster } = deck.base
    if (part.slide.notes.length > 0 && notesMaster !== null) parts.push(notesPart(number, deck.scene, notesMaster))
  }
  return parts
}
