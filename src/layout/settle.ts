import type { Slide } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import { ARRANGEMENTS, type SlideContext } from './arrangements.ts'
import { referencesOf } from './citations.ts'
import type { Page, Pages } from './flow.ts'
import { contentBottom, sourceLine } from './footer.ts'
import { span } from './grid.ts'
import { type Header, header } from './header.ts'
import type { Sheet } from './sheet.ts'
import { continuedTitles } from './titles.ts'

/** Content that was placed, and the header of each of its slides. */
export interface Settled extends Pages {
  readonly headers: readonly Header[]
}

/**
 * Arranges the content until the number of slides, the height of their titles ("… (1/2)") and of their footers agree:
 * the content area only ever gets smaller, so that it ends.
 */
export function settle(slide: Slide, context: SlideContext): Settled {
  const { sheet } = context
  let count = 1
  let top = 0
  let bottom = Number.POSITIVE_INFINITY
  for (;;) {
    const headers = continuedTitles(context.title, count).map((title) => header(slide, title, sheet))
    top = Math.max(top, ...headers.map((one) => one.bottom))
    const foot = footTop(context, [{ blocks: slide.blocks, items: [] }])
    bottom = Math.min(bottom, foot)
    const made = ARRANGEMENTS[slide.kind](slide, { ...context, box: contentBox(top, bottom, sheet) })
    const messages = [...headers[0]!.messages, ...made.messages]
    const lowest = footTop(context, made.pages)
    if (made.messages.length > 0 || (made.pages.length === count && lowest >= bottom))
      return { ...made, headers, messages }
    if (made.pages.length < count && lowest >= bottom) {
      const shown = continuedTitles(context.title, made.pages.length).map((title) => header(slide, title, sheet))
      return { ...made, headers: shown, messages }
    }
    count = Math.max(count, made.pages.length)
    bottom = Math.min(bottom, lowest)
  }
}

function contentBox(top: Points, bottom: Points, sheet: Sheet): Box {
  const { x, width } = span(sheet.theme, 1, sheet.theme.grid.columns)
  return { x, y: top, width, height: bottom - top }
}

/** Where the highest of the pages' footers starts. */
function footTop(context: SlideContext, pages: readonly Page[]): Points {
  const { sheet, title } = context
  const tops = pages.map((part) =>
    contentBottom(sourceLine(referencesOf(title, part.blocks, sheet.meta), sheet), sheet),
  )
  return Math.min(Number.POSITIVE_INFINITY, ...tops)
}
