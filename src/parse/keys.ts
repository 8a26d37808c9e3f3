import { type Inline, plainText } from '../model/text.ts'

/** Gives a slide its key: its own id, or a slug of its title that no other slide has. */
export function createKeys(ids: readonly string[]): (id: string | null, title: readonly Inline[]) => string {
  const taken = new Set(ids)
  const next = new Map<string, number>()
  return (id, title) => {
    if (id !== null) return id
    const base = slug(plainText(title)) || 'slide'
    let number = next.get(base) ?? 1
    let key = number === 1 ? base : `${base}-${number}`
    while (taken.has(key)) key = `${base}-${++number}`
    next.set(base, number)
    taken.add(key)
    return key
  }
}

/** Letters and digits of any language in lower case, with a hyphen for everything between them. */
function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
