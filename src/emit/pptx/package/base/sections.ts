import type { Scene, SceneSlide } from '../../../../model/scene.ts'
import { escapeXml } from '../../../../opc/write-xml.ts'
import { sanitise } from '../../sanitise.ts'
import { guid } from '../guid.ts'

/** The id of a deck's first slide, `p:sldId/@id`; the others count on. */
export const FIRST_SLIDE_ID = 256

/** `p14:sectionLst` in its extension list, or nothing for a deck without section slides. A section is named after its first slide. */
export function sectionList({ slides }: Scene): string {
  if (!slides.some(isSection)) return ''
  const starts = slides.flatMap((slide, index) => (index === 0 || isSection(slide) ? [index] : []))
  const sections = starts.map((start, index) => section(slides[start]!, start, starts[index + 1] ?? slides.length))
  return (
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">' +
    `<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${sections.join('')}</p14:sectionLst></p:ext></p:extLst>`
  )
}

function isSection(slide: SceneSlide): boolean {
  return slide.kind === 'section'
}

function section(first: SceneSlide, start: number, end: number): string {
  const ids = Array.from({ length: end - start }, (_, index) => `<p14:sldId id="${FIRST_SLIDE_ID + start + index}"/>`)
  const name = escapeXml(sanitise(first.title))
  return `<p14:section name="${name}" id="${guid(first.key)}"><p14:sldIdLst>${ids.join('')}</p14:sldIdLst></p14:section>`
}
