import PDFDocument from 'pdfkit'
import type { Compressed } from '../../model/world.ts'
import { packZlib } from '../../opc/zlib.ts'
import { type About, xmp } from './xmp.ts'

/** An object of the file. */
export interface Ref {
  readonly data: Record<string, unknown>
  end(chunk?: Uint8Array): void
}

/** An element of the structure tree (ISO 32000-1, 14.7). */
export interface StructElement {
  add(child: StructElement | StructContent): this
  end(): void
}

/** A stretch of a page's content that an element of the structure holds. */
export interface StructContent {
  readonly refs: unknown
}

/** What an element of the structure says of itself. */
export interface StructOptions {
  readonly title?: string
  readonly lang?: string
  readonly alt?: string
  readonly actual?: string
  readonly bbox?: readonly number[]
  readonly scope?: 'Column' | 'Row'
}

/** An entry of the outline, which may hold others. */
export interface OutlineItem {
  addItem(title: string, options: { readonly fit: boolean; readonly expanded: boolean }): OutlineItem
}

/** A colour that changes over a shape. */
export interface Gradient {
  stop(offset: number, color: string, opacity: number): this
}

/** A picture that is in the file. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly label: string
  readonly obj: Ref | null
}

/** A font as fontkit reads it; lengths are in units of the em. */
export interface FontData {
  readonly unitsPerEm: number
  readonly underlinePosition: number
  readonly underlineThickness: number
  hasGlyphForCodePoint(codePoint: number): boolean
}

/** A font in the file. */
export interface ChosenFont {
  readonly id: string
  readonly font: FontData
  ref(): Ref
  /** The glyphs of a text, each as four hexadecimal digits; from now on they are in the file. */
  encode(text: string): readonly [glyphs: readonly string[], positions: unknown]
}

/** What we use of PDFKit; the origin is a page's top left corner. */
export interface Pdf {
  readonly page: {
    readonly width: number
    readonly height: number
    readonly dictionary: Ref
    readonly fonts: Record<string, Ref>
  }
  readonly outline: OutlineItem
  /** The font that was chosen last. */
  readonly _font: ChosenFont
  addPage(options: { readonly size: readonly number[]; readonly margin: number }): this
  save(): this
  restore(): this
  transform(a: number, b: number, c: number, d: number, e: number, f: number): this
  rect(x: number, y: number, width: number, height: number): this
  roundedRect(x: number, y: number, width: number, height: number, radius: number): this
  ellipse(x: number, y: number, rx: number, ry: number): this
  moveTo(x: number, y: number): this
  lineTo(x: number, y: number): this
  polygon(...points: readonly (readonly [number, number])[]): this
  path(d: string): this
  clip(): this
  fillColor(color: Gradient): this
  strokeColor(color: Gradient): this
  fillOpacity(opacity: number): this
  strokeOpacity(opacity: number): this
  lineWidth(width: number): this
  lineCap(cap: string): this
  lineJoin(join: string): this
  miterLimit(limit: number): this
  linearGradient(x1: number, y1: number, x2: number, y2: number): Gradient
  registerFont(name: string, bytes: Uint8Array): this
  font(name: string, size: number): this
  widthOfString(text: string, options: TextOptions): number
  text(text: string, x: number, y: number, options: TextOptions & LineOptions): this
  openImage(bytes: Uint8Array): Picture
  image(picture: Picture, x: number, y: number, options: ImageOptions): this
  annotate(x: number, y: number, width: number, height: number, options: Readonly<Record<string, unknown>>): this
  struct(type: string, options: StructOptions): StructElement
  addStructure(element: StructElement): this
  markStructureContent(tag: string): StructContent
  markContent(tag: string, options?: { readonly type?: string; readonly actual?: string }): this
  endMarkedContent(): this
  /** Operators of a page's content, as they are. */
  addContent(operators: string): this
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this
  closePath(): this
  ref(data?: Record<string, unknown>): Ref
  end(): void
}

/** How a stretch of text is set. */
export interface TextOptions {
  /** OpenType features that are turned on or off; where they are given, the text is shaped as one. */
  readonly features: Readonly<Record<string, boolean>>
  readonly characterSpacing?: number
}

/** One line at its baseline. */
export interface LineOptions {
  readonly lineBreak: false
  readonly baseline: 'alphabetic'
  readonly fill: boolean
  readonly stroke: boolean
}

/** The size of a picture, whatever its metadata say of its orientation. */
export interface ImageOptions {
  readonly width: number
  readonly height: number
  readonly ignoreOrientation: true
}

/** Streams as PDFKit holds them until they are written. */
interface OpenRef extends Ref {
  buffer: Uint8Array[]
  finalize(): void
}

const Base = PDFDocument as unknown as new (
  options: object,
) => Pdf & { endMetadata(): void; push(chunk: unknown): boolean }

/** A document that is written into memory, and whose bytes depend on nothing but what it is given. */
class MemoryPdf extends Base {
  declare readonly chunks: Uint8Array[]
  declare readonly about: About
  declare readonly compressed: Compressed

  /** PDFKit streams; we keep. The constructor above ours writes already, so that the list is made here. */
  override push(chunk: unknown): boolean {
    const self = this as { chunks: Uint8Array[] | undefined }
    self.chunks ??= []
    if (chunk instanceof Uint8Array) self.chunks.push(chunk)
    return true
  }

  /** Streams are compressed by ours: PDFKit asks Node's zlib, whose bytes differ from version to version. */
  override ref(data?: Record<string, unknown>): Ref {
    const ref = super.ref(data) as OpenRef
    const finalize = ref.finalize.bind(ref)
    ref.finalize = () => {
      if (ref.buffer.length > 0 && ref.data['Filter'] === undefined && ref.data['Type'] !== 'Metadata') {
        ref.data['Filter'] = 'FlateDecode'
        ref.buffer = [packZlib(Buffer.concat(ref.buffer), this.compressed)]
      }
      finalize()
    }
    return ref
  }

  /** PDFKit puts title and author into the XML as they are. */
  override endMetadata(): void {
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' })
    metadata.end(new TextEncoder().encode(xmp(this.about)))
    const { _root: root } = this as unknown as { _root: Ref }
    root.data['Metadata'] = metadata
  }
}

/** An open document, and what makes it a file. */
export interface OpenPdf {
  readonly pdf: Pdf
  /** Ends the document; nothing may be drawn after that. */
  finish(): Uint8Array
}

/** Opens a tagged document without pages. */
export function openPdf(about: About, compressed: Compressed = new Map()): OpenPdf {
  const pdf = new MemoryPdf({
    pdfVersion: '1.7',
    compress: false,
    autoFirstPage: false,
    tagged: true,
    displayTitle: true,
    lang: about.language,
    pageLayout: 'singlePage',
    // No font of its own: Helvetica would be read from the disk.
    font: null,
    info: infoOf(about),
  })
  Object.assign(pdf, { about, compressed })
  return {
    pdf,
    finish: () => {
      pdf.end()
      return Buffer.concat(pdf.chunks)
    },
  }
}

function infoOf({ title, subject, author, date, mark }: About): Readonly<Record<string, unknown>> {
  return {
    Title: title,
    ...(author !== null && { Author: author }),
    ...(subject !== null && { Subject: subject }),
    Creator: 'fandeck',
    CreationDate: date,
    ModDate: date,
    Fandeck: mark,
  }
}
