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

/** `a:majorFont` or `a:minorFont`. No complex script face: what writes Arabic is not what writes Thai. */
function fonts(tag: string, latin: string, { fonts: { ea } }: Theme): string {
  const typeface = (font: string) => escapeXml(sanitise(font))
  const scripts = SCRIPT_FONTS.map(([script, font]) => `<a:font script="${script}" typeface="${font}"/>`)
  return `<a:${tag}><a:latin typeface="${typeface(latin)}"/><a:ea typeface="${typeface(ea)}"/><a:cs typeface=""/>${scripts.join('')}</a:${tag}>`
}

/** The faces for other scripts, by their ISO 15924 code: those that Windows and Office come with. */
const SCRIPT_FONTS = [
  ['Jpan', 'Yu Gothic'],
  ['Hang', 'Malgun Gothic'],
  ['Hans', 'Microsoft YaHei'],
  ['Hant', 'Microsoft JhengHei'],
  ['Arab', 'Arial'],
  ['Hebr', 'Arial'],
  ['Thai', 'Leelawadee UI'],
  ['Deva', 'Nirmala UI'],
  ['Beng', 'Nirmala UI'],
  ['Taml', 'Nirmala UI'],
  ['Ethi', 'Nyala'],
  ['Khmr', 'Leelawadee UI'],
  ['Viet', 'Arial'],
  ['Geor', 'Sylfaen'],
  ['Armn', 'Arial'],
] as const

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** `a:fmtScheme`: plain fills, lines and no effects; each list must have three. */
const FORMATS =
  `<a:fmtScheme name="Plain"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${[6350, 12700, 19050].map((width) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`).join('')}</a:lnStyleLst>` +
  `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`
