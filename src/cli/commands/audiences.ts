import { hasErrors, listAudiences } from '../../index.ts'
import { EXIT } from '../exit.ts'
import { findLibrary } from '../library.ts'
import { createReporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { one } from '../settings.ts'
import { pad, printable } from '../terminal.ts'

/** `fandeck audiences`: the audiences that a deck can be built for. */
export const audiences: Command = {
  command: 'audiences',
  describe: 'List the audiences that a deck can be built for',
  builder: (args) =>
    args
      .option('templates', { type: 'string', describe: 'a folder of templates that come before the built-in ones' })
      .option('json', { type: 'boolean', describe: 'print the list as JSON' })
      .example('$0 audiences', 'name, title and question of each'),
  async run(args) {
    const reporter = createReporter(false)
    const { value, messages } = await listAudiences(await findLibrary(null, one(args, 'templates')))
    reporter.messages(messages)
    if (args['json'] === true) reporter.print(JSON.stringify(value, null, 2))
    else {
      const width = Math.max(...value.map((entry) => entry.name.length))
      for (const { name, title, question } of value) {
        reporter.print(`${reporter.paint.bold(pad(name, width))}  ${printable(title)}: ${printable(question)}`)
      }
    }
    return hasErrors(messages) ? EXIT.content : 0
  },
}
