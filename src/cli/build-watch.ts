import { make, prepare } from './build-once.ts'
import type { Built, Order } from './build-order.ts'
import { asJson, summarise } from './build-report.ts'
import { complain, complaintOf } from './complain.ts'
import { EXIT } from './exit.ts'
import { onInterrupt } from './interrupt.ts'
import { changedFiles, type OutputFile, writeFiles } from './output.ts'
import { type Rebuilt, tellRebuilt, timeOfDay } from './rebuild-report.ts'
import { createReporter, type Reporter } from './reporter.ts'
import type { Subject } from './subject.ts'
import { createTrace, type RecordedTrace } from './watch/recorded-trace.ts'
import { watch } from './watch/watch.ts'
import { type OpenWorld, openWorld } from './world.ts'

interface Session {
  readonly order: Order
  readonly reporter: Reporter
  readonly trace: RecordedTrace
  /** Kept from one build to the next, with its lanes; null before the first. */
  open: { readonly world: OpenWorld; readonly of: string } | null
  /** The last build that went through; null before the first. */
  last: Built | null
  /** Nothing more is to be written or said. */
  stopped: boolean
}

/**
 * Builds what was ordered, and again after each change of what it was made from, until a signal ends it. Where the first build
 * cannot even begin, it ends as `buildOnce` does.
 */
export async function buildAndWatch(order: Order): Promise<number> {
  const { json } = order.content
  const reporter = createReporter(order.quiet || json)
  const session: Session = { order, reporter, trace: createTrace(), open: null, last: null, stopped: false }
  const watching = watch(session.trace, () => (session.last === null ? build(session) : buildAgain(session)))
  const stop = async (): Promise<void> => {
    session.stopped = true
    await session.open?.world.close()
    await watching.close()
  }
  const release = onInterrupt(stop, 0)
  // Nobody reads the JSON any more.
  process.stdout.once('error', stop)
  try {
    await watching.first
    const code = session.last?.code
    if (code === EXIT.usage) {
      await stop()
      return code
    }
    await watching.ended
    return 0
  } finally {
    release()
    await stop()
  }
}

async function build(session: Session): Promise<void> {
  const since = performance.now()
  const { order, trace } = session
  const prepared = await prepare(order, trace)
  const world = await worldFor(prepared.subject, session)
  if (world === null) return
  const written = new Set<string>()
  const built = await make(order, prepared, world, async (files) => {
    for (const file of await write(files, session)) written.add(file.path)
  })
  world.finish()
  if (session.stopped) return
  tell({ built, target: prepared.target, written, milliseconds: performance.now() - since }, world, session)
  session.last = built
  await world.compressed.save()
}

/** What cannot be built now may be mended by the next save. */
async function buildAgain(session: Session): Promise<void> {
  try {
    await build(session)
  } catch (error) {
    session.open?.world.finish()
    if (!session.stopped) tellFailure(error, session)
  }
}

/** The world of the builds before, unless the path leads to something else by now; null if everything is to end. */
async function worldFor(subject: Subject, session: Session): Promise<OpenWorld | null> {
  const of = [subject.kind, subject.folder, subject.file].join('\n')
  if (session.open?.of !== of) await session.open?.world.close()
  if (session.stopped) return null
  if (session.open?.of !== of) session.open = { of, world: openWorld(subject, session.reporter, session.trace) }
  session.open.world.begin()
  return session.open.world
}

/** Writes the files that differ from those on disk, so that nobody who looks at the others is disturbed. */
async function write(files: readonly OutputFile[], session: Session): Promise<readonly OutputFile[]> {
  if (session.stopped) return []
  const changed = await changedFiles(files)
  try {
    await writeFiles(changed, session.order.force)
  } catch (error) {
    // What is in the way may be taken away.
    for (const file of changed) session.trace.file(file.path)
    throw error
  }
  for (const file of changed) session.trace.wrote(file.path)
  return changed
}

function tell(rebuilt: Rebuilt, world: OpenWorld, { order, reporter, last }: Session): void {
  const { built, target } = rebuilt
  if (order.content.json) reporter.print(JSON.stringify(asJson(built, target, world.times)))
  else if (last !== null) tellRebuilt(reporter, rebuilt, last, order)
  else {
    summarise(reporter, built, target, order)
    if (built.code !== EXIT.usage) reporter.note(reporter.paint.dim('watching for changes, Ctrl-C ends it'))
  }
}

function tellFailure(error: unknown, { order, reporter }: Session): void {
  complain(error)
  if (!order.content.json) {
    reporter.note(`${timeOfDay()} nothing was written`)
    return
  }
  const { reason, hint } = complaintOf(error)
  const messages = [{ severity: 'error', rule: 'build/stopped', reason, hint }]
  reporter.print(JSON.stringify({ ok: false, decks: [], templates: [], messages, milliseconds: {} }))
}
