import type { Box } from '../../../../model/geometry.ts'
import type { LevelStyle, Placeholder } from '../../../../model/slide-layout.ts'
import type { Theme } from '../../../../model/theme.ts'
import { escapeXml, writeXml } from '../../../../opc/write-xml.ts'
import { emu } from '../../paint/place.ts'
import { sanitise } from '../../sanitise.ts'
import { ANCHORS } from '../anchors.ts'
import { isTitle, placeholderElement } from '../placeholder-element.ts'
import { sameBox } from '../same-box.ts'
import { levelsXml } from './levels.ts'

/** A placeholder of a master or a layout, and what it inherits. */
export interface PlaceholderShape {
  readonly placeholder: Placeholder
  /** The master's placeholder, whose box it has unless it says another; null for one of the master. */
  readonly from: Placeholder | null
  /** The levels that it inherits. */
  readonly levels: readonly LevelStyle[]
  /** Paragraphs. */
  readonly prompt: string
  /** The prompt is shown as it is; else PowerPoint shows its own, in the language of the person. */
  readonly custom: boolean
}

/** `p:sp` with `p:ph`. */
export function placeholderShape(shape: PlaceholderShape, id: number, theme: Theme): string {
  const { placeholder, from, prompt, custom } = shape
  const mark = placeholderElement(placeholder)
  if (custom) mark.attributes['hasCustomPrompt'] = '1'
  const levels = levelsXml(placeholder.levels, shape.levels, theme, isTitle(placeholder) ? 'mj' : 'mn')
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(nameOf(placeholder))}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${writeXml(mark)}</p:nvPr></p:nvSpPr>` +
    `${place(placeholder, from)}<p:txBody>${bodyProperties(placeholder)}${levels === '' ? '<a:lstStyle/>' : `<a:lstStyle>${levels}</a:lstStyle>`}${prompt}</p:txBody></p:sp>`
  )
}

/** `a:xfrm`. */
export function transform(box: Box): string {
  return `<a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></a:xfrm>`
}

function place({ box }: Placeholder, from: Placeholder | null): string {
  if (from !== null && sameBox(box, from.box)) return '<p:spPr/>'
  return `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`
}

const SIDES = [
  ['lIns', 'left'],
  ['tIns', 'top'],
  ['rIns', 'right'],
  ['bIns', 'bottom'],
] as const

/** `a:bodyPr`, complete, for LibreOffice finds no insets in the master. Text that a person adds gets smaller before it leaves its box. */
function bodyProperties({ insets, anchor }: Placeholder): string {
  const sides = SIDES.map(([name, side]) => `${name}="${emu(insets[side])}"`).join(' ')
  return `<a:bodyPr vert="horz" wrap="square" ${sides} rtlCol="0" anchor="${ANCHORS[anchor]}"><a:normAutofit/></a:bodyPr>`
}

/** The key in words, which the selection pane shows: `Source line`. */
function nameOf({ key }: Placeholder): string {
  const words = sanitise(key).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
