import type { Package, Part } from '../../../../model/package.ts'
import { STRICT } from '../../../../opc/namespaces.ts'
import { parsePart } from '../../../../opc/parse-part.ts'
import { CONTENT_TYPES, RELATIONSHIP_TYPES } from '../../../../opc/types.ts'
import { writePart } from '../../../../opc/write-xml.ts'
import { dropChildren, walk, type XmlElement } from '../../../../opc/xml.ts'

/** The parts of a template that a deck may keep, with nothing in them that leads to its slides. */
export function keptParts(template: Package): readonly Part[] {
  const isSlide = (name: string): boolean => template.parts.get(name)?.type === CONTENT_TYPES.slide
  return [...template.parts.values()]
    .filter(({ name }) => name !== template.main && !isSlide(name))
    .map((part) => settled(part, template))
    .map(transitionalPart)
}

/** A part without relationships that lead to a slide or to nothing. */
function settled(part: Part, { parts }: Package): Part {
  if (part.type === CONTENT_TYPES.presProps || part.type === CONTENT_TYPES.viewProps) return quiet(part)
  const lost = part.relationships.filter(({ type, target, external }) => {
    return !external && (type === RELATIONSHIP_TYPES.slide || !parts.has(target))
  })
  if (lost.length === 0) return part
  const relationships = part.relationships.filter((one) => !lost.includes(one))
  if (typeof part.content !== 'string') return { ...part, relationships }
  return { ...part, content: withoutLinks(part, new Set(lost.map(({ id }) => id))), relationships }
}

/** How the template was last shown and viewed is nobody's business now, and may name its slides. */
function quiet(part: Part): Part {
  const root = parsePart(part)
  dropChildren(root, 'p:htmlPubPr', 'p:showPr', 'p:outlineViewPr')
  return { ...part, content: writePart(root), relationships: [] }
}

const LINKS = ['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver']

/** The part without the links that have one of these ids. */
function withoutLinks(part: Part, ids: ReadonlySet<string>): string {
  const root = parsePart(part)
  walk(root, (element) => {
    element.children = element.children.filter((node) => typeof node === 'string' || !isLink(node, ids))
  })
  return writePart(root)
}

function isLink({ name, attributes }: XmlElement, ids: ReadonlySet<string>): boolean {
  return LINKS.includes(name) && ids.has(attributes['r:id'] ?? '')
}

/** Parts of the strict standard cannot stand beside our slides, which are transitional. */
function transitionalPart(part: Part): Part {
  if (typeof part.content !== 'string' || !part.content.includes(STRICT)) return part
  return { ...part, content: writePart(parsePart(part)) }
}
