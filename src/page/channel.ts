import type { Target } from './address.ts'

/** Binds the main window and the presenter's window of one preview, so that they show the same slide. */
export interface Channel {
  send(target: Target): void
}

/** What a window is for. */
type Side = 'browse' | 'present'

/**
 * Opens the channel of this preview, and calls `go` with the slides that windows of the other kind go to: two main windows
 * may be at different slides.
 */
export function openChannel(side: Side, go: (target: Target) => void): Channel {
  // Another preview has another path.
  const channel = new BroadcastChannel(`fandeck ${location.pathname}`)
  channel.addEventListener('message', ({ data }: MessageEvent<Target & { readonly side: Side }>) => {
    if (data.side !== side) go({ deck: data.deck, slide: data.slide })
  })
  return { send: ({ deck, slide }) => channel.postMessage({ deck, slide, side }) }
}
