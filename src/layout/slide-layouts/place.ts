import type { Box } from '../../model/geometry.ts'
import type { Role } from '../../model/scene.ts'
import type { PlaceholderType } from '../../model/slide-layout.ts'
import { spanOf } from '../grid.ts'
import type { Sheet } from '../sheet.ts'
import type { LookName } from './looks.ts'

/** A place for content in the layout of a kind, and what of a slide of that kind goes there. */
export interface Place {
  readonly key: string
  readonly type: PlaceholderType
  /** Names of the items that it takes, the first that is there: `panel` is that of the item `<slide key>/panel`. */
  readonly names: readonly string[]
  /** It takes the first item of this role that no other place has taken; null where names decide. */
  readonly role: Role | null
  readonly look: LookName
  /** Where it stands if no slide says. */
  readonly area: Area
  /** Only there if a slide of the deck has something for it. */
  readonly optional: boolean
}

/** A box within the area that a layout has for content. */
export type Area = (content: Box, sheet: Sheet) => Box

/** From one column of the grid to another, and from one share of the height to another. */
export function at(from: number, to: number, top = 0, bottom = 1): Area {
  return (content, { theme }) => {
    const { gutter } = theme.grid
    const { x, width } = spanOf(content, theme, from, to)
    const whole = content.height + gutter
    return { x, y: content.y + top * whole, width, height: (bottom - top) * whole - gutter }
  }
}

/** A place for text. */
export function text(
  key: string,
  names: readonly string[],
  area: Area,
  look: LookName = 'text',
  type: PlaceholderType = 'body',
): Place {
  return { key, type, names, role: null, look, area, optional: false }
}

/** A place for content of any type: the text of a name, or else the table, chart or picture. */
export function content(key: string, name: string | null, area: Area): Place {
  const names = name === null ? [] : [name, `${name}-table`, `${name}-chart`, `${name}-picture`]
  return { key, type: 'obj', names, role: null, look: 'list', area, optional: false }
}

/** A place for a chart, a picture or a table. */
export function figure(key: string, role: 'chart' | 'picture' | 'table', area: Area): Place {
  const type = { chart: 'obj', picture: 'pic', table: 'tbl' } as const
  return { key, type: type[role], names: [], role, look: 'list', area, optional: false }
}

/** A place that only some slides of its kind need. */
export function optional(place: Place): Place {
  return { ...place, optional: true }
}
