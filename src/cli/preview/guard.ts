import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** What a request must show to be let in. */
export interface Door {
  /** The names that the server answers to: `127.0.0.1:4173`. */
  readonly hosts: readonly string[]
  /** The first part of every address. */
  readonly secret: string
}

/** A secret that nobody guesses: 192 random bits as base64url. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

/**
 * The path of a request behind the secret, as it came and without its query: `/` for the page. Null for a request that may
 * come from somebody else: one without the secret, under a name that leads here by DNS rebinding, or sent by another site.
 */
export function pathBehind({ hosts, secret }: Door, request: IncomingMessage): string | null {
  const { host: asked = [] } = request.headersDistinct
  if (asked.length !== 1 || !hosts.includes(asked[0]!)) return null
  const [, first = '', path = ''] = /^\/([^/?]*)([^?]*)/.exec(request.url ?? '') ?? []
  if (!equal(first, secret)) return null
  return isOwn(request.headers, path) ? path : null
}

/** Digests are of one length, and take the same time to compare wherever they differ. */
function equal(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Whether the page itself asks, the person in the address bar, or a program that is no browser: none of them is another site. */
function isOwn(headers: IncomingHttpHeaders, path: string): boolean {
  const { origin, host } = headers
  if (origin !== undefined && origin !== `http://${host}`) return false
  const site = headers['sec-fetch-site'] ?? 'none'
  return site === 'none' || site === 'same-origin' || opensPage(headers, path)
}

/**
 * Whether somebody follows a link to the page: terminals that run in a browser, mails and chats are other sites. It is safe,
 * because the link has the secret, the page comes in a tab of its own that the other site can neither read nor reach
 * (Cross-Origin-Opener-Policy), never in a frame, and looking at it changes nothing.
 */
function opensPage(headers: IncomingHttpHeaders, path: string): boolean {
  const page = path === '' || path === '/'
  return page && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
}
