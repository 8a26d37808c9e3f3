import { connect, type Socket } from 'node:net'
import { afterEach } from 'vitest'
import { type Served, type ServeOptions, serve } from '../../src/cli/preview/serve.ts'
import type { Download, PreviewSource, Wanted } from '../../src/cli/preview/source.ts'
import type { Outline, SlideContent } from '../../src/index.ts'

/** What no answer may say to whoever does not have the secret. */
export const CONFIDENTIAL = 'The launch slips to May'

export const SECRET = 'k9Lw3Zq0aV7xTn5RbYcE1dHu8mJf2GsP'

/** An outline of a deck without slides. */
export function outline(revision: number, title: string = CONFIDENTIAL): Outline {
  return { revision, title, language: 'en', decks: [], messages: [], stale: false, plan: null }
}

/** A source that says what a test gives it. */
export interface TestSource extends PreviewSource {
  /** Shows another outline. */
  show(outline: Outline): void
  /** How many listen now. */
  listeners(): number
  /** What was asked for, in order. */
  readonly asked: readonly Wanted[]
}

const SLIDE: SlideContent = { picture: '<svg/>', data: '', notes: '<p>…</p>', markdown: '# Tea' }

/** A source with one slide, `d1-_G3st`, whose files are made by `make`; by default there are none. */
export function source(make: (wanted: Wanted) => Promise<Download> = async () => ({ type: 'absent' })): TestSource {
  let newest: Outline | null = null
  const listeners = new Set<() => void>()
  const asked: Wanted[] = []
  return {
    asked,
    listeners: () => listeners.size,
    show(outline) {
      newest = outline
      for (const listener of listeners) listener()
    },
    outline: () => newest,
    content: (digest) => (digest === 'd1-_G3st' ? SLIDE : undefined),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    download(wanted) {
      asked.push(wanted)
      return make(wanted)
    },
  }
}

const open: Served[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()))
})

/** Serves a source under `SECRET` until the test is over. */
export async function served(shown: PreviewSource, more: Partial<ServeOptions> = {}): Promise<Served> {
  const one = await serve(shown, { port: 0, secret: SECRET, ...more })
  open.push(one)
  return one
}

/** The text of a request for what is at a path behind the secret. */
export function getting(port: number, path: string, more = ''): string {
  return `GET /${SECRET}/${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${more}\r\n`
}

/** What came back on a connection. */
export interface Reply {
  /** 0 for a connection that ended without an answer. */
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Opens a connection and sends it as it is: neither addresses nor headers are put right. */
export function dial(port: number, text: string): Socket {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(text)
  return socket
}

/** Sends a request's text and waits until the server ends the connection. */
export async function raw(port: number, text: string): Promise<Reply> {
  const socket = dial(port, text)
  let answer = ''
  socket.setEncoding('latin1').on('data', (chunk) => {
    answer += chunk
  })
  await new Promise((resolve) => socket.once('close', resolve))
  const [head = '', ...body] = answer.split('\r\n\r\n')
  const [status = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => [line.split(': ')[0]!.toLowerCase(), line.slice(line.indexOf(': ') + 2)])
  return {
    status: Number(status.split(' ')[1] ?? 0),
    headers: Object.fromEntries(headers),
    body: body.join('\r\n\r\n'),
  }
}

/** Asks for the path, in a connection of its own, with the headers named; `Host` is right unless it is among them. */
export function ask(port: number, path: string, headers: Reply['headers'] = {}, method = 'GET'): Promise<Reply> {
  const all = { Host: `127.0.0.1:${port}`, Connection: 'close', ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return raw(port, `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
}
