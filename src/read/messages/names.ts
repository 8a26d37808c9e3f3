import { error, type Message, type Place, warning } from '../../model/message.ts'
import { didYouMean } from '../../model/nearest.ts'
import { listed, quoted } from './words.ts'

/** What a name can be the name of. */
export type Noun = 'audience' | 'chart' | 'finding' | 'section' | 'source' | 'term' | 'topic'

export function unknownName(noun: Noun, name: string, known: readonly string[], place?: Place): Message {
  return error(`read/unknown-${noun}`, `unknown ${noun} ${quoted(name)}`, place, didYouMean(name, known))
}

export function duplicateName(noun: Noun, name: string, first: Place, place: Place): Message {
  const where = first.line === undefined ? undefined : `line ${first.line} has it already`
  return error(`read/duplicate-${noun}`, `${noun} ${quoted(name)} is written twice`, place, where)
}

export function onlyAndNever(audience: string, place: Place): Message {
  const reason = `audience ${quoted(audience)} is the only one that may see this, and must never see it`
  return error('read/only-and-never', reason, place, 'remove it from "only" or from "never"')
}

export function emptyReport(what: 'sections' | 'findings', place: Place): Message {
  return error('read/empty-report', `the report has no ${what}`, place, 'a deck needs at least one finding')
}

export function unusedSource(key: string, place: Place): Message {
  return warning(
    'read/unused-source',
    `source ${quoted(key)} is never cited`,
    place,
    `cite it as "[@${key}]", or remove it`,
  )
}

export function unusedChart(name: string, place: Place): Message {
  const hint = `write "chart: ${name}" in a finding, or remove it`
  return warning('read/unused-chart', `no finding shows chart ${quoted(name)}`, place, hint)
}

export function cycle(names: readonly string[], place?: Place): Message {
  const reason = `${quoted(names[0]!)} extends itself, by way of ${listed(names.slice(1).map(quoted))}`
  const itself = `${quoted(names[0]!)} extends itself`
  const hint = 'remove one "extends", or give the file another name'
  return error('read/extends-cycle', names.length > 1 ? reason : itself, place, hint)
}

export function abstractAudience(name: string, place: Place): Message {
  const reason = `audience ${quoted(name)} is abstract: others extend it, no deck is built for it`
  return error('read/abstract', reason, place)
}

export function oddLabel(name: string, known: string, place: Place): Message {
  return warning(
    'read/unknown-label',
    `no template of fandeck uses the label ${quoted(name)}`,
    place,
    `did you mean "${known}"?`,
  )
}

export function unknownColor(value: string, known: readonly string[], place: Place): Message {
  const digits = 'write six hexadecimal digits'
  const hint = known.length === 0 ? digits : `${didYouMean(value, known)}; or ${digits}`
  return error('read/color', `${quoted(value)} is no colour`, place, hint)
}

export function aboveSize(floor: string, size: string, place: Place): Message {
  return error(
    'read/value',
    `"${floor}" is larger than "${size}"`,
    place,
    'a text shrinks from its size down to its floor',
  )
}

export function noRoom(direction: 'wide' | 'high', place: Place): Message {
  const keys = direction === 'wide' ? 'margin.left and margin.right' : 'contentTop and contentBottom'
  return error('read/value', `${keys} leave less than half of the slide for its content`, place)
}

export function lowContrast(text: string, ground: string, ratio: number, place: Place): Message {
  const figure = (Math.floor(ratio * 10) / 10).toFixed(1)
  const reason = `the contrast of "${text}" on "${ground}" is ${figure}, and 4.5 is needed to read it`
  return warning('read/contrast', reason, place, 'choose a darker or lighter colour')
}
