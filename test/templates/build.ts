import type { Part, Relationship } from '../../src/model/package.ts'
import { relationship } from '../../src/opc/relationship.ts'
import { seal } from '../../src/opc/seal.ts'
import { CONTENT_TYPES } from '../../src/opc/types.ts'
import { layoutXml, masterXml, slideXml, themeXml } from './master-xml.ts'
import { picture } from './picture.ts'
import { part } from './sheet-xml.ts'
import type { LayoutSpec, MasterSpec, SheetSpec, TemplateSpec } from './spec.ts'

/** The bytes of a template, the same for the same description. */
export function buildTemplate(spec: TemplateSpec): Uint8Array {
  return seal(templateParts(spec), ROOT)
}

/** The relationships of every template. */
export const ROOT: readonly Relationship[] = [relationship(1, 'officeDocument', 'ppt/presentation.xml')]

/** The parts of a template. */
export function templateParts(spec: TemplateSpec): readonly Part[] {
  const layouts = spec.masters.flatMap((master) => master.layouts)
  const pictures = [...new Set([...spec.masters, ...layouts].flatMap(colorsOf))]
  const media = pictures.map((color): Part => {
    return { name: mediaName(color), type: CONTENT_TYPES.png, content: picture(color, 48, 24), relationships: [] }
  })
  const slides = (spec.slides ?? []).map((slide, index): Part => {
    const to = relationship(1, 'slideLayout', layoutName(slide.layout))
    const name = `ppt/slides/slide${index + 1}.xml`
    return { name, type: CONTENT_TYPES.slide, content: slideXml(slide), relationships: [to] }
  })
  const masters = spec.masters.flatMap((master, index) => masterParts(spec.masters, master, index))
  return [presentation(spec), ...masters, ...slides, ...media]
}

function masterParts(all: readonly MasterSpec[], master: MasterSpec, index: number): readonly Part[] {
  const first = all.slice(0, index).reduce((sum, { layouts }) => sum + layouts.length, 0)
  const name = `ppt/slideMasters/slideMaster${index + 1}.xml`
  const theme = `ppt/theme/theme${index + 1}.xml`
  const count = master.layouts.length
  const relationships = [
    ...master.layouts.map((_, at) => relationship(at + 1, 'slideLayout', layoutName(first + at))),
    relationship(count + 1, 'theme', theme),
    ...pictureRelationships(master, count + 2),
  ]
  return [
    { name, type: CONTENT_TYPES.slideMaster, content: masterXml(master, MASTER_ID + 100 * index + 1), relationships },
    { name: theme, type: CONTENT_TYPES.theme, content: themeXml(master), relationships: [] },
    ...master.layouts.map((layout, at) => layoutPart(layout, first + at, name)),
  ]
}

/** The first id of a master; layouts are counted on from it. */
const MASTER_ID = 2_147_483_648

function layoutPart(layout: LayoutSpec, index: number, master: string): Part {
  const relationships = [relationship(1, 'slideMaster', master), ...pictureRelationships(layout, 2)]
  return { name: layoutName(index), type: CONTENT_TYPES.slideLayout, content: layoutXml(layout), relationships }
}

function layoutName(index: number): string {
  return `ppt/slideLayouts/slideLayout${index + 1}.xml`
}

function pictureRelationships(sheet: SheetSpec, first: number): readonly Relationship[] {
  return colorsOf(sheet).map((color, index) => relationship(first + index, 'image', mediaName(color)))
}

function colorsOf({ background, pictures = [] }: SheetSpec): readonly string[] {
  const behind = background && 'picture' in background ? [background.picture] : []
  return [...behind, ...pictures.map(({ color }) => color)]
}

function mediaName(color: string): string {
  return `ppt/media/image-${color}.png`
}

function presentation({ masters, slides = [], size = [960, 540], potx }: TemplateSpec): Part {
  const all = [...masters.map((_, index) => `<p:sldMasterId id="${MASTER_ID + 100 * index}" r:id="rId${index + 1}"/>`)]
  const shown = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${masters.length + index + 1}"/>`)
  const [width, height] = size.map((points) => Math.round(points * 12_700))
  const content =
    `<p:sldMasterIdLst>${all.join('')}</p:sldMasterIdLst>` +
    `${shown.length === 0 ? '' : `<p:sldIdLst>${shown.join('')}</p:sldIdLst>`}` +
    `<p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/>`
  const relationships = [
    ...masters.map((_, at) => relationship(at + 1, 'slideMaster', `ppt/slideMasters/slideMaster${at + 1}.xml`)),
    ...slides.map((_, at) => relationship(masters.length + at + 1, 'slide', `ppt/slides/slide${at + 1}.xml`)),
    relationship(masters.length + slides.length + 1, 'theme', 'ppt/theme/theme1.xml'),
  ]
  const type = potx ? CONTENT_TYPES.template : CONTENT_TYPES.presentation
  return { name: 'ppt/presentation.xml', type, content: part('p:presentation', '', content), relationships }
}
