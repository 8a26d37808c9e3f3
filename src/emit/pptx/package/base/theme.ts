import { SCHEME_SLOTS, type Theme } from '../../../../model/theme.ts'
import { DECLARATION, escapeXml } from '../../../../opc/write-xml.ts'
import { sanitise } from '../../sanitise.ts'

/** `a:theme`: the palette and the fonts. Slide master and notes master must have one each. */
export function themeXml(theme: Theme): string {
  const name = escapeXml(sanitise(theme.name))
  return (
    `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}">${SCHEME_SLOTS.map((slot) => `<a:${slot}><a:srgbClr val="${theme.colors[slot].hex}"/></a:${slot}>`).join('')}</a:clrScheme>` +
    `<a:fontScheme name="${name}">${fonts('majorFont', theme.fonts.heading, theme)}${fonts('minorFont', theme.fonts.body, theme)}</a:fontScheme>` +
    `${FORMATS}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
  )
}

function fonts(tag: string, latin: string, { fonts: { ea } }: Theme): string {
  const typeface = (font: string) => escapeXml(sanitise(font))
  return `<a:${tag}><a:latin typeface="${typeface(latin)}"/><a:ea typeface="${typeface(ea)}"/><a:cs typeface=""/></a:${tag}>`
}

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** `a:fmtScheme`: plain fills, lines and no effects; each list must have three. */
const FORMATS =
  `<a:fmtScheme name="Plain"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${[6350, 12700, 19050].map((width) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`).join('')}</a:lnStyleLst>` +
  `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`
