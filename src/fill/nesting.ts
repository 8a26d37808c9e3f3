/** A block that a template opens, and where. */
interface Opened {
  readonly name: string
  readonly index: number
  /** How many `else if` it has: Handlebars reads each as a block in the one before. */
  chain: number
}

const TAGS = /\{\{!--[\s\S]*?--\}\}|\{\{~?(?:(#>?\*?|\^|\/)\s*([^\s}~]*)|else[ \t]+[^\s}~]|)|[()]/g

/** The blocks that a template opens and does not close, outermost first. */
export function unclosedBlocks(source: string): readonly { readonly name: string; readonly index: number }[] {
  return walk(source, Number.POSITIVE_INFINITY).open
}

/** Where a template nests blocks or arguments deeper than a limit; -1 if it does not. */
export function tooDeepAt(source: string, limit: number): number {
  return walk(source, limit).tooDeep
}

function walk(source: string, limit: number): { readonly open: readonly Opened[]; readonly tooDeep: number } {
  const open: Opened[] = []
  let chains = 0
  let parentheses = 0
  for (const { 0: tag, 1: mark, 2: name = '', index } of source.matchAll(TAGS)) {
    const last = open.at(-1)
    if (tag === '(') parentheses++
    else if (tag === ')') parentheses--
    else parentheses = 0
    if (mark === '/') chains -= open.pop()?.chain ?? 0
    else if (mark !== undefined && name !== '') open.push({ name, index, chain: 0 })
    else if (/^\{\{~?else/.test(tag) && last) {
      last.chain++
      chains++
    }
    if (open.length + chains > limit || parentheses > limit) return { open, tooDeep: index }
  }
  return { open, tooDeep: -1 }
}
