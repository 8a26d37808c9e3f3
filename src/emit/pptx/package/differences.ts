import type { Theme } from '../../../model/theme.ts'
import { element, type XmlElement } from '../../../opc/xml.ts'
import { sameColor } from '../paint/color.ts'
import { colorElement, solidFill } from './color-element.ts'
import { fontElements, type Script } from './fonts.ts'
import { type BulletLook, hundredths, type ParagraphLook, type RunLook } from './look.ts'

/** What `a:pPr`, `a:rPr` or a level of a list style must say. */
export interface Differences {
  readonly attributes: Record<string, string>
  readonly children: XmlElement[]
}

const ALIGNMENT = { left: 'l', center: 'ctr', right: 'r' } as const

/** What a paragraph must say to look as it should where it inherits another look; everything where that is not known. */
export function paragraphDifferences(own: ParagraphLook, from: ParagraphLook | null, theme: Theme): Differences {
  const attributes: Record<string, string> = {}
  if (own.indent !== from?.indent) attributes['marL'] = String(own.indent)
  // 0 less a length: `-0` would be written as it is.
  if (own.hanging !== from?.hanging) attributes['indent'] = String(0 - own.hanging)
  if (own.align !== from?.align) attributes['algn'] = ALIGNMENT[own.align]
  if (own.rtl !== from?.rtl) attributes['rtl'] = own.rtl ? '1' : '0'
  const children: XmlElement[] = []
  if (own.lineSpacing !== from?.lineSpacing)
    children.push(element('a:lnSpc', {}, element('a:spcPct', { val: String(own.lineSpacing) })))
  if (own.spaceBefore !== from?.spaceBefore)
    children.push(element('a:spcBef', {}, element('a:spcPts', { val: String(own.spaceBefore) })))
  if (from?.spaceAfter) children.push(element('a:spcAft', {}, element('a:spcPts', { val: '0' })))
  pushBullet(children, own.bullet, from ? from.bullet : undefined, theme)
  return { attributes, children }
}

/** Null as the inherited bullet is none, undefined one that is not known. */
function pushBullet(
  children: XmlElement[],
  own: BulletLook | null,
  from: BulletLook | null | undefined,
  theme: Theme,
): void {
  if (own === null) {
    if (from !== null) children.push(element('a:buNone'))
    return
  }
  if (!from || !sameColor(own.color, from.color)) children.push(element('a:buClr', {}, colorElement(own.color, theme)))
  if (own.type === 'number') {
    const startAt = String(own.start)
    children.push(
      element('a:buFont', { typeface: '+mj-lt' }),
      element('a:buAutoNum', { type: 'arabicPeriod', startAt }),
    )
  } else if (from?.type !== 'character' || from.character !== own.character) {
    children.push(element('a:buFont', { typeface: 'Arial' }), element('a:buChar', { char: own.character }))
  }
}

/** What characters must say; without a colour for those that are links and look like links. */
export function runDifferences(own: RunLook, from: RunLook | null, theme: Theme, script: Script = 'mn'): Differences {
  const attributes: Record<string, string> = {}
  const size = hundredths(own.size)
  const tracking = hundredths(own.tracking)
  if (from === null || size !== hundredths(from.size)) attributes['sz'] = String(size)
  if (own.bold !== from?.bold) attributes['b'] = own.bold ? '1' : '0'
  if (own.italic !== from?.italic) attributes['i'] = own.italic ? '1' : '0'
  if (from ? tracking !== hundredths(from.tracking) : tracking !== 0) {
    attributes['spc'] = String(tracking)
    // Pairs that are kerned would stay as they are.
    attributes['kern'] = '0'
  }
  const children: XmlElement[] = []
  if (from === null || !sameColor(own.color, from.color)) children.push(solidFill(own.color, theme))
  if (own.font !== from?.font) children.push(...fontElements(own.font, theme, script))
  return { attributes, children }
}
