import { contains, type Points } from '../../model/geometry.ts'
import { error, type Message } from '../../model/message.ts'
import type { Item, Run, Scene, SceneSlide } from '../../model/scene.ts'
import type { Placeholder } from '../../model/slide-layout.ts'
import type { TemplateLayout } from '../../model/template.ts'
import type { Color, TypeScale } from '../../model/theme.ts'
import { contrast, leastContrast } from '../color.ts'

/** Text that is smaller than the theme's floors, or that has too little contrast with what is really behind it. */
export function readability(slide: SceneSlide, scene: Scene, template: readonly TemplateLayout[]): readonly Message[] {
  const layout = template.find(({ key }) => key === slide.layout)
  return slide.items.flatMap((item, index) => {
    const place = placeOf(item, layout)
    const ground = (place && layout?.grounds.get(place.key)) ?? groundOf(slide, index)
    return textsOf(item, ground).flatMap(({ runs, ground: own }) => [
      ...(layout && item.role === 'page-number' ? [] : tooSmall(item, runs, scene.theme.type)),
      ...tooFaint(item, place ? runs.filter((run) => !isItsOwn(run, place)) : runs, own),
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

/** The place of a template's layout that a title, a subtitle or a page number fills; it may have a ground of its own. */
function placeOf({ placeholder, role }: Item, layout: TemplateLayout | undefined): Placeholder | undefined {
  const isOnBand = role === 'title' || role === 'subtitle' || role === 'page-number'
  return isOnBand ? layout?.placeholders.find(({ key }) => key === placeholder) : undefined
}

/** What the template's author has chosen stands on what the author saw. */
function isItsOwn({ color }: Run, { levels }: Placeholder): boolean {
  return levels[0]?.color.hex === color.hex
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
