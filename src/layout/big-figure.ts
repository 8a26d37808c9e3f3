import type { ListItem } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { TextParagraph } from '../model/scene.ts'
import { plainText } from '../model/text.ts'
import type { Theme } from '../model/theme.ts'
import { isRtl } from '../text/characters.ts'
import { figureLook, figureRuns } from './card.ts'
import { lineBreaks, measure } from './measure.ts'
import { type Stack, textItem } from './piece.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'

/** Sizes of a figure that has a slide to itself, in relation to the figures on cards. */
const SHARES = [2.5, 2.2, 1.9, 1.6, 1.3, 1]
/** A figure that would be smaller than this on one line, in relation to those on cards, may be divided. */
const DIVIDED = 1.3

/**
 * What is strong at the start of an item, as large as a width allows: on one line, or on two if it has several words. It is
 * no larger than a share of the figures on cards.
 */
export function bigFigure(item: ListItem, width: Points, most: number, sheet: Sheet): Stack {
  const sizes = sizesOf(sheet.theme, most)
  const align = isRtl(plainText(item.children)) ? 'right' : 'left'
  const set = (size: Points): TextParagraph =>
    textParagraph(figureRuns(item, figureLook(size, 0, sheet), sheet), { lineSpacing: 0.95, align })
  const found = fitted(sizes, set, width, sheet)
  const figure = found ?? set(sizes.at(-1)!)
  const { height, tooWide } = measure([figure], width, sheet)
  const token = tooWide ?? figure.runs.map((run) => run.text).join('')
  return {
    height,
    stretches: false,
    misfit: found ? null : { token, width, place: item.place },
    draw: (box) => [textItem([figure], { ...box, width, height }, sheet, { key: 'figure', role: 'figure' })],
  }
}

/** The figure at the largest of the sizes on one line if that is large, else on two; null if it fits on neither. */
function fitted(
  sizes: readonly Points[],
  set: (size: Points) => TextParagraph,
  width: Points,
  sheet: Sheet,
): TextParagraph | null {
  const one = sizes.find((size) => fits(set(size), 1, width, sheet))
  if (one !== undefined && one >= sheet.theme.type.kpi * DIVIDED) return set(one)
  for (const size of sizes) {
    const two = inTwo(set(size), width, sheet)
    if (two) return two
  }
  return one === undefined ? null : set(one)
}

/** A figure on two lines of about one length, with the break between words written down: a reader may break Korean elsewhere. */
function inTwo(figure: TextParagraph, width: Points, sheet: Sheet): TextParagraph | null {
  let best: TextParagraph | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [index, run] of figure.runs.entries()) {
    for (const { index: at } of run.text.matchAll(/ /g)) {
      const text = `${run.text.slice(0, at)}\n${run.text.slice(at + 1)}`
      const broken = { ...figure, runs: figure.runs.with(index, { ...run, text }) }
      const widest = lineBreaks(broken.runs, width, sheet).width
      if (!fits(broken, 2, width, sheet) || widest >= least) continue
      best = broken
      least = widest
    }
  }
  return best
}

function fits({ runs }: TextParagraph, lines: number, width: Points, sheet: Sheet): boolean {
  const { count, tooWide } = lineBreaks(runs, width, sheet)
  return tooWide === null && count <= lines
}

function sizesOf({ type }: Theme, most: number): readonly Points[] {
  const sizes = SHARES.filter((share) => share <= most).map((share) => Math.round(type.kpi * share))
  return [...sizes.filter((size) => size > type.kpiMin), type.kpiMin]
}
