import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { CliError, EXIT, explain } from '../exit.ts'
import { findAssets } from './assets.ts'
import { createDownloadQueue } from './download-queue.ts'
import { newSecret } from './guard.ts'
import { outlineTexts } from './outline-text.ts'
import { receiveRequests } from './reply.ts'
import type { Site } from './routes.ts'
import type { PreviewSource } from './source.ts'

/** A server of a preview that listens. */
export interface Served {
  /** The page: `http://127.0.0.1:4173/<secret>/`. */
  readonly url: string
  readonly port: number
  /** Ends every connection at once, streams too. Resolves when none is left. */
  close(): Promise<void>
}

export interface ServeOptions {
  /** 0 for any that is free. */
  readonly port: number
  /** The first part of every address. Defaults to a random one. */
  readonly secret?: string
  /** How long a request may take to come in, in milliseconds. Defaults to 10 seconds. */
  readonly patience?: number
}

/** More than a person's tabs and windows ever are. */
const CONNECTIONS = 256

/** The one address that it listens at: nobody on the network reaches it. */
const LOOPBACK = '127.0.0.1'

/** Serves a preview to this machine. Throws a `CliError` for a port that cannot be had. */
export async function serve(source: PreviewSource, options: ServeOptions): Promise<Served> {
  const newest = outlineTexts(source)
  const site: Site = { source, newest, assets: await findAssets(), download: createDownloadQueue(source) }
  const server = await createLimited(options.patience ?? 10_000)
  const close = closer(server)
  const port = await listen(server, options.port)
  const secret = options.secret ?? newSecret()
  const hosts = [LOOPBACK, 'localhost'].map((name) => new URL(`http://${name}:${port}`).host)
  receiveRequests(server, { hosts, secret }, site)
  let closed: Promise<void> | null = null
  return {
    url: `http://${hosts[0]}/${secret}/`,
    port,
    close() {
      closed ??= close()
      return closed
    },
  }
}

/** Node's server is loaded here: it costs 6 ms, and no other command needs it. */
async function createLimited(patience: number): Promise<Server> {
  const { createServer } = await import('node:http')
  const server = createServer({
    // Its headers may take no longer than all of it.
    requestTimeout: patience,
    connectionsCheckingInterval: patience / 2,
    // A request without a name is answered as one under a wrong name.
    requireHostHeader: false,
  })
  server.maxConnections = CONNECTIONS
  return server
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: LOOPBACK }, resolve)
  }).catch((error: unknown) => {
    throw noPort(port, error)
  })
  // A connection that cannot be taken, for want of file handles perhaps, concerns nobody but who made it.
  server.on('error', () => undefined)
  return (server.address() as AddressInfo).port
}

function noPort(port: number, error: unknown): CliError {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  const reason = taken ? 'it is in use by another program' : (explain(error) ?? String(error))
  return new CliError(EXIT.world, `--port ${port}: ${reason}`, 'name another one; 0 takes any that is free')
}

/** Returns how to end the server and every connection. */
function closer(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return async () => {
    const ended = [server, ...sockets].map((one) => new Promise((resolve) => one.once('close', resolve)))
    server.close()
    for (const socket of sockets) socket.destroy()
    await Promise.all(ended)
  }
}
