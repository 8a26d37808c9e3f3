import type { Box } from '../../model/geometry.ts'
import type { Item } from '../../model/scene.ts'
import type { Placeholder, PlaceholderType } from '../../model/slide-layout.ts'
import type { TemplateLayout } from '../../model/template.ts'

/** The least share of an item that must stand on a place for the item to fill it. */
const LEAST = 0.5

/** Items that stand where a template's layout has a place for such content fill that place: one each, the largest first. */
export function filled(items: readonly Item[], { placeholders }: TemplateLayout): readonly Item[] {
  const taken = new Map<Item, string>()
  const used = new Set(items.flatMap((item) => item.placeholder ?? []))
  const pairs = items
    .filter((item) => item.placeholder === undefined)
    .flatMap((item) => placeholders.flatMap((place) => pairOf(item, place)))
    .sort((a, b) => b.shared - a.shared)
  for (const { item, key } of pairs) {
    if (taken.has(item) || used.has(key)) continue
    taken.set(item, key)
    used.add(key)
  }
  return items.map((item) => {
    const placeholder = taken.get(item)
    return placeholder === undefined ? item : { ...item, placeholder }
  })
}

interface Pair {
  readonly item: Item
  readonly key: string
  readonly shared: number
}

function pairOf(item: Item, { key, type, box, levels }: Placeholder): readonly Pair[] {
  // Text was not measured in capitals.
  if (item.type === 'text' && levels[0]?.caps) return []
  const shared = sharedArea(item.box, box)
  const isAtHome = shared >= LEAST * item.box.width * item.box.height && shared > 0
  return isAtHome && takes(item).includes(type) ? [{ item, key, shared }] : []
}

/** The types of placeholder that an item may fill. */
function takes({ type, role }: Item): readonly PlaceholderType[] {
  switch (role) {
    case 'body':
      return type === 'text' ? ['body', 'obj'] : []
    case 'chart':
      return ['obj']
    case 'picture':
      return ['pic', 'obj']
    case 'table':
      return ['tbl', 'obj']
    default:
      return []
  }
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}
