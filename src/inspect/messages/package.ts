import { error, type Message, type Place, warning } from '../../model/message.ts'
import { inPart, quoted } from './place.ts'

const SAVE_AGAIN = 'open the file in PowerPoint and save it again'

/** A reference to a relationship that is not there. */
export const unresolvedRelationship = (place: Place, part: string, id: string): Message =>
  error(
    'package/unresolved-relationship',
    `"${part}" refers to the relationship "${id}", which it does not have`,
    place,
    'take what refers to it away',
  )

/** Children of the presentation in an order that the schema does not have. */
export const presentationOrder = (file: string, name: string): Message =>
  error(
    'package/presentation-order',
    `"${name}" stands too late in the presentation part`,
    { file },
    'write its children in the order of CT_Presentation',
  )

/** One id for two things. */
export const repeatedId = (file: string, what: string, id: string): Message =>
  error('package/repeated-id', `two ${what} have the id ${id}`, { file }, 'number them anew')

/** An id that things of its kind cannot have. */
export const idOutOfRange = (file: string, what: string, id: string): Message =>
  error(
    'package/id-out-of-range',
    `${what} has the id "${id}"`,
    { file },
    'slides have ids from 256, masters and layouts from 2147483648',
  )

/** A section's id that is no GUID as PowerPoint writes it. */
export const sectionId = (file: string, id: string): Message =>
  error('package/section-id', `a section has the id "${id}"`, { file }, 'write a GUID in braces and capital letters')

/** Notes pages with the slide's size turned on its side. */
export const notesSizeSwapped = (file: string): Message =>
  warning(
    'package/notes-size',
    'notes pages have the size of the slides turned on its side',
    { file },
    'make them 6858000 by 9144000',
  )

/** Two masters with one theme. */
export const sharedTheme = (file: string, part: string, owner: string, theme: string): Message =>
  error(
    'package/shared-theme',
    `"${part}" and "${owner}" share the theme "${theme}"`,
    inPart(file, part),
    'give each master a theme of its own',
  )

/** Two shapes with one id. */
export const duplicateShapeId = (place: Place, id: string, first: string, then: string): Message =>
  warning(
    'package/duplicate-shape-id',
    `${quoted(first)} and ${quoted(then)} have the id ${id}`,
    place,
    'number the shapes of the slide anew',
  )

/** A shape without a text body. */
export const shapeWithoutText = (place: Place, name: string): Message =>
  warning('package/shape-without-text-body', `${quoted(name)} has no p:txBody`, place, 'give it an empty one')

/** A coloured background without a list of effects. */
export const backgroundWithoutEffects = (place: Place): Message =>
  warning(
    'package/background-without-effects',
    'the background has a colour and no list of effects',
    place,
    'add an empty a:effectLst to p:bgPr',
  )

/** A word for where text stands that there is not. */
export const tableAnchor = (place: Place, anchor: string): Message =>
  error('package/anchor', `text is anchored at "${anchor}"`, place, 'write t, ctr or b')

/** A size below nothing. */
export const negativeExtent = (place: Place, size: string): Message =>
  error('package/negative-extent', `something is ${size} large`, place, 'sizes are 0 or more')

/** A line that says nothing. */
export const emptyLine = (place: Place, count: number): Message =>
  warning('package/empty-line', `${count} of its shapes have an a:ln that says nothing`, place, 'take it away')

/** A number that is none. */
export const notANumber = (place: Place, element: string, name: string, value: string): Message =>
  error('package/not-a-number', `${element} has ${name}="${value}"`, place, SAVE_AGAIN)

/** Properties of a paragraph that are there twice. */
export const repeatedParagraphProperties = (place: Place, text: string): Message =>
  error(
    'package/repeated-paragraph-properties',
    `the paragraph ${quoted(text)} has more than one a:pPr`,
    place,
    'keep the first',
  )

/** A path of the disk that the file was made on. */
export const absolutePath = (place: Place, path: string): Message =>
  warning(
    'package/absolute-path',
    `a description tells of a disk: ${quoted(path)}`,
    place,
    'write what the picture shows',
  )

/** A notes page that nobody wrote on. */
export const emptyNotes = (file: string, slides: readonly number[]): Message =>
  warning(
    'package/empty-notes',
    `${slides.length === 1 ? 'slide' : 'slides'} ${slides.join(', ')} ${slides.length === 1 ? 'has a notes page that holds' : 'have notes pages that hold'} an empty text`,
    { file },
    'write no notes page for a slide without notes',
  )

/** A picture in another format than its type or its name says. */
export const mediaType = (file: string, name: string, type: string, is: string): Message =>
  warning(
    'package/media-type',
    `"${name}" is said to be ${type} and is ${is}`,
    inPart(file, name),
    `name it .${is === 'jpeg' ? 'jpg' : is} and type it image/${is}`,
  )

/** Something that no program can draw as the picture that it is said to be. */
export const notAPicture = (file: string, name: string, type: string): Message =>
  error('package/not-a-picture', `"${name}" is no ${type}`, inPart(file, name), 'insert the picture again')
