import type { OutlineMessage } from '../model/preview.ts'
import { createDialog } from './dialogs.ts'
import { make, mark } from './dom.ts'
import { messageList } from './messages.ts'
import { currentDeck, currentIndex, type State, type Store } from './state.ts'

/** The menu of files to download. */
export interface Downloads {
  toggle(): void
}

/** A file that can be downloaded. */
interface Entry {
  readonly words: string
  readonly detail: string
  readonly href: string
  readonly file: string
}

/** A menu that opens below its button. Files are links; where a file cannot be made, a dialog shows why. */
export function createDownloads(store: Store, button: HTMLElement): Downloads {
  const status = make('p', { class: 'quiet', role: 'status' })
  const list = make('ul', {})
  const menu = make('div', { class: 'menu', id: 'downloads', role: 'group', 'aria-label': 'Downloads' }, list, status)
  const dialog = createDialog('refused', 'This cannot be downloaded now', make('div', { class: 'refused' }))
  menu.hidden = true
  button.after(menu)
  document.body.append(dialog)
  const close = (): void => {
    if (menu.hidden) return
    if (menu.contains(document.activeElement)) button.focus()
    menu.hidden = true
    mark(button, { 'aria-expanded': 'false' })
  }
  mark(button, { 'aria-controls': 'downloads' })
  menu.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    if (link === null) return
    event.preventDefault()
    void save(link, status).then((messages) => {
      close()
      if (messages.length === 0) return
      dialog.querySelector('.refused')?.replaceChildren(messageList(messages)!)
      dialog.showModal()
    })
  })
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close())
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target) && !button.contains(target)) close()
  })
  return {
    toggle() {
      if (!menu.hidden) return close()
      list.replaceChildren(...entries(store.state).map(item))
      menu.hidden = false
      mark(button, { 'aria-expanded': 'true' })
      list.querySelector('a')?.focus()
    },
  }
}

function entries(state: State): readonly Entry[] {
  const deck = currentDeck(state)
  if (deck === undefined) return []
  const [name, number] = [encodeURIComponent(deck.name), currentIndex(state) + 1]
  const whole = (words: string, ending: string): Entry => ({
    words,
    detail: `.${ending}`,
    href: `download/${name}.${ending}`,
    file: `${deck.name}.${ending}`,
  })
  const picture = { words: `Picture of slide ${number}`, detail: '.png', href: `download/${name}/${number}.png` }
  return [
    whole('PowerPoint', 'pptx'),
    whole('PDF', 'pdf'),
    whole('Web page', 'html'),
    { ...picture, file: `${deck.name}-${number}.png` },
  ]
}

function item({ words, detail, href, file }: Entry): HTMLElement {
  const name = make('span', {}, words)
  return make('li', {}, make('a', { href, download: file }, name, ' ', make('span', { class: 'quiet' }, detail)))
}

/** Fetches a file and saves it under its name. The messages that stood in its way; none where it could be made. */
async function save(link: HTMLAnchorElement, status: HTMLElement): Promise<readonly OutlineMessage[]> {
  status.textContent = 'Making the file …'
  try {
    const response = await fetch(link.href)
    if (response.status === 409) return (await response.json()).messages
    if (!response.ok) return [failure(await response.text())]
    const address = URL.createObjectURL(await response.blob())
    make('a', { href: address, download: link.download }).click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return []
  } catch {
    return [failure('The preview does not answer')]
  } finally {
    status.textContent = ''
  }
}

function failure(reason: string): OutlineMessage {
  return {
    severity: 'error',
    rule: '',
    reason: reason.trim() || 'The preview does not answer',
    place: '',
    hint: '',
    slides: [],
  }
}
