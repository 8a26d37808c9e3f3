import type { Part } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION } from '../../../../opc/write-xml.ts'
import { MINOR_FONTS, NAMESPACES, TREE_PROPERTIES } from './namespaces.ts'
import { LEVELS_PROMPT, SLIDE_NUMBER_FIELD, transform } from './placeholder.ts'
import { themeXml } from './theme.ts'

export const NOTES_MASTER_PART = 'ppt/notesMasters/notesMaster1.xml'

const NOTES_THEME_PART = 'ppt/theme/theme2.xml'

/** The master of the notes pages and its own theme: the slide master's must not be shared. */
export function notesMasterParts(scene: Scene): readonly Part[] {
  return [
    {
      name: NOTES_MASTER_PART,
      type: CONTENT_TYPES.notesMaster,
      content: notesMaster(scene),
      relationships: [relationship(1, 'theme', NOTES_THEME_PART)],
    },
    { name: NOTES_THEME_PART, type: CONTENT_TYPES.theme, content: themeXml(scene.theme), relationships: [] },
  ]
}

function notesMaster({ size }: Scene): string {
  const width = 432
  const height = (width * size.height) / size.width
  const picture = transform({ x: 54, y: 90, width, height })
  const notes = transform({ x: 54, y: 103 + height, width, height: 524 - height })
  const number = transform({ x: 306, y: 684, width: 234, height: 36 })
  const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
  const field = `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>`
  return (
    `${DECLARATION}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE_PROPERTIES}` +
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${picture}${rectangle}<a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>` +
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${notes}${rectangle}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${LEVELS_PROMPT}</p:txBody></p:sp>` +
    `<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide Number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${number}${rectangle}</p:spPr><p:txBody><a:bodyPr anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle><a:p>${field}</a:p></p:txBody></p:sp>` +
    `</p:spTree></p:cSld>${COLOR_MAP}<p:notesStyle>${STYLE}</p:notesStyle></p:notesMaster>`
  )
}

// Notes are printed: dark on light whatever the slides are.
const COLOR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

const STYLE = Array.from(
  { length: 5 },
  (_, level) =>
    `<a:lvl${level + 1}pPr marL="${level * 457200}" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${MINOR_FONTS}</a:defRPr></a:lvl${level + 1}pPr>`,
).join('')
