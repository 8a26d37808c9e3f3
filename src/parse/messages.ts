import { error, type Message, type Place, warning } from '../model/message.ts'
import { didYouMean } from '../model/nearest.ts'

/** Raw HTML anywhere. */
export const html = (value: string, place: Place): Message =>
  error('parse/html', `raw HTML "${short(value)}"`, place, 'write Markdown; for a plain "<" write \\<')

/** An image inside running text. */
export const imageInText = (place: Place): Message =>
  error('parse/image-in-text', 'an image stands inside a text', place, 'an image is a paragraph of its own on a slide')

/** A link to somewhere other than the web or a mailbox. */
export const link = (url: string, place: Place): Message =>
  error('parse/link', `the link "${short(url)}" is not an http, https or mailto address`, place)

/** A link that names its address elsewhere. */
export const referenceLink = (value: string, place: Place): Message =>
  error(
    'parse/reference-link',
    `reference link "${short(value)}"`,
    place,
    'write [text](https://…); for a plain "[" write \\[',
  )

/** Something that begins as a citation does and is none. */
export const brokenCitation = (value: string, place: Place): Message =>
  error(
    'parse/citation',
    `"${short(value)}" is not a citation`,
    place,
    'write [@key] or [@key, p. 3]; for a plain "[" write \\[',
  )

/** A citation with words before the key, which only Pandoc knows. */
export const citationPrefix = (value: string, place: Place): Message =>
  warning('parse/citation-prefix', `"${short(value)}" is text, not a citation`, place, 'a citation starts with "[@"')

/** A comment that starts inside a text and does not end there. */
export const openComment = (place: Place): Message =>
  error('parse/comment', 'the comment "<!--" is never closed', place, 'end it with -->')

/** A footnote where there can be none. */
export const footnoteInField = (label: string, place: Place): Message =>
  error('parse/footnote', `a footnote "[^${short(label)}]" in a text field`, place, 'only slide Markdown has footnotes')

/** Text nested too deeply, or otherwise more than the Markdown parser takes. */
export const tooDeep = (place: Place): Message => error('parse/too-deep', 'the Markdown is nested too deeply', place)

/** A name that is not among those known, with the nearest as hint. */
export function unknown(rule: string, what: string, name: string, known: Iterable<string>, place: Place): Message {
  return error(`parse/${rule}`, `unknown ${what} "${short(name)}"`, place, didYouMean(name, known))
}

/** A text longer than any slide could hold. */
export const tooLong = (length: number, most: number, place: Place): Message =>
  error('parse/too-long', `${length} characters in one piece of Markdown`, place, `at most ${most}: divide it`)

/** A block of code, a comment or a directive that runs to the end. */
export const neverClosed = (what: string, place: Place): Message =>
  error('parse/never-closed', `"${short(what)}" is never closed`, place)

/** A `:::` that closes nothing. */
export const strayClose = (place: Place): Message =>
  error('parse/stray-close', '":::" closes nothing', place, 'a directive opens with ::: and its name')

/** Something between braces that is no attribute. */
export const badAttributes = (rest: string, place: Place): Message =>
  error('parse/attributes', `"${short(rest)}" is not an attribute`, place, 'write {.class #id key="value"}')

/** A document without a slide. */
export const empty = (place: Place): Message =>
  error('parse/empty', 'there are no slides', place, 'a slide starts with "# Title"')

/** Something on no slide. */
export const beforeHeading = (place: Place): Message =>
  error('parse/before-heading', 'content before the first heading', place, 'a slide starts with "# Title"')

/** A slide without a title. */
export const noTitle = (place: Place): Message =>
  error('parse/no-title', 'the slide has no title', place, 'start it with "# Title": readers find their way by titles')

/** A slide of two kinds. */
export const secondKind = (name: string, place: Place): Message =>
  error('parse/second-kind', `a second kind "${short(name)}" for one slide`, place)

/** A slide with two ids. */
export const secondId = (name: string, place: Place): Message =>
  error('parse/second-id', `a second id "${short(name)}" for one slide`, place)

/** Two slides with one id. */
export const idTwice = (name: string, place: Place): Message =>
  error('parse/duplicate-id', `the id "${short(name)}" belongs to an earlier slide`, place)

/** Attributes on a heading inside a slide. */
export const headingAttributes = (place: Place): Message =>
  error('parse/heading-attributes', 'attributes on a heading inside a slide', place, 'only "# Title" takes them')

/** A rule that is not made of three hyphens. */
export const rule = (value: string, place: Place): Message =>
  error('parse/rule', `the rule "${short(value)}" means nothing here`, place, 'to end a slide write ---')

/** Blocks where only text can stand. */
export const onlyText = (where: string, place: Place): Message =>
  error('parse/only-text', `${where} can hold text only`, place)

/** Numbers that the reader will not see. */
export const nestedNumbers = (place: Place): Message =>
  warning('parse/nested-numbers', 'a numbered list inside a list is shown without numbers', place)

/** A table row that says more than the header has room for. */
export const longRow = (cells: number, width: number, place: Place): Message =>
  error('parse/table-row', `the row has ${cells} cells and the header ${width}`, place, 'for a "|" in a cell write \\|')

/** An image that is not a file. */
export const imageAddress = (url: string, place: Place): Message =>
  error(
    'parse/image-address',
    `the image "${short(url)}" is not a file of the project`,
    place,
    'save it below the project folder',
  )

/** A link in an image's caption. */
export const linkInCaption = (place: Place): Message =>
  error('parse/caption-link', 'a link or image in a caption', place)

/** A footnote without a text. */
export const noFootnote = (label: string, place: Place): Message =>
  error(
    'parse/footnote',
    `the footnote "[^${short(label)}]" has no text`,
    place,
    `write a line "[^${short(label)}]: …"`,
  )

/** Two texts for one footnote. */
export const footnoteTwice = (label: string, place: Place): Message =>
  error('parse/footnote', `a second text for the footnote "[^${short(label)}]"`, place)

/** A footnote that refers to a footnote. */
export const footnoteInFootnote = (place: Place): Message =>
  error('parse/footnote', 'a footnote refers to itself', place)

/** A footnote's text that nothing refers to. */
export const footnoteUnused = (label: string, place: Place): Message =>
  warning('parse/unused-footnote', `nothing refers to the footnote "[^${short(label)}]"`, place)

/** A directive where it has no meaning. */
export const misplaced = (name: string, why: string, place: Place): Message =>
  error('parse/misplaced', `"${name}" cannot stand here: ${why}`, place)

/** A directive that holds nothing. */
export const emptyDirective = (name: string, place: Place): Message =>
  error('parse/empty-directive', `the directive "${name}" is empty`, place)

/** Something beside the columns. */
export const notColumn = (place: Place): Message =>
  error('parse/not-column', '"columns" holds something that is not a column', place, 'put it into ::: column')

/** Too few columns, or too many. */
export const columnCount = (count: number, place: Place): Message =>
  error(
    'parse/column-count',
    `"columns" holds ${count} ${count === 1 ? 'column' : 'columns'}`,
    place,
    'two to four stand beside each other',
  )

/** A width that is not a share. */
export const columnWidth = (value: string, place: Place): Message =>
  error('parse/column-width', `"${short(value)}" is not a width`, place, 'write a share of the slide, such as "40%"')

/** Something in the place of the sources. */
export const refsContent = (place: Place): Message =>
  error('parse/refs-content', '"refs" holds something', place, 'the sources are written by themselves')

/** A slide that lacks what its kind shows. */
export const missing = (kind: string, what: string, place: Place): Message =>
  error('parse/missing', `${quoted(kind)} slide needs ${article(what)}`, place)

/** A slide with more of a thing than its kind shows. */
export const tooMany = (kind: string, what: string, most: number, place: Place): Message =>
  error(
    'parse/too-many',
    `a ${most === 1 ? 'second' : 'third'} ${what} on ${quoted(kind)} slide`,
    place,
    'make two slides of it, or give the heading another class',
  )

/** A slide with a thing that its kind does not show. */
export const notAllowed = (kind: string, what: string, place: Place): Message =>
  error(
    'parse/not-on-kind',
    `${quoted(kind)} slide does not show ${article(what)}`,
    place,
    'give the heading another class, such as {.bullets}',
  )

/** A list item that is not what its slide's kind lists. */
export const listItem = (kind: string, pattern: string, place: Place): Message =>
  error('parse/list-item', `an item of ${quoted(kind)} slide reads "${pattern}"`, place)

/** Too few items for the kind, or too many. */
export const itemCount = (
  kind: string,
  count: number,
  { least, most }: { readonly least: number; readonly most: number },
  place: Place,
): Message => {
  const what = kind.startsWith('stats') || kind === 'big-number' ? 'figure' : 'item'
  const range = least === most ? words(least) : `${words(least)} to ${words(most)}`
  return error(
    'parse/item-count',
    `${count} ${what}${count === 1 ? '' : 's'} on ${quoted(kind)} slide`,
    place,
    `it shows ${range}`,
  )
}

function words(count: number): string {
  return ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'][count] ?? String(count)
}

/** An attribute whose value is none of those that it takes. */
export const badValue = (name: string, value: string, known: string, place: Place): Message =>
  error('parse/attribute-value', `${name}="${short(value)}"`, place, `write ${known}`)

/** A list of sources in a deck that cites none. */
export const noSources = (place: Place): Message =>
  warning('parse/no-sources', 'the deck cites no sources, and this slide lists none', place)

/** `a "quote"`, `an "agenda"`. */
function quoted(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} "${kind}"`
}

function article(what: string): string {
  if (what === 'content' || what === 'columns' || what === 'references' || what === 'code') return what
  return `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
}

function short(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
