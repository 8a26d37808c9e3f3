import type { Outline } from '../model/preview.ts'
import { type Target, targetOf } from './address.ts'
import { createBanner } from './banner.ts'
import { openChannel } from './channel.ts'
import { createContents } from './contents.ts'
import { listenToServer } from './events.ts'
import { listenToKeys } from './keys.ts'
import { painted } from './painted.ts'
import { placeIn, showPlace } from './place.ts'
import { createPodium } from './podium.ts'
import { prefer, preference } from './preferences.ts'
import { createStore, currentDeck, currentIndex, type Store } from './state.ts'
import { createTimer } from './timer.ts'

/** The presenter's window: this slide, the next one, the notes, the time. It and the main window move together. */
export function startPresenting(): void {
  const contents = createContents()
  const first = { outline: null, deck: '', slide: '', view: 'one', notes: true, pane: null, other: '' } as const
  const store = createStore(first)
  const timer = createTimer()
  const banner = createBanner()
  const podium = createPodium(contents, timer)
  document.documentElement.dataset['view'] = 'presenter'
  document.body.append(podium.header, podium.main)
  podium.header.append(banner.element)
  const channel = openChannel(
    'present',
    (target) => currentDeck({ ...store.state, deck: target.deck }) && store.update(target),
  )
  const goTo = (target: Target): void => {
    store.update(target)
    channel.send(target)
  }
  store.listen(podium.render)
  store.listen(showPlace)
  store.listen(async ({ outline }) => {
    const isWhole = await podium.showAll()
    await painted()
    if (isWhole && outline && store.state.outline === outline) {
      document.documentElement.dataset['revision'] = String(outline.revision)
    }
  })
  const step = (by: number): void => goBy(store, by, goTo)
  listenToKeys(
    {
      next: () => step(1),
      previous: () => step(-1),
      first: () => step(Number.NEGATIVE_INFINITY),
      last: () => step(Number.POSITIVE_INFINITY),
      pause: timer.toggle,
      reset: timer.reset,
      larger: () => resize(1.15),
      smaller: () => resize(1 / 1.15),
    },
    () => 'one',
  )
  resize(1)
  window.addEventListener('hashchange', () => followHash(store, goTo))
  listenToServer({
    connection: banner.showConnection,
    outline(outline: Outline) {
      banner.showErrors(outline)
      store.update({ outline, ...(placeIn(outline, store.state) ?? { deck: '', slide: '' }) })
      contents.keep(new Set(outline.decks.flatMap(({ slides }) => slides.map(({ content }) => content))))
    },
  })
}

function goBy({ state }: Store, by: number, goTo: (target: Target) => void): void {
  const deck = currentDeck(state)
  const last = (deck?.slides.length ?? 0) - 1
  const slide = deck?.slides[Math.max(0, Math.min(currentIndex(state) + by, last))]
  if (deck && slide) goTo({ deck: deck.name, slide: slide.key })
}

function followHash(store: Store, goTo: (target: Target) => void): void {
  const { outline } = store.state
  const target = outline && targetOf(location.hash, outline)
  if (target) goTo(target)
  showPlace(store.state)
}

/** Makes the notes larger or smaller, within reason, and keeps that. */
function resize(by: number): void {
  const size = Math.max(0.75, Math.min(4, (Number(preference('notes-size')) || 1.375) * by))
  if (by !== 1) prefer('notes-size', String(size))
  document.documentElement.style.setProperty('--notes-size', `${size}rem`)
}
