import type { Panel } from '../../model/deck.ts'
import type { Box, Points } from '../../model/geometry.ts'
import type { TextParagraph } from '../../model/scene.ts'
import { small } from '../ladder.ts'
import { measure } from '../measure.ts'
import { type Frame, type Piece, type StackBlocks, textItem } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { block as rectangle } from '../shapes.ts'
import { textParagraph } from '../text-paragraph.ts'

const BELOW_LABEL = 6

/**
 * A panel set apart by its own ground, with a label in bold and content of any kind; both stand in the middle of a panel
 * that is higher than they are.
 */
export function panel(block: Panel, frame: Frame, stackBlocks: StackBlocks): readonly Piece[] {
  const { sheet } = frame
  const { pad, bar, bg, radius, headColor } = sheet.theme.takeaway
  const left = pad + bar
  const width = frame.width - left - pad
  const label = labelText(block, width, frame)
  const head = measure(label, width, sheet)
  const top = label.length === 0 ? 0 : head.height + BELOW_LABEL
  const inner = stackBlocks(block.blocks, { ...frame, width, tone: sheet.tones.panel, name: 'panel', tall: false })
  const textBox = (box: Box): Box => ({ x: box.x + left, y: box.y + pad, width, height: box.height - 2 * pad })
  return [
    {
      paragraphs: null,
      height: 2 * pad + top + inner.height,
      before: frame.size,
      stretches: inner.stretches || frame.tall === true,
      misfit: head.tooWide === null ? inner.misfit : { token: head.tooWide, width, place: block.place },
      draw: (box) => {
        const whole = textBox(box)
        const spare = inner.stretches ? 0 : Math.max(0, whole.height - top - inner.height)
        const text = { ...whole, y: whole.y + spare / 2, height: whole.height - spare }
        return [
          rectangle('panel-ground', box, bg, radius),
          ...(bar > 0 ? [rectangle('panel-bar', { ...box, width: bar }, headColor)] : []),
          ...(label.length > 0
            ? [textItem(label, { ...text, height: head.height }, sheet, { key: 'panel-label', role: 'label' })]
            : []),
          ...inner.draw({ ...text, y: text.y + top, height: text.height - top }),
        ]
      },
    },
  ]
}

/** The label, larger on tall panels where that costs no line. */
function labelText(block: Panel, width: Points, frame: Frame): readonly TextParagraph[] {
  const usual = small(frame.sheet.theme.type, frame.size)
  const large = labelIn(Math.max(usual, frame.size - 4), block, frame)
  return frame.tall && measure(large, width, frame.sheet).lines === 1 ? large : labelIn(usual, block, frame)
}

function labelIn(size: Points, block: Panel, frame: Frame): readonly TextParagraph[] {
  const { sheet } = frame
  const { caps } = sheet.theme.takeaway
  const tone = sheet.tones.panel
  const look = {
    ...bodyLook(sheet, tone, size),
    bold: true,
    color: tone.accent,
    link: tone.accent,
    caps,
    tracking: caps ? 1 : 0,
  }
  const set = runs(block.label, look, sheet)
  return set.length === 0 ? [] : [textParagraph(set)]
}
