import { nearest } from './dom.ts'
import type { Store, View } from './state.ts'

/** Shows the slide alone on the whole screen, or goes back. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen()
  else document.documentElement.requestFullscreen?.().catch(() => undefined)
}

/** On the whole screen there is one slide at a time, and a click leads on. What there was before comes back after it. */
export function followFullScreen(store: Store, reveal: () => void, next: () => void): void {
  let before: View = 'film'
  document.addEventListener('fullscreenchange', () => {
    const isFull = document.fullscreenElement !== null
    if (isFull) before = store.state.view
    document.documentElement.toggleAttribute('data-full', isFull)
    store.update({ view: isFull ? 'one' : before })
    reveal()
  })
  document.addEventListener('click', (event) => {
    if (document.fullscreenElement && nearest(event, '.stage') && !nearest(event, 'a')) next()
  })
}
