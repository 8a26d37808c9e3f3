import type { Block } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import type { Message } from '../model/message.ts'
import type { Item } from '../model/scene.ts'
import { type Choice, choose, fitsSomehow, floor, nearestFit, type Variant } from './fit.ts'
import type { Ladder } from './ladder.ts'
import { refusals } from './messages.ts'
import { paginate } from './paginate.ts'
import type { Sheet } from './sheet.ts'
import { ladderName, take } from './sizes.ts'
import { join, type Unit, units } from './units.ts'
import { charactersIn } from './weight.ts'

/** What one slide shows of the content: its items, and the blocks that they were made from. */
export interface Page {
  readonly blocks: readonly Block[]
  readonly items: readonly Item[]
}

/** Content on one slide, or on several. */
export interface Pages {
  readonly pages: readonly Page[]
  readonly messages: readonly Message[]
}

/** How a kind of slide places its blocks. */
export interface Plan {
  readonly variants: (blocks: readonly Block[]) => readonly Variant[]
  readonly ladder: Ladder
  /** Cuts the blocks where a slide may be divided; defaults to paragraphs, items and rows. */
  readonly units?: (blocks: readonly Block[]) => readonly Unit[]
}

/** Places blocks in a box: on one slide if they fit, else divided over several that share one size. */
export function flow(blocks: readonly Block[], box: Box, plan: Plan, sheet: Sheet): Pages {
  const whole = chooseShared(blocks, box, plan, Number.POSITIVE_INFINITY, sheet)
  if (whole) return { pages: [page(blocks, whole, box, plan, sheet)], messages: [] }
  if (blocks.length === 0) return { pages: [{ blocks, items: [] }], messages: [] }
  const list = plan.units ? plan.units(blocks) : units(blocks, sheet)
  const division = paginate(list, (part) => fitsSomehow(plan.variants(join(part)), box.height, plan.ladder))
  if (division.type === 'stuck') return { pages: [], messages: refusal(division.member, box, plan) }
  return { pages: sameSize(division.parts.map(join), box, plan, sheet), messages: [] }
}

/** Parts of one slide, all at the size of the one that has the least room. */
function sameSize(parts: readonly (readonly Block[])[], box: Box, plan: Plan, sheet: Sheet): readonly Page[] {
  const usual = plan.ladder.normal[0]!
  const first = parts.map((part) => chooseShared(part, box, plan, usual, sheet)!)
  const size = Math.min(...first.map((choice) => choice.setting.size))
  return parts.map((blocks, index) => {
    const known = first[index]!
    const choice = known.setting.size === size ? known : chooseShared(blocks, box, plan, size, sheet)
    return page(blocks, choice ?? known, box, plan, sheet)
  })
}

/** The best way to set blocks: in the size that the slides of their kind share, if there is one and they fit in it. */
function chooseShared(blocks: readonly Block[], box: Box, plan: Plan, most: Points, sheet: Sheet): Choice | null {
  const { ladder } = plan
  const variants = plan.variants(blocks)
  const shared = Math.min(most, sheet.sizes.most.get(ladderName(ladder)) ?? Number.POSITIVE_INFINITY)
  const size = [...ladder.grown, ...ladder.normal].find((step) => step <= shared)
  const alike = shared === Number.POSITIVE_INFINITY || size === undefined ? null : { grown: [], normal: [size] }
  return (
    (alike && choose(variants, box.height, alike, shared, sheet)) ?? choose(variants, box.height, ladder, shared, sheet)
  )
}

function page(blocks: readonly Block[], { stack, setting }: Choice, box: Box, plan: Plan, sheet: Sheet): Page {
  const items = stack.draw(box)
  take(sheet.sizes, plan.ladder, setting.size, items)
  return { blocks, items }
}

function refusal(unit: Unit, box: Box, plan: Plan): readonly Message[] {
  const stack = nearestFit(plan.variants(join([unit])), plan.ladder)
  const characters = charactersIn(join([unit])[0]!)
  return refusals(stack, NAMES[unit.block.type], box.height, floor(plan.ladder), unit.place, characters)
}

const NAMES: Readonly<Record<Block['type'], string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'item',
  table: 'row',
  image: 'image with its caption',
  chart: 'chart with its title',
  quote: 'quotation',
  columns: 'row of columns',
  panel: 'panel',
  references: 'reference',
  code: 'line of code',
}
