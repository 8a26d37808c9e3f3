import type { Outline } from '../model/preview.ts'
import { createActions } from './actions.ts'
import { type Target, targetOf } from './address.ts'
import { openChannel } from './channel.ts'
import { createContents } from './contents.ts'
import { listenToServer } from './events.ts'
import { listenToKeys } from './keys.ts'
import { painted } from './painted.ts'
import { placeIn, showPlace } from './place.ts'
import { prefer, preference } from './preferences.ts'
import { preparePrinting } from './print.ts'
import { createShell } from './shell.ts'
import { createStore, currentDeck, type State, type Store } from './state.ts'
import { listenToTouch } from './touch.ts'

/** The main window: all decks, in every view. */
export function startBrowsing(): void {
  const contents = createContents()
  const store = createStore(firstState())
  const goTo = (target: Target, focus = true): void => {
    const { deck, slide } = store.state
    store.update({ deck: target.deck, slide: target.slide })
    shell.reveal(focus)
    if (deck !== target.deck || slide !== target.slide) channel.send(target)
  }
  const scrolledTo = (slide: string): void => {
    store.update({ slide })
    channel.send({ deck: store.state.deck, slide })
  }
  const shell = createShell(contents, store, goTo, scrolledTo)
  const channel = openChannel('browse', (target) => {
    if (currentDeck({ ...store.state, deck: target.deck }) === undefined) return
    store.update(target)
    shell.reveal(false)
  })
  store.listen(shell.render)
  store.listen(showPlace)
  store.listen(keepPreferences)
  store.listen((state, before) => void settle(state, before, store, shell))
  preparePrinting(store)
  const actions = createActions(store, shell, goTo)
  listenToKeys(actions, () => store.state.view)
  listenToTouch(actions, () => store.state.view)
  window.addEventListener('hashchange', () => followHash(store, goTo))
  listenToServer({
    outline: (outline) => take(outline, store, shell, contents.keep),
    connection: shell.banner.showConnection,
  })
}

function firstState(): State {
  const view = preference('view') === 'one' ? 'one' : 'film'
  const notes = preference('notes') === 'open'
  return { outline: null, deck: '', slide: '', view, notes, pane: null, other: '' }
}

function keepPreferences({ view, notes }: State, before: State): void {
  if (view !== before.view && view !== 'compare' && !document.fullscreenElement) prefer('view', view)
  if (notes !== before.notes) prefer('notes', notes ? 'open' : null)
}

type Shell = ReturnType<typeof createShell>

/** Shows a new outline. The place is kept; only the first one, and one without the deck, lead somewhere. */
function take(outline: Outline, store: Store, shell: Shell, keep: (digests: ReadonlySet<string>) => void): void {
  const { deck } = store.state
  store.update({ outline, ...(placeIn(outline, store.state) ?? { deck: '', slide: '' }) })
  keep(new Set(outline.decks.flatMap(({ slides }) => slides.map(({ content }) => content))))
  if (store.state.deck !== deck) shell.reveal(true)
}

/** Fills what the window shows, and says on the page which build that is once it is on the screen. */
async function settle(state: State, before: State, store: Store, shell: Shell): Promise<void> {
  const { outline, deck, slide, view } = state
  const isSame = outline === before.outline && deck === before.deck && slide === before.slide && view === before.view
  if (outline === null || isSame) return
  const isWhole = await shell.showVisible()
  shell.showNear()
  await painted()
  if (isWhole && store.state.outline === outline)
    document.documentElement.dataset['revision'] = String(outline.revision)
}

/** The address was edited, or a link was followed. */
function followHash(store: Store, goTo: (target: Target) => void): void {
  const { outline } = store.state
  const target = outline && targetOf(location.hash, outline)
  if (target) goTo(target)
  showPlace(store.state)
}
