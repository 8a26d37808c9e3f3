import type { Outline, OutlineDeck, SlideContent } from '../model/preview.ts'
import type { Contents } from './contents.ts'
import { fill, make, mark } from './dom.ts'
import { createFrame, type Frame } from './frame.ts'
import { messagesOfSlide, showMessages } from './messages.ts'

/** A slide with all that belongs to it: picture, data of charts, messages, notes. */
export interface SlideView {
  readonly element: HTMLElement
  readonly frame: Frame
  set(outline: Outline, deck: OutlineDeck, index: number): void
}

/** A slide that shows nothing yet. */
export function createSlide(contents: Contents): SlideView {
  const number = make('p', { class: 'number', 'aria-hidden': 'true' })
  const data = make('div', { class: 'unseen' })
  const notes = make('div', { class: 'notes', role: 'note', 'aria-label': 'Speaker notes', tabindex: 0 })
  const messages = make('div', { class: 'slide-messages' })
  const frame = createFrame(contents, (content, isEdit) => {
    showWords(content)
    if (isEdit) flash(frame.element)
  })
  const showWords = (content: SlideContent): void => {
    fill(data, markup(content.data))
    fill(notes, content.notes === '' ? make('p', { class: 'quiet' }, 'No notes for this slide') : markup(content.notes))
  }
  const easel = make('div', { class: 'easel' }, frame.element)
  const element = make('section', { class: 'slide', tabindex: -1 }, number, easel, data, messages, notes)
  return {
    element,
    frame,
    set(outline, deck, index) {
      const slide = deck.slides[index]!
      mark(element, {
        'data-key': slide.key,
        'aria-label': `Slide ${index + 1} of ${deck.slides.length}: ${slide.title}`,
      })
      fill(number, String(index + 1))
      mark(data, { lang: deck.language })
      mark(notes, { lang: deck.language, dir: 'auto' })
      showMessages(messages, messagesOfSlide(outline, deck.name, slide.key))
      frame.set(deck, slide)
    },
  }
}

/** Markup that is fandeck's own. */
export function markup(source: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = source
  return template.content
}

/** Shows for a moment what has just changed. */
function flash(element: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches || !('animate' in element)) return
  const colour = getComputedStyle(element).getPropertyValue('--accent')
  element.animate([{ outline: `3px solid ${colour}` }, { outline: '3px solid transparent' }], {
    duration: 1200,
    easing: 'ease-in',
  })
}
