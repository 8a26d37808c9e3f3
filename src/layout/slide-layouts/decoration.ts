import type { SlideKind } from '../../model/deck.ts'
import type { Box } from '../../model/geometry.ts'
import type { SceneSlide, ShapeItem } from '../../model/scene.ts'
import { block, hairline } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { isPoster, posterAccent, posterMotif } from './posters.ts'

/** What of a slide's frame goes to its layout where all slides of a kind have it at one place. */
const SHARED = ['rule', 'accent'] as const

/** The decoration of a layout, and the names of the items of its slides that are in it. */
export interface Decoration {
  readonly items: readonly ShapeItem[]
  readonly moved: ReadonlySet<string>
}

/** Side bar, motif, and what all slides of a kind share; for a kind without slides, what they would have. */
export function decorationOf(kind: SlideKind, slides: readonly SceneSlide[], title: Box, sheet: Sheet): Decoration {
  const ground = isPoster(kind) ? posterMotif(kind, sheet.theme) : bar(sheet)
  const shared = slides.length === 0 ? usual(kind, title, sheet) : SHARED.flatMap((name) => sharedItem(name, slides))
  const items = [...ground, ...shared].map((item) => ({ ...item, key: `${kind}/${item.key}` }))
  return { items, moved: new Set(shared.map(({ key }) => key)) }
}

function bar({ theme }: Sheet): readonly ShapeItem[] {
  const { width, height } = theme.grid
  const { bar } = theme.chrome
  if (!bar) return []
  return [block('bar', { x: bar.side === 'left' ? 0 : width - bar.w, y: 0, width: bar.w, height }, bar.color)]
}

function usual(kind: SlideKind, title: Box, { theme }: Sheet): readonly ShapeItem[] {
  if (isPoster(kind)) return [posterAccent(kind, title, theme)]
  const { rule } = theme.chrome
  return rule ? [hairline('rule', title.x, title.y + title.height + rule.dy, title.width, rule.color, rule.h)] : []
}

/** A shape that all slides have, alike; nothing if one of them has not. */
function sharedItem(name: string, slides: readonly SceneSlide[]): readonly ShapeItem[] {
  const found = slides.map((slide) => slide.items.find((item) => item.key === `${slide.key}/${name}`))
  const [first] = found
  if (first?.type !== 'shape') return []
  const look = lookOf(first)
  const alike = found.every((item) => item?.type === 'shape' && lookOf(item) === look)
  return alike ? [{ ...first, key: name }] : []
}

function lookOf({ key, ...look }: ShapeItem): string {
  return JSON.stringify(look)
}
