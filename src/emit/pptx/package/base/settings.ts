import type { Part } from '../../../../model/package.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION } from '../../../../opc/write-xml.ts'
import { NAMESPACES } from './namespaces.ts'
import { PRES_PROPS_PART, VIEW_PROPS_PART } from './part-names.ts'

/** How the deck is shown and viewed: as a deck that PowerPoint has just made, with the pictures as sharp as they are. */
export function settingsParts(): readonly Part[] {
  return [
    {
      name: PRES_PROPS_PART,
      type: CONTENT_TYPES.presProps,
      content: `${DECLARATION}<p:presentationPr ${NAMESPACES}>${SHOW}<p:extLst>${PICTURES}</p:extLst></p:presentationPr>`,
      relationships: [],
    },
    {
      name: VIEW_PROPS_PART,
      type: CONTENT_TYPES.viewProps,
      content: `${DECLARATION}<p:viewPr ${NAMESPACES}>${NORMAL_VIEW}${SLIDE_VIEW}<p:gridSpacing cx="76200" cy="76200"/></p:viewPr>`,
      relationships: [],
    },
  ]
}

const SHOW = '<p:showPr showNarration="1"><p:present/><p:sldAll/><p:penClr><a:prstClr val="red"/></p:penClr></p:showPr>'

/** [MS-PPTX] 2.3.1: what was cut off a picture stays in the file, at 220 dots an inch. */
const PICTURES =
  '<p:ext uri="{E76CE94A-603C-4142-B9EB-6D1370010A27}"><p14:discardImageEditData xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="0"/></p:ext>' +
  '<p:ext uri="{D31A062A-798A-4329-ABDD-BBA856620510}"><p14:defaultImageDpi xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" val="220"/></p:ext>'

/** The slide above, its notes below. */
const NORMAL_VIEW =
  '<p:normalViewPr horzBarState="maximized"><p:restoredLeft sz="15611"/><p:restoredTop sz="80000"/></p:normalViewPr>'

const SCALE = '<p:scale><a:sx n="100" d="100"/><a:sy n="100" d="100"/></p:scale><p:origin x="0" y="0"/>'

const SLIDE_VIEW = `<p:slideViewPr><p:cSldViewPr snapToGrid="0"><p:cViewPr varScale="1">${SCALE}</p:cViewPr><p:guideLst/></p:cSldViewPr></p:slideViewPr>`
