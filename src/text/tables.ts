import { ADVANCES, UNITS } from './advances/tables.ts'
import { type AdvanceTable, decode, TABLE_END } from './decode.ts'
import { estimate } from './estimate.ts'
import type { Face } from './face.ts'
import { type StandIn, type Widths, widthsOf } from './families.ts'

/** The tables of a face's families, each once. */
export function tablesOf(face: Face): readonly AdvanceTable[] {
  const own = style(face)
  const known = byFamilies.get(face.families) ?? []
  known[own] ??= remember(`${own}${face.families.join('|')}`, () =>
    widthsOf(face.families).map((widths) => table(widths, own)),
  )
  byFamilies.set(face.families, known)
  return known[own]
}

/** The tables of stacks that were asked for as the very same list, by style: layout asks for few lists, and very often. */
const byFamilies = new WeakMap<readonly string[], (readonly AdvanceTable[])[]>()

/** One table in a list that has for every character the widest advance over a face's families. */
export function widestTable(face: Face): readonly AdvanceTable[] {
  return remember(`${style(face)}max|${face.families.join('|')}`, () => [widest(tablesOf(face), 1)])
}

/** The advance of a character that a face's own table lacks: the widest that any family has, or else an estimate. */
export function fallbackAdvance(codePoint: number): number {
  if (codePoint >= TABLE_END) return estimate(codePoint) * UNITS
  const known = fallbacks.get(codePoint)
  if (known !== undefined) return known
  const own = Math.max(...everyTable().map((table) => table[codePoint]!))
  const advance = own || estimate(codePoint) * UNITS
  fallbacks.set(codePoint, advance)
  return advance
}

/** True if a table of any family has the character. */
export function isInTables(codePoint: number): boolean {
  return codePoint < TABLE_END && everyTable().some((table) => table[codePoint]! > 0)
}

/** The families that characters are looked for in, those with most of them first. */
export const TABLED: readonly StandIn[] = ['arimo', 'tinos', 'carlito', 'gelasio', 'caladea', 'cousine']

/** True if the table of a family has the character. */
export function hasCharacter(family: StandIn, codePoint: number): boolean {
  return codePoint < TABLE_END && table(family, 0)[codePoint]! > 0
}

function everyTable(): AdvanceTable[] {
  return [0, 1, 2, 3].flatMap((style) => allOf(PROPORTIONAL, style))
}

/** At most one entry for each code point below `TABLE_END`. */
const fallbacks = new Map<number, number>()

const stacks = new Map<string, readonly AdvanceTable[]>()

/** A process sees a handful of themes; the limit is there for one that would serve thousands. */
function remember(key: string, make: () => readonly AdvanceTable[]): readonly AdvanceTable[] {
  const known = stacks.get(key)
  if (known) return known
  const made = make()
  if (stacks.size >= 200) stacks.clear()
  stacks.set(key, made)
  return made
}

/** The style's index in an `Advances`. */
function style({ bold, italic }: Face): number {
  return (bold ? 1 : 0) + (italic ? 2 : 0)
}

const tables = new Map<string, AdvanceTable>()

function table(widths: Widths, style: number): AdvanceTable {
  const key = `${widths}${style}`
  const known = tables.get(key)
  if (known) return known
  const made = make(widths, style)
  tables.set(key, made)
  return made
}

const PROPORTIONAL: readonly StandIn[] = ['carlito', 'arimo', 'gelasio', 'caladea', 'tinos']

/**
 * A family that we know nothing of is taken to be as wide, letter by letter, as the widest that we know and 15 % more.
 * Words of prose in DejaVu Sans, Serif and Mono, which are wide faces, then came to 98.5 % of the estimate at most.
 */
function make(widths: Widths, style: number): AdvanceTable {
  switch (widths) {
    case 'unknown':
      return widest(allOf(PROPORTIONAL, style), 1.15)
    case 'unknown-bold':
      return widest(allOf(PROPORTIONAL, style | 1), 1.15)
    case 'unknown-mono':
      return widest([table('cousine', style)], 1.05)
    default:
      return decode(ADVANCES[widths]!, style)
  }
}

function allOf(families: readonly StandIn[], style: number): AdvanceTable[] {
  return families.map((family) => table(family, style))
}

function widest(tables: readonly AdvanceTable[], margin: number): AdvanceTable {
  const out = new Uint16Array(TABLE_END)
  for (const table of tables) for (let i = 0; i < TABLE_END; i++) if (table[i]! > out[i]!) out[i] = table[i]!
  return margin === 1 ? out : out.map((advance) => Math.ceil(advance * margin))
}
