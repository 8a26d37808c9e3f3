import { SaxesParser } from 'saxes'
import type { XmlElement } from './xml.ts'

/**
 * A part as a tree. Strict: it throws for anything that is not well-formed, naming the part.
 * White space between elements goes, white space in `a:t` stays.
 */
export function parseXml(source: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const open: XmlElement[] = [{ name: '', attributes: {}, children: [] }]
  let top = open[0]!
  parser.on('error', (error) => {
    throw new Error(`${part}: ${error.message}`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    const found: XmlElement = { name, attributes, children: [] }
    top.children.push(found)
    open.push(found)
    top = found
  })
  parser.on('closetag', () => {
    open.pop()
    top = open[open.length - 1]!
  })
  parser.on('text', (text) => {
    if (top.name === 'a:t' || text.trim() !== '') top.children.push(text)
  })
  parser.write(source).close()
  return top.children.find((node): node is XmlElement => typeof node !== 'string')!
}
