import type { Slide } from '../../model/deck.ts'
import { type Box, overlaps } from '../../model/geometry.ts'
import type { Inline } from '../../model/text.ts'
import type { Header } from '../header.ts'
import { titleSizes } from '../ladder.ts'
import type { Sheet } from '../sheet.ts'
import type { TextPlace } from './place.ts'
import { cutToText, fitTitleIn, titleItemIn } from './title.ts'

/** Space under a title that reaches into the content. */
const UNDER_TITLE = 8

/** The title in the template's box. The content starts where the template has it, or under a title that reaches further. */
export function templateHeader(slide: Slide, title: readonly Inline[], place: TextPlace, sheet: Sheet): Header {
  const sizes = titleSizes(sheet.theme.type).filter((size) => size <= sheet.titleSize)
  const set = fitTitleIn(title, place, sizes, slide.place, sheet)
  const whole = titleItemIn(set, place, sheet)
  const content = contentBox(sheet)
  const item = overlaps(whole.box, content) ? cutToText(whole, sheet) : whole
  const under = item.box.y + item.box.height + UNDER_TITLE
  const bottom = overlaps(item.box, content) ? Math.max(content.y, under) : content.y
  return { items: [item], bottom, messages: set.messages }
}

/** Where the slides of a layout have their content. */
function contentBox({ theme: { grid } }: Sheet): Box {
  const { margin, width, height, contentTop, contentBottom } = grid
  return {
    x: margin.left,
    y: contentTop,
    width: width - margin.left - margin.right,
    height: height - contentTop - contentBottom,
  }
}
