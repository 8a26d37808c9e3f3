import type { Message } from '../../model/message.ts'
import { PRESENTATION_ORDER } from '../../opc/presentation-order.ts'
import { child, childrenNamed, walk, type XmlElement } from '../../opc/xml.ts'
import {
  idOutOfRange,
  notesSizeSwapped,
  presentationOrder,
  repeatedId,
  sectionId,
  sharedTheme,
} from '../messages/package.ts'
import { lastWord } from '../parts.ts'
import type { Subject } from '../rule.ts'

/** The presentation part: the order of what it holds, the ids of masters, layouts, slides and sections, the size of notes. */
export function presentation({ file, parts }: Subject): readonly Message[] {
  const root = parts.tree(parts.package.main)
  if (root === null) return []
  return [
    ...order(file, root),
    ...ids(file, root, parts.tree, masters(root, parts)),
    ...sections(file, root),
    ...notesSize(file, root),
  ]
}

function order(file: string, root: XmlElement): readonly Message[] {
  const names = root.children
    .map((node) => (typeof node === 'string' ? '' : node.name))
    .filter((name) => PRESENTATION_ORDER.includes(name))
  const wrong = names.find(
    (name, at) => at > 0 && PRESENTATION_ORDER.indexOf(name) < PRESENTATION_ORDER.indexOf(names[at - 1]!),
  )
  return wrong === undefined ? [] : [presentationOrder(file, wrong)]
}

function masters(root: XmlElement, parts: Subject['parts']): readonly string[] {
  const list = child(root, 'p:sldMasterIdLst')
  const ids = list ? childrenNamed(list, 'p:sldMasterId') : []
  return ids.flatMap(({ attributes }) => parts.target(parts.package.main, attributes['r:id'])?.target ?? [])
}

/** Masters and layouts share one range of ids from 2³¹ on, slides have one from 256 to 2³¹ (19.7.13, 19.7.14, 19.7.16). */
function ids(
  file: string,
  root: XmlElement,
  tree: (name: string) => XmlElement | null,
  masterParts: readonly string[],
): readonly Message[] {
  const listed = (from: XmlElement | null, list: string, item: string): readonly string[] => {
    const found = from ? child(from, list) : undefined
    return found ? childrenNamed(found, item).map(({ attributes }) => attributes['id'] ?? '') : []
  }
  const looks = [
    ...listed(root, 'p:sldMasterIdLst', 'p:sldMasterId'),
    ...masterParts.flatMap((name) => listed(tree(name), 'p:sldLayoutIdLst', 'p:sldLayoutId')),
  ]
  const slides = listed(root, 'p:sldIdLst', 'p:sldId')
  return [
    ...repeated(looks).map((id) => repeatedId(file, 'masters and layouts', id)),
    ...repeated(slides).map((id) => repeatedId(file, 'slides', id)),
    ...looks
      .filter((id) => id !== '' && !(Number(id) >= FIRST_LOOK))
      .map((id) => idOutOfRange(file, 'a master or layout', id)),
    ...slides
      .filter((id) => !(Number(id) >= 256 && Number(id) < FIRST_LOOK))
      .map((id) => idOutOfRange(file, 'a slide', id)),
  ]
}

const FIRST_LOOK = 2 ** 31

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, at) => value !== '' && values.indexOf(value) !== at))]
}

function sections(file: string, root: XmlElement): readonly Message[] {
  const bad: string[] = []
  walk(root, ({ name, attributes }) => {
    const id = attributes['id'] ?? ''
    if (name === 'p14:section' && !/^\{[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}\}$/.test(id)) bad.push(id)
  })
  return bad.map((id) => sectionId(file, id))
}

/** Notes as wide as slides are high are a page for nobody; only for slides of 4:3 does that make PowerPoint's own page. */
function notesSize(file: string, root: XmlElement): readonly Message[] {
  const slide = child(root, 'p:sldSz')?.attributes
  const notes = child(root, 'p:notesSz')?.attributes
  if (!slide || !notes || slide['cx'] !== notes['cy'] || slide['cy'] !== notes['cx']) return []
  const usual = notes['cx'] === '6858000' && notes['cy'] === '9144000'
  return usual || slide['cx'] === slide['cy'] ? [] : [notesSizeSwapped(file)]
}

/** Every master has a theme of its own. */
export function themes({ file, parts }: Subject): readonly Message[] {
  const owners = new Map<string, string>()
  const messages: Message[] = []
  for (const { name, relationships } of parts.package.parts.values()) {
    if (!/\/(slide|notes|handout)Master[^/]*\.xml$/i.test(name)) continue
    for (const { type, target } of relationships) {
      if (lastWord(type) !== 'theme') continue
      const owner = owners.get(target)
      if (owner === undefined) owners.set(target, name)
      else messages.push(sharedTheme(file, name, owner, target))
    }
  }
  return messages
}
