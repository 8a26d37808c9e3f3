import { linkTo } from './address.ts'
import { scrollWithin } from './anchor.ts'
import type { Contents } from './contents.ts'
import { fill, make, mark, unseen } from './dom.ts'
import { createFrame, type Frame } from './frame.ts'
import { noticesOf, showMessages } from './messages.ts'
import { createSlide } from './slide.ts'
import { currentDeck, currentIndex, type State } from './state.ts'
import { createWatch, type Watch } from './watch.ts'

/** One slide at a time, as large as the window allows, with all of them small beside it. */
export interface Stage {
  readonly element: HTMLElement
  /** Of the small ones. */
  readonly watch: Watch
  render(state: State): void
  /** Shows the slide, and has those around it ready. False if it did not come. */
  showVisible(): Promise<boolean>
  /** Gives the slide the focus, if wanted. */
  reveal(focus: boolean): void
}

/** An empty stage. */
export function createStage(contents: Contents): Stage {
  const rail = createRail(contents)
  const slide = createSlide(contents)
  const notices = make('div', { class: 'notices' })
  const sheet = make('div', { class: 'sheet' }, notices, slide.element)
  let isShown = false
  let around: readonly string[] = []
  return {
    element: make('div', { class: 'stage' }, rail.element, sheet),
    watch: rail.watch,
    render(state) {
      const deck = currentDeck(state)
      const index = currentIndex(state)
      isShown = state.view === 'one' && index !== -1
      if (!isShown || state.outline === null || deck === undefined) return
      showMessages(notices, noticesOf(state.outline, deck.name))
      slide.set(state.outline, deck, index)
      rail.render(state)
      around = [deck.slides[index + 1], deck.slides[index - 1]].flatMap((one) => one?.content ?? [])
    },
    async showVisible() {
      if (!isShown) return true
      await slide.frame.load()
      const { isFresh } = slide.frame
      for (const digest of around) void contents.load(digest)
      return isFresh
    },
    reveal(focus) {
      if (focus) slide.element.focus({ preventScroll: true })
    },
  }
}

/** A small slide that leads to the large one. */
interface Small {
  readonly item: HTMLElement
  readonly link: HTMLAnchorElement
  readonly number: HTMLElement
  readonly name: HTMLElement
  readonly frame: Frame
}

function createRail(contents: Contents): { element: HTMLElement; watch: Watch; render(state: State): void } {
  const list = make('ol', {})
  const element = make('nav', { class: 'rail', 'aria-label': 'All slides' }, list)
  const watch = createWatch(element)
  let all: Small[] = []
  return {
    element,
    watch,
    render(state) {
      const deck = currentDeck(state)!
      for (const { item, frame } of all.splice(deck.slides.length)) {
        watch.remove(frame)
        item.remove()
      }
      for (const [index, slide] of deck.slides.entries()) {
        const small = all[index] ?? createSmall(contents)
        if (all[index] === undefined) {
          all = [...all, small]
          list.append(small.item)
          watch.add(small.frame)
        }
        const isCurrent = slide.key === state.slide
        small.frame.set(deck, slide)
        fill(small.number, String(index + 1))
        fill(small.name, `Slide ${index + 1}: ${slide.title}`)
        mark(small.link, {
          href: linkTo(deck.name, index + 1),
          'aria-current': isCurrent ? 'true' : null,
          tabindex: isCurrent ? 0 : -1,
        })
        if (isCurrent) scrollWithin(element, small.item)
      }
    },
  }
}

function createSmall(contents: Contents): Small {
  const frame = createFrame(contents)
  // What is in the picture is in the large one too: there it can be read and clicked.
  mark(frame.element, { inert: true, 'aria-hidden': 'true' })
  const number = make('span', { class: 'rail-number', 'aria-hidden': 'true' })
  const name = unseen()
  const link = make('a', { href: '#' }, number, name, frame.element)
  return { item: make('li', {}, link), link, number, name, frame }
}
