import { sanitise } from '../../pptx/sanitise.ts'

/** Text as glyphs show it: composed, without what nobody sees, and with a space for every kind of white space. */
export function visible(text: string): string {
  return sanitise(text)
    .normalize('NFC')
    .replace(/[\s\u0085]/g, ' ')
    .replace(INVISIBLE, '')
}

/** Characters, each with the marks that stand on it. */
export function clustersOf(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? []
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu
