import type { OutlineDeck } from '../model/preview.ts'
import { linkTo } from './address.ts'
import { make } from './dom.ts'
import { sign } from './toolbar.ts'

/** A dialog with a title and a way out. The browser itself gives the focus back when it closes. */
export function createDialog(name: string, title: string, ...content: readonly Node[]): HTMLDialogElement {
  const heading = make('h2', { id: `${name}-title` }, title)
  const head = make('div', { class: 'dialog-head' }, heading, sign('close', 'Close', 'close'))
  const dialog = make('dialog', { id: `${name}-dialog`, 'aria-labelledby': `${name}-title` }, head, ...content)
  dialog.addEventListener('click', (event) => {
    const { target } = event
    const isOutside = target === dialog
    if (isOutside || (target instanceof Element && target.closest('[data-do=close], a'))) dialog.close()
  })
  return dialog
}

/** The list of slides, to find one by its number or by words of its title. */
export interface GoDialog {
  readonly element: HTMLDialogElement
  open(deck: OutlineDeck, index: number): void
}

/** A dialog that calls `choose` with the slide's index. */
export function createGoDialog(choose: (index: number) => void): GoDialog {
  const input = make('input', { id: 'find', type: 'text', autocomplete: 'off', spellcheck: 'false' })
  const list = make('ol', { class: 'found' })
  const none = make('p', { class: 'quiet', role: 'status' })
  const element = createDialog('go', 'Go to slide', make('label', {}, 'Number or words ', input), list, none)
  const search = (): HTMLElement | null => {
    const first = find(list, input.value)
    none.textContent = first === null ? 'No slide has that in its title' : ''
    return first
  }
  input.addEventListener('input', search)
  element.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll<HTMLElement>('li:not([hidden]) a')]
    const at = links.indexOf(document.activeElement as HTMLElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      if (at + step < 0) input.focus()
      else links[Math.min(at + step, links.length - 1)]?.focus()
    }
    const first = event.key === 'Enter' && event.target === input ? search() : null
    if (first === null) return
    event.preventDefault()
    element.close()
    choose(Number(first.dataset['index']))
  })
  return {
    element,
    open(deck, index) {
      input.value = ''
      list.replaceChildren(...deck.slides.map((_, at) => entry(deck, at, at === index)))
      search()
      element.showModal()
      input.focus()
    },
  }
}

function entry(deck: OutlineDeck, index: number, isCurrent: boolean): HTMLElement {
  const attributes = {
    href: linkTo(deck.name, index + 1),
    'data-index': index,
    'aria-current': isCurrent ? 'true' : null,
  }
  const title = make('span', { lang: deck.language, dir: 'auto' }, deck.slides[index]!.title)
  return make('li', {}, make('a', attributes, make('span', { class: 'found-number' }, String(index + 1)), ' ', title))
}

/** Hides what is not meant; the slide that is meant first, or null. */
function find(list: HTMLElement, words: string): HTMLElement | null {
  const wanted = words.trim().toLowerCase()
  let first: HTMLElement | null = null
  for (const link of list.querySelectorAll<HTMLElement>('a')) {
    const number = String(Number(link.dataset['index']) + 1)
    const isFound = /^\d+$/.test(wanted) ? number.startsWith(wanted) : link.textContent!.toLowerCase().includes(wanted)
    link.parentElement!.hidden = !isFound
    if (isFound && (first === null || number === wanted)) first = link
  }
  return first
}
