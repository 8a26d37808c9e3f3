import { decodeXml } from './decode-xml.ts'
import { normalName } from './entry-name.ts'
import { LIMITS } from './limits.ts'
import { badXml, tooLarge } from './messages.ts'
import type { TypeOf } from './read-content-types.ts'
import type { ZipEntry } from './read-zip.ts'
import { Refusal } from './refusal.ts'
import { unpack } from './unpack.ts'

/** True for the types of XML that Office writes. Pictures in XML are pictures, and may have document type declarations. */
export function isXml(type: string): boolean {
  return /^(application|text)\/(.*\+)?xml$/i.test(type)
}

/** What can be read from the text of an entry that is XML. Throws `Refusal`, also for what `read` throws. */
export function readXmlEntry<T>(entry: ZipEntry, file: string, read: (source: string) => T): T {
  const { name, size } = entry
  if (size > LIMITS.xmlPart)
    throw new Refusal(tooLarge(file, `has XML "${name}" of ${over(size, LIMITS.xmlPart)}`, name))
  const bytes = unpack(entry, file)
  try {
    return read(decodeXml(bytes))
  } catch (thrown) {
    throw new Refusal(badXml(file, name, thrown instanceof Error ? thrown.message : 'it is no text'))
  }
}

/** Refuses more XML than any presentation has. Throws `Refusal`. */
export function checkXmlTotal(parts: readonly ZipEntry[], typeOf: TypeOf, file: string): void {
  const xml = parts.filter(({ name }) => isXml(typeOf(normalName(name)) ?? ''))
  const total = xml.reduce((sum, { size }) => sum + size, 0)
  if (total > LIMITS.xmlTotal) throw new Refusal(tooLarge(file, `has XML of ${over(total, LIMITS.xmlTotal)}`))
}

function over(size: number, limit: number): string {
  return `${megabytes(size)} MB, and ${megabytes(limit)} is the limit`
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024)
}
