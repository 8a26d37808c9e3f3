import type { Assets } from '../../../model/assets.ts'
import type { Part } from '../../../model/package.ts'
import type { Scene } from '../../../model/scene.ts'
import type { RawFiles } from '../raw-files.ts'
import { finishSlide } from './finish-slide.ts'
import type { MediaStore } from './media.ts'
import { notesPart } from './notes.ts'
import { SLIDE_PASSES } from './passes/passes.ts'
import { openRaw } from './raw.ts'
import { slidePart } from './slide-part.ts'

/** What the slides of a deck share on their way through the passes. */
export interface Deck {
  readonly scene: Scene
  readonly assets: Assets
  readonly media: MediaStore
}

/** The files that PptxGenJS made of some of a deck's slides → the parts of those slides. Only one slide at a time is a tree. */
export function finishSlides(files: RawFiles, first: number, count: number, deck: Deck): readonly Part[] {
  const raw = openRaw(files)
  const parts: Part[] = []
  for (let index = 0; index < count; index++) {
    const number = first + index
    const part = slidePart(number, deck, raw.slide(index + 1), raw.target(index + 1))
    for (const pass of SLIDE_PASSES) pass(part)
    parts.push(finishSlide(part))
    if (part.slide.notes.length > 0) parts.push(notesPart(number, deck.scene))
  }
  return parts
}
