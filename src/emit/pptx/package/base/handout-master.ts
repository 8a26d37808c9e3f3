import type { Box } from '../../../../model/geometry.ts'
import type { Part } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION } from '../../../../opc/write-xml.ts'
import { SLIDE_NUMBER_FIELD } from '../slide-number.ts'
import { NAMESPACES, PRINTED_COLOR_MAP, TREE_PROPERTIES } from './namespaces.ts'
import { HANDOUT_MASTER_PART, themePart } from './part-names.ts'
import { transform } from './placeholder-shape.ts'
import { themeXml } from './theme.ts'

/** The master of printed handouts and its own theme: no two masters may share one. */
export function handoutMasterParts(scene: Scene): readonly Part[] {
  return [
    {
      name: HANDOUT_MASTER_PART,
      type: CONTENT_TYPES.handoutMaster,
      content: `${DECLARATION}<p:handoutMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE_PROPERTIES}${CORNERS}</p:spTree></p:cSld>${PRINTED_COLOR_MAP}</p:handoutMaster>`,
      relationships: [relationship(1, 'theme', themePart('handouts'))],
    },
    { name: themePart('handouts'), type: CONTENT_TYPES.theme, content: themeXml(scene.theme), relationships: [] },
  ]
}

const EMPTY = '<a:p><a:endParaRPr lang="en-US"/></a:p>'
const NUMBER = `<a:p><a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>`

const TOP = { y: 0, width: 234, height: 36 }
const BOTTOM = { y: 684, width: 234, height: 36 }

/** Header, date, footer and page number, each in a corner of a page of 540 by 720 points. */
const CORNERS = [
  corner(2, 'Header', 'type="hdr" sz="quarter"', { x: 0, ...TOP }, 'l', EMPTY),
  corner(3, 'Date', 'type="dt" sz="quarter" idx="1"', { x: 306, ...TOP }, 'r', EMPTY),
  corner(4, 'Footer', 'type="ftr" sz="quarter" idx="2"', { x: 0, ...BOTTOM }, 'l', EMPTY),
  corner(5, 'Slide Number', 'type="sldNum" sz="quarter" idx="3"', { x: 306, ...BOTTOM }, 'r', NUMBER),
].join('')

function corner(id: number, name: string, kind: string, box: Box, align: 'l' | 'r', text: string): string {
  const anchor = box.y > 0 ? ' anchor="b"' : ''
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr vert="horz" rtlCol="0"${anchor}/><a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle>${text}</p:txBody></p:sp>`
  )
}
