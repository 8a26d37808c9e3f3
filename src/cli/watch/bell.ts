/** Rings for signs of change, and waits for quiet. */
export interface Bell {
  ring(): void
  /** Resolves when it rings, after so many milliseconds, or when it is closed; at once if it rang since the last `quiet`. */
  rung(limit: number): Promise<void>
  /** Resolves when it has been quiet for a moment, has rung for too long, or is closed; at once if it did not ring. */
  quiet(): Promise<void>
  /** Ends all waiting, for good. */
  close(): void
  readonly closed: boolean
}

/** How long it must be quiet, in milliseconds: a save is several changes, half a millisecond from each other. */
const QUIET = 5

/** How long quiet is waited for, in milliseconds. */
const LONGEST = 100

/** Makes a bell. */
export function createBell(): Bell {
  let rings: { readonly first: number; last: number } | null = null
  let closed = false
  let onRing = (): void => {}
  let endSleep = (): void => {}
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = milliseconds === Infinity ? undefined : setTimeout(resolve, milliseconds)
      endSleep = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  return {
    ring() {
      const now = performance.now()
      rings = rings === null ? { first: now, last: now } : { ...rings, last: now }
      onRing()
    },
    async rung(limit) {
      if (rings !== null || closed) return
      const sleeping = sleep(limit)
      onRing = endSleep
      await sleeping
      onRing = () => {}
    },
    async quiet() {
      while (rings !== null && !closed) {
        const rest = Math.min(rings.last + QUIET, rings.first + LONGEST) - performance.now()
        if (rest > 0) await sleep(rest)
        else rings = null
      }
    },
    close() {
      closed = true
      endSleep()
    },
    get closed() {
      return closed
    },
  }
}
