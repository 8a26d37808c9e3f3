import type { Item, SceneSlide } from '../../model/scene.ts'
import type { Place } from './place.ts'

/** What of a slide goes to which of its layout's places: each place takes one item at most, and no item goes to two. */
export interface Filling {
  readonly slide: SceneSlide
  /** Key of a place → what fills it. */
  readonly items: ReadonlyMap<string, Item>
}

/** The items that everything in the frame of a slide is made of, by their roles. */
const FRAME = ['title', 'eyebrow', 'source-line', 'page-number'] as const

/** Finds what fills the places of a slide's layout, and its frame. */
export function fillingOf(slide: SceneSlide, places: readonly Place[]): Filling {
  const items = new Map<string, Item>()
  const free = new Set(slide.items)
  const take = (key: string, item: Item | undefined): void => {
    if (!item) return
    items.set(key, item)
    free.delete(item)
  }
  for (const role of FRAME)
    take(
      role,
      find(free, (item) => item.role === role && item.type === 'text'),
    )
  const byName = new Map(slide.items.map((item) => [item.key.slice(slide.key.length + 1), item]))
  for (const { key, names } of places) {
    take(
      key,
      names.map((name) => byName.get(name)).find((item) => item !== undefined && free.has(item)),
    )
  }
  for (const { key, role } of places)
    if (role !== null)
      take(
        key,
        find(free, (item) => item.role === role),
      )
  return { slide, items }
}

function find(items: Iterable<Item>, test: (item: Item) => boolean): Item | undefined {
  for (const item of items) if (test(item)) return item
  return undefined
}
