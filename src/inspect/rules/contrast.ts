import { contrast } from '../../model/contrast.ts'
import { type Box, overlaps } from '../../model/geometry.ts'
import type { Message } from '../../model/message.ts'
import { lowContrast } from '../messages/accessibility.ts'
import { over } from '../read/color-changes.ts'
import { flat, groundsUnder, layersOf } from '../read/ground.ts'
import type { Fill, ParagraphReading, RunReading, ShapeReading, SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'

/**
 * Text stands out from what is behind it (WCAG 2.2, 1.4.3): 4.5:1, or 3:1 from 18 points, or 14 bold. Each shape and each
 * table is told of once, by its faintest text. Where several things may lie behind, the best of them counts.
 */
export function lowContrastText(slide: SlideReading, { parts, deck, file }: Subject): readonly Message[] {
  const layers = layersOf(parts, slide)
  const own = new Set(flat(slide.shapes))
  const page: Box = { x: 0, y: 0, ...deck.size }
  return layers.shapes.flatMap((shape, at) => {
    const { box } = shape
    if (!own.has(shape) || shape.hidden || box === null || !overlaps(box, page)) return []
    const found = textsOf(shape).flatMap(({ paragraphs, fill }) => {
      const grounds = groundsUnder(box, fill, at, layers)
      return grounds === null ? [] : faintRuns(paragraphs, grounds)
    })
    const worst = found.sort((a, b) => a.ratio / a.needed - b.ratio / b.needed)[0]
    return worst === undefined ? [] : [lowContrast(file, slide.number, shape.name, worst)]
  })
}

/** Text that is hard to tell from its ground. */
export interface Faint {
  readonly text: string
  readonly color: string
  readonly ground: string
  readonly ratio: number
  readonly needed: number
}

interface PaintedText {
  readonly paragraphs: readonly ParagraphReading[]
  readonly fill: Fill
}

/** A shape's text on its fill, or the text of each cell on its own. */
function textsOf(shape: ShapeReading): readonly PaintedText[] {
  if (shape.table === null) return [{ paragraphs: shape.paragraphs, fill: shape.fill }]
  return shape.table.rows.flat().map(({ paragraphs, fill }) => ({ paragraphs, fill }))
}

function faintRuns(paragraphs: readonly ParagraphReading[], grounds: ReadonlySet<string>): readonly Faint[] {
  return paragraphs.flatMap(({ runs }) => runs.flatMap((run) => faintRun(run, grounds)))
}

function faintRun(run: RunReading, grounds: ReadonlySet<string>): readonly Faint[] {
  const { color, highlight } = run
  if (!/[\p{L}\p{N}]/u.test(run.text) || typeof color === 'string' || highlight === 'unknown') return []
  const behind = highlight === 'none' ? [...grounds] : [highlight.hex]
  const [best] = behind
    .map((ground) => ({ ground, color: over(color, ground), ratio: contrast(over(color, ground), ground) }))
    .sort((a, b) => b.ratio - a.ratio)
  const needed = run.size >= 18 || (run.bold && run.size >= 14) ? 3 : 4.5
  return best !== undefined && best.ratio < needed - SLACK ? [{ ...best, text: run.text, needed }] : []
}

/** Colours are rounded to whole steps; what misses by less than that has not missed. */
const SLACK = 0.02
