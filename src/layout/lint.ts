import type { Size } from '../model/geometry.ts'
import type { Message } from '../model/message.ts'
import type { Scene } from '../model/scene.ts'
import { names } from './lint/names.ts'
import { overlaps } from './lint/overlaps.ts'
import { pictures } from './lint/pictures.ts'
import { places } from './lint/places.ts'
import { readability } from './lint/readability.ts'

/**
 * Checks finished slides as if nobody had laid them out: measures every text again in its final box, and looks for
 * what leaves the slide, lies upon something else, is too small or too faint, is out of shape, or has another's name. What
 * it finds is a fault of ours or of a theme, never of the content: an error, so that no such file is written. Images are
 * given by their path with their size in pixels.
 */
export function lint(scene: Scene, images: ReadonlyMap<string, Size> = new Map()): readonly Message[] {
  return [
    ...names(scene),
    ...scene.slides.flatMap((slide) => [
      ...places(slide, scene),
      ...overlaps(slide),
      ...readability(slide, scene),
      ...pictures(slide, images),
    ]),
  ]
}
