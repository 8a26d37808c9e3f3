import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { FORBIDDEN, hangUp, ONLY_READING, send, words } from './answer.ts'
import { streamOutlines } from './events.ts'
import { type Door, pathBehind } from './guard.ts'
import { answerAt, type Site } from './routes.ts'

/** Answers whatever comes to a server: who may not come in learns nothing of the site. */
export function receiveRequests(server: Server, door: Door, site: Site): void {
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    reply(request, response, door, site).catch(() => response.destroy())
  }
  server.on('request', answer)
  // Nobody is asked to send a body.
  server.on('checkContinue', answer)
  server.on('checkExpectation', answer)
  server.on('clientError', (_, socket) => hangUp(socket as Socket))
}

async function reply(request: IncomingMessage, response: ServerResponse, door: Door, site: Site): Promise<void> {
  // A body is not read, so nothing else can come behind it.
  if (hasBody(request)) response.setHeader('Connection', 'close')
  const path = pathBehind(door, request)
  if (path === null) send(response, FORBIDDEN)
  else if (request.method !== 'GET' && request.method !== 'HEAD') send(response, ONLY_READING)
  else if (path === '') send(response, words(308, 'The page has a slash at the end.', { Location: `/${door.secret}/` }))
  else if (path === '/events') streamOutlines(site.source, site.newest, response)
  else send(response, await answerAt(path, site))
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
}
