import type { Color, Theme } from '../../../../model/theme.ts'
import { writeXml } from '../../../../opc/write-xml.ts'
import { colorElement } from '../color-element.ts'
import { MAJOR_FONTS, MINOR_FONTS } from './namespaces.ts'

/** `p:txStyles`: how titles, bodies and all else look where the slide does not say. */
export function textStyles(theme: Theme): string {
  const { type, roles, chrome } = theme
  const title = run(type.title, roles.title, theme, MAJOR_FONTS, chrome.titleBold)
  const sizes = [type.body, type.body - 1, type.bodyMin, type.bodyMin, type.bodyMin]
  return (
    `<p:txStyles><p:titleStyle>${level(1, 'marL="0" indent="0"', `${spacing(0)}<a:buNone/>`, title)}</p:titleStyle>` +
    `<p:bodyStyle>${sizes.map((size, index) => level(index + 1, `marL="${(index + 1) * 228600}" indent="-228600"`, `${spacing(6)}${BULLET}`, run(size, roles.body, theme, MINOR_FONTS))).join('')}</p:bodyStyle>` +
    `<p:otherStyle>${level(1, 'marL="0"', '', run(type.body, roles.body, theme, MINOR_FONTS))}</p:otherStyle></p:txStyles>`
  )
}

/** `p:defaultTextStyle`: text boxes that say nothing. */
export function defaultTextStyle(theme: Theme, language: string): string {
  const levels = Array.from({ length: 9 }, (_, index) =>
    level(index + 1, `marL="${index * 457200}"`, '', run(18, theme.roles.body, theme, MINOR_FONTS)),
  )
  return `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${language}"/></a:defPPr>${levels.join('')}</p:defaultTextStyle>`
}

/** The first level of a placeholder's own `a:lstStyle`, without a bullet. */
export function plainStyle(size: number, color: Color, theme: Theme, align: 'l' | 'ctr' | 'r' = 'l'): string {
  const look = `<a:defRPr sz="${hundredths(size)}">${fill(color, theme)}</a:defRPr>`
  return `<a:lvl1pPr marL="0" indent="0" algn="${align}"><a:buNone/>${look}</a:lvl1pPr>`
}

const BULLET = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'

function level(number: number, indents: string, paragraph: string, look: string): string {
  const same = 'algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"'
  return `<a:lvl${number}pPr ${indents} ${same}>${paragraph}${look}</a:lvl${number}pPr>`
}

function spacing(before: number): string {
  return `<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="${before * 100}"/></a:spcBef>`
}

function run(size: number, color: Color, theme: Theme, fonts: string, bold = false): string {
  const weight = bold ? ' b="1"' : ''
  return `<a:defRPr sz="${hundredths(size)}"${weight} kern="1200">${fill(color, theme)}${fonts}</a:defRPr>`
}

function fill(color: Color, theme: Theme): string {
  return `<a:solidFill>${writeXml(colorElement(color, theme))}</a:solidFill>`
}

function hundredths(size: number): number {
  return Math.round(size * 100)
}
