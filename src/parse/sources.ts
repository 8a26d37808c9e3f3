import type { Block, DeckMeta, Slide } from '../model/deck.ts'
import type { Message, Outcome, Place } from '../model/message.ts'
import type { Source } from '../model/report.ts'
import { blocksIn, textsOf } from '../model/walk.ts'
import * as messages from './messages.ts'
import { citationsIn } from './walk.ts'

/**
 * The sources of a deck, in the order in which its slides first cite or chart them; after them those that only notes
 * cite. A key without a source is an error.
 */
export function numberSources(slides: readonly Slide[], meta: DeckMeta): Outcome<readonly Source[]> {
  const sources = new Map<string, Source>()
  const list: Message[] = []
  const cite = (key: string, place: Place): void => {
    const source = Object.hasOwn(meta.sources, key) ? meta.sources[key] : undefined
    if (source !== undefined) sources.set(key, source)
    else list.push(messages.unknown('unknown-source', 'source', key, Object.keys(meta.sources), place))
  }
  for (const slide of slides) {
    citeIn(slide.title, slide.place, cite)
    for (const block of slide.blocks) citeBlock(block, meta, cite)
  }
  for (const slide of slides) for (const block of slide.notes) citeBlock(block, meta, cite)
  return { value: [...sources.values()], messages: list }
}

type Cite = (key: string, place: Place) => void

function citeBlock(block: Block, meta: DeckMeta, cite: Cite): void {
  for (const text of textsOf(block)) citeIn(text, block.place, cite)
  for (const inner of blocksIn(block)) citeBlock(inner, meta, cite)
  if (block.type === 'chart' && Object.hasOwn(meta.charts, block.name))
    for (const key of meta.charts[block.name]!.sources) cite(key, block.place)
}

function citeIn(text: Slide['title'], place: Place, cite: Cite): void {
  for (const citation of citationsIn(text)) for (const { key } of citation.items) cite(key, citation.place ?? place)
}
