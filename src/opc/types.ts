const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const METADATA = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata'

/** The types of relationship that decks have. */
export const RELATIONSHIP_TYPES: Readonly<Record<RelationshipType, string>> = {
  officeDocument: `${OFFICE}/officeDocument`,
  core: `${METADATA}/core-properties`,
  app: `${OFFICE}/extended-properties`,
  slideMaster: `${OFFICE}/slideMaster`,
  slideLayout: `${OFFICE}/slideLayout`,
  slide: `${OFFICE}/slide`,
  notesMaster: `${OFFICE}/notesMaster`,
  notesSlide: `${OFFICE}/notesSlide`,
  handoutMaster: `${OFFICE}/handoutMaster`,
  theme: `${OFFICE}/theme`,
  presProps: `${OFFICE}/presProps`,
  viewProps: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  image: `${OFFICE}/image`,
  hyperlink: `${OFFICE}/hyperlink`,
  font: `${OFFICE}/font`,
  chart: `${OFFICE}/chart`,
  package: `${OFFICE}/package`,
}

/** A type of relationship by its last word. */
export type RelationshipType =
  | 'officeDocument'
  | 'core'
  | 'app'
  | 'slideMaster'
  | 'slideLayout'
  | 'slide'
  | 'notesMaster'
  | 'notesSlide'
  | 'handoutMaster'
  | 'theme'
  | 'presProps'
  | 'viewProps'
  | 'tableStyles'
  | 'image'
  | 'hyperlink'
  | 'font'
  | 'chart'
  | 'package'

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'

/** The types of content that decks have. */
export const CONTENT_TYPES: Readonly<Record<ContentType, string>> = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  template: `${PRESENTATION}.template.main+xml`,
  slideMaster: `${PRESENTATION}.slideMaster+xml`,
  slideLayout: `${PRESENTATION}.slideLayout+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  notesSlide: `${PRESENTATION}.notesSlide+xml`,
  handoutMaster: `${PRESENTATION}.handoutMaster+xml`,
  presProps: `${PRESENTATION}.presProps+xml`,
  viewProps: `${PRESENTATION}.viewProps+xml`,
  tableStyles: `${PRESENTATION}.tableStyles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A type of content by a short name. */
export type ContentType =
  | 'presentation'
  | 'template'
  | 'slideMaster'
  | 'slideLayout'
  | 'slide'
  | 'notesMaster'
  | 'notesSlide'
  | 'handoutMaster'
  | 'presProps'
  | 'viewProps'
  | 'tableStyles'
  | 'theme'
  | 'app'
  | 'core'
  | 'png'
  | 'jpeg'
  | 'svg'
  | 'chart'
  | 'workbook'
