import type { Part, Relationship } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION } from '../../../../opc/write-xml.ts'
import { emu } from '../../paint/place.ts'
import { sanitiseLanguage } from '../../sanitise.ts'
import { levelsXml } from './levels.ts'
import { MASTER_ID } from './master.ts'
import type { MasterStyles } from './master-styles.ts'
import { NAMESPACES } from './namespaces.ts'
import {
  HANDOUT_MASTER_PART,
  MASTER_PART,
  NOTES_MASTER_PART,
  PRES_PROPS_PART,
  PRESENTATION_PART,
  slideName,
  TABLE_STYLES_PART,
  themePart,
  VIEW_PROPS_PART,
} from './part-names.ts'
import { FIRST_SLIDE_ID, sectionList } from './sections.ts'
import { slideSize } from './slide-size.ts'

/** `p:presentation`: the list of slides and what they stand on. Children in the order of the schema. */
export function presentationPart(scene: Scene, styles: MasterStyles): Part {
  const slides = scene.slides.map((_, index) => `<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="rId${index + 8}"/>`)
  const { type } = slideSize(scene.size)
  return {
    name: PRESENTATION_PART,
    type: CONTENT_TYPES.presentation,
    content:
      `${DECLARATION}<p:presentation ${NAMESPACES} saveSubsetFonts="1">` +
      `<p:sldMasterIdLst><p:sldMasterId id="${MASTER_ID}" r:id="rId1"/></p:sldMasterIdLst>` +
      '<p:notesMasterIdLst><p:notesMasterId r:id="rId6"/></p:notesMasterIdLst>' +
      '<p:handoutMasterIdLst><p:handoutMasterId r:id="rId7"/></p:handoutMasterIdLst>' +
      (slides.length > 0 ? `<p:sldIdLst>${slides.join('')}</p:sldIdLst>` : '') +
      `<p:sldSz cx="${emu(scene.size.width)}" cy="${emu(scene.size.height)}"${type === null ? '' : ` type="${type}"`}/>` +
      `<p:notesSz cx="6858000" cy="9144000"/>${defaultTextStyle(scene, styles)}${sectionList(scene)}</p:presentation>`,
    relationships: relationships(scene),
  }
}

/** `p:defaultTextStyle`: text in no placeholder, and the language of what a person types. */
function defaultTextStyle({ theme, language }: Scene, { other }: MasterStyles): string {
  const lang = sanitiseLanguage(language, 'en')
  return `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${lang}"/></a:defPPr>${levelsXml(other, [], theme, 'mn')}</p:defaultTextStyle>`
}

function relationships(scene: Scene): readonly Relationship[] {
  return [
    relationship(1, 'slideMaster', MASTER_PART),
    relationship(2, 'theme', themePart('slides')),
    relationship(3, 'presProps', PRES_PROPS_PART),
    relationship(4, 'viewProps', VIEW_PROPS_PART),
    relationship(5, 'tableStyles', TABLE_STYLES_PART),
    relationship(6, 'notesMaster', NOTES_MASTER_PART),
    relationship(7, 'handoutMaster', HANDOUT_MASTER_PART),
    ...scene.slides.map((_, index) => relationship(index + 8, 'slide', slideName(index + 1))),
  ]
}
