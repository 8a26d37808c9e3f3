import type { OutlineDeck } from '../model/preview.ts'
import type { Contents } from './contents.ts'
import { fill, make, mark } from './dom.ts'
import { createFrame, type Frame } from './frame.ts'
import type { Pair } from './pairs.ts'
import { compareWords, type Lines } from './words.ts'

/** How two slides compare by their Markdown; null before that is known. */
export type Verdict = 'same' | 'differs' | 'left' | 'right' | null

/** Two slides beside each other, and the words in which they differ. */
export interface PairView {
  readonly element: HTMLElement
  readonly frames: readonly Frame[]
  readonly verdict: Verdict
  set(pair: Pair, left: OutlineDeck, right: OutlineDeck): void
  /** Fetches what they say. */
  load(): Promise<unknown>
  /** Compares what they say, if that is there. */
  compare(): void
}

/** A pair that shows nothing yet. */
export function createPair(contents: Contents): PairView {
  const title = make('span', { class: 'pair-title', dir: 'auto' })
  const badge = make('span', { class: 'verdict' })
  const sides = [createSide(contents, 'del'), createSide(contents, 'ins')] as const
  const head = make('h2', { class: 'pair-head' }, title, badge)
  const both = make('div', { class: 'sides' }, ...sides.map(({ element }) => element))
  const element = make('article', { class: 'pair', tabindex: -1 }, head, both)
  let digests: readonly (string | undefined)[] = []
  let verdict: Verdict = null
  const conclude = (now: Verdict, words: string): void => {
    verdict = now
    mark(element, { 'data-verdict': now })
    fill(badge, words)
  }
  return {
    element,
    frames: sides.map(({ frame }) => frame),
    get verdict() {
      return verdict
    },
    set(pair, left, right) {
      const slides = [left.slides[pair.left ?? -1], right.slides[pair.right ?? -1]]
      digests = slides.map((slide) => slide?.content)
      const named = slides[0] ?? slides[1]
      mark(element, { 'data-left': slides[0]?.key ?? null, 'aria-label': named?.title ?? '' })
      mark(title, { lang: left.language })
      fill(title, named?.title ?? '')
      for (const [index, deck] of [left, right].entries()) {
        sides[index]!.set(deck, (index === 0 ? pair.left : pair.right) ?? null)
      }
      if (slides[0] === undefined) conclude('right', `Only in ${right.title}`)
      if (slides[1] === undefined) conclude('left', `Only in ${left.title}`)
    },
    load: () => Promise.all(digests.map((digest) => digest && contents.load(digest))),
    compare() {
      const [left, right] = digests.map((digest) => (digest === undefined ? undefined : contents.peek(digest)))
      if (left === undefined || right === undefined) return
      const isSame = left.markdown === right.markdown
      conclude(isSame ? 'same' : 'differs', isSame ? 'Same words' : 'Differs')
      const lines = isSame ? { left: [], right: [] } : compareWords(left.markdown, right.markdown)
      sides[0].mark(lines.left)
      sides[1].mark(lines.right)
    },
  }
}

interface Side {
  readonly element: HTMLElement
  readonly frame: Frame
  set(deck: OutlineDeck, index: number | null): void
  mark(lines: Lines): void
}

function createSide(contents: Contents, name: 'del' | 'ins'): Side {
  const frame = createFrame(contents)
  const caption = make('p', { class: 'side-name' })
  const words = make('div', { class: 'words', dir: 'auto' })
  const element = make('div', { class: 'side' }, caption, frame.element, words)
  return {
    element,
    frame,
    set(deck, index) {
      const slide = deck.slides[index ?? -1]
      mark(element, { 'data-empty': slide === undefined })
      fill(caption, slide === undefined ? `Not in ${deck.title}` : `${deck.title} ${index! + 1}`)
      frame.element.hidden = slide === undefined
      if (slide) frame.set(deck, slide)
      if (slide === undefined) fill(words)
    },
    mark: (lines) => fill(words, ...lines.map((line) => lineNode(line, name))),
  }
}

function lineNode(line: Lines[number], name: 'del' | 'ins'): HTMLElement {
  if (line === null) return make('p', { class: 'gap', 'aria-hidden': 'true' }, '⋯')
  return make('p', {}, ...line.map(({ text, differs }) => (differs ? make(name, {}, text) : text)))
}
