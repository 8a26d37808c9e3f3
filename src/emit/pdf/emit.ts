import type { Assets } from '../../model/assets.ts'
import type { NotesPage } from '../../model/notes-page.ts'
import type { Scene, SceneSlide } from '../../model/scene.ts'
import type { Compressed } from '../../model/world.ts'
import { sanitise, sanitiseLanguage } from '../pptx/sanitise.ts'
import type { Canvas } from './canvas.ts'
import { createFontBook, type PdfFonts } from './fonts.ts'
import { frameAt } from './frame.ts'
import { createImages } from './image/images.ts'
import { createJumps } from './jumps.ts'
import { MARK, markPdf } from './mark.ts'
import { paintNotes } from './notes.ts'
import { createOutline } from './outline.ts'
import { openPdf } from './pdfkit.ts'
import { paintSlide } from './slide.ts'
import { createTags } from './tags.ts'

/** How a PDF is made. */
export interface PdfOptions {
  /** The moment that it is dated with. */
  readonly modified: Date
  readonly fonts: PdfFonts
  /** The pages of notes of each slide, which then show the slides as well; null for a page of each slide. */
  readonly notes: readonly (readonly NotesPage[])[] | null
  /** What earlier builds compressed. */
  readonly compressed?: Compressed | undefined
}

/** A PDF, and what could not be shown in it. */
export interface Pdf {
  readonly bytes: Uint8Array
  /** The characters that no font had, each once; there are boxes in their place. */
  readonly missing: readonly string[]
  /** The pictures that could not be read, by their keys; there are empty frames in their place. */
  readonly damaged: readonly string[]
}

/**
 * Scene and assets → a tagged PDF (ISO 32000-1) with a page for each slide, as large as the slide, where text is text and charts are
 * drawn. The same input gives the same bytes.
 */
export function emitPdf(scene: Scene, assets: Assets, { modified, fonts, notes, compressed }: PdfOptions): Pdf {
  const { pdf, finish } = openPdf(aboutOf(scene, modified), compressed)
  const whole = frameAt({ x: 0, y: 0, ...scene.size }, scene.size)
  const canvas: Canvas = {
    ...{ pdf, scene, assets },
    fonts: createFontBook(pdf, fonts),
    images: createImages(pdf, assets),
    jumps: createJumps(pdf),
    tags: createTags(pdf),
    frame: whole,
  }
  const outline = createOutline(pdf)
  for (const [index, slide] of scene.slides.entries()) {
    const pages = notes?.[index] ?? [{ size: scene.size, slide: whole.box, items: [] }]
    paintPages(slide, pages, () => outline.add(slide), canvas)
  }
  canvas.tags.end()
  canvas.jumps.end()
  return { bytes: markPdf(finish()), missing: [...canvas.fonts.missing], damaged: [...canvas.images.damaged] }
}

function aboutOf({ title, subject, author, language }: Scene, date: Date): Parameters<typeof openPdf>[0] {
  return {
    title: sanitise(title),
    subject: subject && sanitise(subject),
    author: author && sanitise(author),
    language: sanitiseLanguage(language, 'en'),
    date,
    mark: MARK,
  }
}

/** The pages of a slide are a part of the document. */
function paintPages(slide: SceneSlide, pages: readonly NotesPage[], whenThere: () => void, canvas: Canvas): void {
  const { pdf, tags, jumps, scene } = canvas
  for (const page of pages) {
    pdf.addPage({ size: [page.size.width, page.size.height], margin: 0 })
    if (page.slide !== null) {
      jumps.arrive(slide.key, pdf.page.dictionary)
      whenThere()
    }
    const { slide: box } = page
    tags.element('Sect', { title: sanitise(slide.title) }, () => {
      if (box !== null) paintSlide(slide, { ...canvas, frame: frameAt(box, scene.size) })
      if (page.items.length > 0) paintNotes(page, canvas)
    })
  }
}
