/** The free families whose advance tables we have; each is as wide as an Office font, letter by letter. */
export type StandIn = 'carlito' | 'arimo' | 'gelasio' | 'caladea' | 'tinos' | 'cousine'

/** What is known about a family's widths: whose they are, or that nothing is known. */
export type Widths = StandIn | 'unknown' | 'unknown-bold' | 'unknown-mono'

/** Families with the widths of a stand-in, or with narrower ones (Consolas, Arial Narrow). Names in lower case. */
const STAND_INS: ReadonlyMap<string, StandIn> = new Map([
  ['calibri', 'carlito'],
  ['carlito', 'carlito'],
  ['arial', 'arimo'],
  ['arial narrow', 'arimo'],
  ['arimo', 'arimo'],
  ['helvetica', 'arimo'],
  ['liberation sans', 'arimo'],
  ['sans-serif', 'arimo'],
  ['georgia', 'gelasio'],
  ['gelasio', 'gelasio'],
  ['cambria', 'caladea'],
  ['caladea', 'caladea'],
  ['times new roman', 'tinos'],
  ['times', 'tinos'],
  ['tinos', 'tinos'],
  ['liberation serif', 'tinos'],
  ['serif', 'tinos'],
  ['courier new', 'cousine'],
  ['courier', 'cousine'],
  ['cousine', 'cousine'],
  ['liberation mono', 'cousine'],
  ['consolas', 'cousine'],
  ['monospace', 'cousine'],
])

/** The free family that is as wide as the family named, or undefined if there is none. */
export function standIn(family: string): StandIn | undefined {
  return STAND_INS.get(family.trim().toLowerCase())
}

/** Whose widths a stack of families has, each once, in the stack's order. An empty stack is an unknown family. */
export function widthsOf(families: readonly string[]): readonly Widths[] {
  return families.length === 0 ? ['unknown'] : [...new Set(families.map(widths))]
}

/** An unknown family's name still says whether it is monospaced or heavy. */
function widths(family: string): Widths {
  const known = standIn(family)
  if (known) return known
  if (/mono|code|consol|courier|typewriter|terminal|menlo/i.test(family)) return 'unknown-mono'
  return /black|heavy|bold|extended|expanded|wide/i.test(family) ? 'unknown-bold' : 'unknown'
}
