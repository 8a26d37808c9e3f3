/** An element of a part, as a tree that passes change in place. Comments and declarations are not kept. */
export interface XmlElement {
  /** With its prefix: `a:rPr`. */
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
}

/** An element, or characters with nothing escaped. */
export type XmlNode = XmlElement | string

/** A new element. */
export function element(name: string, attributes: Record<string, string> = {}, ...children: XmlNode[]): XmlElement {
  return { name, attributes, children }
}

/** The first child element with a name. */
export function child(parent: XmlElement, name: string): XmlElement | undefined {
  for (const node of parent.children) if (typeof node !== 'string' && node.name === name) return node
  return undefined
}

/** The element that a path of child names leads to, each the first of its name. */
export function find(from: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let at: XmlElement | undefined = from
  for (const name of path) at = at && child(at, name)
  return at
}

/** The child elements that have one of the names, in order. */
export function childrenNamed(parent: XmlElement, ...names: readonly string[]): XmlElement[] {
  return parent.children.filter((node): node is XmlElement => typeof node !== 'string' && names.includes(node.name))
}

/** Takes all children with these names away. */
export function dropChildren(parent: XmlElement, ...names: readonly string[]): void {
  parent.children = parent.children.filter((node) => typeof node === 'string' || !names.includes(node.name))
}

/** Calls back for the element and everything under it, in document order. */
export function walk(from: XmlElement, visit: (element: XmlElement) => void): void {
  visit(from)
  for (const node of from.children) if (typeof node !== 'string') walk(node, visit)
}

/** All characters under an element. */
export function textOf(from: XmlElement): string {
  return from.children.map((node) => (typeof node === 'string' ? node : textOf(node))).join('')
}
