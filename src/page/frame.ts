import type { OutlineDeck, OutlineSlide, SlideContent } from '../model/preview.ts'
import type { Contents } from './contents.ts'
import { make } from './dom.ts'
import { decoded, pictureNodes } from './picture.ts'

/** A slide's picture on the page. It shows the last one until the next one is there. */
export interface Frame {
  readonly element: HTMLElement
  /** Shows what it was last told to show. */
  readonly isFresh: boolean
  /** Says what to show from now on. */
  set(deck: OutlineDeck, slide: OutlineSlide): void
  /** Shows it, once it has come. */
  load(): Promise<void>
}

/** What a frame shows, and which of its wishes that was. */
interface Wish {
  readonly deck: string
  readonly digest: string
  readonly key: string
  readonly turn: number
}

const NOTHING: Wish = { deck: '', digest: '', key: '', turn: 0 }

/** An empty frame. `onShow` is told of each content that it shows, and whether that is a new version of the same slide. */
export function createFrame(contents: Contents, onShow?: (content: SlideContent, isEdit: boolean) => void): Frame {
  const element = make('div', { class: 'paper' })
  let wish = NOTHING
  let shown = NOTHING
  const show = async (content: SlideContent, { turn, ...what }: Wish): Promise<void> => {
    const nodes = pictureNodes(content.picture, what.deck)
    const images = decoded(nodes)
    if (images) await images
    // While this one came a later one may have overtaken it.
    if (turn <= shown.turn) return
    const isEdit = shown.deck === what.deck && shown.key === what.key && shown.digest !== what.digest
    shown = { turn, ...what }
    element.replaceChildren(nodes)
    onShow?.(content, isEdit)
  }
  return {
    element,
    get isFresh() {
      return wish.digest === shown.digest && wish.deck === shown.deck
    },
    set({ name, language, size }, { content, key }) {
      if (element.lang !== language) element.lang = language
      element.style.setProperty('--ratio', String(size.width / size.height))
      const isSame = wish.deck === name && wish.digest === content
      wish = { deck: name, digest: content, key, turn: isSame ? wish.turn : wish.turn + 1 }
      // What it goes back to is not overtaken by what it should have shown in between.
      if (this.isFresh) shown = wish
    },
    async load() {
      const asked = wish
      if (this.isFresh) return
      const content = contents.peek(asked.digest) ?? (await contents.load(asked.digest))
      if (content !== null) await show(content, asked)
    },
  }
}
