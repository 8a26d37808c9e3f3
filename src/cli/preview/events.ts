import type { ServerResponse } from 'node:http'
import { SAFE_HEADERS } from './headers.ts'
import type { OutlineText } from './outline-text.ts'
import type { PreviewSource } from './source.ts'

/** How often a silent stream says that it is alive, in milliseconds. */
const HEARTBEAT = 15_000

/** How soon a browser is to come back when the stream breaks off, in milliseconds. */
const RETRY = 500

/**
 * Sends the newest outline, and each new one as it comes, until whoever asked goes (server-sent events, HTML §9.2). For a
 * reader who is slower than the builds no queue grows: while one outline is on its way to the system's buffers, the next
 * are left out but for the newest.
 */
export function streamOutlines(
  source: PreviewSource,
  newest: () => OutlineText | null,
  response: ServerResponse,
): void {
  response.writeHead(200, { ...SAFE_HEADERS, 'Content-Type': 'text/event-stream' })
  if (response.req.method === 'HEAD') {
    response.end()
    return
  }
  let busy = false
  let behind = true
  const write = (bytes: string | Uint8Array): void => {
    busy = true
    response.write(bytes, () => {
      busy = false
      catchUp()
    })
  }
  const catchUp = (): void => {
    const text = behind && !busy ? newest() : null
    if (text === null) return
    behind = false
    write(text.event)
  }
  const stop = source.onChange(() => {
    behind = true
    catchUp()
  })
  const heartbeat = setInterval(() => {
    if (!busy) write(':\n\n')
  }, HEARTBEAT).unref()
  response.once('close', () => {
    stop()
    clearInterval(heartbeat)
  })
  write(`retry: ${RETRY}\n\n`)
}
