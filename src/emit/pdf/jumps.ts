import type { Pdf, Ref } from './pdfkit.ts'

/** Links from slide to slide. They lead to pages that may not be there yet, so that they are written last. */
export interface Jumps {
  /** The action that leads to a slide, by its key. */
  to(slide: string): Ref
  /** Says which page a slide is on. */
  arrive(slide: string, page: Ref): void
  /** Writes the actions, now that every slide is on a page. */
  end(): void
}

/** Opens the list of links within a document. */
export function createJumps(pdf: Pdf): Jumps {
  const actions: { readonly slide: string; readonly action: Ref }[] = []
  const pages = new Map<string, Ref>()
  return {
    to(slide) {
      const action = pdf.ref({ S: 'GoTo' })
      actions.push({ slide, action })
      return action
    },
    arrive: (slide, page) => pages.set(slide, page),
    end() {
      for (const { slide, action } of actions) {
        action.data['D'] = [pages.get(slide), 'Fit']
        action.end()
      }
    },
  }
}
