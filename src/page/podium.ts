import type { Contents } from './contents.ts'
import { fill, make, mark } from './dom.ts'
import { createFrame } from './frame.ts'
import { markup } from './slide.ts'
import { currentDeck, currentIndex, type State } from './state.ts'
import type { Timer } from './timer.ts'
import { sign } from './toolbar.ts'

/** What the presenter's window shows. */
export interface Podium {
  readonly header: HTMLElement
  readonly main: HTMLElement
  render(state: State): void
  /** Shows the slides, once they have come. False if one did not come. */
  showAll(): Promise<boolean>
}

/** A podium before its first slide. */
export function createPodium(contents: Contents, { element: timer, clock }: Timer): Podium {
  const title = make('h1', {})
  const data = make('div', { class: 'unseen' })
  const notes = make('div', { class: 'podium-notes', tabindex: 0, role: 'note', 'aria-label': 'Speaker notes' })
  const now = createFrame(contents, (content) => {
    fill(data, markup(content.data))
    fill(notes, content.notes === '' ? make('p', { class: 'quiet' }, 'No notes for this slide') : markup(content.notes))
    notes.scrollTop = 0
  })
  const next = createFrame(contents)
  const end = make('p', { class: 'quiet' }, 'This is the last slide')
  const number = make('output', { class: 'podium-number' })
  const [back, on] = [sign('previous', 'Previous slide (←)', 'previous'), sign('next', 'Next slide (→)', 'next')]
  const left = make(
    'section',
    { class: 'podium-now', 'aria-label': 'This slide' },
    now.element,
    data,
    make('div', { class: 'podium-steps' }, back, number, on),
  )
  const right = make(
    'div',
    { class: 'podium-side' },
    make('section', { class: 'podium-next', 'aria-label': 'Next slide' }, make('h2', {}, 'Next'), next.element, end),
    make('section', { class: 'podium-words', 'aria-label': 'Notes' }, notesHead(), notes),
  )
  const main = make('main', { class: 'podium', hidden: true }, left, right)
  return {
    header: make('header', {}, make('div', { class: 'bar' }, title, timer, clock)),
    main,
    render(state) {
      const deck = currentDeck(state)
      const index = currentIndex(state)
      const slide = deck?.slides[index]
      main.hidden = slide === undefined
      if (deck === undefined || slide === undefined) return
      const following = deck.slides[index + 1]
      fill(title, deck.title)
      fill(number, `${index + 1} of ${deck.slides.length}`)
      mark(notes, { lang: deck.language, dir: 'auto' })
      now.set(deck, slide)
      if (following) next.set(deck, following)
      next.element.hidden = following === undefined
      end.hidden = following !== undefined
      mark(back, { disabled: index === 0 })
      mark(on, { disabled: following === undefined })
    },
    async showAll() {
      const shown = [now, ...(next.element.hidden ? [] : [next])]
      await Promise.all(shown.map((frame) => frame.load()))
      return shown.every(({ isFresh }) => isFresh)
    },
  }
}

function notesHead(): HTMLElement {
  const button = (action: string, label: string, words: string): HTMLElement =>
    make('button', { type: 'button', 'data-do': action, 'aria-label': `${words}: ${label}`, title: label }, words)
  return make(
    'div',
    { class: 'podium-words-head' },
    make('h2', {}, 'Notes'),
    button('smaller', 'smaller notes (−)', 'A−'),
    button('larger', 'larger notes (+)', 'A+'),
  )
}
