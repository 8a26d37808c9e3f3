import type { Part } from '../../../../model/package.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION } from '../../../../opc/write-xml.ts'

/** "No Style, No Grid": the built-in style of a table whose look is all its own. */
export const NO_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}'

export const TABLE_STYLES_PART = 'ppt/tableStyles.xml'

/** The one table style that decks use. */
export function tableStylesPart(): Part {
  const borders = ['left', 'right', 'top', 'bottom', 'insideH', 'insideV']
    .map((side) => `<a:${side}><a:ln><a:noFill/></a:ln></a:${side}>`)
    .join('')
  return {
    name: TABLE_STYLES_PART,
    type: CONTENT_TYPES.tableStyles,
    content:
      `${DECLARATION}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${NO_STYLE}">` +
      `<a:tblStyle styleId="${NO_STYLE}" styleName="No Style, No Grid"><a:wholeTbl>` +
      '<a:tcTxStyle><a:fontRef idx="minor"><a:scrgbClr r="0" g="0" b="0"/></a:fontRef><a:schemeClr val="tx1"/></a:tcTxStyle>' +
      `<a:tcStyle><a:tcBdr>${borders}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl></a:tblStyle></a:tblStyleLst>`,
    relationships: [],
  }
}
