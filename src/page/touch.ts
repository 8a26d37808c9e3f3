import type { Actions } from './keys.ts'
import type { View } from './state.ts'

/** How far a finger goes, in pixels, to mean another slide. */
const FAR = 50

/** Where there is one slide at a time, a finger that moves across it leads to the next or the previous one. */
export function listenToTouch(actions: Actions, view: () => View): void {
  let start: Touch | null = null
  const note = (event: TouchEvent): void => {
    start = event.touches.length === 1 ? event.touches[0]! : null
  }
  const finish = ({ changedTouches }: TouchEvent): void => {
    const end = changedTouches[0]
    if (start === null || end === undefined || view() !== 'one' || document.querySelector('dialog[open]')) return
    if (!(end.target instanceof Element && end.target.closest('.easel'))) return
    const across = end.clientX - start.clientX
    const along = Math.abs(end.clientY - start.clientY)
    if (Math.abs(across) > FAR && Math.abs(across) > 2 * along) actions[across < 0 ? 'next' : 'previous']?.()
  }
  document.addEventListener('touchstart', note, { passive: true })
  document.addEventListener('touchend', finish, { passive: true })
}
