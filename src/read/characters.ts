/**
 * Characters that XML 1.0 cannot hold (production `Char`), and so no PowerPoint file can: the controls below U+0020
 * but for tab and line feed, U+FFFE, U+FFFF, and half a surrogate pair. The carriage return is legal but never a text's.
 */
const ILLEGAL =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** The first character of a text that no PowerPoint file can hold: its offset and its name, `U+0007`; null for none. */
export function illegalCharacter(text: string): { readonly offset: number; readonly name: string } | null {
  const found = ILLEGAL.exec(text)
  if (found === null) return null
  const code = found[0].charCodeAt(0)
  return { offset: found.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` }
}
