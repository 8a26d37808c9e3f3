import { inspect } from '../../src/inspect/inspect.ts'
import type { Part, Relationship } from '../../src/model/package.ts'
import { relationship } from '../../src/opc/relationship.ts'
import { seal } from '../../src/opc/seal.ts'
import { CONTENT_TYPES, RELATIONSHIP_TYPES } from '../../src/opc/types.ts'
import { png } from '../emit/scenes.ts'

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" ' +
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** What a small deck may have besides its slides. */
export interface Wish {
  /** The document's title; null for none. */
  readonly title?: string | null
  /** What stands before the slides' size in the presentation, and what stands at its end. */
  readonly start?: string
  readonly end?: string
  readonly notesSize?: string
  /** The properties that text has by default. */
  readonly defaultText?: string
  readonly background?: string
  readonly slideNotes?: string
  readonly parts?: readonly Part[]
  /** More relationships of the first slide. */
  readonly relationships?: readonly Relationship[]
  /** The parts as they would be, to be changed. */
  readonly change?: (parts: readonly Part[]) => readonly Part[]
}

/** A deck of slides, each given as the XML of its shapes: 960 × 540 points, one master, one layout, white ground, black text. */
export function deckOf(slides: string | readonly string[], wish: Wish = {}): Uint8Array {
  const all = typeof slides === 'string' ? [slides] : slides
  const parts = [...baseParts(all.length, wish), ...all.map((shapes, index) => slidePart(shapes, index + 1, wish))]
  return seal(wish.change?.([...parts, ...(wish.parts ?? [])]) ?? [...parts, ...(wish.parts ?? [])], ROOT)
}

/** What is found in a deck: place, rule and reason. */
export function findings(bytes: Uint8Array): readonly string[] {
  return inspect(bytes, 'deck.pptx').map(({ place, rule, reason }) => `${place?.path ?? '-'} ${rule}: ${reason}`)
}

/** The rules that something in a deck breaks. */
export function broken(bytes: Uint8Array): readonly string[] {
  return [...new Set(inspect(bytes, 'deck.pptx').map(({ rule }) => rule))]
}

const ROOT: readonly Relationship[] = [
  relationship(1, 'officeDocument', 'ppt/presentation.xml'),
  relationship(2, 'core', 'docProps/core.xml'),
]

const PLACEHOLDERS: readonly (readonly [name: string, ph: string, box: Place])[] = [
  ['Title', 'type="title"', [40, 30, 880, 60]],
  ['Content', '', [40, 110, 880, 380]],
  ['Caption', 'type="body" idx="13"', [40, 110, 400, 100]],
  ['Date', 'type="dt" idx="10"', [40, 505, 200, 20]],
  ['Footer', 'type="ftr" idx="11"', [300, 505, 300, 20]],
  ['Number', 'type="sldNum" idx="12"', [720, 505, 200, 20]],
]

const THEME = `<a:theme ${NAMESPACES} name="Small"><a:themeElements><a:clrScheme name="Small">
${Object.entries({
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '1F3864',
  lt2: 'EEEEEE',
  accent1: '0B4F8A',
  accent2: 'FFD966',
  accent3: '7F7F7F',
  accent4: '70AD47',
  accent5: '4472C4',
  accent6: 'C00000',
  hlink: '0563C1',
  folHlink: '954F72',
})
  .map(([slot, hex]) => `<a:${slot}><a:srgbClr val="${hex}"/></a:${slot}>`)
  .join('')}</a:clrScheme><a:fontScheme name="Small"/>
<a:fmtScheme name="Small"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:gradFill/><a:gradFill/></a:fillStyleLst>
<a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:gradFill/><a:gradFill/></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`

const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

const STYLE = (size: number, bullet: string): string =>
  `<a:lvl1pPr>${bullet}<a:defRPr sz="${size}00"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:lvl1pPr>`

const GROUND = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'

function baseParts(count: number, wish: Wish): readonly Part[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const title = wish.title === undefined ? 'Tea in spring' : wish.title
  return [
    part(
      'ppt/presentation.xml',
      'presentation',
      `<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
        `<p:sldIdLst>${numbers.map((number) => `<p:sldId id="${255 + number}" r:id="rId${number + 1}"/>`).join('')}</p:sldIdLst>${wish.start ?? ''}` +
        `<p:sldSz cx="12192000" cy="6858000"/><p:notesSz ${wish.notesSize ?? 'cx="6858000" cy="9144000"'}/>` +
        `<p:defaultTextStyle>${wish.defaultText ?? '<a:defPPr><a:defRPr lang="en-GB"/></a:defPPr>'}</p:defaultTextStyle>${wish.end ?? ''}</p:presentation>`,
      [
        relationship(1, 'slideMaster', 'ppt/slideMasters/slideMaster1.xml'),
        ...numbers.map((number) => relationship(number + 1, 'slide', `ppt/slides/slide${number}.xml`)),
      ],
    ),
    part(
      'docProps/core.xml',
      'core',
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${title === null ? '' : `<dc:title>${title}</dc:title>`}</cp:coreProperties>`,
    ),
    part('ppt/theme/theme1.xml', 'theme', THEME),
    part(
      'ppt/slideMasters/slideMaster1.xml',
      'slideMaster',
      `<p:sldMaster ${NAMESPACES}><p:cSld>${wish.background ?? GROUND}${tree(placeholders('type="body" idx="1"'))}</p:cSld>${MAP}` +
        '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>' +
        `<p:txStyles><p:titleStyle>${STYLE(28, '<a:buNone/>')}</p:titleStyle><p:bodyStyle>${STYLE(18, '<a:buChar char="•"/>')}</p:bodyStyle><p:otherStyle>${STYLE(10, '')}</p:otherStyle></p:txStyles></p:sldMaster>`,
      [
        relationship(1, 'slideLayout', 'ppt/slideLayouts/slideLayout1.xml'),
        relationship(2, 'theme', 'ppt/theme/theme1.xml'),
      ],
    ),
    part(
      'ppt/slideLayouts/slideLayout1.xml',
      'slideLayout',
      `<p:sldLayout ${NAMESPACES} type="obj"><p:cSld name="Title and content">${tree(placeholders('idx="1"'))}</p:cSld></p:sldLayout>`,
      [relationship(1, 'slideMaster', 'ppt/slideMasters/slideMaster1.xml')],
    ),
    ...(wish.slideNotes === undefined ? [] : [notesPart(wish.slideNotes)]),
    { name: 'ppt/media/image1.png', type: CONTENT_TYPES.png, content: png(4, 4, 90), relationships: [] },
  ]
}

/** The placeholders of the layout and of the master, where the one for content is of another type. */
function placeholders(content: string): string {
  return PLACEHOLDERS.map(([name, ph, box], index) => shape(name, box, ph || content, '', index + 2)).join('')
}

function slidePart(shapes: string, number: number, wish: Wish): Part {
  return part(
    `ppt/slides/slide${number}.xml`,
    'slide',
    `<p:sld ${NAMESPACES}><p:cSld>${tree(shapes)}</p:cSld></p:sld>`,
    [
      relationship(1, 'slideLayout', 'ppt/slideLayouts/slideLayout1.xml'),
      relationship(2, 'image', 'ppt/media/image1.png'),
      ...(wish.slideNotes === undefined ? [] : [relationship(3, 'notesSlide', 'ppt/notesSlides/notesSlide1.xml')]),
      { id: 'rIdWeb', type: RELATIONSHIP_TYPES.hyperlink, target: 'https://example.org/tea', external: true },
      ...(number === 1 ? (wish.relationships ?? []) : []),
    ],
  )
}

function notesPart(body: string): Part {
  return part(
    'ppt/notesSlides/notesSlide1.xml',
    'notesSlide',
    `<p:notes ${NAMESPACES}><p:cSld>${tree(`<p:sp><p:nvSpPr><p:cNvPr id="2" name="Notes"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>${body}</p:txBody></p:sp>`)}</p:cSld></p:notes>`,
  )
}

/** A part of XML. */
export function part(
  name: string,
  type: keyof typeof CONTENT_TYPES,
  content: string,
  relationships: readonly Relationship[] = [],
): Part {
  return { name, type: CONTENT_TYPES[type], content, relationships }
}

function tree(shapes: string): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:spTree>`
}

/** A box in points: left, top, width, height. */
export type Place = readonly [x: number, y: number, width: number, height: number]

let ids = 100

function transform([x, y, width, height]: Place, name = 'a:xfrm'): string {
  const [left, top, across, down] = [x, y, width, height].map((value) => value * 12700)
  return `<${name}><a:off x="${left}" y="${top}"/><a:ext cx="${across}" cy="${down}"/></${name}>`
}

function shape(name: string, box: Place | null, ph: string, paragraphs: string, id = ids++, more = ''): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr>${ph === '' ? '' : `<p:ph ${ph}/>`}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${box === null ? '' : transform(box)}${more}</p:spPr><p:txBody><a:bodyPr/>${paragraphs || '<a:p/>'}</p:txBody></p:sp>`
  )
}

/** A paragraph of one run. `look` is the attributes of its `a:rPr`, `inside` its children, `properties` the paragraph's. */
export function line(text: string, look = '', inside = '', properties = ''): string {
  return `<a:p>${properties}<a:r><a:rPr ${look}>${inside}</a:rPr><a:t>${text}</a:t></a:r></a:p>`
}

/** A slide's title in its placeholder. */
export function title(text = 'People drink more tea'): string {
  return shape('Title', null, 'type="title"', line(text))
}

/** A text in the layout's content placeholder. */
export function content(paragraphs: string): string {
  return shape('Content', null, 'idx="1"', paragraphs)
}

/** Any other placeholder of the layout. */
export function filled(name: string, ph: string, paragraphs: string): string {
  return shape(name, null, ph, paragraphs)
}

/** A text box. `more` is what its `p:spPr` says besides. */
export function box(name: string, at: Place, paragraphs: string, more = ''): string {
  return shape(name, at, '', paragraphs, ids++, more)
}

/** A rectangle without text. `about` is children of its `p:cNvPr`. */
export function panel(name: string, at: Place, fill: string, about = '', geometry = 'rect'): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${ids++}" name="${name}">${about}</p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform(at)}<a:prstGeom prst="${geometry}"/>${fill}</p:spPr><p:txBody><a:bodyPr/><a:p/></p:txBody></p:sp>`
}

/** The mark of decoration. */
export const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>'

/** A picture. */
export function picture(name: string, alt: string, about = ''): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="${ids++}" name="${name}" descr="${alt}">${about}</p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill><p:spPr>${transform([600, 200, 200, 100])}</p:spPr></p:pic>`
}

/** A group with shapes in it. */
export function group(name: string, alt: string, shapes: string): string {
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${ids++}" name="${name}" descr="${alt}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${shapes}</p:grpSp>`
}

/** A table: rows of cells' texts, each cell with attributes and properties behind a `|`. */
export function table(
  name: string,
  rows: readonly (readonly Cell[])[],
  properties = 'firstRow="1"',
  style = '',
): string {
  const cells = rows.map(
    (row) =>
      `<a:tr h="370840">${row.map(({ text, attributes = '', fill = '', look = '' }) => `<a:tc ${attributes}><a:txBody><a:bodyPr/>${line(text, look)}</a:txBody><a:tcPr>${fill}</a:tcPr></a:tc>`).join('')}</a:tr>`,
  )
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${ids++}" name="${name}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transform([40, 120, 880, 200], 'p:xfrm')}` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr ${properties}>${style}</a:tblPr><a:tblGrid/>${cells.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  )
}

/** A cell of a small table. */
export interface Cell {
  readonly text: string
  readonly attributes?: string
  readonly fill?: string
  readonly look?: string
}

/** A film that is in the file; `extra` stands in its `p14:media`. */
export function film(extra: string): string {
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${ids++}" name="Film" descr="Tea is poured"/><p:cNvPicPr/><p:nvPr><a:videoFile r:link="rIdFilm"/>` +
    `<p:extLst><p:ext uri="{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}"><p14:media r:embed="rIdFilm">${extra}</p14:media></p:ext></p:extLst></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill><p:spPr>${transform([600, 200, 200, 100])}</p:spPr></p:pic>`
  )
}

/** A colour as a fill. */
export function solid(hex: string, inside = ''): string {
  return `<a:solidFill><a:srgbClr val="${hex}">${inside}</a:srgbClr></a:solidFill>`
}

/** A link to the web, for the inside of a run. */
export const LINK = '<a:hlinkClick r:id="rIdWeb"/>'
