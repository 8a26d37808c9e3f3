import type { Box } from '../../model/geometry.ts'
import { type PlacedParagraph, placeLines, type Setting } from '../placed/lines.ts'
import type { Canvas } from './canvas.ts'
import { paintBullet, paintLines } from './text.ts'

/** Text in a box: paragraphs and lists, each an element of its own. */
export function paintParagraphs(setting: Setting, box: Box, canvas: Canvas): void {
  const shown = placeLines(setting, box).filter(isShown)
  for (let at = 0; at < shown.length; ) {
    const placed = shown[at]!
    if (placed.paragraph.bullet !== null) at = paintList(shown, at, canvas)
    else {
      canvas.tags.element('P', {}, () => paintLines(placed, canvas))
      at++
    }
  }
}

/** Text in a box into the element that is open, whatever its paragraphs are. */
export function paintWords(setting: Setting, box: Box, canvas: Canvas): void {
  for (const placed of placeLines(setting, box).filter(isShown)) {
    if (placed.paragraph.bullet !== null) canvas.tags.content(() => paintBullet(placed, canvas))
    paintLines(placed, canvas)
  }
}

function isShown({ lines }: PlacedParagraph): boolean {
  return lines.some(({ pieces }) => pieces.length > 0)
}

/** The list that begins with a paragraph, and the lists in its items; returns where it ends. */
function paintList(all: readonly PlacedParagraph[], from: number, canvas: Canvas): number {
  const { level } = all[from]!.paragraph
  let at = from
  canvas.tags.element('L', {}, () => {
    while (isItem(all[at], level)) {
      const placed = all[at]!
      at++
      canvas.tags.element('LI', {}, () => {
        canvas.tags.element('Lbl', {}, () => canvas.tags.content(() => paintBullet(placed, canvas)))
        canvas.tags.element('LBody', {}, () => {
          paintLines(placed, canvas)
          if (isItem(all[at], level + 1)) at = paintList(all, at, canvas)
        })
      })
    }
  })
  return at
}

/** True for a list item that is at least so deep. */
function isItem(placed: PlacedParagraph | undefined, level: number): boolean {
  return placed !== undefined && placed.paragraph.bullet !== null && placed.paragraph.level >= level
}
