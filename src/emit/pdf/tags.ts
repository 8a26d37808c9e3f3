import type { Box } from '../../model/geometry.ts'
import type { Pdf, Ref, StructElement, StructOptions } from './pdfkit.ts'

/** The structure of a document, which is written while its pages are drawn: what is what, and in which order it is read. */
export interface Tags {
  /** An element within the one that is open, and everything that is drawn meanwhile. */
  element(type: string, options: StructOptions, draw: () => void): void
  /** What is drawn belongs to the open element. */
  content(draw: () => void): void
  /** What is drawn is for the eye alone. */
  artifact(draw: () => void, type?: 'Layout' | 'Pagination' | 'Background'): void
  /** A link over a place of the page, in the open element. */
  link(box: Box, action: Ref, says: string): void
  /** Ends the outermost element. */
  end(): void
}

/** Opens the structure of a document: one element `Document` that holds all others. */
export function createTags(pdf: Pdf): Tags {
  const root = pdf.struct('Document', {})
  pdf.addStructure(root)
  const open: { readonly type: string; readonly element: StructElement }[] = [{ type: 'Document', element: root }]
  return {
    element(type, options, draw) {
      const element = pdf.struct(type, options)
      open.at(-1)!.element.add(element)
      open.push({ type, element })
      draw()
      open.pop()
      // PDFKit takes the page of an element's links from the one that is open when the element ends.
      element.end()
    },
    content(draw) {
      const { type, element } = open.at(-1)!
      element.add(pdf.markStructureContent(type))
      draw()
      pdf.endMarkedContent()
    },
    artifact(draw, type = 'Layout') {
      pdf.markContent('Artifact', { type })
      draw()
      pdf.endMarkedContent()
    },
    link({ x, y, width, height }, action, says) {
      const options = { Subtype: 'Link', A: action, Contents: new String(says), structParent: open.at(-1)!.element }
      pdf.annotate(x, y, width, height, options)
    },
    end: () => root.end(),
  }
}

/** Tags that say nothing: for what stands in an artifact. Links in it lead nowhere. */
export const NO_TAGS: Tags = {
  element: (_type, _options, draw) => draw(),
  content: (draw) => draw(),
  artifact: (draw) => draw(),
  link: () => undefined,
  end: () => undefined,
}
