import type { Members } from '../../model/chart.ts'
import { isList, isObject } from '../walk.ts'
import { type Cell, membersOf, titleIn } from './cells.ts'
import type { SceneItem, SceneMark } from './scene.ts'

/** What stands beside or over a row or a column of cells: axes that they share, and what they are called. */
export interface Header {
  readonly along: 'row' | 'column'
  /** To the right of its row or under its column. */
  readonly far: boolean
  readonly axes: readonly Members[]
  /** One for each row or column. */
  readonly items: readonly SceneItem[]
}

/** The headers and footers of a compiled spec. */
export function headersOf(vega: Members, root: SceneMark): readonly Header[] {
  const made = root.items[0]?.items ?? []
  return membersOf(vega['marks']).flatMap((spec): Header[] => {
    const [, along, end] = /^(row|column)-(header|footer)$/.exec(String(spec['role'])) ?? []
    if (along !== 'row' && along !== 'column') return []
    const items = made.find(({ name }) => name === spec['name'])?.items ?? []
    return [{ along, far: end === 'footer', axes: membersOf(spec['axes']), items }]
  })
}

/** The part of a header that belongs to a cell's row or column: the nearest one. */
export function partFor({ along, items }: Header, { box }: Cell): SceneItem | undefined {
  const away = ({ x = 0, y = 0 }: SceneItem): number => Math.abs(along === 'row' ? y - box.y : x - box.x)
  return [...items].sort((a, b) => away(a) - away(b))[0]
}

/** True if a header stands beside this cell and not beside another one of its row or column. */
export function isBeside({ along, far }: Header, cell: Cell, cells: readonly Cell[]): boolean {
  const [line, place] = along === 'row' ? (['row', 'column'] as const) : (['column', 'row'] as const)
  const places = cells.filter((one) => one[line] === cell[line]).map((one) => one[place])
  return cell[place] === (far ? Math.max(...places) : Math.min(...places))
}

/** What tells a panel from the others. */
export interface PanelName {
  /** As it stands over the panel: `1931`. */
  readonly short: string
  /** With what stands over all panels: `Year: 1931`. */
  readonly long: string
  /** It is seen in the drawing. */
  readonly shown: boolean
}

/** A cell's name as its headers have it, or else by its columns; null if nothing tells it from the others. */
export function nameOf(cell: Cell, headers: readonly Header[], root: SceneMark): PanelName | null {
  const all = root.items[0]?.items ?? []
  const heading = (along: string): string | null =>
    titleIn(all.find(({ role }) => role === `${along}-title`)?.items[0]?.items)
  const label = (along: string): string | null => {
    const texts = headers.filter((one) => one.along === along).map((one) => titleIn(partFor(one, cell)?.items))
    return texts.find((text) => text !== null) ?? null
  }
  const parts = [
    { text: label('row'), heading: heading('row') },
    { text: label('column') ?? titleIn(cell.item.items), heading: heading('column') },
  ].filter(({ text }) => text !== null)
  if (parts.length === 0) return named(cell)
  return {
    short: parts.map(({ text }) => text).join(', '),
    long: parts.map(({ text, heading: over }) => (over === null ? text : `${over}: ${text}`)).join(', '),
    shown: true,
  }
}

function named({ spec, item }: Cell): PanelName | null {
  const facet = isObject(spec['from']) && isObject(spec['from']['facet']) ? spec['from']['facet'] : {}
  const columns = isList(facet['groupby']) ? facet['groupby'].map(String) : []
  const short = columns.map((column) => String(item.datum?.[column] ?? '–')).join(', ')
  return short === '' ? null : { short, long: short, shown: false }
}
