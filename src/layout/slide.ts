import type { Slide } from '../model/deck.ts'
import { type Memory, recalled } from '../model/memory.ts'
import { hasErrors, type Message } from '../model/message.ts'
import type { Item, SceneSlide } from '../model/scene.ts'
import { type Footnote, plainText } from '../model/text.ts'
import { ARRANGEMENTS, type SlideContext } from './arrangements.ts'
import { referencesOf } from './citations.ts'
import { pageNumber, sourceLine } from './footer.ts'
import { slideMadeFrom } from './made-from.ts'
import { notes } from './notes.ts'
import { settle } from './settle.ts'
import { noMemory, type Sheet } from './sheet.ts'
import { freeSizes, type Taken } from './sizes.ts'
import { isPoster } from './slide-layouts/posters.ts'
import { templatePoster } from './template/poster.ts'
import { continuedTitles } from './titles.ts'

/** The slides made from one. */
export interface LaidOut {
  readonly slides: readonly SceneSlide[]
  readonly messages: readonly Message[]
  /** The type sizes that it has taken. */
  readonly taken: ReadonlyMap<string, Taken>
}

/**
 * One slide of the deck as one slide of the scene, or as several if it has too much content. What its author marked as
 * detail goes to the notes, the last of it first, before anything is refused.
 */
export function layoutSlide(slide: Slide, context: SlideContext, memory?: Memory): LaidOut {
  const anew = (): LaidOut => withRoom(slide, context)
  const made = recalled(memory, 'slide', () => slideMadeFrom(slide, context), anew)
  // Messages have the places where their slide was written.
  const placed = made.messages.length === 0 ? made : recalled(memory, 'said', () => [made, JSON.stringify(slide)], anew)
  const slides = placed.slides.map((one, index) => withPageNumber(one, context.number + index, context.sheet, memory))
  return { ...placed, slides }
}

function withPageNumber(slide: SceneSlide, number: number, sheet: Sheet, memory?: Memory): SceneSlide {
  if (isPoster(slide.kind)) return slide
  const { theme, layout, meta } = sheet
  const from = () => [slide, number, theme, layout ?? null, meta.language]
  return recalled(memory, 'numbered slide', from, () => {
    const item = pageNumber(number, sheet.tones.slide, { ...sheet, memory: noMemory() })
    return item === null ? slide : { ...slide, items: [...slide.items, ...keyed(slide.key, [item])] }
  })
}

function withRoom(slide: Slide, context: SlideContext): LaidOut {
  let made = layoutWhole(slide, context)
  for (let kept = (slide.detail?.length ?? 0) - 1; kept >= 0 && hasErrors(made.messages); kept--)
    made = layoutWhole(withoutDetail(slide, kept), context)
  return made
}

function layoutWhole(slide: Slide, context: SlideContext): LaidOut {
  const { footnotes } = referencesOf(context.title, slide.blocks, context.sheet.meta)
  const sizes = freeSizes(context.sheet.sizes.most)
  const sheet = { ...context.sheet, footnotes: letters(footnotes), memory: noMemory(), sizes }
  const own = { ...context, sheet }
  const made = isPoster(slide.kind) ? poster(slide, own) : page(slide, own)
  return { ...made, taken: sizes.taken }
}

/** The slide with only so many of its details; the others are in its notes, under what was there. */
function withoutDetail(slide: Slide, kept: number): Slide {
  const moved = new Set(slide.detail?.slice(kept))
  return {
    ...slide,
    blocks: slide.blocks.filter((_, index) => !moved.has(index)),
    notes: [...slide.notes, ...slide.blocks.filter((_, index) => moved.has(index))],
    detail: [],
  }
}

type Made = Omit<LaidOut, 'taken'>

/** Cover, section and closing slides. */
function poster(slide: Slide, context: SlideContext): Made {
  const { sheet, title, ordinal } = context
  const { grid, roles } = sheet.theme
  const box = { x: 0, y: 0, width: grid.width, height: grid.height }
  const made = sheet.layout
    ? templatePoster(slide, title, sheet.layout, sheet)
    : ARRANGEMENTS[slide.kind](slide, { sheet, box, title, ordinal })
  const { items } = made.pages[0]!
  const cited = referencesOf(title, [...slide.blocks, ...slide.notes], sheet.meta).sources
  const finished: SceneSlide = {
    key: slide.key,
    kind: slide.kind,
    layout: slide.kind,
    title: plainText(title),
    background: roles.coverBg,
    items: keyed(slide.key, items),
    notes: notes(slide.notes, cited, sheet),
  }
  return { slides: [finished], messages: made.messages }
}

/** All other slides: content between a header and a footer, without the page number. */
function page(slide: Slide, context: SlideContext): Made {
  const { pages, headers, messages } = settle(slide, context)
  const { sheet } = context
  const titles = continuedTitles(context.title, Math.max(1, pages.length))
  const slides = pages.map((part, index): SceneSlide => {
    const key = index === 0 ? slide.key : `${slide.key}~${index + 1}`
    const title = titles[index]!
    const shown = index === 0 ? slide.notes : []
    const foot = sourceLine(referencesOf(title, part.blocks, sheet.meta), sheet)
    const cited = referencesOf(title, [...part.blocks, ...shown], sheet.meta).sources
    return {
      key,
      kind: slide.kind,
      layout: slide.kind,
      title: plainText(title),
      background: sheet.theme.roles.bg,
      items: keyed(key, [...headers[index]!.items, ...part.items, ...(foot ? [foot] : [])]),
      notes: notes(shown, cited, sheet),
    }
  })
  return { slides, messages }
}

/** Footnotes are told apart by letters, for the numbers belong to the sources. */
function letters(footnotes: readonly Footnote[]): ReadonlyMap<Footnote, string> {
  return new Map(
    footnotes.map((note, index) => [note, String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))]),
  )
}

/** Items with keys that are unique on their slide and stay the same as long as its structure does. */
function keyed(slide: string, items: readonly Item[]): readonly Item[] {
  const used = new Map<string, number>()
  return items.map((item) => {
    const times = (used.get(item.key) ?? 0) + 1
    used.set(item.key, times)
    return { ...item, key: `${slide}/${item.key}${times > 1 ? `-${times}` : ''}` }
  })
}
