import type { Part, Relationship } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION } from '../../../../opc/write-xml.ts'
import { emu } from '../../paint/place.ts'
import { sanitiseLanguage } from '../../sanitise.ts'
import { MASTER_PART, THEME_PART } from './master.ts'
import { NAMESPACES } from './namespaces.ts'
import { NOTES_MASTER_PART } from './notes-master.ts'
import { FIRST_SLIDE_ID, sectionList } from './sections.ts'
import { TABLE_STYLES_PART } from './table-styles.ts'
import { defaultTextStyle } from './text-styles.ts'

export const PRESENTATION_PART = 'ppt/presentation.xml'
export const PRES_PROPS_PART = 'ppt/presProps.xml'
export const VIEW_PROPS_PART = 'ppt/viewProps.xml'

/** The name of a slide's part; slides count from 1. */
export function slideName(number: number): string {
  return `ppt/slides/slide${number}.xml`
}

/** `p:presentation`: the list of slides and what they stand on. Children in the order of the schema. */
export function presentationPart(scene: Scene): Part {
  const { width, height } = scene.size
  const slides = scene.slides.map((_, index) => `<p:sldId id="${FIRST_SLIDE_ID + index}" r:id="rId${index + 7}"/>`)
  return {
    name: PRESENTATION_PART,
    type: CONTENT_TYPES.presentation,
    content:
      `${DECLARATION}<p:presentation ${NAMESPACES} saveSubsetFonts="1">` +
      '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>' +
      (hasNotes(scene) ? '<p:notesMasterIdLst><p:notesMasterId r:id="rId6"/></p:notesMasterIdLst>' : '') +
      (slides.length > 0 ? `<p:sldIdLst>${slides.join('')}</p:sldIdLst>` : '') +
      `<p:sldSz cx="${emu(width)}" cy="${emu(height)}"${width === 720 && height === 540 ? ' type="screen4x3"' : ''}/><p:notesSz cx="6858000" cy="9144000"/>` +
      `${defaultTextStyle(scene.theme, sanitiseLanguage(scene.language, 'en'))}${sectionList(scene)}</p:presentation>`,
    relationships: relationships(scene),
  }
}

/** True if any slide has speaker notes. */
export function hasNotes(scene: Scene): boolean {
  return scene.slides.some((slide) => slide.notes.length > 0)
}

/** How the deck is shown and viewed: nothing of ours. */
export function settingsParts(): readonly Part[] {
  return [
    {
      name: PRES_PROPS_PART,
      type: CONTENT_TYPES.presProps,
      content: `${DECLARATION}<p:presentationPr ${NAMESPACES}/>`,
      relationships: [],
    },
    {
      name: VIEW_PROPS_PART,
      type: CONTENT_TYPES.viewProps,
      content: `${DECLARATION}<p:viewPr ${NAMESPACES}/>`,
      relationships: [],
    },
  ]
}

function relationships(scene: Scene): readonly Relationship[] {
  return [
    relationship(1, 'slideMaster', MASTER_PART),
    relationship(2, 'theme', THEME_PART),
    relationship(3, 'presProps', PRES_PROPS_PART),
    relationship(4, 'viewProps', VIEW_PROPS_PART),
    relationship(5, 'tableStyles', TABLE_STYLES_PART),
    ...(hasNotes(scene) ? [relationship(6, 'notesMaster', NOTES_MASTER_PART)] : []),
    ...scene.slides.map((_, index) => relationship(index + 7, 'slide', slideName(index + 1))),
  ]
}
