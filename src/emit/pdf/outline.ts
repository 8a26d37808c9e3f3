import type { SceneSlide } from '../../model/scene.ts'
import { sanitise } from '../pptx/sanitise.ts'
import type { OutlineItem, Pdf } from './pdfkit.ts'

/** The outline of a document: an entry for each slide, below that of its section. */
export interface Outline {
  /** An entry for a slide that is on the page that was added last. */
  add(slide: SceneSlide): void
}

/** Opens the outline. */
export function createOutline(pdf: Pdf): Outline {
  let section: OutlineItem | null = null
  return {
    add({ kind, title }) {
      const parent: OutlineItem = kind === 'section' || section === null ? pdf.outline : section
      const item = parent.addItem(sanitise(title), { fit: true, expanded: true })
      if (kind === 'section') section = item
    },
  }
}
