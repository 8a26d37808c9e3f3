import type { Package } from '../model/package.ts'
import { child, childrenNamed, find, textOf, walk, type XmlElement } from '../opc/xml.ts'
import { openParts, type Parts } from './parts.ts'
import { defaultStyle, TITLES } from './read/inheritance.ts'
import { lineOf, lookOf } from './read/look.ts'
import { readShapes } from './read/shapes.ts'
import type { DeckReading, ShapeReading, SlideReading } from './reading.ts'

/**
 * A package → what its slides show and say. Whatever is missing or broken in it is left out; nothing makes it throw.
 */
export function readSlides(pack: Package, parts: Parts = openParts(pack)): DeckReading {
  const presentation = parts.tree(pack.main) ?? { name: '', attributes: {}, children: [] }
  const size = child(presentation, 'p:sldSz')?.attributes
  const list = child(presentation, 'p:sldIdLst')
  const sections = sectionsOf(presentation)
  const slides = (list ? childrenNamed(list, 'p:sldId') : []).flatMap(({ attributes }, index) => {
    const part = parts.target(pack.main, attributes['r:id'])?.target ?? ''
    const section = sections.find(({ slides }) => slides.has(attributes['id'] ?? ''))?.name ?? null
    return parts.tree(part) === null ? [] : [readSlide(parts, part, index + 1, section)]
  })
  return {
    title: property(parts, 'dc:title'),
    language: property(parts, 'dc:language'),
    defaultLanguage: defaultLanguage(parts),
    size: { width: Number(size?.['cx'] ?? 0) / 12_700, height: Number(size?.['cy'] ?? 0) / 12_700 },
    sections: sections.map(({ name }) => name),
    restricted: child(presentation, 'p:modifyVerifier') !== undefined,
    slides,
  }
}

function defaultLanguage(parts: Parts): string {
  const styles = defaultStyle(parts)
  const found = styles && ['a:lvl1pPr', 'a:defPPr'].map((name) => find(styles, name, 'a:defRPr')?.attributes['lang'])
  return found?.find((tag) => tag !== undefined) ?? ''
}

function readSlide(parts: Parts, part: string, number: number, section: string | null): SlideReading {
  const line = lineOf(parts, part)
  const look = lookOf(parts, line)
  const layout = parts.tree(line[1] ?? '')
  const shapes = readShapes({ parts, part, line, look })
  return {
    number,
    part,
    hidden: ['0', 'false'].includes(parts.tree(part)!.attributes['show'] ?? '1'),
    section,
    layout: {
      name: (layout && child(layout, 'p:cSld')?.attributes['name']) ?? '',
      type: layout?.attributes['type'] ?? '',
    },
    title: titleOf(shapes),
    notes: notesOf(parts, part),
    shapes,
  }
}

/** The text of a shape, a line a paragraph. */
export function textOfShape(shape: ShapeReading): string {
  return shape.paragraphs.map(({ text }) => text).join('\n')
}

function titleOf(shapes: readonly ShapeReading[]): string {
  const all = shapes.flatMap((shape) => [shape, ...shape.children])
  const titles = all.filter(({ placeholder }) => placeholder !== null && TITLES.has(placeholder.type))
  return titles.map((shape) => textOfShape(shape).replace(/\s+/g, ' ').trim()).find((text) => text !== '') ?? ''
}

function notesOf(parts: Parts, slide: string): string | null {
  const part = parts.related(slide, 'notesSlide')
  const tree = part === null ? null : parts.tree(part)
  if (part === null || tree === null) return null
  const line = [part]
  const shapes = readShapes({ parts, part, line, look: lookOf(parts, line) })
  return shapes
    .filter(({ placeholder }) => placeholder?.type === 'body')
    .map(textOfShape)
    .join('\n')
}

interface Section {
  readonly name: string
  /** The ids of its slides (`p:sldId/@id`). */
  readonly slides: ReadonlySet<string>
}

/** `p14:sectionLst` ([MS-PPTX] 2.2.2.4). */
function sectionsOf(presentation: XmlElement): readonly Section[] {
  const found: Section[] = []
  const extensions = child(presentation, 'p:extLst')
  if (extensions) walk(extensions, (element) => element.name === 'p14:section' && found.push(sectionOf(element)))
  return found
}

function sectionOf(section: XmlElement): Section {
  const list = child(section, 'p14:sldIdLst')
  const ids = (list ? childrenNamed(list, 'p14:sldId') : []).map(({ attributes }) => attributes['id'] ?? '')
  return { name: section.attributes['name'] ?? '', slides: new Set(ids) }
}

/** A property of the document (ECMA-376 part 2, 11). */
function property(parts: Parts, name: string): string {
  const core = parts.package.relationships.find(({ type }) => type.endsWith('/core-properties'))
  const tree = core && parts.tree(core.target)
  const found = tree && child(tree, name)
  return found ? textOf(found).trim() : ''
}
