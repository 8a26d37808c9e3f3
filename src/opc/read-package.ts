import type { Message } from '../model/message.ts'
import type { Package, Part, Relationship } from '../model/package.ts'
import { normalName } from './entry-name.ts'
import { mainPart } from './main-part.ts'
import { macros, macrosLeftOut, notPresentation, untyped } from './messages.ts'
import { readContentTypes, type TypeOf } from './read-content-types.ts'
import { readRelationships, relationshipsEntry } from './read-relationships.ts'
import type { ZipEntry } from './read-zip.ts'
import { Refusal } from './refusal.ts'
import { checkXml } from './scan-xml.ts'
import { settle } from './settle.ts'
import { unpack } from './unpack.ts'
import { checkXmlTotal, isXml, readXmlEntry } from './xml-entry.ts'

/** The entries of an archive → the package. Throws `Refusal`; what it says otherwise goes to `messages`. */
export function readPackage(
  entries: readonly ZipEntry[],
  file: string,
  takeMacros: boolean,
  messages: Message[],
): Package {
  const byName = new Map(entries.map((entry) => [normalName(entry.name).toLowerCase(), entry]))
  const typeOf = contentTypesOf(byName, file)
  const root = relationshipsOf('', byName, file)
  const main = mainPart(root, typeOf, file)
  const parts = entries.filter(({ name }) => !isPackaging(name))
  const hasMacros = parts.some(({ name }) => MACROS.test(typeOf(normalName(name)) ?? '')) || MACROS.test(main.type)
  if (hasMacros && !takeMacros) throw new Refusal(macros(file))
  if (hasMacros) messages.push(macrosLeftOut(file))
  checkXmlTotal(parts, typeOf, file)
  const read = parts.flatMap((entry): readonly Part[] => {
    const name = normalName(entry.name)
    const type = typeOf(name)
    if (type === undefined && !entry.name.startsWith('[trash]/')) messages.push(untyped(file, entry.name))
    if (type === undefined || LEFT_OUT.test(type)) return []
    const content = isXml(type) ? readXmlEntry(entry, file, checked) : unpack(entry, file)
    return [{ name, type: withoutMacros(type), content, relationships: relationshipsOf(name, byName, file) }]
  })
  return settle(main.name, read, root, file, messages)
}

function checked(source: string): string {
  checkXml(source)
  return source
}

/** Types of parts that have macros, or are only in files with macros. */
const MACROS = /macroEnabled|\.vbaProject/i
/** Types of parts that do not come along: macros and signatures. */
const LEFT_OUT = /\.(vbaProject|vbaData|vbaProjectSignature)|digital-signature-/i

function withoutMacros(type: string): string {
  const kind = /^application\/vnd\.ms-powerpoint\.(\w+)\.macroEnabled/i.exec(type)?.[1]
  return kind === undefined ? type : `application/vnd.openxmlformats-officedocument.presentationml.${kind}.main+xml`
}

/** Entries that say how the package hangs together and are no parts. */
function isPackaging(name: string): boolean {
  return /^\[content_types\]\.xml$|(^|\/)_rels\/[^/]*\.rels$/i.test(name)
}

function contentTypesOf(byName: ReadonlyMap<string, ZipEntry>, file: string): TypeOf {
  const entry = byName.get(normalName('[content_types].xml').toLowerCase())
  if (entry === undefined) {
    const what = byName.has('mimetype') ? 'an OpenDocument file' : 'a zip archive, but no Office file'
    throw new Refusal(notPresentation(file, what))
  }
  return readXmlEntry(entry, file, readContentTypes)
}

function relationshipsOf(part: string, byName: ReadonlyMap<string, ZipEntry>, file: string): readonly Relationship[] {
  const entry = byName.get(relationshipsEntry(part).toLowerCase())
  return entry === undefined ? [] : readXmlEntry(entry, file, (source) => readRelationships(source, part))
}
