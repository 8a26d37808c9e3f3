import type { Part } from '../../../model/package.ts'
import type { NoteParagraph, Scene } from '../../../model/scene.ts'
import { relationship } from '../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../opc/types.ts'
import { DECLARATION, escapeXml } from '../../../opc/write-xml.ts'
import { sanitise, sanitiseLanguage } from '../sanitise.ts'
import { NAMESPACES, TREE_PROPERTIES } from './base/namespaces.ts'
import { slideName } from './base/part-names.ts'
import { SLIDE_NUMBER_FIELD } from './slide-number.ts'

/** The name of the part that holds a slide's notes. */
export function notesName(number: number): string {
  return `ppt/notesSlides/notesSlide${number}.xml`
}

/** True if any slide has speaker notes. */
export function hasNotes({ slides }: Scene): boolean {
  return slides.some(({ notes }) => notes.length > 0)
}

/** `p:notes` for a slide that has any, on a notes master that is named. PptxGenJS's own has one paragraph, and another master behind it. */
export function notesPart(number: number, scene: Scene, master: string): Part {
  const lang = sanitiseLanguage(scene.language, 'en')
  const paragraphs = scene.slides[number - 1]!.notes.map((paragraph) => noteXml(paragraph, lang))
  const field = `<a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr lang="${lang}"/><a:t>${number}</a:t></a:fld>`
  return {
    name: notesName(number),
    type: CONTENT_TYPES.notesSlide,
    content:
      `${DECLARATION}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_PROPERTIES}` +
      '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>' +
      `${placeholder(3, 'Notes', 'type="body" idx="1"', paragraphs.join(''))}` +
      `${placeholder(4, 'Slide Number', 'type="sldNum" sz="quarter" idx="5"', `<a:p>${field}</a:p>`)}` +
      '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
    relationships: [relationship(1, 'notesMaster', master), relationship(2, 'slide', slideName(number))],
  }
}

function placeholder(id: number, name: string, kind: string, text: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody></p:sp>`
  )
}

function noteXml({ text, bullet }: NoteParagraph, lang: string): string {
  const lines = sanitise(text).split('\n')
  const runs = lines.map((line) =>
    line === '' ? '' : `<a:r><a:rPr lang="${lang}"/><a:t>${escapeXml(line)}</a:t></a:r>`,
  )
  return `<a:p>${bullet ? BULLET : ''}${runs.join('<a:br/>')}</a:p>`
}

const BULLET = '<a:pPr marL="171450" indent="-171450"><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>'
