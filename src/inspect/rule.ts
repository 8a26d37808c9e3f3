import type { Message, Place } from '../model/message.ts'
import type { Archive } from './archive.ts'
import { inPart, onSlide } from './messages/place.ts'
import type { Parts } from './parts.ts'
import type { DeckReading, SlideReading } from './reading.ts'

/** What every rule looks at. */
export interface Subject {
  /** The file's name in messages. */
  readonly file: string
  readonly archive: Archive
  readonly parts: Parts
  readonly deck: DeckReading
}

/** A rule for each slide. */
export type SlideRule = (slide: SlideReading, subject: Subject) => readonly Message[]

/** A rule for the file as a whole. */
export type FileRule = (subject: Subject) => readonly Message[]

/** Where a part is: the number of a slide, the name of any other part. */
export function placeOf(part: string, { file, deck }: Subject): Place {
  const slide = deck.slides.find((found) => found.part === part)
  return slide === undefined ? inPart(file, part) : onSlide(file, slide.number)
}
