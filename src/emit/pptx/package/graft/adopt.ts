import { SCHEME_SLOTS, type SchemeSlot, type Theme } from '../../../../model/theme.ts'
import { child, element, find, walk, type XmlElement } from '../../../../opc/xml.ts'
import { schemeName } from '../../paint/color.ts'
import { sanitise } from '../../sanitise.ts'
import type { SlidePart } from '../slide-part.ts'
import type { LayoutTheme } from './layout-theme.ts'

/** A slide takes on the theme of its template's layout: colours and fonts go by the names that they have there. */
export function adopt({ root, shapes, layout, scene }: SlidePart): void {
  const { theme } = layout
  if (!theme) return
  for (const { element: shape, place } of shapes) if (place !== null) sizeBullets(shape)
  const ground = find(root, 'p:cSld', 'p:bg')
  for (const found of [...shapes.map(({ element: shape }) => shape), ...(ground ? [ground] : [])])
    rename(found, theme, scene.theme)
  if (theme.override) child(root, 'p:clrMapOvr')!.children = [theme.override]
}

/** Bullets and numbers that are ours are as large as the text: they were measured so, and a template may have others. */
function sizeBullets(shape: XmlElement): void {
  walk(shape, ({ name, children }) => {
    if (name !== 'a:pPr') return
    const font = children.findIndex((node) => typeof node !== 'string' && node.name === 'a:buFont')
    if (font >= 0) children.splice(font, 0, element('a:buSzPct', { val: '100000' }))
  })
}

/** Colours and fonts of ours, in place, by the names that a template has for them. */
export function rename(from: XmlElement, to: LayoutTheme, own: Theme): void {
  const slots = new Map<string, SchemeSlot>(SCHEME_SLOTS.map((slot) => [schemeName(slot, own), slot]))
  const faces = new Map([
    ['+mj-lt', faceName(own.fonts.heading, '+mj-lt', to)],
    ['+mn-lt', faceName(own.fonts.body, '+mn-lt', to)],
  ])
  walk(from, (found) => {
    if (found.name === 'a:schemeClr') renameColor(found, slots, to, own)
    const face = found.name === 'a:latin' ? faces.get(found.attributes['typeface']!) : undefined
    if (face !== undefined) found.attributes['typeface'] = face
  })
}

function renameColor(
  color: XmlElement,
  slots: ReadonlyMap<string, SchemeSlot>,
  { colorNames }: LayoutTheme,
  { colors }: Theme,
): void {
  const slot = slots.get(color.attributes['val']!)
  if (slot === undefined) return
  const name = colorNames.get(slot)
  if (name === undefined) color.name = 'a:srgbClr'
  color.attributes['val'] = name ?? colors[slot].hex
}

/** A face by reference where the template's theme has it, so that it changes with the theme; else by its name. */
function faceName(face: string, reference: string, { major, minor }: LayoutTheme): string {
  const same = reference === '+mj-lt' ? major : minor
  if (face === same) return reference
  if (face === major) return '+mj-lt'
  return face === minor ? '+mn-lt' : sanitise(face)
}
