import type { Message, Place } from '../../model/message.ts'
import { child, childrenNamed, find, textOf, walk, type XmlElement } from '../../opc/xml.ts'
import {
  absolutePath,
  backgroundWithoutEffects,
  duplicateShapeId,
  emptyLine,
  negativeExtent,
  notANumber,
  repeatedParagraphProperties,
  shapeWithoutText,
  tableAnchor,
} from '../messages/package.ts'
import { placeOf, type Subject } from '../rule.ts'

/** What slides, layouts, masters and notes are made of. */
export function shapes(subject: Subject): readonly Message[] {
  const { parts, deck } = subject
  return [...parts.package.parts.keys()].flatMap((name) => {
    const tree = PAINTED.test(name) ? parts.tree(name) : null
    const place = placeOf(name, subject)
    const own = deck.slides.some(({ part }) => part === name)
    return tree === null
      ? []
      : [...elementFaults(tree, place), ...idFaults(tree, place), ...(own ? lines(tree, place) : [])]
  })
}

const PAINTED = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters|handoutMasters)\/[^/]+\.xml$/

function idFaults(tree: XmlElement, place: Place): readonly Message[] {
  const names = new Map<string, string>()
  const messages: Message[] = []
  walkOnce(tree, (element) => {
    if (element.name !== 'p:cNvPr') return
    const { id = '', name = '' } = element.attributes
    const first = names.get(id)
    if (first === undefined) names.set(id, name)
    else messages.push(duplicateShapeId(place, id, first, name))
  })
  return messages
}

/** An alternative has the shapes of its choice again in its fallback; the choice alone counts. */
function walkOnce(from: XmlElement, visit: (element: XmlElement) => void): void {
  visit(from)
  for (const node of from.children) if (typeof node !== 'string' && node.name !== 'mc:Fallback') walkOnce(node, visit)
}

function elementFaults(tree: XmlElement, place: Place): readonly Message[] {
  const messages: Message[] = []
  walk(tree, (element) => messages.push(...faultsOf(element, place)))
  return messages
}

function faultsOf(element: XmlElement, place: Place): readonly Message[] {
  const numbers = Object.entries(element.attributes).filter(([name, value]) => !WORDS.has(name) && BROKEN.test(value))
  const messages: Message[] = numbers.map(([name, value]) => notANumber(place, element.name, name, value))
  switch (element.name) {
    case 'p:sp':
      if (lacksText(element)) messages.push(shapeWithoutText(place, nameOf(element)))
      break
    case 'p:bgPr':
      if (lacksEffects(element)) messages.push(backgroundWithoutEffects(place))
      break
    case 'a:tcPr':
    case 'a:bodyPr':
      if (!ANCHORS.has(element.attributes['anchor'] ?? 't'))
        messages.push(tableAnchor(place, element.attributes['anchor']!))
      break
    case 'a:ext':
      if (['cx', 'cy'].some((name) => Number(element.attributes[name] ?? 0) < 0))
        messages.push(negativeExtent(place, `${element.attributes['cx']} × ${element.attributes['cy']}`))
      break
    case 'a:p':
      if (childrenNamed(element, 'a:pPr').length > 1) messages.push(repeatedParagraphProperties(place, textOf(element)))
      break
    case 'p:cNvPr':
      for (const name of ['descr', 'title'])
        if (PATH.test(element.attributes[name] ?? '')) messages.push(absolutePath(place, element.attributes[name]!))
  }
  return messages
}

/** Attributes whose values are words that people choose. */
const WORDS: ReadonlySet<string> = new Set(['name', 'descr', 'title', 'typeface', 'tooltip', 'text', 'prompt'])
const BROKEN = /^-?(NaN|Infinity)$|^undefined$|^\[object/
/** `ST_TextAnchoringType` (ECMA-376 part 1, 20.1.10.60). */
const ANCHORS: ReadonlySet<string> = new Set(['t', 'ctr', 'b', 'just', 'dist'])
const PATH =
  /^(file:|[A-Za-z]:[\\/]|\\\\[^\\]+\\|\/(Users|home|root|tmp|var|private|opt|mnt|srv|work|data|app|usr|etc)\/)/i

/** PowerPoint writes empty lines itself, on layouts; on slides it does not. */
function lines(tree: XmlElement, place: Place): readonly Message[] {
  let empty = 0
  walk(tree, (element) => {
    if (element.name === 'p:spPr' && isEmpty(child(element, 'a:ln'))) empty++
  })
  return empty === 0 ? [] : [emptyLine(place, empty)]
}

/** A slide's image on a notes page has no text, and so has what is only drawn by a connector's own kind. */
function lacksText(shape: XmlElement): boolean {
  const type = find(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.attributes['type']
  return type !== 'sldImg' && child(shape, 'p:txBody') === undefined
}

function lacksEffects(properties: XmlElement): boolean {
  return (
    child(properties, 'a:solidFill') !== undefined &&
    childrenNamed(properties, 'a:effectLst', 'a:effectDag').length === 0
  )
}

function isEmpty(line: XmlElement | undefined): boolean {
  return line !== undefined && line.children.length === 0 && Object.keys(line.attributes).length === 0
}

function nameOf(shape: XmlElement): string {
  return find(shape, 'p:nvSpPr', 'p:cNvPr')?.attributes['name'] ?? ''
}
