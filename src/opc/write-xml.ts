import type { XmlElement } from './xml.ts'

/** What every part begins with. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A tree as a part: the declaration and the element. */
export function writePart(root: XmlElement): string {
  return DECLARATION + writeXml(root)
}

/** An element as XML. */
export function writeXml(element: XmlElement): string {
  const pieces: string[] = []
  push(element, pieces)
  // One flat string: a sum of thousands of strings would be kept as a tree of them, which is slow to collect.
  return pieces.join('')
}

function push({ name, attributes, children }: XmlElement, pieces: string[]): void {
  pieces.push('<', name)
  for (const attribute in attributes) pieces.push(' ', attribute, '="', escapeXml(attributes[attribute]!), '"')
  if (children.length === 0) {
    pieces.push('/>')
    return
  }
  pieces.push('>')
  for (const node of children) {
    if (typeof node === 'string') pieces.push(escapeXml(node))
    else push(node, pieces)
  }
  pieces.push('</', name, '>')
}

/** Characters as XML text or attribute value. They must be characters that XML allows. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character]!) : text
}

const SPECIAL = /[&<>"\t\n\r]/
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
