import type { Points } from '../../model/geometry.ts'
import type { Message } from '../../model/message.ts'
import { smallText } from '../messages/accessibility.ts'
import { flat } from '../read/ground.ts'
import { FOOT } from '../read/inheritance.ts'
import { textOfShape } from '../read-slides.ts'
import type { ParagraphReading, ShapeReading, SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'

/**
 * Text can be read from the back of a room: 12 points or more. For what is looked up and not read, 9 points are enough:
 * the foot, text that begins with a word such as "Source" or "Note", and whatever stands in the lowest eighth of the slide. Raised text counts as what it is raised from.
 */
export function textSize(slide: SlideReading, { deck, file }: Subject): readonly Message[] {
  return flat(slide.shapes).flatMap((shape) => {
    if (shape.hidden) return []
    const least = isLookedUp(shape, deck.size.height) ? FINE : SMALLEST
    const cells = shape.table?.rows.flat() ?? []
    const small = smallest([...shape.paragraphs, ...cells.flatMap((cell) => cell.paragraphs)])
    return small === null || small.size >= least - SLACK
      ? []
      : [smallText(file, slide.number, shape.name, small.text, small.size, least)]
  })
}

const SMALLEST: Points = 12
const FINE: Points = 9
/** Sizes are written in hundredths. */
const SLACK: Points = 0.01

function isLookedUp(shape: ShapeReading, height: Points): boolean {
  if (shape.placeholder !== null && FOOT.has(shape.placeholder.type)) return true
  if (REMARK.test(textOfShape(shape))) return true
  return shape.box !== null && shape.box.y >= height * (7 / 8)
}

const REMARK =
  /^\s*(sources?|notes?|footnotes?|quellen?|anmerkung(en)?|fuente|fonte|bron|kilde|출처|주|자료|注|出典|来源|資料)\s*[:：]|^\s*([*†‡¹²³]|\[?1\]?\s)/i

function smallest(paragraphs: readonly ParagraphReading[]): { text: string; size: Points } | null {
  const runs = paragraphs
    .flatMap((paragraph) => paragraph.runs)
    .filter(({ text, shifted }) => !shifted && /[\p{L}\p{N}]/u.test(text))
  const size = Math.min(...runs.map((run) => run.size))
  const found = runs.find((run) => run.size === size)
  return found === undefined ? null : { text: found.text, size }
}
