import { SLIDE_KINDS, type SlideKind } from '../../model/deck.ts'
import { type Memory, recalled } from '../../model/memory.ts'
import type { SceneSlide } from '../../model/scene.ts'
import type { Placeholder, SlideLayout } from '../../model/slide-layout.ts'
import type { Sheet } from '../sheet.ts'
import { CATALOGUE } from './catalogue.ts'
import { contentPlaces } from './content-places.ts'
import { decorationOf } from './decoration.ts'
import { type Filling, fillingOf } from './fill.ts'
import { filled } from './filled.ts'
import { framesOf } from './frame.ts'
import { legible } from './legible.ts'
import { levelled } from './level.ts'
import { isPoster } from './posters.ts'
import { titlePlace } from './title-place.ts'

/** Slides and the layouts that they share. */
export interface WithLayouts {
  readonly layouts: readonly SlideLayout[]
  readonly slides: readonly SceneSlide[]
}

/**
 * Finished slides → a layout for each kind, with what its slides have in common, and the slides without what their layouts
 * show: their items name the places that they fill.
 */
export function withLayouts(slides: readonly SceneSlide[], sheet: Sheet, memory?: Memory): WithLayouts {
  const finished = new Map<SceneSlide, SceneSlide>()
  const frameOf = framesOf(sheet)
  const layouts = SLIDE_KINDS.map((kind) => {
    const given = slides.filter((slide) => slide.kind === kind)
    // Of what slides look up, layouts see nothing.
    const from = () => [kind, sheet.theme, sheet.titleSize, ...given]
    const made = recalled(memory, 'layout', from, () => ofKind(kind, given, frameOf(kind), sheet, memory))
    for (const [index, slide] of given.entries()) finished.set(slide, made.slides[index]!)
    return made.layout
  })
  return { layouts, slides: slides.map((slide) => finished.get(slide)!) }
}

/** The layout of a kind, and its slides. */
function ofKind(
  kind: SlideKind,
  given: readonly SceneSlide[],
  frame: readonly Placeholder[],
  sheet: Sheet,
  memory?: Memory,
): { readonly layout: SlideLayout; readonly slides: readonly SceneSlide[] } {
  const own = kind === 'section' ? levelled(given, sheet) : given
  const fillings = own.map((slide) => fillingOf(slide, CATALOGUE[kind].places))
  const found = layoutOf(kind, own, fillings, frame, sheet)
  // Mostly a changed slide leaves its layout as it was, and with it the other slides.
  const { layout, moved } = recalled(
    memory,
    'same layout',
    () => [JSON.stringify([found.layout, [...found.moved]])],
    () => found,
  )
  const slides = fillings.map((filling) =>
    recalled(
      memory,
      'filled slide',
      () => [filling.slide, layout, JSON.stringify([...moved])],
      () => filled(filling, layout, moved),
    ),
  )
  return { layout, slides }
}

function layoutOf(
  kind: SlideKind,
  slides: readonly SceneSlide[],
  fillings: readonly Filling[],
  frame: readonly Placeholder[],
  sheet: Sheet,
): { readonly layout: SlideLayout; readonly moved: ReadonlySet<string> } {
  const plan = CATALOGUE[kind]
  const title = titlePlace(kind, fillings, sheet)
  const { items, moved } = decorationOf(kind, slides, title.box, sheet)
  const places = contentPlaces(plan, fillings, [title, ...frame], sheet)
  const { roles } = sheet.theme
  const layout: SlideLayout = {
    key: kind,
    name: plan.name,
    kind,
    type: plan.type,
    background: isPoster(kind) ? roles.coverBg : roles.bg,
    decoration: items,
    placeholders: [title, ...places, ...frame],
    part: null,
  }
  return { layout: { ...layout, placeholders: legible(layout, plan, sheet) }, moved }
}
