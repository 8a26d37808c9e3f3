import type { Package, Part } from '../../../../model/package.ts'
import type { SchemeSlot } from '../../../../model/theme.ts'
import { parsePart } from '../../../../opc/parse-part.ts'
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../../opc/types.ts'
import { child, find, type XmlElement } from '../../../../opc/xml.ts'

/** What the slides of a template's layout call the colours and the fonts of their theme. */
export interface LayoutTheme {
  /** The name of a slot; nothing for one that no name leads to. */
  readonly colorNames: ReadonlyMap<SchemeSlot, string>
  /** `a:overrideClrMapping` of the layout, which its slides must repeat; null where its master's map holds. */
  readonly override: XmlElement | null
  /** The Latin face that `+mj-lt` stands for. */
  readonly major: string
  /** The Latin face that `+mn-lt` stands for. */
  readonly minor: string
}

/** The theme of a template's layout, which is its master's, with a colour map of its own where it has one. */
export function layoutTheme(layout: string, template: Package): LayoutTheme {
  const part = template.parts.get(layout)!
  const master = related(part, 'slideMaster', template)
  const override = find(parsePart(part), 'p:clrMapOvr', 'a:overrideClrMapping') ?? null
  const theme = master && related(master, 'theme', template)
  const fonts = theme && find(parsePart(theme), 'a:themeElements', 'a:fontScheme')
  const face = (name: string): string => (fonts && find(fonts, name, 'a:latin')?.attributes['typeface']) ?? ''
  return {
    colorNames: colorNames(override ?? (master && child(parsePart(master), 'p:clrMap'))),
    override,
    major: face('a:majorFont'),
    minor: face('a:minorFont'),
  }
}

const NAMES = [
  'tx1',
  'bg1',
  'tx2',
  'bg2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]

/** A colour map turned round (ECMA-376 part 1, 19.3.1.6): slot → the first name for it. */
function colorNames(map: XmlElement | undefined): ReadonlyMap<SchemeSlot, string> {
  const names = new Map<SchemeSlot, string>()
  for (const name of NAMES) {
    const slot = (map?.attributes[name] ?? name) as SchemeSlot
    if (!names.has(slot)) names.set(slot, name)
  }
  return names
}

function related({ relationships }: Part, kind: RelationshipType, { parts }: Package): Part | undefined {
  const found = relationships.find(({ type }) => type === RELATIONSHIP_TYPES[kind])
  return found && parts.get(found.target)
}
