import { overlaps, type Points } from '../../model/geometry.ts'
import type { Item, SceneSlide } from '../../model/scene.ts'
import type { Sheet } from '../sheet.ts'
import { posterTitle } from './posters.ts'

/**
 * Section slides with their titles at one height: each stands about the middle of its slide, and all of them about that of
 * the slide that stands in the middle among them. One that would come too near to an edge stays where it is. Titles get as
 * much room above their text as the longest of them takes.
 */
export function levelled(slides: readonly SceneSlide[], sheet: Sheet): readonly SceneSlide[] {
  const ends = slides.map((slide) => titleOf(slide)).map((title) => (title ? bottomOf(title) : null))
  const known = ends.filter((end) => end !== null).sort((a, b) => a - b)
  const usual = known[Math.floor(known.length / 2)]
  if (usual === undefined) return slides
  const level = slides.map((slide, index) => moved(slide, usual - (ends[index] ?? usual), sheet))
  const heights = level.flatMap((slide) => titleOf(slide)?.box.height ?? [])
  const height = Math.max(...heights, posterTitle('section', sheet.theme).height)
  return level.map((slide) => withTitle(slide, { top: usual - height, bottom: usual }))
}

/** The slide with its title in a band, if it stands at the foot of that, and nothing else in it. */
function withTitle(slide: SceneSlide, { top, bottom }: { readonly top: Points; readonly bottom: Points }): SceneSlide {
  const title = titleOf(slide)
  if (!title || Math.abs(bottomOf(title) - bottom) > ROUNDING || top < 0) return slide
  const box = { ...title.box, y: top, height: bottom - top }
  if (slide.items.some((item) => item !== title && overlaps(item.box, box))) return slide
  return { ...slide, items: slide.items.map((item) => (item === title ? { ...item, box } : item)) }
}

/** What boxes may differ by in the noise of floating point. */
const ROUNDING = 0.001

function titleOf({ items }: SceneSlide): Item | undefined {
  return items.find(({ role }) => role === 'title')
}

function bottomOf({ box }: Item): Points {
  return box.y + box.height
}

function moved(slide: SceneSlide, by: Points, { theme }: Sheet): SceneSlide {
  const { margin, height } = theme.grid
  const top = Math.min(...slide.items.map(({ box }) => box.y))
  const bottom = Math.max(...slide.items.map(bottomOf))
  if (Math.abs(by) < ROUNDING || top + by < margin.top || bottom + by > height - margin.bottom) return slide
  return { ...slide, items: slide.items.map((item) => ({ ...item, box: { ...item.box, y: item.box.y + by } })) }
}
