import { DECLARATION, escapeXml } from '../../src/opc/write-xml.ts'
import { commonSlide, part } from './sheet-xml.ts'
import type { LayoutSpec, MasterSpec, SlideSpec } from './spec.ts'

/** The usual `p:clrMap`: dark text on light. */
export const LIGHT: string =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" ' +
  'accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'

/** Light text on dark. */
export const DARK: string = LIGHT.replace(
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"',
  'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"',
)

/** A slide master whose layouts have the ids `firstId` and following and the relationships `rId1` and following. */
export function masterXml(master: MasterSpec, firstId: number): string {
  const ids = master.layouts.map((_, index) => `<p:sldLayoutId id="${firstId + index}" r:id="rId${index + 1}"/>`)
  const list = ids.length === 0 ? '' : `<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst>`
  const { name: _, ...sheet } = master
  return part(
    'p:sldMaster',
    '',
    `${commonSlide(sheet, master.layouts.length + 2)}<p:clrMap ${master.colorMap ?? LIGHT}/>${list}${textStyles(master.sizes ?? [32, 20, 18, 16, 14, 14])}`,
  )
}

function textStyles([title = 32, ...levels]: readonly number[]): string {
  const body = levels.map((size, index) => {
    const indent = Math.round((18 + index * 18) * 12_700)
    return `<a:lvl${index + 1}pPr marL="${indent}" indent="-228600" algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPts val="${600 - index * 100}"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/>${run(size, 'tx1', 'mn')}</a:lvl${index + 1}pPr>`
  })
  const other = `<a:lvl1pPr algn="l">${run(12, 'tx1', 'mn')}</a:lvl1pPr>`
  return (
    `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>${run(title, 'tx2', 'mj', ' b="1"')}</a:lvl1pPr></p:titleStyle>` +
    `<p:bodyStyle>${body.join('')}</p:bodyStyle><p:otherStyle>${other}</p:otherStyle></p:txStyles>`
  )
}

function run(size: number, color: string, font: string, more = ''): string {
  const faces = ['latin', 'ea', 'cs'].map(
    (script) => `<a:${script} typeface="+${font}-${script === 'latin' ? 'lt' : script}"/>`,
  )
  return `<a:defRPr sz="${size * 100}"${more} kern="1200"><a:solidFill><a:schemeClr val="${color}"/></a:solidFill>${faces.join('')}</a:defRPr>`
}

/** A slide layout. */
export function layoutXml(layout: LayoutSpec): string {
  const type = layout.type === undefined ? ' userDrawn="1"' : ` type="${layout.type}"`
  const shows = layout.showMasterShapes === false ? ' showMasterSp="0"' : ''
  const map = layout.colorMap === undefined ? '<a:masterClrMapping/>' : `<a:overrideClrMapping ${layout.colorMap}/>`
  return part(
    'p:sldLayout',
    `${shows}${type} preserve="1"`,
    `${commonSlide(layout, 2)}<p:clrMapOvr>${map}</p:clrMapOvr>`,
  )
}

/** A slide. */
export function slideXml(slide: SlideSpec): string {
  const content = `${commonSlide(slide, 2)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`
  return part('p:sld', slide.hidden ? ' show="0"' : '', content)
}

const SLOTS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]

/** The theme of a master. */
export function themeXml({ name, colors, fonts }: MasterSpec): string {
  const scheme = SLOTS.map((slot, index) => `<a:${slot}><a:srgbClr val="${colors[index]}"/></a:${slot}>`).join('')
  const [major, minor] = fonts.map(
    (font) => `<a:latin typeface="${escapeXml(font)}"/><a:ea typeface=""/><a:cs typeface=""/>`,
  )
  const safe = escapeXml(name)
  return (
    `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${safe}"><a:themeElements>` +
    `<a:clrScheme name="${safe}">${scheme}</a:clrScheme><a:fontScheme name="${safe}"><a:majorFont>${major}</a:majorFont>` +
    `<a:minorFont>${minor}</a:minorFont></a:fontScheme>${FORMATS}</a:themeElements></a:theme>`
  )
}

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const TINT = '<a:solidFill><a:schemeClr val="phClr"><a:lumMod val="75000"/></a:schemeClr></a:solidFill>'

const FORMATS =
  `<a:fmtScheme name="Plain"><a:fillStyleLst>${FILL}${FILL}${TINT}</a:fillStyleLst>` +
  `<a:lnStyleLst>${[6350, 12_700, 19_050].map((width) => `<a:ln w="${width}">${FILL}</a:ln>`).join('')}</a:lnStyleLst>` +
  `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${FILL}${FILL}${TINT}</a:bgFillStyleLst></a:fmtScheme>`
