import type { Part } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION, escapeXml } from '../../../../opc/write-xml.ts'
import { sanitise, sanitiseLanguage } from '../../sanitise.ts'
import { APP_PART, CORE_PART } from './part-names.ts'
import { slideSize } from './slide-size.ts'

/** The program that `docProps/app.xml` names. PowerPoint and LibreOffice put their own name there when they save. */
export const APPLICATION = 'fandeck'

/** Title, author, dates and language. */
export function corePart(scene: Scene, modified: Date): Part {
  const date = `${modified.toISOString().slice(0, 19)}Z`
  const subject = scene.subject === null ? '' : `<dc:subject>${text(scene.subject)}</dc:subject>`
  return {
    name: CORE_PART,
    type: CONTENT_TYPES.core,
    content:
      `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dc:title>${text(scene.title)}</dc:title>${subject}<dc:creator>${text(scene.author ?? APPLICATION)}</dc:creator>` +
      `<cp:lastModifiedBy>${APPLICATION}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>` +
      `<dc:language>${sanitiseLanguage(scene.language, 'en')}</dc:language></cp:coreProperties>`,
    relationships: [],
  }
}

/** The program, the counts and the slides' titles. */
export function appPart(scene: Scene): Part {
  const fonts = fontsOf(scene)
  const titles = scene.slides.map((slide) => slide.title)
  const heading = (name: string, count: number) =>
    `<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`
  const parts = [...fonts, scene.theme.name, ...titles]
  return {
    name: APP_PART,
    type: CONTENT_TYPES.app,
    content:
      `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
      `<TotalTime>0</TotalTime><Application>${APPLICATION}</Application><PresentationFormat>${slideSize(scene.size).name}</PresentationFormat>` +
      `<Slides>${titles.length}</Slides><Notes>${scene.slides.filter((slide) => slide.notes.length > 0).length}</Notes><HiddenSlides>0</HiddenSlides>` +
      `<HeadingPairs><vt:vector size="6" baseType="variant">${heading('Fonts Used', fonts.length)}${heading('Theme', 1)}${heading('Slide Titles', titles.length)}</vt:vector></HeadingPairs>` +
      `<TitlesOfParts><vt:vector size="${parts.length}" baseType="lpstr">${parts.map((part) => `<vt:lpstr>${text(part)}</vt:lpstr>`).join('')}</vt:vector></TitlesOfParts>` +
      '<AppVersion>16.0000</AppVersion></Properties>',
    relationships: [],
  }
}

/** The theme's fonts and any other that a run names, sorted. */
function fontsOf({ theme, slides }: Scene): readonly string[] {
  const fonts = new Set([theme.fonts.heading, theme.fonts.body])
  for (const slide of slides)
    for (const item of slide.items)
      if (item.type === 'text') for (const { runs } of item.paragraphs) for (const run of runs) fonts.add(run.font)
  return [...fonts].sort()
}

function text(value: string): string {
  return escapeXml(sanitise(value))
}
