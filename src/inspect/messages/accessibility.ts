import { error, type Message, warning } from '../../model/message.ts'
import type { Faint } from '../rules/contrast.ts'
import { onSlide, quoted } from './place.ts'

/** Something to look at without a word about it. `alt` is what stands in its place and says nothing. */
export const missingAltText = (file: string, slide: number, name: string, alt: string | null): Message =>
  error(
    'accessibility/missing-alt-text',
    alt === null
      ? `${quoted(name)} has no alt text`
      : `the alt text of ${quoted(name)} is ${quoted(alt)}, which says nothing`,
    onSlide(file, slide),
    'say in a sentence what it shows, or mark it as decorative',
  )

/** A description that nobody has looked at. */
export const machineMadeAltText = (file: string, slide: number, name: string, alt: string): Message =>
  warning(
    'accessibility/machine-made-alt-text',
    `the alt text of ${quoted(name)} was made by a machine: ${quoted(alt)}`,
    onSlide(file, slide),
    'read it, mend it and take the remark about the machine away',
  )

/** A description that is a page. */
export const longAltText = (file: string, slide: number, name: string, length: number, most: number): Message =>
  warning(
    'accessibility/long-alt-text',
    `the alt text of ${quoted(name)} has ${length} characters, and ${most} are enough`,
    onSlide(file, slide),
    'say the point in a sentence, and the rest on the slide or in its notes',
  )

/** A slide that cannot be found by its name. */
export const missingSlideTitle = (file: string, slide: number): Message =>
  error(
    'accessibility/missing-slide-title',
    'the slide has no title',
    onSlide(file, slide),
    'give it one in a title placeholder; it may lie outside of the slide',
  )

/** Two slides with one name. */
export const duplicateTitle = (file: string, slide: number, title: string, first: number): Message =>
  warning(
    'accessibility/duplicate-title',
    `slide ${first} has the title ${quoted(title)} too`,
    onSlide(file, slide),
    'give each its own, or number them (1/2), (2/2)',
  )

/** A table whose cells belong to nothing. */
export const missingTableHeader = (file: string, slide: number, name: string): Message =>
  error(
    'accessibility/missing-table-header',
    `the table ${quoted(name)} has no header row`,
    onSlide(file, slide),
    'switch on "Header Row" in the table design',
  )

/** A table that cannot be read cell by cell. */
export const mergedCells = (file: string, slide: number, name: string, count: number): Message =>
  warning(
    'accessibility/merged-cells',
    `the table ${quoted(name)} has ${count} merged or spanned cells`,
    onSlide(file, slide),
    'split them, so that every row has a cell for every column',
  )

/** A file that asks for a password before it can be changed. */
export const restrictedAccess = (file: string): Message =>
  error(
    'accessibility/restricted-access',
    'changes need a password, which shuts out some assistive technology',
    { file },
    'take the password away',
  )

/** Text that is hard to tell from what is behind it. */
export const lowContrast = (
  file: string,
  slide: number,
  name: string,
  { text, color, ground, ratio, needed }: Faint,
): Message =>
  warning(
    'accessibility/low-contrast',
    `${quoted(text)} in ${quoted(name)} is #${color} on #${ground}, a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1, and it needs ${needed}:1`,
    onSlide(file, slide),
    'make one of them darker or lighter',
  )

/** A link that does not say where it leads. */
export const vagueLinkText = (file: string, slide: number, name: string, text: string): Message =>
  warning(
    'accessibility/vague-link-text',
    `the text of a link in ${quoted(name)} is ${quoted(text)}, which does not say where it leads`,
    onSlide(file, slide),
    'link the name of what it leads to',
  )

/** A film without captions. */
export const missingCaptions = (file: string, slide: number, name: string): Message =>
  warning(
    'accessibility/missing-captions',
    `the film ${quoted(name)} has no captions`,
    onSlide(file, slide),
    'insert captions (.vtt) in the playback settings',
  )

/** Two shapes that are read the wrong way round. */
export const readingOrder = (file: string, slide: number, first: string, then: string, why: string): Message =>
  warning(
    'accessibility/reading-order',
    `${quoted(first)} is read before ${quoted(then)}, ${why}`,
    onSlide(file, slide),
    'move it in the reading order pane, or mark it as decorative',
  )

/** A section that cannot be found by its name. */
export const sectionNames = (file: string, name: string, why: string): Message =>
  warning('accessibility/section-names', `the section ${quoted(name)} ${why}`, { file }, 'name it after what is in it')

/** A document that is announced by its file name. */
export const missingDocumentTitle = (file: string, title: string): Message =>
  warning(
    'accessibility/missing-document-title',
    title === '' ? 'the document has no title' : `the document has no title of its own but ${quoted(title)}`,
    { file },
    'give it one in the properties of the file',
  )

/** A document that may be read in any language. */
export const missingDocumentLanguage = (file: string): Message =>
  warning(
    'accessibility/missing-language',
    'neither the document nor any of its text says its language',
    { file },
    'set the proofing language',
  )

/** Text among other text that does not say its language. */
export const missingLanguage = (file: string, slide: number, count: number, text: string): Message =>
  warning(
    'accessibility/missing-language',
    `${count === 1 ? 'a piece of text says' : `${count} pieces of text say`} no language, such as ${quoted(text)}`,
    onSlide(file, slide),
    'set the proofing language',
  )

/** Text that says a language that it cannot be in. */
export const wrongLanguage = (file: string, slide: number, text: string, script: string, tag: string): Message =>
  warning(
    'accessibility/wrong-language',
    `${quoted(text)} is written in ${script} and marked as "${tag}"`,
    onSlide(file, slide),
    'set its proofing language to the one that it is in',
  )

/** Text that cannot be read from the back of a room. */
export const smallText = (
  file: string,
  slide: number,
  name: string,
  text: string,
  size: number,
  least: number,
): Message =>
  warning(
    'accessibility/small-text',
    `${quoted(text)} in ${quoted(name)} is ${Number(size.toFixed(1))} pt, and ${least} pt is the least`,
    onSlide(file, slide),
    'make it larger, or say less',
  )

/** A placeholder that nobody filled. */
export const emptyPlaceholder = (file: string, slide: number, name: string): Message =>
  warning(
    'accessibility/empty-placeholder',
    `the placeholder ${quoted(name)} is empty`,
    onSlide(file, slide),
    'fill it or delete it',
  )

/** A list that is none. */
export const typedBullets = (file: string, slide: number, name: string, text: string): Message =>
  warning(
    'accessibility/typed-bullets',
    `${quoted(name)} has a bullet that is typed: ${quoted(text)}`,
    onSlide(file, slide),
    'make it a list with the bullets of PowerPoint',
  )

/** A number that stays when its slide moves. */
export const slideNumberNotAField = (file: string, slide: number, name: string, text: string): Message =>
  warning(
    'accessibility/slide-number-not-a-field',
    `the slide number ${quoted(name)} is typed: ${quoted(text)}`,
    onSlide(file, slide),
    'insert the slide number as a field',
  )
