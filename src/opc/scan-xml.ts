import { SaxesParser } from 'saxes'
import { type CanonicalNames, createCanonicalNames, type Named } from './canonical-names.ts'
import { LIMITS } from './limits.ts'

/** What is called back while a part is read. */
export interface Visitor {
  open(element: Named): void
  text(text: string): void
  close(): void
}

/**
 * Reads a part that nobody trusts, element by element, with canonical names. Throws for what is not well-formed, for
 * document type declarations, and for more elements, or deeper ones, than any part has.
 */
export function scanXml(source: string, visitor: Visitor): CanonicalNames {
  // Both are looked for first, for the parser would gather them in memory before it says that they are there.
  refuseDoctype(source)
  refuseCrowd(source)
  const parser = new SaxesParser({ xmlns: false, position: false })
  const names = createCanonicalNames()
  let depth = 0
  parser.on('error', (error) => {
    throw new Error(error.message)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > LIMITS.depth) throw new Error(`its elements are nested more than ${LIMITS.depth} deep`)
    visitor.open(names.enter(name, attributes))
  })
  parser.on('closetag', () => {
    depth--
    names.leave()
    visitor.close()
  })
  parser.on('text', (text) => visitor.text(text))
  parser.write(source).close()
  return names
}

/** Reads a part and keeps nothing of it. Throws as `scanXml` does. */
export function checkXml(source: string): void {
  scanXml(source, { open: () => {}, text: () => {}, close: () => {} })
}

/** Throws for a document type declaration. It can only stand before the root, after comments and instructions. */
function refuseDoctype(source: string): void {
  const skipped = /\s+|<!--|<\?|<!DOCTYPE/y
  for (let found = skipped.exec(source); found !== null; found = skipped.exec(source)) {
    if (found[0] === '<!DOCTYPE') throw new Error('it has a document type declaration')
    if (!found[0].startsWith('<')) continue
    const end = found[0] === '<?' ? '?>' : '-->'
    const at = source.indexOf(end, skipped.lastIndex)
    if (at === -1) return
    skipped.lastIndex = at + end.length
  }
}

/** Throws for more elements, references or attributes than any part has, counted by the characters that each must have. */
function refuseCrowd(source: string): void {
  let elements = 0
  let attributes = 0
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === EQUALS) attributes++
    else if (code === AMPERSAND || (code === LESS && source.charCodeAt(at + 1) !== SLASH)) elements++
  }
  if (elements > LIMITS.elements) throw new Error(`it has ${elements} elements, and ${LIMITS.elements} is the limit`)
  if (attributes > LIMITS.attributes)
    throw new Error(`it has ${attributes} attributes, and ${LIMITS.attributes} is the limit`)
}

const AMPERSAND = 0x26
const SLASH = 0x2f
const LESS = 0x3c
const EQUALS = 0x3d
