import type { XmlElement } from './xml.ts'

/**
 * Takes everything out of a part that refers to relationships which are no more, so that no reader finds a reference that
 * leads nowhere: the element with the reference, and the picture, frame or extension that is nothing without it.
 */
export function dropReferences(root: XmlElement, dropped: ReadonlySet<string>): void {
  if (dropped.size === 0) return
  removeIds(root, dropped)
  prune(root, dropped)
}

/** What becomes of an element: it stays, stays without something that it may need, goes and is missed, or just goes. */
type Fate = 'stays' | 'stays broken' | 'goes' | 'goes unmissed'

/** Elements that go as a whole if what they need goes. */
const WHOLE = new Set(['p:pic', 'p:graphicFrame', 'p:ext', 'a:ext', 'p:sndAc', 'p:timing'])
const LINKS = new Set(['a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver'])
/** Elements that need nothing that is in them. */
const COMPLETE = new Set(['a:blipFill', 'p:nvPr', ...LINKS])

function prune(element: XmlElement, dropped: ReadonlySet<string>): Fate {
  let broken = false
  element.children = element.children.filter((node) => {
    if (typeof node === 'string') return true
    const fate = prune(node, dropped)
    broken ||= fate === 'goes' || fate === 'stays broken'
    return fate === 'stays' || fate === 'stays broken'
  })
  if (element.name === 'a:blip')
    return removeIds(element, dropped) && !('r:embed' in element.attributes) ? 'goes' : 'stays'
  if (references(element, dropped).length > 0) return LINKS.has(element.name) ? 'goes unmissed' : 'goes'
  if (!broken || COMPLETE.has(element.name)) return 'stays'
  return WHOLE.has(element.name) ? 'goes unmissed' : 'stays broken'
}

/** Takes the references away, but leaves the element. True if there were any. */
function removeIds(element: XmlElement, dropped: ReadonlySet<string>): boolean {
  const names = references(element, dropped)
  for (const name of names) delete element.attributes[name]
  return names.length > 0
}

/** The attributes that refer to relationships which are no more. */
function references({ attributes }: XmlElement, dropped: ReadonlySet<string>): readonly string[] {
  return Object.keys(attributes).filter((name) => name.startsWith('r:') && dropped.has(attributes[name]!))
}
