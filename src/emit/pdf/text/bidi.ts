/**
 * The embedding level of each UTF-16 unit of a line (UAX #9, rules W1 to W7, N0 to N2, I1, I2 and L1), in a paragraph from left to
 * right (0) or from right to left (1). Even levels run from left to right. Marks that embed or isolate are not in texts of ours.
 */
export function levelsOf(text: string, base: 0 | 1): readonly number[] {
  if (base === 0 && !RIGHT_TO_LEFT.test(text)) return new Array<number>(text.length).fill(0)
  const types = classesOf(text)
  const outside: Type = base === 1 ? 'R' : 'L'
  weak(types, outside)
  brackets(types, text, outside)
  neutral(types, types.map(asStrong), outside)
  const levels = types.map((type) => levelOf(type, base))
  return trailing(levels, text, base)
}

/** The order in which pieces stand on a line, from its left edge, each with one level (UAX #9, L2). */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index)
  const highest = Math.max(0, ...levels)
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      if (levels[order[from]!]! < level) continue
      let to = from
      while (to < order.length && levels[order[to]!]! >= level) to++
      order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  }
  return order
}

/** The same character as it stands in text from right to left: brackets turn around (UAX #9, L4). */
export function mirrored(character: string): string {
  const at = MIRRORS.indexOf(character)
  return at === -1 ? character : MIRRORS[at ^ 1]!
}

type Type = 'L' | 'R' | 'AL' | 'EN' | 'ES' | 'ET' | 'AN' | 'CS' | 'NSM' | 'N'

const MIRRORS = '()[]{}<>«»‹›≤≥'
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/
const ARABIC = /[\u0600-\u07bf\u0860-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/

const CLASSES: readonly (readonly [RegExp, Type])[] = [
  [/\p{M}/u, 'NSM'],
  [/[\u0660-\u0669\u066b\u066c]/, 'AN'],
  [/[0-9\u00b2\u00b3\u00b9\u06f0-\u06f9\u2070-\u2079\u2080-\u2089]/, 'EN'],
  [/[+\-\u2212\u207a\u207b]/, 'ES'],
  [/[#$%\u00a2-\u00a5\u00b0\u00b1\u0609\u060a\u066a\u2030-\u2034\u20a0-\u20cf]/, 'ET'],
  [/[,./:\u00a0\u060c]/, 'CS'],
]

function classesOf(text: string): Type[] {
  const types: Type[] = []
  for (const character of text) {
    const type = classOf(character)
    for (let unit = 0; unit < character.length; unit++) types.push(type)
  }
  return types
}

function classOf(character: string): Type {
  const known = CLASSES.find(([pattern]) => pattern.test(character))
  if (known) return known[1]
  if (RIGHT_TO_LEFT.test(character)) return ARABIC.test(character) ? 'AL' : 'R'
  return /\p{L}|\p{N}/u.test(character) ? 'L' : 'N'
}

/** W1 to W7: numbers, and the signs in and around them, after letters. */
function weak(types: Type[], outside: Type): void {
  let before = outside
  let letter = outside
  for (const [index, type] of types.entries()) {
    if (type === 'NSM') types[index] = before
    else if (type === 'EN' && letter === 'AL') types[index] = 'AN'
    before = types[index]!
    if (before === 'L' || before === 'R' || before === 'AL') letter = before
  }
  for (const [index, type] of types.entries()) if (type === 'AL') types[index] = 'R'
  for (let index = 1; index + 1 < types.length; index++) {
    const [left, type, right] = [types[index - 1]!, types[index]!, types[index + 1]!]
    if (left === right && ((type === 'ES' && left === 'EN') || (type === 'CS' && (left === 'EN' || left === 'AN'))))
      types[index] = left
  }
  terminators(types)
  letter = outside
  for (const [index, type] of types.entries()) {
    if (type === 'ES' || type === 'ET' || type === 'CS') types[index] = 'N'
    else if (type === 'L' || type === 'R') letter = type
    else if (type === 'EN' && letter === 'L') types[index] = 'L'
  }
}

/** W5: signs of currency and percent belong to the number beside them. */
function terminators(types: Type[]): void {
  for (let from = 0; from < types.length; from++) {
    if (types[from] !== 'ET') continue
    let to = from
    while (types[to] === 'ET') to++
    if (types[from - 1] === 'EN' || types[to] === 'EN') types.fill('EN', from, to)
    from = to
  }
}

/** Numbers count as text from right to left where what is neutral is between them and a letter. */
function asStrong(type: Type): Type {
  return type === 'EN' || type === 'AN' ? 'R' : type
}

/** N0: a pair of brackets goes with the paragraph where anything in it does, or else with what is before and in it. */
function brackets(types: Type[], text: string, outside: Type): void {
  for (const [from, to] of pairsIn(types, text)) {
    const inside = types.slice(from + 1, to).map(asStrong)
    const opposite: Type = outside === 'L' ? 'R' : 'L'
    if (inside.includes(outside)) types[from] = types[to] = outside
    else if (inside.includes(opposite)) {
      const before =
        types
          .slice(0, from)
          .map(asStrong)
          .findLast((type) => type === 'L' || type === 'R') ?? outside
      types[from] = types[to] = before === opposite ? opposite : outside
    }
  }
}

/** The brackets that belong together (BD16), in order of the opening ones. */
function pairsIn(types: readonly Type[], text: string): readonly (readonly [number, number])[] {
  const open: number[] = []
  const pairs: (readonly [number, number])[] = []
  for (const [index, type] of types.entries()) {
    const kind = '()[]{}'.indexOf(text[index]!)
    if (type !== 'N' || kind === -1) continue
    if (kind % 2 === 0) open.push(index)
    else {
      const at = open.findLastIndex((one) => '([{'[kind >> 1] === text[one])
      if (at === -1) continue
      pairs.push([open[at]!, index])
      open.length = at
    }
  }
  return pairs.sort(([a], [b]) => a - b)
}

/** N1 and N2: what is neutral goes with what is on both sides of it, or else with the paragraph. */
function neutral(types: Type[], strong: readonly Type[], outside: Type): void {
  for (let from = 0; from < types.length; from++) {
    if (types[from] !== 'N') continue
    let to = from
    while (types[to] === 'N') to++
    const before = strong[from - 1] ?? outside
    const after = strong[to] ?? outside
    types.fill(before === after ? before : outside, from, to)
    from = to - 1
  }
}

/** I1 and I2. */
function levelOf(type: Type, base: 0 | 1): number {
  if (type === 'R') return 1
  if (type === 'L') return base === 1 ? 2 : 0
  return 2
}

/** L1: the spaces at the end of a line run as the paragraph does. */
function trailing(levels: number[], text: string, base: 0 | 1): readonly number[] {
  return levels.fill(base, text.trimEnd().length)
}
