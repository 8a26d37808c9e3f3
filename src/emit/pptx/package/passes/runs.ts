import type { Run, TableItem } from '../../../../model/scene.ts'
import { child, childrenNamed, dropChildren, element, type XmlElement } from '../../../../opc/xml.ts'
import { type Piece, pieces } from '../../paint/pieces.ts'
import { sanitiseLanguage } from '../../sanitise.ts'
import { runDifferences } from '../differences.ts'
import type { Look } from '../look.ts'
import type { ParagraphPair } from '../paragraph-pairs.ts'
import type { SlidePart } from '../slide-part.ts'
import { linkElement } from './links.ts'

/** Runs say their own language, point to their links, and say of their look what they do not have by themselves. */
export function runs(part: SlidePart): void {
  for (const { item, pairs } of part.shapes) {
    for (const pair of pairs) {
      setRuns(pair, part)
      if (item.type === 'table' && pair.paragraph.runs.length === 0) setEmptyCell(pair.element, item, part)
    }
  }
}

function setRuns({ element: target, paragraph, from }: ParagraphPair, part: SlidePart): void {
  const cut = pieces(paragraph)
  const shown = cut.filter(({ text }) => text !== '')
  for (const [index, run] of childrenNamed(target, 'a:r', 'a:fld').entries())
    setRun(child(run, 'a:rPr')!, shown[index]!.run, from, part)
  const broken = cut.filter(({ breakBefore }) => breakBefore)
  for (const [index, line] of childrenNamed(target, 'a:br').entries())
    line.children = [size('a:rPr', broken[index]!.run, from, part)]
  setEnd(target, cut, from, part)
}

function setRun(found: XmlElement, run: Run, from: Look | null, part: SlidePart): void {
  const { attributes, children } = runDifferences(run, from, part.scene.theme)
  if (run.superscript) attributes['baseline'] = '30000'
  found.attributes = Object.assign(languages(run, part), attributes)
  const link = linkElement(child(found, 'a:hlinkClick'), run, part)
  // A link that looks like one has its colour by itself.
  const looks = link !== null && run.color.slot === 'hlink'
  found.children = looks ? children.filter((node) => node.name !== 'a:solidFill') : children
  if (link !== null) found.children.push(link)
}

/** East Asian text names a second language too, for the Latin letters in it. */
function languages(run: Run, part: SlidePart): Record<string, string> {
  const lang = sanitiseLanguage(run.language, part.scene.language)
  return /^(ja|ko|zh)\b/i.test(lang) ? { lang, altLang: 'en-US' } : { lang }
}

/** `a:endParaRPr` sizes a line that has no run; elsewhere it says nothing, and PptxGenJS has it wrong. */
function setEnd(target: XmlElement, cut: readonly Piece[], from: Look | null, part: SlidePart): void {
  dropChildren(target, 'a:endParaRPr')
  const last = cut[cut.length - 1]
  if (last?.text) return
  const lang = sanitiseLanguage(part.scene.language, 'en')
  target.children.push(last ? size('a:endParaRPr', last.run, from, part) : element('a:endParaRPr', { lang }))
}

/** An empty cell that says no size has a line of 18 pt, and makes its row higher than it was measured. */
function setEmptyCell(target: XmlElement, table: TableItem, part: SlidePart): void {
  const sizes = table.rows.flatMap(({ cells }) =>
    cells.flatMap(({ paragraph }) => paragraph.runs.map((run) => run.size)),
  )
  const least = sizes.length > 0 ? Math.min(...sizes) : part.scene.theme.type.labelMin
  child(target, 'a:endParaRPr')!.attributes['sz'] = String(Math.round(least * 100))
}

/** What a line without characters must say: its height. */
function size(name: string, run: Run, from: Look | null, part: SlidePart): XmlElement {
  const own = String(Math.round(run.size * 100))
  return element(name, { ...languages(run, part), ...(run.size !== from?.size && { sz: own }) })
}
