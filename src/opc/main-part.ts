import type { Relationship } from '../model/package.ts'
import { missingPart, notPresentation } from './messages.ts'
import type { TypeOf } from './read-content-types.ts'
import { Refusal } from './refusal.ts'
import { RELATIONSHIP_TYPES } from './types.ts'

/** The name and type of the part that a package is about, if it is a presentation. Throws `Refusal` if it is not. */
export function mainPart(
  root: readonly Relationship[],
  typeOf: TypeOf,
  file: string,
): { readonly name: string; readonly type: string } {
  const name = root.find(({ type, external }) => type === RELATIONSHIP_TYPES.officeDocument && !external)?.target
  if (name === undefined) throw new Refusal(notPresentation(file, 'an Office file without a document in it'))
  const type = typeOf(name)
  if (type === undefined) throw new Refusal(missingPart(file, name))
  if (!PRESENTATION.test(type)) throw new Refusal(notPresentation(file, kindOf(type)))
  return { name, type }
}

/** A presentation, a template or a show, with or without macros. */
const PRESENTATION =
  /^application\/vnd\.(openxmlformats-officedocument\.presentationml\.(presentation|template|slideshow)|ms-powerpoint\.(presentation|template|slideshow)\.macroEnabled)\.main\+xml$/i

function kindOf(type: string): string {
  if (/wordprocessingml|ms-word/i.test(type)) return 'a Word document'
  if (/spreadsheetml|ms-excel/i.test(type)) return 'an Excel workbook'
  if (/themeManager/i.test(type)) return 'an Office theme'
  if (/visio/i.test(type)) return 'a Visio drawing'
  return `an Office file of another sort: "${type}"`
}
