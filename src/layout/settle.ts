import type { Slide } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import type { Message } from '../model/message.ts'
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
  let bottom = footTop(context, [{ blocks: slide.blocks, items: [] }])
  let made: Pages | null = null
  for (;;) {
    const headers = continuedTitles(context.title, count).map((title) => header(slide, title, sheet))
    const lower = Math.max(top, ...headers.map((one) => one.bottom))
    if (made === null || lower > top) {
      sheet.sizes.taken.clear()
      made = ARRANGEMENTS[slide.kind](slide, { ...context, box: contentBox(lower, bottom, sheet) })
    }
    top = lower
    const { pages, messages } = made
    const lowest = footTop(context, pages)
    if (messages.length > 0 || (pages.length === count && lowest >= bottom))
      return { ...made, headers, messages: [...titleMessages(headers), ...messages] }
    if (pages.length < count && lowest >= bottom) {
      const shown = continuedTitles(context.title, pages.length).map((title) => header(slide, title, sheet))
      return { ...made, headers: shown, messages: titleMessages(shown) }
    }
    count = Math.max(count, pages.length)
    if (lowest < bottom) made = null
    bottom = Math.min(bottom, lowest)
  }
}

/** What the first title that does not fit has to say. */
function titleMessages(headers: readonly Header[]): readonly Message[] {
  return headers.find(({ messages }) => messages.length > 0)?.messages ?? []
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
