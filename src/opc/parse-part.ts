import type { Part } from '../model/package.ts'
import type { Named } from './canonical-names.ts'
import { scanXml } from './scan-xml.ts'
import type { XmlElement } from './xml.ts'

/**
 * An XML part of a package that nobody trusts, as a tree of its own each time. Names have the prefixes that everybody
 * writes (`p:sldMaster`, `a:rPr`, `r:id`), whatever the part uses, and those of the strict standard are as the
 * transitional one has them; every namespace is declared at the root. White space between elements goes.
 * It does not throw for parts that `openPackage` gave; for others it throws if they are not well-formed.
 */
export function parsePart(part: Part): XmlElement {
  if (typeof part.content !== 'string') throw new Error(`${part.name}: a part of bytes is no XML`)
  return parseText(part.content)
}

/** The text of such a part as a tree. Throws for what is not well-formed. */
export function parseText(source: string): XmlElement {
  const open: XmlElement[] = [{ name: '', attributes: {}, children: [] }]
  const names = scanXml(source, {
    open({ name, attributes }: Named) {
      const found: XmlElement = { name, attributes, children: [] }
      open.at(-1)!.children.push(found)
      open.push(found)
    },
    text(text) {
      const top = open.at(-1)!
      if (KEEPS_SPACE.has(top.name) || text.trim() !== '') top.children.push(text)
    },
    close() {
      open.pop()
    },
  })
  const root = open[0]!.children.find((node): node is XmlElement => typeof node !== 'string')!
  root.attributes = { ...names.declarations(), ...root.attributes }
  return root
}

/** Elements whose text may be nothing but spaces. */
const KEEPS_SPACE = new Set(['a:t', 'c:v', 'm:t'])
