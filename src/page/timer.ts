import { make } from './dom.ts'

/** The time of day, and the time that has gone by, with pause and reset. */
export interface Timer {
  readonly element: HTMLElement
  readonly clock: HTMLElement
  toggle(): void
  reset(): void
}

/** A timer that runs. */
export function createTimer(): Timer {
  const elapsed = make('output', { class: 'elapsed', 'aria-label': 'Time gone by', 'aria-live': 'off' })
  const pause = make('button', { type: 'button', 'data-do': 'pause' }, 'Pause')
  const reset = make('button', { type: 'button', 'data-do': 'reset' }, 'Reset')
  const clock = make('time', { class: 'clock', 'aria-label': 'Time of day' })
  let before = 0
  let since: number | null = Date.now()
  const gone = (): number => before + (since === null ? 0 : Date.now() - since)
  const show = (): void => {
    elapsed.textContent = lengthWords(gone())
    clock.textContent = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
    pause.textContent = since === null ? 'Go on' : 'Pause'
  }
  setInterval(show, 250)
  show()
  return {
    element: make('div', { class: 'timer' }, elapsed, pause, reset),
    clock,
    toggle() {
      before = gone()
      since = since === null ? Date.now() : null
      show()
    },
    reset() {
      before = 0
      since = since === null ? null : Date.now()
      show()
    },
  }
}

/** `4:05`, `1:02:03`. */
export function lengthWords(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (number: number): string => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
