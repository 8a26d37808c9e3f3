import yargs, { type Argv } from 'yargs'
import { audiences } from './commands/audiences.ts'
import { build } from './commands/build.ts'
import { chart } from './commands/chart.ts'
import { check } from './commands/check.ts'
import { init } from './commands/init.ts'
import { plan } from './commands/plan.ts'
import { preview } from './commands/preview.ts'
import { schemas } from './commands/schema.ts'
import { theme } from './commands/theme.ts'
import { themes } from './commands/themes.ts'
import { complain } from './complain.ts'
import { misuse } from './misuse.ts'
import { version } from './version.ts'

/** A command's name, help and work; the work returns the exit code. */
export interface Command {
  readonly command: string
  readonly describe: string
  builder(args: Argv): Argv
  run(args: Readonly<Record<string, unknown>>): Promise<number>
}

const COMMANDS: readonly Command[] = [init, build, preview, plan, check, audiences, themes, theme, schemas, chart]

/** Command name → how it is written with what it takes, such as `build <input>`. */
const USAGES = new Map(
  [...COMMANDS.map(({ command }) => command), 'completion'].map((usage) => [usage.split(' ')[0]!, usage]),
)

/** Runs the command line and returns the exit code. Nothing that a user can do makes it throw. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    return await parse(argv)
  } catch (error) {
    return complain(error)
  }
}

async function parse(argv: readonly string[]): Promise<number> {
  let work: () => Promise<number> = async () => 0
  const parser = yargs([...argv])
    .scriptName('fandeck')
    .usage('$0 <command>\n\nOne structured report, fanned out into a PowerPoint briefing for every audience.')
    .version(version())
    .alias({ version: 'V', help: 'h' })
    .strict()
    .recommendCommands()
    .demandCommand(
      1,
      'what shall fandeck do? `fandeck build <report>` makes the decks, `fandeck --help` lists the rest',
    )
    .completion('completion', 'Print a completion script for your shell')
    .parserConfiguration({ 'parse-numbers': false, 'parse-positional-numbers': false, 'greedy-arrays': false })
    .locale('en')
    .exitProcess(false)
    .example('$0 init my-report', 'a small report to begin with, in my-report/')
    .example('$0 build content/kpop-tiktok', 'a deck for every audience')
    .example('$0 plan content/kpop-tiktok -a executive', 'what an executive sees of it, and why')
    .example('$0 build slides.md -o deck.pptx', 'a deck from slides written by hand')
    .epilogue('Exit codes: 0 clean, 1 the content has errors, 2 usage, 3 disk or permissions.')
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .fail((message, error) => {
      throw error && error.name !== 'YError' ? error : misuse(message ?? error.message, argv, USAGES)
    })
  for (const command of COMMANDS) {
    parser.command(
      command.command,
      command.describe,
      (args) => command.builder(args),
      (args) => {
        work = () => command.run(withDash(args, argv))
      },
    )
  }
  await parser.parseAsync()
  return work()
}

/** yargs makes an empty text of a lone `-`, which stands for standard input. */
function withDash(args: Readonly<Record<string, unknown>>, argv: readonly string[]): Readonly<Record<string, unknown>> {
  return args['input'] === '' && argv.includes('-') ? { ...args, input: '-' } : args
}
