import type { Block } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { compose } from './compose.ts'
import type { Variant } from './fit.ts'
import type { Sheet } from './sheet.ts'
import { footed, headed } from './stack.ts'

/**
 * What a kind of slide shows, with the slide's other blocks: those before it stand above it, those after it at the foot.
 */
export function remarked(
  ways: readonly Variant[],
  main: Block,
  blocks: readonly Block[],
  width: Points,
  sheet: Sheet,
): readonly Variant[] {
  const at = blocks.indexOf(main)
  const above = compose(blocks.slice(0, at), width, sheet).at(-1)!
  const under = compose(blocks.slice(at + 1), width, sheet).at(-1)!
  return ways.map((way) => (setting) => {
    const lower = at < blocks.length - 1 ? footed(way(setting), under(setting), sheet.theme.grid.gutter) : way(setting)
    return at > 0 ? headed(above(setting), lower, setting.size) : lower
  })
}
