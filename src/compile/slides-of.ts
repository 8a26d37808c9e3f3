import type { Slide } from '../model/deck.ts'
import type { Message } from '../model/message.ts'
import type { Written } from './input.ts'

/** Messages about a deck's Markdown, or about its scene → the same, each with the slide that it points into. */
export function withSlides(
  messages: readonly Message[],
  deck: string,
  file: string,
  slides: readonly Pick<Slide, 'key' | 'place'>[],
): readonly Message[] {
  return messages.map((message) => {
    const key = slideAt(message, file, slides)
    return key === null ? message : { ...message, slides: [{ deck, slide: key }] }
  })
}

/** A place in the Markdown belongs to the slide that begins before it; one in a scene begins with the slide's key. */
function slideAt({ place }: Message, file: string, slides: readonly Pick<Slide, 'key' | 'place'>[]): string | null {
  if (place?.file === file && place.line !== undefined) {
    const line = place.line
    return slides.findLast((slide) => (slide.place.line ?? 0) <= line)?.key ?? null
  }
  if (place?.file !== undefined || place?.path === undefined) return null
  const key = firstOf(place.path.split('/')[0]!)
  return slides.some((slide) => slide.key === key) ? key : null
}

/** Messages about a drawing → the same, each with the slides of a deck that show it. */
export function whereShown(
  messages: readonly Message[],
  drawing: string,
  { part, scene }: Written,
): readonly Message[] {
  if (messages.length === 0) return messages
  const shows = scene.slides.filter(({ items }) =>
    items.some((item) => item.type === 'chart' && item.drawing === drawing),
  )
  const slides = shows.map(({ key }) => ({ deck: part.name, slide: key }))
  return messages.map((message) => ({ ...message, slides }))
}

/** The key of the slide that goes on in the slide of this key: `costs~2` → `costs`. */
export function firstOf(key: string): string {
  return key.replace(/~\d+$/, '')
}
