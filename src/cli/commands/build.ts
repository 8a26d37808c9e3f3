import { buildOnce } from '../build-once.ts'
import type { Order } from '../build-order.ts'
import { buildAndWatch } from '../build-watch.ts'
import { CliError, EXIT } from '../exit.ts'
import type { Command } from '../run.ts'
import { chartsFrom, contentFrom, contentOptions, formatsFrom, one, transitionFrom } from '../settings.ts'

/** `fandeck build`: the decks of a report, or a deck from slides. */
export const build: Command = {
  command: 'build <input>',
  describe: 'Build a deck for every audience of a report, or a deck from slides',
  builder: (args) =>
    contentOptions(args)
      .option('output', {
        alias: 'o',
        type: 'string',
        describe: 'a folder; for a single deck, a .pptx, .pdf or .html file [default: output/<report>]',
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
      .option('watch', { alias: 'w', type: 'boolean', describe: 'build again whenever a file is saved, until Ctrl-C' })
      .option('dry-run', { type: 'boolean', describe: 'do everything but write files' })
      .option('quiet', { alias: 'q', type: 'boolean', describe: 'print messages only' })
      .option('verbose', { type: 'boolean', describe: 'say of every chart what it became, and why' })
      .example('$0 build content/kpop-tiktok', 'every audience, into output/kpop-tiktok/')
      .example('$0 build content/kpop-tiktok -a marketing,executive -o briefings', 'two audiences, into briefings/')
      .example('$0 build slides.md -o deck.pptx', 'slides written by hand')
      .example('$0 build content/kpop-tiktok --watch', 'again after each save, only the decks that change')
      .example('$0 build content/kpop-tiktok --reference-doc brand.pptx', 'decks in your own PowerPoint template')
      .example('$0 build slides.md -f pdf --notes', 'a PDF with the speaker notes')
      .example('$0 build slides.md -o deck.html', 'one page that shows the deck in a browser, offline')
      .example('$0 build slides.md -f png', 'a picture of each slide, and sheet.png of them all'),
  run,
}

async function run(args: Readonly<Record<string, unknown>>): Promise<number> {
  const order = orderFrom(args)
  if (args['watch'] !== true) return buildOnce(order)
  if (order.content.input === '-') throw onceOnly()
  if (order.dry) throw watchWithoutWriting()
  return buildAndWatch(order)
}

function orderFrom(args: Readonly<Record<string, unknown>>): Order {
  const content = contentFrom(args)
  const output = one(args, 'output')
  const formats = formatsFrom(args['format'], output)
  const transition = transitionFrom(args)
  const charts = chartsFrom(args)
  const notes = args['notes'] === true
  if (notes && !formats.includes('pdf')) throw notesWithoutPdf()
  return {
    content,
    formats,
    transition,
    charts,
    notes,
    output,
    force: args['force'] === true,
    dry: args['dryRun'] === true,
    quiet: args['quiet'] === true,
    verbose: args['verbose'] === true,
  }
}

function notesWithoutPdf(): CliError {
  return new CliError(
    EXIT.usage,
    '--notes: only PDFs have pages of notes',
    'add -f pdf; a .pptx has its notes in any case',
  )
}

function onceOnly(): CliError {
  return new CliError(EXIT.usage, '--watch: standard input is read once', 'save it to a file, and name that')
}

function watchWithoutWriting(): CliError {
  return new CliError(
    EXIT.usage,
    '--watch: with --dry-run there is nothing to keep up to date',
    'leave out one of them',
  )
}
