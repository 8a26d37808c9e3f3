import { DECLARATION } from './write-xml.ts'

/**
 * The bytes of an XML part as text: UTF-8 or UTF-16, with or without a mark of byte order. It begins with the declaration
 * that all parts of ours have, for it will be written as UTF-8. Throws for other encodings and for bytes that are no text.
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  const declaration = /^<\?xml\s[^>]*\?>\s*/.exec(text)?.[0] ?? ''
  const said = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1]?.toLowerCase() ?? encoding
  if (!(encoding === 'utf-8' ? /^(utf-?8|us-ascii)$/ : /^utf-16/).test(said))
    throw new Error(`it says that its encoding is "${said}"`)
  return DECLARATION + text.slice(declaration.length)
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return 'utf-8'
}
