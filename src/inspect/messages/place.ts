import type { Place } from '../../model/message.ts'

/** The place of what is on a slide. */
export function onSlide(file: string, number: number): Place {
  return { file, path: `slide ${number}` }
}

/** The place of what is in a part or an entry of the package. */
export function inPart(file: string, name: string): Place {
  return { file, path: name }
}

/** A text that is quoted in a message, cut after sixty characters. */
export function quoted(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return `"${characters.length > 60 ? `${characters.slice(0, 57).join('').trimEnd()}…` : characters.join('')}"`
}
