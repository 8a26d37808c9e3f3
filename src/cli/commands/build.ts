import path from 'node:path'
import { compile, type DeckResult, hasErrors } from '../../index.ts'
import { asJson, summarise } from '../build-report.ts'
import { outputs, type Target } from '../deck-files.ts'
import { CliError, EXIT, exitFor } from '../exit.ts'
import { onInterrupt } from '../interrupt.ts'
import { removeLeftovers } from '../leftovers.ts'
import { checkFolder, writeFiles } from '../output.ts'
import { createReporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { chartsFrom, contentFrom, contentOptions, formatsFrom, inputFor, one, transitionFrom } from '../settings.ts'
import { findSubject, type Subject } from '../subject.ts'
import { openWorld } from '../world.ts'

/** `fandeck build`: the decks of a report, or a deck from slides. */
export const build: Command = {
  command: 'build <input>',
  describe: 'Build a deck for every audience of a report, or a deck from slides',
  builder: (args) =>
    contentOptions(args)
      .option('output', {
        alias: 'o',
        type: 'string',
        describe: 'a folder, or a .pptx file for a single deck [default: output/<report>]',
      })
      .option('format', {
        alias: 'f',
        type: 'string',
        array: true,
        describe: 'what to write: pptx,md,pdf,html,svg,png [default: pptx,md]',
      })
      .option('notes', { type: 'boolean', describe: 'PDFs with speaker notes: the slide above, its notes below' })
      .option('transition', {
        type: 'string',
        describe: 'how slides come in PowerPoint: none, fade or morph [default: none]',
      })
      .option('charts', {
        type: 'string',
        describe: 'how charts come in PowerPoint: auto, native or picture [default: auto]',
      })
      .option('force', { type: 'boolean', describe: 'replace files that fandeck did not write' })
      .option('dry-run', { type: 'boolean', describe: 'do everything but write files' })
      .option('quiet', { alias: 'q', type: 'boolean', describe: 'print messages only' })
      .option('verbose', { type: 'boolean', describe: 'say of every chart what it became, and why' })
      .example('$0 build content/kpop-tiktok', 'every audience, into output/kpop-tiktok/')
      .example('$0 build content/kpop-tiktok -a marketing,executive -o briefings', 'two audiences, into briefings/')
      .example('$0 build slides.md -o deck.pptx', 'slides written by hand')
      .example('$0 build content/kpop-tiktok --reference-doc brand.pptx', 'decks in your own PowerPoint template')
      .example('$0 build slides.md -f pdf --notes', 'a PDF with the speaker notes')
      .example('$0 build slides.md -f html', 'one page that shows the deck in a browser, offline')
      .example('$0 build slides.md -f png', 'a picture of each slide, and sheet.png of them all'),
  run,
}

async function run(args: Readonly<Record<string, unknown>>): Promise<number> {
  const options = contentFrom(args)
  const formats = formatsFrom(args['format'])
  const transition = transitionFrom(args)
  const charts = chartsFrom(args)
  const notes = args['notes'] === true
  if (notes && !formats.includes('pdf')) throw notesWithoutPdf()
  const dry = args['dryRun'] === true
  const reporter = createReporter(args['quiet'] === true || options.json)
  const subject = await findSubject(options.input)
  if (subject.kind === 'slides' && formats.every((format) => format === 'md')) throw alreadyMarkdown()
  const target = targetFor(one(args, 'output'), subject, options.audiences)
  if (!dry) await checkFolder(target.folder)
  const wanted = { until: 'emit', formats, transition, charts, notes, output: target.folder } as const
  const input = await inputFor(options, subject, wanted)
  const world = openWorld(subject, reporter)
  const release = onInterrupt(() => world.close())
  try {
    const { value, messages } = await compile(input, world)
    const code = exitFor(messages, options.strict)
    const failed = code !== 0
    if (!failed && target.file && value.decks.length > 1) throw severalDecks(target, value.decks)
    const files = failed ? [] : value.decks.flatMap((deck) => outputs(deck, target))
    if (!dry) {
      await writeFiles(files, args['force'] === true)
      await removeLeftovers(files)
    }
    await world.compressed.save()
    await world.close()
    if (options.json) reporter.print(asJson(value, messages, target, world.times, failed))
    else {
      reporter.messages(messages)
      const strict = options.strict && !hasErrors(messages)
      summarise(reporter, value, target, { failed, dry, strict, verbose: args['verbose'] === true }, messages)
    }
    return code
  } finally {
    release()
    await world.close()
  }
}

function targetFor(output: string | null, subject: Subject, audiences: readonly string[] | null): Target {
  if (output === null) {
    if (subject.name === 'stdin')
      throw new CliError(EXIT.usage, 'standard input has no name', 'say where the deck goes with -o deck.pptx')
    return { folder: subject.kind === 'report' ? path.join('output', subject.name) : 'output', file: null }
  }
  if (!/\.pptx$/i.test(output)) {
    if (/\.(ppt|potx|pptm|pdf|html|key|odp|md|svg|png)$/i.test(output)) {
      throw new CliError(EXIT.usage, `--output ${output}: fandeck writes .pptx files`, 'name a folder or a .pptx file')
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

function notesWithoutPdf(): CliError {
  return new CliError(
    EXIT.usage,
    '--notes: only PDFs have pages of notes',
    'add -f pdf; a .pptx has its notes in any case',
  )
}

function severalDecks(target: Target, decks: readonly DeckResult[]): CliError {
  return new CliError(EXIT.usage, `--output ${target.file}: there are ${decks.length} decks`, 'name a folder')
}
