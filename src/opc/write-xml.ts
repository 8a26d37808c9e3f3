import type { XmlElement } from './xml.ts'

/** What every part begins with. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A tree as a part: the declaration and the element. */
export function writePart(root: XmlElement): string {
  return DECLARATION + writeXml(root)
}

/** An element as XML. */
export function writeXml(element: XmlElement): string {
  let out = `<${element.name}`
  const attributes = element.attributes
  for (const name in attributes) out += ` ${name}="${escapeXml(attributes[name]!)}"`
  if (element.children.length === 0) return `${out}/>`
  out += '>'
  for (const node of element.children) out += typeof node === 'string' ? escapeXml(node) : writeXml(node)
  return `${out}</${element.name}>`
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
