/** What is wrong with an entry's name, if anything: nothing may lead out of the package, and nothing may be hidden. */
export function entryProblem(name: string): string | undefined {
  const decoded = decodePercent(name)
  if (decoded === '') return 'which is empty'
  if (decoded.length > 1024) return 'which is too long'
  if (/[\u0000-\u001f\u007f-\u009f]/.test(decoded)) return 'which has control characters'
  if (decoded.includes('\\')) return 'which has a backslash'
  if (decoded.startsWith('/')) return 'which is absolute'
  if (/^[A-Za-z]:/.test(decoded)) return 'which begins with a drive'
  const segments = decoded.replace(/\/$/, '').split('/')
  if (segments.some((segment) => segment === '..' || segment === '.')) return 'which leads to another folder'
  if (segments.includes('')) return 'which has an empty folder'
  return undefined
}

/**
 * A part's name in the one way of writing it: characters that an address cannot have percent-encoded, all others not
 * (ECMA-376 part 2, 6.2.2), so that the names of entries and the targets of relationships can be compared.
 */
export function normalName(name: string): string {
  return decodePercent(name).replace(/[^A-Za-z0-9\-._~!$&'()*+,;=:@/]/gu, encodeURIComponent)
}

/** Text with its percent signs resolved; as it is, if they are no UTF-8. */
function decodePercent(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
