import path from 'node:path'
import { compile, type DeckResult, type Input } from '../index.ts'
import type { Built, Order } from './build-order.ts'
import { asJson, summarise } from './build-report.ts'
import { outputs, type Target } from './deck-files.ts'
import { CliError, EXIT, exitFor } from './exit.ts'
import { onInterrupt } from './interrupt.ts'
import { removeLeftovers } from './leftovers.ts'
import { checkFolder, type OutputFile, writeFiles } from './output.ts'
import { createReporter } from './reporter.ts'
import { inputFor } from './settings.ts'
import { findSubject, type Subject } from './subject.ts'
import { type Trace, UNTRACED } from './watch/trace.ts'
import { type OpenWorld, openWorld } from './world.ts'

/** An order with what it is about, read from disk. */
export interface Prepared {
  readonly subject: Subject
  readonly target: Target
  readonly input: Input
}

/** Builds what was ordered and says so; returns the exit code. */
export async function buildOnce(order: Order): Promise<number> {
  const { json } = order.content
  const reporter = createReporter(order.quiet || json)
  const prepared = await prepare(order)
  const world = openWorld(prepared.subject, reporter)
  const release = onInterrupt(() => world.close())
  try {
    const built = await make(order, prepared, world, (files) => writeFiles(files, order.force))
    await world.compressed.save()
    await world.close()
    if (json) reporter.print(JSON.stringify(asJson(built, prepared.target, world.times), null, 2))
    else summarise(reporter, built, prepared.target, order)
    return built.code
  } finally {
    release()
    await world.close()
  }
}

/** Reads what the order names, and checks that the decks can be written. */
export async function prepare(order: Order, trace: Trace = UNTRACED): Promise<Prepared> {
  const { content, formats, transition, charts, notes } = order
  const subject = await findSubject(content.input, trace)
  if (subject.kind === 'slides' && formats.every((format) => format === 'md')) throw alreadyMarkdown()
  const target = targetFor(order.output, subject, content.audiences)
  if (!order.dry) await checkFolder(target.folder)
  const wanted = { until: 'emit', formats, transition, charts, notes, output: target.folder } as const
  return { subject, target, input: await inputFor(content, subject, wanted, trace) }
}

/** Makes the decks, and hands their files over to be written if there is no error. */
export async function make(
  order: Order,
  { input, target }: Prepared,
  world: OpenWorld,
  write: (files: readonly OutputFile[]) => Promise<void>,
): Promise<Built> {
  const { value, messages } = await compile(world.keep(input), world)
  const code = exitFor(messages, order.content.strict)
  const failed = code !== 0
  if (!failed && target.file && value.decks.length > 1) throw severalDecks(target, value.decks)
  const files = failed ? [] : value.decks.flatMap((deck) => outputs(deck, target))
  if (!order.dry) {
    await write(files)
    await removeLeftovers(files)
  }
  return { value, messages, code, failed }
}

function targetFor(output: string | null, subject: Subject, audiences: readonly string[] | null): Target {
  if (output === null) {
    if (subject.name === 'stdin')
      throw new CliError(EXIT.usage, 'standard input has no name', 'say where the deck goes with -o deck.pptx')
    return { folder: subject.kind === 'report' ? path.join('output', subject.name) : 'output', file: null }
  }
  if (!/\.(pptx|pdf|html)$/i.test(output)) {
    if (/\.(ppt|potx|pptm|key|odp|htm|md|svg|png)$/i.test(output)) {
      const reason = `--output ${output}: a deck is a .pptx, .pdf or .html file`
      throw new CliError(EXIT.usage, reason, 'name a folder, or such a file')
    }
    return { folder: output, file: null }
  }
  if (subject.kind === 'report' && audiences?.length !== 1) {
    throw new CliError(
      EXIT.usage,
      `--output ${output}: a report makes several decks`,
      'name a folder, or one audience with -a',
    )
  }
  return { folder: path.dirname(output), file: path.basename(output) }
}

function alreadyMarkdown(): CliError {
  return new CliError(
    EXIT.usage,
    '--format md: slides are Markdown already',
    'leave the format out to make a .pptx file',
  )
}

function severalDecks(target: Target, decks: readonly DeckResult[]): CliError {
  return new CliError(EXIT.usage, `--output ${target.file}: there are ${decks.length} decks`, 'name a folder')
}
