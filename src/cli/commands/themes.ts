import { hasErrors, listThemes } from '../../index.ts'
import { EXIT } from '../exit.ts'
import { findLibrary } from '../library.ts'
import { createReporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { one } from '../settings.ts'
import { pad, printable } from '../terminal.ts'

/** `fandeck themes`: the looks that a deck can have. */
export const themes: Command = {
  command: 'themes',
  describe: 'List the themes',
  builder: (args) =>
    args
      .option('templates', { type: 'string', describe: 'a folder of templates that come before the built-in ones' })
      .option('json', { type: 'boolean', describe: 'print the list as JSON' })
      .example('$0 themes', 'name and fonts of each'),
  async run(args) {
    const reporter = createReporter(false)
    const { value, messages } = await listThemes(await findLibrary(null, one(args, 'templates')))
    reporter.messages(messages)
    if (args['json'] === true) reporter.print(JSON.stringify(value, null, 2))
    else {
      const width = Math.max(...value.map((entry) => entry.name.length))
      for (const { name, heading, body } of value) {
        const fonts = heading === body ? body : `${heading} and ${body}`
        reporter.print(`${reporter.paint.bold(pad(name, width))}  ${printable(fonts)}`)
      }
    }
    return hasErrors(messages) ? EXIT.content : 0
  },
}
