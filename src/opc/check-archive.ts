import { entryProblem, normalName } from './entry-name.ts'
import { LIMITS } from './limits.ts'
import { badName, damaged, duplicateName, encrypted, tooLarge, unsupported } from './messages.ts'
import { Refusal } from './refusal.ts'
import type { ZipRecord } from './zip-directory.ts'

/** Refuses an entry that is encrypted, or packed as no Office file is. Throws `Refusal`. */
export function checkRecord({ name, flags, method, packed, size, offset }: ZipRecord, file: string): void {
  if (flags & ENCRYPTED) throw new Refusal(encrypted(file, name))
  if (packed === ZIP64 || size === ZIP64 || offset === ZIP64)
    throw new Refusal(unsupported(file, `an entry "${name}" in the zip64 format, which is for more than 4 GB`, name))
  if (method !== 0 && method !== 8)
    throw new Refusal(unsupported(file, `an entry "${name}" that is compressed by method ${method}`, name))
  if (method === 0 && packed !== size) throw new Refusal(damaged(file, `the sizes of "${name}" disagree`, name))
}

/** Bits of the general purpose flag that say encrypted: the file, strongly, the directory (APPNOTE 4.4.4). */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000
/** Stands where a number is too large for four bytes and is elsewhere. */
const ZIP64 = 0xffffffff

/** Refuses names that lead elsewhere, and two that are one part's. Throws `Refusal`. */
export function checkNames(records: readonly ZipRecord[], file: string): void {
  const seen = new Set<string>()
  for (const { name } of records) {
    const problem = entryProblem(name)
    if (problem !== undefined) throw new Refusal(badName(file, name, problem))
    const key = normalName(name).toLowerCase()
    if (seen.has(key)) throw new Refusal(duplicateName(file, name))
    seen.add(key)
  }
}

/** Refuses what unpacks to more than there may be. Throws `Refusal`. */
export function checkSizes(records: readonly ZipRecord[], archive: number, file: string): void {
  let total = 0
  for (const { name, size, packed } of records) {
    total += size
    if (isBomb(size, packed))
      throw new Refusal(tooLarge(file, `has an entry "${name}" that ${grows(size, packed)}`, name))
  }
  if (total > LIMITS.total) throw new Refusal(tooLarge(file, `unpacks to more than ${LIMITS.total / 1024 / 1024} MB`))
  if (isBomb(total, archive)) throw new Refusal(tooLarge(file, grows(total, archive)))
}

function isBomb(size: number, packed: number): boolean {
  return size > LIMITS.ratioFrom && size > packed * LIMITS.ratio
}

function grows(size: number, packed: number): string {
  return `unpacks to ${Math.round(size / Math.max(1, packed))} times its size, and ${LIMITS.ratio} is the limit`
}
