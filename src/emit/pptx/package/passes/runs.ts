import type { Run, TableItem, TextParagraph } from '../../../../model/scene.ts'
import { child, childrenNamed, dropChildren, element, type XmlElement } from '../../../../opc/xml.ts'
import { type Piece, pieces } from '../../paint/pieces.ts'
import { sanitise, sanitiseLanguage } from '../../sanitise.ts'
import { solidFill } from '../color-element.ts'
import { paragraphPairs } from '../paragraph-pairs.ts'
import type { SlidePart } from '../slide-part.ts'
import { isTitle } from './placeholders.ts'

/** Runs take the theme's fonts and link colours, say their own language, and point to their links. */
export function runs(part: SlidePart): void {
  for (const shape of part.shapes) {
    const title = isTitle(shape.item, part)
    for (const { element: target, paragraph } of paragraphPairs(shape)) {
      setRuns(target, paragraph, title, part)
      if (shape.item.type === 'table' && paragraph.runs.length === 0) setEmptyCell(target, shape.item, part)
    }
  }
}

function setRuns(target: XmlElement, paragraph: TextParagraph, title: boolean, part: SlidePart): void {
  const cut = pieces(paragraph)
  const shown = cut.filter(({ text }) => text !== '')
  for (const [index, run] of childrenNamed(target, 'a:r', 'a:fld').entries())
    setRun(child(run, 'a:rPr')!, shown[index]!.run, title, part)
  const broken = cut.filter(({ breakBefore }) => breakBefore)
  for (const [index, line] of childrenNamed(target, 'a:br').entries())
    line.children = [size('a:rPr', broken[index]!.run, part)]
  setEnd(target, cut, part)
}

function setRun(found: XmlElement, run: Run, title: boolean, part: SlidePart): void {
  const { altLang, dirty, ...attributes } = found.attributes
  // The master's titles may be bold; a title that is not must say so.
  found.attributes = title ? { b: '0', ...attributes } : attributes
  const { slot } = run.color
  if (slot === 'hlink' || slot === 'folHlink') found.children[0] = solidFill(run.color, part.scene.theme)
  const link = child(found, 'a:hlinkClick')
  dropChildren(found, 'a:latin', 'a:ea', 'a:cs', 'a:hlinkClick')
  found.children.push(...fonts(run.font, title, part))
  const target = link && part.target(link.attributes['r:id']!)
  if (link === undefined || target?.type !== 'link') return
  link.attributes = { 'r:id': part.relate('hyperlink', target.url) }
  found.children.push(link)
}

/** The theme's fonts by inheritance or reference, so that they change with the theme; any other by name. */
function fonts(font: string, title: boolean, part: SlidePart): XmlElement[] {
  const { heading, body } = part.scene.theme.fonts
  const inherited = title ? heading : body
  if (font === inherited) return []
  if (font === heading) return typefaces('+mj-lt', 'mj')
  return typefaces(font === body ? '+mn-lt' : sanitise(font), 'mn')
}

function typefaces(latin: string, script: 'mj' | 'mn'): XmlElement[] {
  return [
    element('a:latin', { typeface: latin }),
    element('a:ea', { typeface: `+${script}-ea` }),
    element('a:cs', { typeface: `+${script}-cs` }),
  ]
}

/** `a:endParaRPr` sizes a line that has no run; elsewhere it says nothing, and PptxGenJS has it wrong. */
function setEnd(target: XmlElement, cut: readonly Piece[], part: SlidePart): void {
  dropChildren(target, 'a:endParaRPr')
  const last = cut[cut.length - 1]
  if (last?.text) return
  target.children.push(
    last ? size('a:endParaRPr', last.run, part) : element('a:endParaRPr', { lang: part.scene.language }),
  )
}

/** An empty cell that says no size has a line of 18 pt, and makes its row higher than it was measured. */
function setEmptyCell(target: XmlElement, table: TableItem, part: SlidePart): void {
  const sizes = table.rows.flatMap(({ cells }) =>
    cells.flatMap(({ paragraph }) => paragraph.runs.map((run) => run.size)),
  )
  const least = sizes.length > 0 ? Math.min(...sizes) : part.scene.theme.type.labelMin
  child(target, 'a:endParaRPr')!.attributes['sz'] = String(Math.round(least * 100))
}

function size(name: string, run: Run, part: SlidePart): XmlElement {
  const lang = sanitiseLanguage(run.language, part.scene.language)
  return element(name, { lang, sz: String(Math.round(run.size * 100)) })
}
