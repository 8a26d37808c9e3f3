import type { Box, Points } from '../model/geometry.ts'
import type { Item, ShapeItem, TextItem, TextParagraph } from '../model/scene.ts'
import { readable } from './color.ts'
import { measure } from './measure.ts'
import type { Option } from './options.ts'
import { type Misfit, textItem } from './piece.ts'
import { bodyLook, plainRuns, runs } from './runs.ts'
import { block } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'

/** An option's name, set and measured. */
export interface OptionHead {
  readonly name: readonly TextParagraph[]
  readonly recommended: boolean
  /** The size of the name. */
  readonly size: Points
  /** With the space around it. */
  readonly height: Points
  readonly misfit: Misfit | null
}

const PAD = 0.55
/** Room for the mark of the recommended option, in sizes. */
const MARK = 1.6

/** Sets an option's name in a width. */
export function optionHead({ name, recommended }: Option, width: Points, size: Points, sheet: Sheet): OptionHead {
  const color = colorOf(recommended, sheet)
  const look = { ...bodyLook(sheet, { text: color, link: color }, size), bold: true }
  const set = name === null ? [] : [textParagraph(runs(name.children, look, sheet))]
  const room = nameWidth(width, recommended, size, sheet)
  const { height, tooWide } = measure(set, room, sheet)
  return {
    name: set,
    recommended,
    size,
    height: name === null && !recommended ? 0 : Math.max(height, size * 1.22) + 2 * size * PAD,
    misfit: tooWide === null || name === null ? null : { token: tooWide, width: room, place: name.place },
  }
}

/** The name on its ground: filled and with a mark for the recommended option, in outline for the others. */
export function drawHead(head: OptionHead, box: Box, number: number, sheet: Sheet): readonly Item[] {
  const { card, colors } = sheet.theme
  const name = `option-${number}`
  const width = nameWidth(box.width, head.recommended, head.size, sheet)
  const text = { ...box, x: box.x + card.pad, width }
  const ground = block(`${name}-head`, box, head.recommended ? colors.accent1 : sheet.theme.roles.bg, card.radius)
  const color = head.recommended ? colors.accent1 : sheet.tones.slide.rule
  return [
    { ...ground, line: { color, width: head.recommended ? OUTLINE : 1 } },
    ...(head.name.length > 0
      ? [textItem(head.name, text, sheet, { key: `${name}-name`, role: 'label', anchor: 'middle' })]
      : []),
    ...(head.recommended ? [mark(head, { ...box, x: text.x + width, width: head.size * MARK }, name, sheet)] : []),
  ]
}

/** The strength of the line around the recommended option. */
const OUTLINE = 2

/** The line around what is said about an option: strong for the recommended one, as the theme says for the others. */
export function outlineOf({ recommended }: OptionHead, { theme }: Sheet): ShapeItem['line'] {
  if (recommended) return { color: theme.colors.accent1, width: OUTLINE }
  return theme.card.line && { color: theme.card.line, width: 1 }
}

function nameWidth(width: Points, recommended: boolean, size: Points, { theme }: Sheet): Points {
  return width - 2 * theme.card.pad - (recommended ? size * MARK : 0)
}

/** A tick, so that the recommendation does not hang on a colour. */
function mark({ size }: OptionHead, box: Box, name: string, sheet: Sheet): TextItem {
  const color = colorOf(true, sheet)
  const look = { ...bodyLook(sheet, { text: color, link: color }, size), bold: true }
  const set = [textParagraph(plainRuns('✓', look, null, sheet), { align: 'right' })]
  return textItem(set, box, sheet, { key: `${name}-mark`, role: 'label', anchor: 'middle' })
}

function colorOf(recommended: boolean, sheet: Sheet): ReturnType<typeof readable> {
  const { roles, colors } = sheet.theme
  return recommended ? readable([roles.onAccent1, colors.lt1, colors.dk1], colors.accent1) : sheet.tones.slide.title
}
