import { readFile } from 'node:fs/promises'
import { checkDeck, checkTheme, compile, type Message } from '../../index.ts'
import { CliError, EXIT, exitFor, explain } from '../exit.ts'
import { shown } from '../library.ts'
import { isPowerPoint } from '../powerpoint.ts'
import { createReporter, type Reporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { type ContentOptions, contentFrom, contentOptions, inputFor } from '../settings.ts'
import { findSubject } from '../subject.ts'
import { findThemeFile } from '../theme-file.ts'
import { openWorld } from '../world.ts'

/** `fandeck check`: everything that a build would complain about, without drawing charts or writing files. */
export const check: Command = {
  command: 'check [input]',
  describe: 'Say what is wrong with a report, slides, a theme or a PowerPoint file, without building',
  builder: (args) =>
    contentOptions(args)
      .positional('input', {
        type: 'string',
        describe: 'a report folder or file, slides (.md), a PowerPoint file (.pptx), or - for standard input',
      })
      .option('theme', { type: 'string', describe: 'one theme for every deck; without an input, the theme to check' })
      .example('$0 check content/kpop-tiktok', 'every error and warning, with its place')
      .example('$0 check slides.md --strict', 'fail on warnings too')
      .example('$0 check --theme brand.yaml', 'contrast, chart colours and type sizes of a theme')
      .example('$0 check deck.pptx', 'what keeps people from reading a deck, whoever made it'),
  run(args) {
    const options = contentFrom(args)
    if (args['input'] === undefined) return checkLook(options)
    return isPowerPoint(options.input) ? checkFile(options) : checkContent(options)
  },
}

async function checkFile({ input, ...options }: ContentOptions): Promise<number> {
  const vain =
    options.theme !== null ? '--theme' : options.referenceDoc !== null ? '--reference-doc' : vainOption(options)
  if (vain) throw new CliError(EXIT.usage, `${vain}: a PowerPoint file is as it is`, 'give a report or slides')
  const bytes = await readFile(input).catch((error: unknown) => {
    throw new CliError(EXIT.content, `${shown(input)}: ${explain(error) ?? 'cannot be read'}`)
  })
  return report(await checkDeck(bytes, shown(input)), options, `deck: ${shown(input)}`, createReporter(options.json))
}

async function checkContent(options: ContentOptions): Promise<number> {
  const reporter = createReporter(options.json)
  const subject = await findSubject(options.input)
  const input = await inputFor(options, subject, { until: 'layout', formats: [], output: 'output' })
  const world = openWorld(subject, reporter)
  const { value, messages } = await compile(input, world)
  await world.close()
  const decks = value.decks.map((deck) => `${deck.name} ${deck.slides}`).join(', ')
  return report(messages, options, `slides: ${decks}`, reporter)
}

async function checkLook({ theme, templates, ...options }: ContentOptions): Promise<number> {
  if (theme === null) throw new CliError(EXIT.usage, '<input> is missing', 'see fandeck check --help')
  const vain = options.referenceDoc !== null ? '--reference-doc' : vainOption(options)
  if (vain) throw new CliError(EXIT.usage, `${vain}: a theme has none`, 'give a report or slides to check as well')
  const text = await findThemeFile(theme, templates)
  const { messages } = await checkTheme(text)
  return report(messages, options, `theme: ${text.file}`, createReporter(options.json))
}

/** An option that was given and means something for reports and slides alone. */
function vainOption({ audiences, set }: Pick<ContentOptions, 'audiences' | 'set'>): string | null {
  return audiences !== null ? '--audience' : Object.keys(set).length > 0 ? '--set' : null
}

/** Prints what was found, and what was looked at if that is all well. */
function report(
  messages: readonly Message[],
  { strict, json }: Pick<ContentOptions, 'strict' | 'json'>,
  what: string,
  reporter: Reporter,
): number {
  const code = exitFor(messages, strict)
  if (json) reporter.print(JSON.stringify({ ok: code === 0, messages }, null, 2))
  else {
    reporter.messages(messages)
    if (code === 0) reporter.note(`${reporter.paint.green('no errors')}; ${what}`)
  }
  return code
}
