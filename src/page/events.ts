import type { Outline } from '../model/preview.ts'

/** Whether outlines come: from the server, not for now, or never again from this address. */
export type Connection = 'open' | 'lost' | 'ended'

/** Who is told of what comes from the server. */
export interface Listener {
  outline(outline: Outline): void
  connection(connection: Connection): void
}

/** How long to wait, in milliseconds, before asking a server again that answers with something else. */
const PAUSE = 1000

/**
 * Listens to the server. A window that nobody sees lets go of its connection, for browsers allow six to a server: it is told
 * the newest outline as soon as it is seen again.
 */
export function listenToServer(listener: Listener): void {
  let source: EventSource | null = null
  let timer = 0
  const close = (): void => {
    clearTimeout(timer)
    source?.close()
    source = null
  }
  const open = (): void => {
    close()
    source = new EventSource('events')
    source.addEventListener('open', () => listener.connection('open'))
    source.addEventListener('outline', (event) => listener.outline(JSON.parse(event.data)))
    source.addEventListener('error', (event) => void failed(event.target as EventSource))
  }
  const failed = async ({ readyState, CLOSED }: EventSource): Promise<void> => {
    listener.connection('lost')
    // The browser itself tries again after all but an answer.
    if (readyState !== CLOSED) return
    if (await isEnded()) listener.connection('ended')
    else if (!document.hidden) timer = window.setTimeout(open, PAUSE)
  }
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()))
  if (!document.hidden) open()
}

/** A server that was started anew has another address. */
async function isEnded(): Promise<boolean> {
  try {
    const { status } = await fetch('outline')
    return status === 403 || status === 404
  } catch {
    return false
  }
}
