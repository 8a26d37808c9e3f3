import type { Deck, DeckMeta, Slide } from '../model/deck.ts'
import type { Memory } from '../model/memory.ts'
import { hasErrors, type Message, type Outcome } from '../model/message.ts'
import { plainText } from '../model/text.ts'
import { checkCharts } from './charts.ts'
import { coverFrom } from './cover.ts'
import { createFootnotes } from './footnotes.ts'
import { createKeys } from './keys.ts'
import * as messages from './messages.ts'
import { checkNeeds } from './needs.ts'
import { inOrder } from './order.ts'
import { readPieces } from './pieces.ts'
import { scan } from './scan.ts'
import { type Draft, draftSlide } from './slide.ts'
import { numberSources } from './sources.ts'

/** Slide Markdown without its front matter. */
export interface SlideText {
  readonly file: string
  /** The text after the front matter, with `\n` as line ending. */
  readonly body: string
  /** Lines of the file before the body. */
  readonly line: number
  readonly meta: DeckMeta
}

/**
 * Slide Markdown → a deck: slides cut by their lines, each piece of Markdown read by itself, kinds found, citations
 * numbered. It knows neither where the Markdown came from nor how a slide will look.
 */
export function parse(text: SlideText, memory?: Memory): Outcome<Deck> {
  const { meta } = text
  const scanned = scan(text.body, text.file, text.line + 1)
  const list: Message[] = [...scanned.messages]
  const footnotes = createFootnotes(list)
  const pieces = readPieces(scanned.value, footnotes, list, memory)
  const last = pieces.findLastIndex(({ heading }) => heading !== null)
  const drafts = pieces
    .map((one, index) => {
      const at = { first: index === 0, last: index > 1 && index === last }
      return draftSlide(one, at, list, footnotes.content)
    })
    .filter((one) => one !== null)
  footnotes.checkUnused()
  const slides = toSlides(drafts, text, list)
  for (const slide of slides) list.push(...checkNeeds(slide), ...checkCharts(slide, meta))
  const sources = numberSources(slides, meta)
  list.push(...sources.messages)
  if (drafts.length === 0 && !hasErrors(list))
    list.push(messages.empty({ file: text.file, line: text.line + 1, column: 1 }))
  if (sources.value.length === 0)
    list.push(...slides.filter(({ kind }) => kind === 'sources').map((slide) => messages.noSources(slide.place)))
  return { value: { meta, slides, sources: sources.value }, messages: inOrder(list) }
}

/** Gives slides their keys and sections, and the deck its cover. */
function toSlides(drafts: readonly Draft[], text: SlideText, list: Message[]): readonly Slide[] {
  const key = createKeys(ids(drafts, list))
  const { title } = text.meta
  const slides: Slide[] = []
  if (title !== null && drafts.length > 0 && drafts.every((draft) => draft.kind !== 'cover')) {
    const heading = [{ type: 'text', value: title }] as const
    slides.push(coverFrom(text.meta, key(null, heading), { file: text.file, line: 1, column: 1 }))
  }
  let current: string | null = null
  for (const { id, section, ...draft } of drafts) {
    if (draft.kind === 'section') current = plainText(draft.title)
    slides.push({
      ...draft,
      key: key(id?.name ?? null, draft.title),
      section: section === null ? current : section || null,
    })
  }
  return slides
}

function ids(drafts: readonly Draft[], list: Message[]): readonly string[] {
  const seen = new Set<string>()
  for (const { id } of drafts) {
    if (id === null) continue
    if (seen.has(id.name)) list.push(messages.idTwice(id.name, id.place))
    seen.add(id.name)
  }
  return [...seen]
}
