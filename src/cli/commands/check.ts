import { checkTheme, compile, type Message } from '../../index.ts'
import { CliError, EXIT, exitFor } from '../exit.ts'
import { createReporter, type Reporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { type ContentOptions, contentFrom, contentOptions, inputFor } from '../settings.ts'
import { findSubject } from '../subject.ts'
import { findThemeFile } from '../theme-file.ts'
import { openWorld } from '../world.ts'

/** `fandeck check`: everything that a build would complain about, without drawing charts or writing files. */
export const check: Command = {
  command: 'check [input]',
  describe: 'Say what is wrong with a report, slides or a theme, without building',
  builder: (args) =>
    contentOptions(args)
      .option('theme', { type: 'string', describe: 'one theme for every deck; without an input, the theme to check' })
      .example('$0 check content/kpop-tiktok', 'every error and warning, with its place')
      .example('$0 check slides.md --strict', 'fail on warnings too')
      .example('$0 check --theme brand.yaml', 'contrast, chart colours and type sizes of a theme'),
  run(args) {
    const options = contentFrom(args)
    return args['input'] === undefined ? checkLook(options) : checkContent(options)
  },
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

async function checkLook({ theme, audiences, templates, set, ...options }: ContentOptions): Promise<number> {
  if (theme === null) throw new CliError(EXIT.usage, '<input> is missing', 'see fandeck check --help')
  const vain = audiences !== null ? '--audience' : Object.keys(set).length > 0 ? '--set' : null
  if (vain) throw new CliError(EXIT.usage, `${vain}: a theme has none`, 'give a report or slides to check as well')
  const text = await findThemeFile(theme, templates)
  const { messages } = await checkTheme(text)
  return report(messages, options, `theme: ${text.file}`, createReporter(options.json))
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
