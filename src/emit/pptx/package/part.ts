/** A part of the package: its name has no slash in front. */
export interface Part {
  readonly name: string
  readonly type: ContentType
  /** XML as text, or the bytes of an image. */
  readonly content: string | Uint8Array
  readonly relationships: readonly Relationship[]
}

/** A pointer from a part to another part or to an address outside. */
export interface Relationship {
  /** Unique among its part's relationships. */
  readonly id: string
  readonly type: RelationshipType
  /** A part's name, or a URL. */
  readonly target: string
  readonly external: boolean
}

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
  theme: `${OFFICE}/theme`,
  presProps: `${OFFICE}/presProps`,
  viewProps: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  image: `${OFFICE}/image`,
  hyperlink: `${OFFICE}/hyperlink`,
}

export type RelationshipType =
  | 'officeDocument'
  | 'core'
  | 'app'
  | 'slideMaster'
  | 'slideLayout'
  | 'slide'
  | 'notesMaster'
  | 'notesSlide'
  | 'theme'
  | 'presProps'
  | 'viewProps'
  | 'tableStyles'
  | 'image'
  | 'hyperlink'

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'

/** The types of content that decks have. */
export const CONTENT_TYPES: Readonly<Record<ContentType, string>> = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  slideMaster: `${PRESENTATION}.slideMaster+xml`,
  slideLayout: `${PRESENTATION}.slideLayout+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  notesSlide: `${PRESENTATION}.notesSlide+xml`,
  presProps: `${PRESENTATION}.presProps+xml`,
  viewProps: `${PRESENTATION}.viewProps+xml`,
  tableStyles: `${PRESENTATION}.tableStyles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
}

export type ContentType =
  | 'presentation'
  | 'slideMaster'
  | 'slideLayout'
  | 'slide'
  | 'notesMaster'
  | 'notesSlide'
  | 'presProps'
  | 'viewProps'
  | 'tableStyles'
  | 'theme'
  | 'app'
  | 'core'
  | 'png'
  | 'jpeg'
  | 'svg'

/** A relationship to another part of the package. */
export function relationship(id: number, type: RelationshipType, target: string): Relationship {
  return { id: `rId${id}`, type, target, external: false }
}
