import type { Part } from '../../../../model/package.ts'
import type { Color, Theme } from '../../../../model/theme.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION, escapeXml, writeXml } from '../../../../opc/write-xml.ts'
import { sanitise } from '../../sanitise.ts'
import { colorElement, solidFill } from '../color-element.ts'
import { guid } from '../guid.ts'
import type { Band } from '../table-cells.ts'
import { TABLE_STYLES_PART } from './part-names.ts'
import type { TableStyle } from './table-look.ts'

const STYLE_IDS: Readonly<Record<Band, string>> = { band1H: guid('table style 1'), band2H: guid('table style 2') }

/** The id of the style for tables with these bands; for those without, and for tables that a person adds, that of the first. */
export function tableStyleId(band: Band | null): string {
  return STYLE_IDS[band ?? 'band1H']
}

/** `a:tblStyleLst` with the theme's style: header, bands, first column and rules. */
export function tableStylesPart(style: TableStyle, theme: Theme): Part {
  const styles =
    style.band === null
      ? styleXml('band1H', '', style, theme)
      : `${styleXml('band1H', '', style, theme)}${styleXml('band2H', ' 2', style, theme)}`
  return {
    name: TABLE_STYLES_PART,
    type: CONTENT_TYPES.tableStyles,
    content: `${DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${tableStyleId(null)}">${styles}</a:tblStyleLst>`,
    relationships: [],
  }
}

/** `a:tblStyle`, its children in the order of the schema. */
function styleXml(bands: Band, suffix: string, { header, text, band, rule }: TableStyle, theme: Theme): string {
  const parts = [
    tablePart('wholeTbl', textStyle(text, theme), `${borders(rule, theme)}<a:fill><a:noFill/></a:fill>`),
    band === null ? '' : tablePart(bands, '', `<a:tcBdr/>${fill(band, theme)}`),
    tablePart('firstCol', textStyle(text, theme, ' b="on"'), '<a:tcBdr/>'),
    tablePart('firstRow', textStyle(header.text, theme, ' b="on"'), `<a:tcBdr/>${fill(header.fill, theme)}`),
  ]
  const name = escapeXml(`${sanitise(theme.name)}${suffix}`)
  return `<a:tblStyle styleId="${tableStyleId(bands)}" styleName="${name}">${parts.join('')}</a:tblStyle>`
}

function tablePart(name: string, text: string, look: string): string {
  return `<a:${name}>${text}<a:tcStyle>${look}</a:tcStyle></a:${name}>`
}

function textStyle(color: Color, theme: Theme, weight = ''): string {
  return `<a:tcTxStyle${weight}><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>${writeXml(colorElement(color, theme))}</a:tcTxStyle>`
}

function fill(color: Color, theme: Theme): string {
  return `<a:fill>${writeXml(solidFill(color, theme))}</a:fill>`
}

/** A line under each row, the last one too, and none elsewhere. */
function borders(rule: Color, theme: Theme): string {
  const line = `<a:ln w="9525" cmpd="sng">${writeXml(solidFill(rule, theme))}</a:ln>`
  const sides = ['left', 'right', 'top', 'bottom', 'insideH', 'insideV'].map((side) => {
    const drawn = side === 'bottom' || side === 'insideH' ? line : '<a:ln><a:noFill/></a:ln>'
    return `<a:${side}>${drawn}</a:${side}>`
  })
  return `<a:tcBdr>${sides.join('')}</a:tcBdr>`
}
