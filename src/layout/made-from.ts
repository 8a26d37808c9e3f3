import type { Block, ChartBlock, ImageBlock, Slide } from '../model/deck.ts'
import type { Given } from '../model/memory.ts'
import type { Inline } from '../model/text.ts'
import { blocksIn } from '../model/walk.ts'
import type { SlideContext } from './arrangements.ts'
import { referencesOf } from './citations.ts'
import type { Sheet } from './sheet.ts'

/** All that the layout of a slide depends on, but for where its content was written and for the number of its page. */
export function slideMadeFrom(slide: Slide, { sheet, title, ordinal }: SlideContext): readonly Given[] {
  const { kind } = slide
  const shared = [sheet.titleSize, sheet.titleLines.get(kind) ?? 1, content([...sheet.sizes.most])]
  const blocks = [...slide.blocks, ...slide.notes]
  return [
    ...looks(sheet),
    ...shared,
    kind === 'section' ? ordinal : null,
    content(slide),
    content(title),
    content(lookedUp([...slide.title, ...title], blocks, kind === 'sources', sheet)),
  ]
}

/** All that the setting of a slide's title depends on, but for what the titles of a deck share. */
export function titleMadeFrom({ title }: Slide, sheet: Sheet): readonly Given[] {
  return [...looks(sheet), sheet.titleSize, content(title), content(lookedUp(title, [], false, sheet))]
}

function looks({ theme, layout, meta }: Sheet): readonly Given[] {
  return [theme, layout ?? null, meta.language]
}

/** A value without the places where it was written: in JSON the name of a member is the only `"place":` with plain quotes. */
function content(value: object): string {
  return JSON.stringify(value).replace(/"place":\{[^{}]*\},?/g, '')
}

/** What content names and the deck has: sources with their numbers, the sources of charts, the sizes of pictures. */
function lookedUp(
  title: readonly Inline[],
  blocks: readonly Block[],
  lists: boolean,
  sheet: Sheet,
): readonly unknown[] {
  const all = blocks.flatMap(within)
  const cited = referencesOf(title, blocks, sheet.meta).sources.map(({ key }) => [
    key,
    sheet.numbers.get(key),
    sheet.meta.sources[key],
  ])
  const charts = all.filter((block): block is ChartBlock => block.type === 'chart')
  const images = all.filter((block): block is ImageBlock => block.type === 'image')
  return [
    cited,
    lists || all.some(({ type }) => type === 'references') ? sheet.sources : null,
    charts.map(({ name }) => sheet.meta.charts[name]?.sources),
    images.map(({ src }) => sizeOf(src, sheet)),
  ]
}

/** Pictures come with their bytes; their size is all that layout sees. */
function sizeOf(src: string, { images }: Sheet): readonly unknown[] {
  const size = images.get(src)
  return size ? [size.width, size.height] : []
}

function within(block: Block): readonly Block[] {
  return [block, ...blocksIn(block).flatMap(within)]
}
