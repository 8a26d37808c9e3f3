import type { Points } from '../model/geometry.ts'
import { error, type Message, type Place } from '../model/message.ts'
import { LINE_PITCH } from '../text/height.ts'
import type { SetText, Stack } from './piece.ts'

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
    `cut about ${countOf(fit.cut)}`,
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

/** What content needs at its smallest size, and what a slide has for it. */
interface Fit {
  readonly height: Points
  readonly allowed: Points
  readonly size: Points
  /** How many characters it has; 0 where that is not known. */
  readonly characters: number
}

/** A paragraph, item or row that needs more height than a slide has for it. */
export function overflow(what: string, { height, allowed, size, characters }: Fit, place: Place): Message {
  const pitch = size * LINE_PITCH
  const cut = Math.ceil((characters * (height - allowed)) / height)
  return error(
    'layout/overflow',
    `The ${what} needs ${Math.ceil(height)} pt of height (${Math.ceil(height / pitch)} lines) at ${size} pt, the smallest size, and has ${Math.floor(allowed)} pt (${Math.floor(allowed / pitch)} lines)`,
    place,
    cut > 0 ? `cut about ${countOf(cut)}, or divide it in two` : 'shorten it, or divide it in two',
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

/** Why content does not fit a height at a size; empty if it fits. Its characters are counted where its texts are known. */
export function refusals(
  content: Pick<Stack, 'height' | 'misfit' | 'texts'>,
  what: string,
  allowed: Points,
  size: Points,
  place: Place,
  characters: number = charactersOf(content.texts ?? []),
): readonly Message[] {
  const { height, misfit } = content
  if (misfit) return [wordTooWide(misfit.token, misfit.width, size, misfit.place)]
  return height > allowed ? [overflow(what, { height, allowed, size, characters }, place)] : []
}

function charactersOf(texts: readonly SetText[]): number {
  const all = texts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
  return all.reduce((sum, run) => sum + run.text.length, 0)
}

function countOf(characters: number): string {
  return `${characters} ${characters === 1 ? 'character' : 'characters'}`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
