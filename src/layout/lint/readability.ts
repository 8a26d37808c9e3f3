import { contains, type Points } from '../../model/geometry.ts'
import { error, type Message } from '../../model/message.ts'
import type { Item, Run, Scene, SceneSlide } from '../../model/scene.ts'
import type { Color, TypeScale } from '../../model/theme.ts'
import { contrast } from '../color.ts'

/** Text that is smaller than the theme's floors, or that has too little contrast with what is really behind it. */
export function readability(slide: SceneSlide, scene: Scene): readonly Message[] {
  return slide.items.flatMap((item, index) => {
    const ground = groundOf(slide, index)
    return textsOf(item, ground).flatMap(({ runs, ground: own }) => [
      ...tooSmall(item, runs, scene.theme.type),
      ...tooFaint(item, runs, own),
    ])
  })
}

interface ShownText {
  readonly runs: readonly Run[]
  readonly ground: Color
}

function textsOf(item: Item, ground: Color): readonly ShownText[] {
  if (item.type === 'text') {
    const bullets = item.paragraphs.flatMap(({ bullet, runs }) =>
      bullet && runs[0] ? [{ ...runs[0], color: bullet.color }] : [],
    )
    return [{ runs: [...item.paragraphs.flatMap((paragraph) => paragraph.runs), ...bullets], ground }]
  }
  if (item.type !== 'table') return []
  return item.rows
    .flatMap((row) => row.cells)
    .map((cell) => ({ runs: cell.paragraph.runs, ground: cell.fill ?? ground }))
}

/** The topmost filled rectangle under an item that contains it, else the slide's background. */
function groundOf(slide: SceneSlide, index: number): Color {
  const { box } = slide.items[index]!
  for (let below = index - 1; below >= 0; below--) {
    const item = slide.items[below]!
    if (item.type === 'shape' && item.shape === 'rectangle' && item.fill && contains(item.box, box)) return item.fill
  }
  return slide.background
}

function tooSmall(item: Item, runs: readonly Run[], type: TypeScale): readonly Message[] {
  const least = Math.min(...runs.map((run) => run.size))
  const floor = floorOf(item, type)
  if (least >= floor) return []
  return [error('lint/small-text', `The text "${item.key}" has ${least} pt, less than ${floor} pt`, { path: item.key })]
}

function floorOf(item: Item, type: TypeScale): Points {
  if (item.role === 'source-line' || item.role === 'page-number') return type.footer
  return item.role === 'eyebrow' ? Math.min(type.eyebrow, type.labelMin) : type.labelMin
}

function tooFaint(item: Item, runs: readonly Run[], ground: Color): readonly Message[] {
  const faint = runs.find((run) => run.text.trim() !== '' && contrast(run.color, ground) < leastContrast(run))
  if (!faint) return []
  const found = contrast(faint.color, ground).toFixed(2)
  const reason = `The text "${item.key}" has a contrast of ${found} (${faint.color.hex} on ${ground.hex}), less than ${leastContrast(faint)}`
  return [error('lint/contrast', reason, { path: item.key }, 'change a colour of the theme')]
}

/** WCAG 2.2, 1.4.3: 3 for large text, which is 18 pt, or 14 pt if bold, and 4.5 for all other. */
function leastContrast(run: Run): number {
  return run.size >= 18 || (run.bold && run.size >= 14) ? 3 : 4.5
}
