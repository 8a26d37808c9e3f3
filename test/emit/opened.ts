import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { RawFiles } from '../../src/emit/pptx/raw-files.ts'
import { parseXml } from '../../src/opc/parse-xml.ts'
import { textOf, walk, type XmlElement } from '../../src/opc/xml.ts'

/** A package as text by part name; pictures as Latin-1. */
export function open(bytes: Uint8Array): Map<string, string> {
  return texts(unzipSync(bytes))
}

/** Files as text by name; pictures as Latin-1. */
export function texts(files: RawFiles): Map<string, string> {
  const text = (name: string, content: string | Uint8Array) =>
    typeof content === 'string' ? content : strFromU8(content, !/\.(xml|rels|svg)$/.test(name))
  return new Map(Object.entries(files).map(([name, content]) => [name, text(name, content)]))
}

/** The slides' trees in order. */
export function slidesOf(parts: ReadonlyMap<string, string>): XmlElement[] {
  return [...parts.keys()]
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .map((name) => parseXml(parts.get(name)!, name))
}

/** All elements with a name. */
export function all(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  walk(root, (element) => element.name === name && found.push(element))
  return found
}

/** The shapes of a slide in order. */
export function shapesOf(slide: XmlElement): XmlElement[] {
  return all(slide, 'p:spTree')[0]!.children.slice(2) as XmlElement[]
}

/** The shape with a name. */
export function shapeNamed(slide: XmlElement, name: string): XmlElement {
  const found = shapesOf(slide).find((shape) => nameOf(shape) === name)
  if (found === undefined) throw new Error(`no shape is named ${name}`)
  return found
}

/** `p:cNvPr/@name`. */
export function nameOf(shape: XmlElement): string {
  return all(shape, 'p:cNvPr')[0]!.attributes['name']!
}

/** A shape's text: a line a paragraph, breaks as `|`. */
export function linesOf(shape: XmlElement): string[] {
  return all(shape, 'a:p').map((paragraph) => {
    const pieces: string[] = []
    walk(paragraph, (element) => {
      if (element.name === 'a:t') pieces.push(textOf(element))
      if (element.name === 'a:br') pieces.push('|')
    })
    return pieces.join('')
  })
}

/** What a strict parser that knows namespaces has to say about a part. */
export function faultOf(xml: string): string | null {
  let fault: string | null = null
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    fault ??= error.message
  })
  parser.write(xml).close()
  return fault
}

/** The relationships of a part: its targets as part names, links as they are. */
export function relationshipsOf(
  parts: ReadonlyMap<string, string>,
  part: string,
): { id: string; target: string; external: boolean }[] {
  const rels = part.replace(/([^/]*)$/, '_rels/$1.rels')
  const source = parts.get(rels)
  if (source === undefined) return []
  return all(parseXml(source, rels), 'Relationship').map(({ attributes }) => {
    const external = attributes['TargetMode'] === 'External'
    const target = external
      ? attributes['Target']!
      : new URL(attributes['Target']!, `file:///${part}`).pathname.slice(1)
    return { id: attributes['Id']!, target, external }
  })
}
