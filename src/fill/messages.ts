import { error, type Message, type Place } from '../model/message.ts'
import { didYouMean } from '../model/nearest.ts'

/** A name that there is not; `path` is the whole of what was asked for. */
export const unknownName = (name: string, path: string, known: readonly string[], place: Place): Message =>
  error(
    'fill/unknown-name',
    `unknown name "${name}"${path === name ? '' : ` in "${path}"`}`,
    place,
    didYouMean(name, known),
  )

/** A name that is known elsewhere than where it was asked for. */
export const elsewhere = (name: string, path: string, place: Place): Message =>
  error('fill/unknown-name', `unknown name "${name}" here`, place, `did you mean "${path}"?`)

/** Something asked of a value that is null here. */
export const nothingThere = (path: string, empty: string, place: Place): Message =>
  error('fill/nothing-there', `"${empty}" is empty here, so there is no "${path}"`, place, `put it in {{#if ${empty}}}`)

/** `../` at the outermost level. */
export const noOuter = (path: string, place: Place): Message =>
  error(
    'fill/unknown-name',
    `"${path}" goes out of the template`,
    place,
    'from everywhere, @root has all that there is',
  )

/** A function named without arguments where a value is wanted. */
export const needsArguments = (name: string, place: Place): Message =>
  error('fill/arguments', `"${name}" needs something to work on`, place, `write {{${name} …}}`)

/** A helper that there is not. */
export const unknownFunction = (name: string, known: readonly string[], place: Place): Message =>
  error('fill/unknown-helper', `unknown helper "${name}"`, place, didYouMean(name, known))

/** `{{* name}}` other than `inline`. */
export const unknownDecorator = (name: string, place: Place): Message =>
  error('fill/unknown-helper', `unknown decorator "${name}"`, place, didYouMean(name, ['inline']))

/** A partial that there is not. */
export const unknownPartial = (name: string, known: readonly string[], place: Place): Message =>
  error('fill/unknown-partial', `unknown partial "${name}"`, place, didYouMean(name, known))

/** A partial whose name is an expression. */
export const chosenPartial = (place: Place): Message =>
  error(
    'fill/chosen-partial',
    'the name of a partial is not written out',
    place,
    'data cannot choose a partial; use {{#if}}',
  )

/** `{{> @partial-block}}` in a partial that was called without a block. */
export const noPartialBlock = (place: Place): Message =>
  error(
    'fill/unknown-partial',
    'there is no "@partial-block" here',
    place,
    'a partial called as {{#> name}}…{{/name}} has one',
  )

/** Too many or too few arguments. */
export const argumentCount = (name: string, least: number, most: number, count: number, place: Place): Message =>
  error('fill/arguments', `"${name}" takes ${range(least, most)}, and has ${count} here`, place)

/** An option that a helper does not have. */
export const unknownOption = (name: string, option: string, known: readonly string[], place: Place): Message =>
  error('fill/arguments', `"${name}" has no option "${option}"`, place, didYouMean(option, known))

/** An argument that a helper has no answer to; the problem says what it takes instead. */
export const badArgument = (name: string, problem: string, place: Place): Message =>
  error('fill/arguments', `"${name}" ${problem}`, place)

/** A list or a group of values where a text is to be written. */
export const notText = (what: string, place: Place): Message =>
  error('fill/not-text', `${what} cannot be written as it is`, place, 'go through a list with {{#each}} or {{join}}')

/** `{{#each}}` over something else. */
export const notList = (what: string, place: Place): Message =>
  error('fill/not-list', `"each" goes through a list, not ${what}`, place)

/** A partial that calls itself without end. */
export const endless = (name: string, place: Place): Message =>
  error('fill/endless', `the partial "${name}" calls itself without end`, place)

/** A run that takes too long. */
export const tooManySteps = (most: number, place: Place): Message =>
  error('fill/endless', `the template takes more than ${most} steps`, place, 'is there a loop in a loop?')

/** A run that writes too much. */
export const tooMuch = (most: number, place: Place): Message =>
  error('fill/too-much', `the template writes more than ${most} characters`, place)

/** A template that is too long to read. */
export const tooLong = (most: number, place: Place): Message =>
  error('fill/too-long', `the template has more than ${most} characters`, place)

/** Blocks in blocks, or arguments in arguments, without end. */
export const tooDeep = (place: Place): Message => error('fill/too-deep', 'the template is nested too deeply', place)

/** What Handlebars' parser found wrong. */
export const syntax = (reason: string, place: Place, hint?: string): Message =>
  error('fill/syntax', reason, place, hint)

function range(least: number, most: number): string {
  if (most >= 99) return `${least} arguments or more`
  if (least < most) return `${least} to ${most} arguments`
  return least === 1 ? '1 argument' : `${least} arguments`
}
