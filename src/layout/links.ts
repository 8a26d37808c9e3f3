import type { Deck } from '../model/deck.ts'
import { type Memory, recalled } from '../model/memory.ts'
import type { Item, Run, SceneSlide, TextParagraph } from '../model/scene.ts'
import { plainText } from '../model/text.ts'

/**
 * Finished slides with links to other slides of the deck: from the numbers of sources to the slide that lists them, and from
 * the items of an agenda to the slides where they begin. What has such a link looks like the text around it.
 */
export function withLinks(slides: readonly SceneSlide[], deck: Deck, memory?: Memory): readonly SceneSlide[] {
  const sources = sourceSlides(slides, deck)
  const beginnings = slides.some(({ kind }) => kind === 'agenda') ? sectionSlides(deck) : NOWHERE
  const places = memory ? JSON.stringify([...sources]) : ''
  const starts = memory ? JSON.stringify([...beginnings]) : ''
  return slides.map((slide) => {
    const from = () => [slide, places, slide.kind === 'agenda' ? starts : null]
    return recalled(memory, 'linked slide', from, () => linked(slide, sources, beginnings))
  })
}

function linked(
  slide: SceneSlide,
  sources: ReadonlyMap<string, string>,
  beginnings: ReadonlyMap<string, string>,
): SceneSlide {
  const cited = sources.size === 0 ? slide : withRuns(slide, (run) => toSources(run, slide, sources))
  return slide.kind === 'agenda' ? withItems(cited, (item) => toSection(item, slide, beginnings)) : cited
}

const NOWHERE: ReadonlyMap<string, string> = new Map()

/** The number of a source → the key of the slide that lists it. */
function sourceSlides(slides: readonly SceneSlide[], deck: Deck): ReadonlyMap<string, string> {
  const lists = new Set(deck.slides.filter(({ blocks }) => blocks.some(isReferences)).map(({ key }) => key))
  const found = new Map<string, string>()
  for (const slide of slides) {
    if (!lists.has(slide.key) && !lists.has(slide.key.replace(/~\d+$/, ''))) continue
    for (const number of numbersOn(slide)) if (!found.has(number)) found.set(number, slide.key)
  }
  return found
}

function isReferences({ type }: { readonly type: string }): boolean {
  return type === 'references'
}

/** The numbers of what a slide lists: items of their own, or the numbers of paragraphs. */
function numbersOn(slide: SceneSlide): readonly string[] {
  return slide.items.flatMap((item) => {
    if (item.type !== 'text') return []
    const [, number] = /\/number-(\d+)$/.exec(item.key) ?? []
    if (number !== undefined) return [number]
    return item.paragraphs.flatMap(({ bullet }) => (bullet?.type === 'number' ? [String(bullet.number)] : []))
  })
}

/** A raised number, or several with commas between them; what is raised and no number is a footnote's letter. */
const MARK = /^\d+(?:,\d+)*,?$/

/** The runs of a mark: one for each slide that its numbers lead to. */
function toSources(run: Run, { key }: SceneSlide, sources: ReadonlyMap<string, string>): readonly Run[] {
  if (!run.superscript || run.link !== null || !MARK.test(run.text)) return [run]
  const runs: Run[] = []
  for (const text of run.text.match(/\d+,?/g) ?? []) {
    const target = sources.get(text.replace(',', ''))
    const link = target === undefined || target === key ? null : `#${target}`
    const before = runs.at(-1)
    if (before && before.link === link) runs[runs.length - 1] = { ...before, text: before.text + text }
    else runs.push({ ...run, text, link })
  }
  return runs
}

/** The name of a section → the key of its slide, or of the first slide in it; and the title of a slide → its key. */
function sectionSlides({ slides }: Deck): ReadonlyMap<string, string> {
  const named = slides.map(({ kind, title, section, key }) => ({ kind, name: plainText(title), section, key }))
  const found = new Map<string, string>()
  const add = (name: string | null, key: string): void => {
    if (name !== null && !found.has(folded(name))) found.set(folded(name), key)
  }
  for (const { kind, name, key } of named) if (kind === 'section') add(name, key)
  for (const { section, key } of named) add(section, key)
  for (const { kind, name, key } of named) if (kind !== 'agenda') add(name, key)
  return found
}

/** A name as it is compared with another: without its case, spaces between words aside, and without a full stop. */
function folded(name: string): string {
  return name.replace(/\s+/g, ' ').trim().replace(/[.:]$/, '').toLowerCase()
}

/** An item of an agenda whose first paragraph leads to what it names. */
function toSection(item: Item, slide: SceneSlide, beginnings: ReadonlyMap<string, string>): Item {
  if (item.type !== 'text' || !item.key.startsWith(`${slide.key}/item-`)) return item
  const [first, ...others] = item.paragraphs
  const shown = first?.runs.filter(({ superscript }) => !superscript).map(({ text }) => text)
  const target = beginnings.get(folded(shown?.join('') ?? ''))
  if (!first || target === undefined) return item
  const runs = first.runs.map((run) => (run.link === null ? { ...run, link: `#${target}` } : run))
  return { ...item, paragraphs: [{ ...first, runs }, ...others] }
}

function withRuns(slide: SceneSlide, change: (run: Run) => readonly Run[]): SceneSlide {
  const set = <T extends TextParagraph>(paragraph: T): T =>
    paragraph.runs.some(({ superscript }) => superscript)
      ? { ...paragraph, runs: paragraph.runs.flatMap(change) }
      : paragraph
  return withItems(slide, (item) => {
    if (item.type === 'text') return { ...item, paragraphs: item.paragraphs.map(set) }
    if (item.type !== 'table') return item
    const rows = item.rows.map((row) => {
      return { ...row, cells: row.cells.map((cell) => ({ ...cell, paragraph: set(cell.paragraph) })) }
    })
    return { ...item, rows }
  })
}

function withItems(slide: SceneSlide, change: (item: Item) => Item): SceneSlide {
  return { ...slide, items: slide.items.map(change) }
}
