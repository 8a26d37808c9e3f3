import type { Package, Part, Relationship } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { parsePart } from '../../../../opc/parse-part.ts'
import { parseXml } from '../../../../opc/parse-xml.ts'
import { PRESENTATION_ORDER } from '../../../../opc/presentation-order.ts'
import { CONTENT_TYPES, RELATIONSHIP_TYPES, type RelationshipType } from '../../../../opc/types.ts'
import { writePart } from '../../../../opc/write-xml.ts'
import { child, childrenNamed, dropChildren, element, type XmlElement } from '../../../../opc/xml.ts'
import { PRESENTATION_PART, slideName } from '../base/part-names.ts'
import { FIRST_SLIDE_ID, sectionList } from '../base/sections.ts'

/** The parts of ours that the presentation leads to. */
interface OwnParts {
  /** Null where neither the template nor the deck has notes. */
  readonly notesMaster: string | null
  readonly tableStyles: string
}

/** The template's `p:presentation` with our slides and sections. */
export function graftedPresentation(template: Package, scene: Scene, own: OwnParts): Part {
  const part = template.parts.get(template.main)!
  const root = parsePart(part)
  const relationships = createRelationships(part.relationships, template)
  const masters = child(root, 'p:notesMasterIdLst')
  const ids = scene.slides.map((_, index) => {
    const id = String(FIRST_SLIDE_ID + index)
    return element('p:sldId', { id, 'r:id': relationships.to('slide', slideName(index + 1)) })
  })
  relationships.to('tableStyles', own.tableStyles)
  dropChildren(root, ...DROPPED, 'p:sldIdLst')
  if (ids.length > 0) root.children.push(element('p:sldIdLst', {}, ...ids))
  if (!masters && own.notesMaster !== null)
    root.children.push(notesMasterList(relationships.to('notesMaster', own.notesMaster)))
  setExtensions(root, scene)
  for (const name of FORGOTTEN) delete root.attributes[name]
  root.children.sort((a, b) => place(a as XmlElement) - place(b as XmlElement))
  return { ...part, type: CONTENT_TYPES.presentation, content: writePart(root), relationships: relationships.all }
}

/** What is about the template's slides, its author or who may change it. */
const DROPPED = ['p:smartTags', 'p:custShowLst', 'p:photoAlbum', 'p:custDataLst', 'p:modifyVerifier']

/** Attributes that would number our slides as its own were, or hide who made them. */
const FORGOTTEN = ['firstSlideNum', 'removePersonalInfoOnSave']

function place(node: XmlElement): number {
  const at = PRESENTATION_ORDER.indexOf(node.name)
  return at === -1 ? PRESENTATION_ORDER.length : at
}

function notesMasterList(id: string): XmlElement {
  return element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': id }))
}

/** The extensions that stay: guides for slides and for notes, [MS-PPTX] 2.2. */
const GUIDES = ['{EFAFB233-063F-42B5-8137-9DF3F51BA10A}', '{2D200454-40CA-4A62-9FC3-DE9A4176ACB9}']

function setExtensions(root: XmlElement, scene: Scene): void {
  const found = child(root, 'p:extLst')
  const kept = found
    ? childrenNamed(found, 'p:ext').filter(({ attributes }) => GUIDES.includes(attributes['uri']!))
    : []
  const sections = sectionList(scene)
  const own = sections === '' ? [] : childrenNamed(parseXml(sections, PRESENTATION_PART), 'p:ext')
  dropChildren(root, 'p:extLst')
  const all = [...own, ...kept]
  if (all.length > 0) root.children.push(element('p:extLst', {}, ...all))
}

/** What a presentation keeps; all else is about its slides or its author. */
const KEPT: readonly RelationshipType[] = [
  'slideMaster',
  'notesMaster',
  'handoutMaster',
  'theme',
  'presProps',
  'viewProps',
  'font',
]

interface Relationships {
  readonly all: readonly Relationship[]
  /** The id of a new relationship. */
  to(type: RelationshipType, target: string): string
}

function createRelationships(found: readonly Relationship[], { parts }: Package): Relationships {
  const types = new Set(KEPT.map((type) => RELATIONSHIP_TYPES[type]))
  const all = found.filter(({ type, target, external }) => types.has(type) && !external && parts.has(target))
  const numbers = found.map(({ id }) => Number(/^rId(\d{1,9})$/.exec(id)?.[1] ?? 0))
  let last = Math.max(0, ...numbers)
  return {
    all,
    to(type, target) {
      const id = `rId${++last}`
      all.push({ id, type: RELATIONSHIP_TYPES[type], target, external: false })
      return id
    },
  }
}
