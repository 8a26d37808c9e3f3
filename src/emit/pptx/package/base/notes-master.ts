import type { Part } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION } from '../../../../opc/write-xml.ts'
import { SLIDE_NUMBER_FIELD } from '../slide-number.ts'
import { MINOR_FONTS, NAMESPACES, PRINTED_COLOR_MAP, TREE_PROPERTIES } from './namespaces.ts'
import { NOTES_MASTER_PART, themePart } from './part-names.ts'
import { transform } from './placeholder-shape.ts'
import { themeXml } from './theme.ts'

/** The master of the notes pages and its own theme: the slide master's must not be shared. */
export function notesMasterParts(scene: Scene): readonly Part[] {
  return [
    {
      name: NOTES_MASTER_PART,
      type: CONTENT_TYPES.notesMaster,
      content: notesMaster(scene),
      relationships: [relationship(1, 'theme', themePart('notes'))],
    },
    { name: themePart('notes'), type: CONTENT_TYPES.theme, content: themeXml(scene.theme), relationships: [] },
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
    `<p:spPr>${notes}${rectangle}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${LEVELS}</p:txBody></p:sp>` +
    `<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide Number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${number}${rectangle}</p:spPr><p:txBody><a:bodyPr anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle><a:p>${field}</a:p></p:txBody></p:sp>` +
    `</p:spTree></p:cSld>${PRINTED_COLOR_MAP}<p:notesStyle>${STYLE}</p:notesStyle></p:notesMaster>`
  )
}

/** The five levels of a list, as PowerPoint names them. */
const LEVELS = ['Click to edit Master text styles', 'Second level', 'Third level', 'Fourth level', 'Fifth level']
  .map((text, level) => `<a:p><a:pPr lvl="${level}"/><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p>`)
  .join('')

const STYLE = Array.from(
  { length: 5 },
  (_, level) =>
    `<a:lvl${level + 1}pPr marL="${level * 457200}" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${MINOR_FONTS}</a:defRPr></a:lvl${level + 1}pPr>`,
).join('')
