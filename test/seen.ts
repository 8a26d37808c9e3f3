import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Input } from '../src/index.ts'
import type { SceneSlide } from '../src/model/scene.ts'
import { type Built, builtFrom, type Case, KINDS, SAMPLES, THEMES } from './cases.ts'
import { drawPdf, type Picture } from './ink.ts'
import { pictureOf } from './picture-of-png.ts'
import { toPdfs } from './rendered.ts'
import { type StandingWord, standingWords } from './words-in-pdf.ts'
import { type ShownSlide, showSlides } from './words-on-page.ts'

/** A slide in all of its ways. */
export interface Seen {
  /** Its deck and its key. */
  readonly name: string
  readonly theme: string
  readonly scene: SceneSlide
  readonly page: ShownSlide
  /** The words of the PDF. */
  readonly words: readonly StandingWord[]
  /** The words of LibreOffice's PDF of the .pptx; null where it was not asked. */
  readonly office: readonly StandingWord[] | null
  readonly pictures: Pictures | null
}

/** The same slide from the page, the PNG and the PDF, at 96 dots an inch. */
export type Pictures = Readonly<Record<'page' | 'png' | 'pdf', Picture>>

/**
 * The decks of a report, and every kind of slide, of which each theme has its share. The former are those that LibreOffice
 * draws, the latter those that there are pictures of.
 */
export async function seenSlides(folder: string): Promise<readonly Seen[]> {
  const report = SAMPLES.find(({ name }) => name === 'kpop-tiktok')!
  const decks = [...(await builtFrom(report, { formats: ['pptx', 'pdf'], contents: true }))]
  const office = toPdfs(new Map(decks.map(({ title, pptx }) => [title, pptx])), folder)
  for (const [share, theme] of THEMES.entries())
    decks.push(...(await builtFrom(shareOfKinds(share), { ...DRAWN, theme })))
  const shown = await showSlides(decks.flatMap(pagesOf), decks[0]!.scene.size, folderIn(folder, 'page'))
  let next = 0
  return decks.flatMap((deck) => {
    const first = next
    next += deck.slides
    return seenDeck(deck, shown.slice(first, next), office.get(deck.title), folder)
  })
}

const DRAWN: Partial<Input> = { formats: ['pptx', 'pdf', 'png'], contents: true }

/** The slides of every kind that one of the themes has, whose number is counted from 0. */
function shareOfKinds(share: number): Case {
  const [head, ...slides] = new TextDecoder().decode(KINDS.input.bytes).split(/\n---\n+(?=# )/)
  const own = slides.filter((_, index) => index % THEMES.length === share)
  const bytes = new TextEncoder().encode([head, ...own].join('\n---\n\n'))
  return { ...KINDS, input: { ...KINDS.input, bytes } }
}

function pagesOf({ contents, files }: Built): Parameters<typeof showSlides>[0] {
  return contents.map(({ picture }) => ({ svg: picture, pictured: files.png !== undefined }))
}

function seenDeck(
  deck: Built,
  shown: readonly ShownSlide[],
  office: string | undefined,
  folder: string,
): readonly Seen[] {
  const { title, theme, files, scene } = deck
  const own = folderIn(folder, title)
  const pdf = path.join(own, 'deck.pdf')
  writeFileSync(pdf, files.pdf!)
  const words = standingWords(pdf, own)
  const officeWords = office === undefined ? null : standingWords(office, own)
  const drawn = files.png ? drawPdf(pdf, 1, deck.slides) : []
  return scene.slides.map((slide, index): Seen => {
    const page = shown[index]!
    const png = files.png?.[index]
    const pictures =
      png && page.picture
        ? { page: page.picture, png: pictureOf(png.content, scene.size.width), pdf: drawn[index]! }
        : null
    const name = `${title}, ${slide.key}`
    return { name, theme, scene: slide, page, words: words[index]!, office: officeWords?.[index] ?? null, pictures }
  })
}

function folderIn(folder: string, name: string): string {
  const made = path.join(folder, name)
  mkdirSync(made)
  return made
}
