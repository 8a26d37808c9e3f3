import { error, type Message, type Place, type Severity, warning } from '../../model/message.ts'
import type { Confusion } from '../look-alikes.ts'
import { listed, quoted } from './words.ts'

/** Text or a mark that does not stand out from its ground: what it is, on what, and how much it would need. */
export interface Faint {
  readonly name: string
  readonly ground: string
  readonly ratio: number
  readonly needed: number
}

const DARKER = 'make one darker or lighter'

export function faintText({ name, ground, ratio, needed }: Faint, place: Place): Message {
  const reason = `the contrast of "${name}" on "${ground}" is ${floored(ratio)}:1, and text needs ${needed}:1`
  return error('theme/contrast', reason, place, DARKER)
}

export function faintLargeText({ name, ground, ratio, needed }: Faint, place: Place): Message {
  const reason = `the contrast of "${name}" on "${ground}" is ${floored(ratio)}:1, enough for large text alone`
  return warning('theme/contrast', reason, place, `under ${needed}:1 slides show "body" in its place`)
}

export function faintMark({ name, ground, ratio, needed }: Faint, place: Place): Message {
  const reason = `the contrast of "${name}" on "${ground}" is ${floored(ratio)}:1, and marks need ${needed}:1`
  return error('theme/mark-contrast', reason, place, DARKER)
}

export function lookAlike(
  names: readonly [string, string],
  confusions: readonly Confusion[],
  least: number,
  severity: Severity,
  place: Place,
): Message {
  const seen = confusions.map(({ vision, difference }) => `${vision} (${floored(difference)})`)
  const reason = `"${names[0]}" and "${names[1]}" look alike with ${listed(seen)}, and a difference of ${least} is needed`
  const hint = 'make one darker, lighter, bluer or yellower; the difference is CIEDE2000'
  return { ...error('theme/palette', reason, place, hint), severity }
}

export function smallType(name: string, size: number, least: number, place: Place): Message {
  const reason = `"${name}" is ${size} pt, and on a slide it needs ${least} pt to be read`
  return error('theme/type', reason, place)
}

export function oddType(smaller: string, larger: string, place: Place): Message {
  return warning('theme/type', `"${smaller}" is larger than "${larger}"`, place)
}

export function estimatedFont(family: string, place: Place): Message {
  const hint = 'Arial, Calibri, Cambria, Courier New, Georgia and Times New Roman are measured'
  const reason = `the widths of ${quoted(family)} are not known: its text is measured with a wide estimate`
  return warning('theme/font', reason, place, hint)
}

/** Never more than there is: 4.499 is no 4.5. */
function floored(value: number): string {
  return (Math.floor(value * 100) / 100).toFixed(2)
}
