import { CliError, EXIT } from '../exit.ts'
import { onInterrupt } from '../interrupt.ts'
import { openBrowser } from '../preview/open-browser.ts'
import { type Served, serve } from '../preview/serve.ts'
import { type Built, openSession } from '../preview/session.ts'
import type { PreviewSource } from '../preview/source.ts'
import { tellBuilt } from '../preview/terminal-lines.ts'
import { createReporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { contentFrom, inputOptions, one } from '../settings.ts'
import { findSubject } from '../subject.ts'
import { createTrace } from '../watch/recorded-trace.ts'
import { watch } from '../watch/watch.ts'
import { openWorld } from '../world.ts'

/** `fandeck preview`: the decks in a browser, as they are written. */
export const preview: Command = {
  command: 'preview <input>',
  describe: 'Show the decks in a browser, and each change as it is saved',
  builder: (args) =>
    inputOptions(args)
      .option('port', { type: 'string', describe: `where to serve on this machine [default: ${PORT}]` })
      .option('open', { type: 'boolean', default: true, describe: 'open the browser; --no-open does not' })
      .example('$0 preview content/kpop-tiktok', 'every audience, side by side')
      .example('$0 preview slides.md --no-open', 'slides; the address is printed'),
  run,
}

/** Served at by default, or at any other port where it is taken. */
const PORT = 4173

async function run(args: Readonly<Record<string, unknown>>): Promise<number> {
  const options = contentFrom(args)
  if (options.input === '-') throw notWatched()
  const port = portFrom(args)
  const reporter = createReporter(false)
  const trace = createTrace()
  const world = openWorld(await findSubject(options.input), reporter, trace)
  const session = openSession(options, world, trace)
  const served = await serveAt(port, session)
  reporter.note(`preview at ${reporter.paint.green(served.url)}  ${reporter.paint.dim('Ctrl-C ends it')}`)
  if (args['open'] === true) void openBrowser(served.url)
  let last: Built | null = null
  const watching = watch(trace, async () => {
    const since = performance.now()
    world.begin()
    const built = await session.build()
    world.finish()
    tellBuilt(reporter, built, last, performance.now() - since)
    last = built
  })
  const stop = async (): Promise<void> => {
    await Promise.all([served.close(), world.close(), watching.close()])
  }
  const release = onInterrupt(stop, 0)
  try {
    await watching.first
    await watching.ended
    return 0
  } finally {
    release()
    await stop()
  }
}

/** Null for the port that is ours where it is free. */
function portFrom(args: Readonly<Record<string, unknown>>): number | null {
  const value = one(args, 'port')
  if (value === null) return null
  const port = Number(value)
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port
  throw new CliError(EXIT.usage, `--port ${value}: not a port`, 'name one from 1024 to 65535; 0 takes any that is free')
}

async function serveAt(port: number | null, source: PreviewSource): Promise<Served> {
  if (port !== null) return serve(source, { port })
  return serve(source, { port: PORT }).catch(() => serve(source, { port: 0 }))
}

function notWatched(): CliError {
  return new CliError(EXIT.usage, 'standard input has no changes to show', 'name a report or a file with slides')
}
