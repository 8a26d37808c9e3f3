import type { Points } from '../model/geometry.ts'
import { error, type Message, type Place } from '../model/message.ts'
import type { Misfit } from './piece.ts'

/** A title takes more lines than a slide has for it, even at its smallest size. */
export function titleTooLong(
  title: string,
  fit: { readonly lines: number; readonly allowed: number; readonly size: Points; readonly cut: number },
  place: Place,
): Message {
  return error(
    'layout/title-too-long',
    `The title "${shortened(title)}" does not fit: ${fit.lines} lines at ${fit.size} pt, ${fit.allowed} allowed`,
    place,
    `cut about ${fit.cut} ${fit.cut === 1 ? 'character' : 'characters'}`,
  )
}

/** A word of a title is wider than the slide has room for. */
export function titleWordTooWide(word: string, size: Points, place: Place): Message {
  return error(
    'layout/title-too-long',
    `The title's word "${shortened(word)}" is wider than a line at ${size} pt`,
    place,
    'divide it',
  )
}

/** A paragraph, item or row that needs more height than a slide has for it. */
export function overflow(what: string, excess: Points, size: Points, place: Place): Message {
  return error(
    'layout/overflow',
    `The ${what} needs ${Math.max(1, Math.ceil(excess))} pt more height than a slide has for it at ${size} pt, the smallest size`,
    place,
    'shorten it, or divide it in two',
  )
}

/** A word that is wider than the line that it stands on. */
export function wordTooWide(word: string, width: Points, size: Points, place: Place): Message {
  return error(
    'layout/overflow',
    `The word "${shortened(word)}" is wider than its line of ${Math.floor(width)} pt at ${size} pt, the smallest size`,
    place,
    'divide it, or make it the text of a link',
  )
}

/** Why content does not fit a height at a size; empty if it fits. */
export function refusals(
  content: { readonly height: Points; readonly misfit: Misfit | null },
  what: string,
  height: Points,
  size: Points,
  place: Place,
): readonly Message[] {
  const { misfit } = content
  if (misfit) return [wordTooWide(misfit.token, misfit.width, size, misfit.place)]
  return content.height > height ? [overflow(what, content.height - height, size, place)] : []
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
