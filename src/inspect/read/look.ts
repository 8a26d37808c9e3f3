import { child, childrenNamed, find, walk, type XmlElement } from '../../opc/xml.ts'
import type { Parts } from '../parts.ts'
import { COLOR_ELEMENTS, colorOf, type Scheme } from './color.ts'
import type { Look } from './fill.ts'

/** The parts that a slide inherits from, itself first: slide, layout, master. Those that are missing are left out. */
export type Line = readonly string[]

/** The line of a slide. */
export function lineOf(parts: Parts, slide: string): Line {
  const layout = parts.related(slide, 'slideLayout')
  const master = layout === null ? null : parts.related(layout, 'slideMaster')
  return [slide, layout, master].filter((name): name is string => name !== null && parts.tree(name) !== null)
}

/** The colours and the formats that hold for a slide: the nearest theme, through the nearest colour map. */
export function lookOf(parts: Parts, line: Line): Look {
  const theme = themeOf(parts, line)
  const map = colorMap(parts, line)
  const slots = theme && firstNamed(theme, 'a:clrScheme')
  return { scheme: schemeOf(slots, map), formats: formatsOf(parts, line) }
}

function schemeOf(slots: XmlElement | null, map: Readonly<Record<string, string>>): Scheme {
  const color = (name: string): string | null => {
    const slot = slots && child(slots, `a:${map[name] ?? name}`)
    const value = slot && childrenNamed(slot, ...COLOR_ELEMENTS)[0]
    return value === null || value === undefined ? null : (colorOf(value, NO_SCHEME)?.hex ?? null)
  }
  return { color }
}

// A theme's colours are no scheme colours themselves.
const NO_SCHEME: Scheme = { color: () => null }

/** A slide or layout may have colours of its own in a theme override. */
function themeOf(parts: Parts, line: Line): XmlElement | null {
  for (const part of line) {
    const name = parts.related(part, 'themeOverride') ?? parts.related(part, 'theme')
    const tree = name === null ? null : parts.tree(name)
    if (tree !== null && firstNamed(tree, 'a:clrScheme') !== null) return tree
  }
  return null
}

function formatsOf(parts: Parts, line: Line): XmlElement | null {
  const name = parts.related(line.at(-1) ?? '', 'theme')
  const tree = name === null ? null : parts.tree(name)
  return tree && firstNamed(tree, 'a:fmtScheme')
}

/** The nearest `a:overrideClrMapping`, else the master's `p:clrMap`. */
function colorMap(parts: Parts, line: Line): Readonly<Record<string, string>> {
  for (const part of line) {
    const tree = parts.tree(part)!
    const map = find(tree, 'p:clrMapOvr', 'a:overrideClrMapping') ?? child(tree, 'p:clrMap')
    if (map !== undefined) return map.attributes
  }
  return { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }
}

function firstNamed(root: XmlElement, name: string): XmlElement | null {
  let found: XmlElement | null = null
  walk(root, (element) => {
    if (element.name === name) found ??= element
  })
  return found
}
