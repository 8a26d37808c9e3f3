import { error, type Message, warning } from '../../model/message.ts'
import { inPart } from './place.ts'

/** A content type for a part that is not there: one master a slide, as PptxGenJS writes them. */
export const overrideWithoutPart = (file: string, name: string): Message =>
  error(
    'package/override-without-part',
    `the content types name "${name}", which the file does not have`,
    inPart(file, name),
    'take the Override away',
  )

/** A part whose content type nothing says. */
export const untyped = (file: string, name: string): Message =>
  error(
    'package/untyped',
    `"${name}" has no content type`,
    inPart(file, name),
    'add an Override, or take the part away',
  )

/** Content types for extensions that nothing has. */
export const unusedDefault = (file: string, names: readonly string[]): Message =>
  warning(
    'package/unused-default',
    `the content types have defaults for extensions that no part has: ${names.join(', ')}`,
    { file },
    'take them away',
  )

/** Folders that are entries of the archive. */
export const folderEntry = (file: string, names: readonly string[]): Message =>
  warning(
    'package/folder-entry',
    `the archive has ${names.length} entries for folders, such as "${names[0]}"`,
    { file },
    'write parts only',
  )

/** A relationship to a part that is not there. */
export const brokenRelationship = (file: string, owner: string, id: string, target: string): Message =>
  error(
    'package/broken-relationship',
    `the relationship "${id}" of "${owner === '' ? 'the package' : owner}" leads to "${target}", which the file does not have`,
    inPart(file, owner === '' ? '_rels/.rels' : owner),
    'add the part, or take the relationship and what refers to it away',
  )

/** A part that no relationship leads to. */
export const unreachablePart = (file: string, name: string): Message =>
  warning(
    'package/unreachable-part',
    `no relationship leads to "${name}"`,
    inPart(file, name),
    'take the part away; PowerPoint drops it when it saves',
  )
