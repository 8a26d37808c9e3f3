import type { Message, Outcome } from '../model/message.ts'
import type { Package } from '../model/package.ts'
import { compoundFile } from './compound-file.ts'
import { encrypted, notZip, oldFormat } from './messages.ts'
import { readPackage } from './read-package.ts'
import { readZip } from './read-zip.ts'
import { Refusal } from './refusal.ts'

/** How a package is opened. */
export interface OpenOptions {
  /** A presentation with macros is taken, and its macros are left out. Refused by default. */
  readonly macros?: boolean
}

/**
 * The bytes of a presentation or template that nobody here wrote → its package, or null and what is wrong with it.
 * Nothing in it is trusted: everything is limited, checked and normalised, so that every XML part of a package can be
 * parsed with `parsePart`, every relationship leads to a part or, if it is a hyperlink, out, and everything is as the
 * transitional standard has it. `file` is its name in messages.
 */
export function openPackage(bytes: Uint8Array, file: string, options: OpenOptions = {}): Outcome<Package | null> {
  const messages: Message[] = []
  try {
    refuseCompound(bytes, file)
    const value = readPackage(readZip(bytes, file), file, options.macros ?? false, messages)
    return { value, messages }
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    return { value: null, messages: [thrown.refusal] }
  }
}

function refuseCompound(bytes: Uint8Array, file: string): void {
  const kind = compoundFile(bytes)
  if (kind === 'encrypted') throw new Refusal(encrypted(file))
  if (kind === 'old') throw new Refusal(oldFormat(file))
  if (kind === 'other') throw new Refusal(notZip(file, 'it is an OLE compound file of another program'))
}
