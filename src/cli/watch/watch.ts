import { createBell } from './bell.ts'
import { createListener } from './listener.ts'
import { placesOf } from './places.ts'
import type { RecordedTrace } from './recorded-trace.ts'

/** Work that is done again whenever what it read has changed. */
export interface Watching {
  /** Resolves after the first run. If that fails, it rejects with the reason, and there is no other. */
  readonly first: Promise<void>
  /** Resolves when there will be no more runs; rejects if a later run fails. */
  readonly ended: Promise<void>
  /** Stops watching. Resolves when the run that is under way, if any, is over. */
  close(): Promise<void>
}

/** How often everything is compared though nothing was heard, in milliseconds: some disks tell nobody of changes. */
const BEAT = 1000

/** How long a file may be empty or away while it is saved, in milliseconds. */
const PATIENCE = 100

/**
 * Does the work, and again after each change of what it told the trace that it reads. Runs never overlap. A change during a run
 * leads to another one after it; however many changes there are meanwhile, the last run saw the last of them.
 */
export function watch(trace: RecordedTrace, work: () => Promise<void>, beat: number = BEAT): Watching {
  const bell = createBell()
  const listener = createListener(() => bell.ring())
  const run = (): Promise<void> => {
    trace.begin()
    return work()
  }
  /** Events only say when to look: whether something has changed is compared, first of all with what was there before we listened. */
  const change = async (): Promise<void> => {
    for (;;) {
      await bell.quiet()
      if (bell.closed || (await changed())) return
      listener.listen(placesOf(trace.files, trace.folders))
      if (await changed()) return
      await bell.rung(beat)
    }
  }
  const changed = async (): Promise<boolean> => {
    if (trace.compare() === 'emptied') {
      await bell.rung(PATIENCE)
      await bell.quiet()
    }
    return trace.compare() !== 'same'
  }
  const repeat = async (): Promise<void> => {
    for (;;) {
      await change()
      if (bell.closed) return
      await run()
    }
  }
  const first = Promise.resolve().then(run)
  const ended = first.then(repeat, () => {}).finally(() => listener.close())
  return {
    first,
    ended,
    close: () => {
      bell.close()
      return ended
    },
  }
}
