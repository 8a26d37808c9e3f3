import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { SAFE_HEADERS } from './headers.ts'

/** What a request gets. */
export interface Answer {
  readonly status: number
  /** Beside those that every answer has, or in their place. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** An answer of a line in plain words. */
export function words(status: number, line: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body: `${line}\n` }
}

/** An answer for the page's script; `body` is JSON. */
export function json(
  status: number,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body }
}

/** For whoever does not have the address: it tells nothing of the report. */
export const FORBIDDEN: Answer = words(
  403,
  'This is a preview by fandeck. Open the address that it shows in the terminal where it runs.',
)

/** For an address below the secret that there is not. */
export const ABSENT: Answer = words(404, 'There is nothing at this address.')

/** Nothing can be changed from a browser. */
export const ONLY_READING: Answer = words(405, 'This preview can be read, and nothing else.', { Allow: 'GET, HEAD' })

/** Sends an answer. Node leaves the body out where the request was HEAD, and all of it where whoever asked has gone. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...SAFE_HEADERS, 'Content-Length': Buffer.byteLength(body), ...headers })
  response.end(body)
}

/** Ends a connection on which something else than HTTP came, or nothing for too long. */
export function hangUp(socket: Socket): void {
  // An answer is on its way already: another one in the middle of it would be taken for a part of it.
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy()
    return
  }
  const headers = { ...SAFE_HEADERS, 'Content-Length': '0', Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n`)
  socket.destroySoon()
}
