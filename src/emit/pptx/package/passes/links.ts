import type { Run } from '../../../../model/scene.ts'
import { element, type XmlElement } from '../../../../opc/xml.ts'
import { sanitise } from '../../sanitise.ts'
import { slideName } from '../base/part-names.ts'
import type { SlidePart } from '../slide-part.ts'

/** `a:hlinkClick` to an address or to a slide, from the one that PptxGenJS made; null where there is none. */
export function linkElement(painted: XmlElement | undefined, run: Run, part: SlidePart): XmlElement | null {
  if (painted === undefined || run.link === null) return null
  const target = jump(run.link, part) ?? address(painted, part)
  const link = element('a:hlinkClick', target.attributes)
  if (saysLittle(run.text)) link.attributes['tooltip'] = sanitise(target.says)
  if (run.color.slot !== 'hlink') link.children.push(inTextColor())
  return link
}

interface Target {
  readonly attributes: Record<string, string>
  /** Where it leads, in words. */
  readonly says: string
}

/** To a slide of the deck. */
function jump(link: string, part: SlidePart): Target | null {
  const number = link.startsWith('#') ? part.numbers.get(link.slice(1)) : undefined
  if (number === undefined) return null
  const attributes = { 'r:id': part.relate('slide', slideName(number)), action: 'ppaction://hlinksldjump' }
  return { attributes, says: part.scene.slides[number - 1]!.title }
}

function address(painted: XmlElement, part: SlidePart): Target {
  const target = part.target(painted.attributes['r:id']!)
  if (target.type !== 'link') throw new Error(`slide "${part.slide.key}": a link leads to a picture`)
  return { attributes: { 'r:id': part.relate('hyperlink', target.url) }, says: target.url }
}

/** True for a number or a letter or two: nobody knows from them where they lead. */
function saysLittle(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length < 3
}

/** `ahyp:hlinkClr`, [MS-ODRAWXML] 2.27: the link has the colour of its text, not the theme's for links. */
function inTextColor(): XmlElement {
  const color = element('ahyp:hlinkClr', {
    'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
    val: 'tx',
  })
  return element('a:extLst', {}, element('a:ext', { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' }, color))
}
