import { error, type Message, warning } from '../model/message.ts'

const SAVE_AGAIN = 'open it in PowerPoint and save it again as .pptx or .potx'
const OTHER_FILE = 'use a presentation (.pptx) or a template (.potx)'

/** Bytes that are no archive. */
export const notZip = (file: string, what: string): Message =>
  error('package/not-a-zip', `"${file}" is no PowerPoint file: ${what}`, { file }, OTHER_FILE)

/** An archive that ends too early, or whose directory is wrong. */
export const damaged = (file: string, what: string, entry?: string): Message =>
  error('package/damaged', `"${file}" is damaged: ${what}`, at(file, entry), 'copy or download it again')

/** A file that needs a password. */
export const encrypted = (file: string, entry?: string): Message =>
  error(
    'package/encrypted',
    entry === undefined ? `"${file}" is locked with a password` : `"${entry}" in "${file}" is encrypted`,
    at(file, entry),
    'remove the password in PowerPoint and save it again',
  )

/** A file of PowerPoint 2003 and before. */
export const oldFormat = (file: string): Message =>
  error('package/old-format', `"${file}" is in the format of PowerPoint 2003 and before`, { file }, SAVE_AGAIN)

/** A way of compressing, or of writing archives, that Office files do not have. */
export const unsupported = (file: string, what: string, entry?: string): Message =>
  error('package/unsupported', `"${file}" has ${what}`, at(file, entry), SAVE_AGAIN)

/** More than there may be. */
export const tooLarge = (file: string, what: string, entry?: string): Message =>
  error('package/too-large', `"${file}" ${what}`, at(file, entry), 'make the file smaller')

/** A name that could lead out of the package, or that no part may have. */
export const badName = (file: string, entry: string, what: string): Message =>
  error('package/name', `"${file}" has an entry with the name "${entry}", ${what}`, at(file, entry), SAVE_AGAIN)

/** Two entries that are one part. */
export const duplicateName = (file: string, entry: string): Message =>
  error('package/duplicate', `"${file}" has two entries with the name "${entry}"`, at(file, entry), SAVE_AGAIN)

/** An archive, or an Office file, that holds no presentation. */
export const notPresentation = (file: string, what: string): Message =>
  error('package/not-a-presentation', `"${file}" is ${what}`, { file }, OTHER_FILE)

/** A presentation with macros. */
export const macros = (file: string): Message =>
  error('package/macros', `"${file}" has macros`, { file }, 'save it without macros, as .pptx or .potx')

/** Macros that do not come along. */
export const macrosLeftOut = (file: string): Message =>
  warning('package/macros-left-out', `the macros of "${file}" are left out`, { file })

/** A part that is not well-formed XML. */
export const badXml = (file: string, entry: string, what: string): Message =>
  error('package/xml', `"${entry}" in "${file}" is no XML that can be read: ${what}`, at(file, entry), SAVE_AGAIN)

/** A part that something needs and that is not there. */
export const missingPart = (file: string, entry: string): Message =>
  error('package/missing-part', `"${file}" has no part "${entry}"`, at(file, entry), SAVE_AGAIN)

/** A relationship that leads out of the package and is no hyperlink. */
export const externalTarget = (file: string, entry: string, kind: string, target: string): Message =>
  warning(
    'package/external',
    `"${entry || 'the package'}" refers to "${target}", which is outside of "${file}" (${kind}), and is left out`,
    at(file, entry),
    'embed it in the file instead of linking to it',
  )

/** A relationship to a part that is not there. */
export const brokenRelationship = (file: string, entry: string, kind: string, target: string): Message =>
  warning(
    'package/broken-relationship',
    `"${entry || 'the package'}" refers to "${target}", which "${file}" does not have (${kind})`,
    at(file, entry),
  )

/** An entry whose content type nothing says. */
export const untyped = (file: string, entry: string): Message =>
  warning('package/untyped', `"${entry}" in "${file}" has no content type and is left out`, at(file, entry))

function at(file: string, entry?: string): { readonly file: string; readonly path?: string } {
  return entry ? { file, path: entry } : { file }
}
