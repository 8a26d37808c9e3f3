import path from 'node:path'
import { hasErrors, themeFrom } from '../../index.ts'
import { CliError, EXIT, exitFor } from '../exit.ts'
import { findLibrary, shown } from '../library.ts'
import { checkFolder, writeFiles } from '../output.ts'
import { readReferenceDoc } from '../reference-doc.ts'
import { createReporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { one } from '../settings.ts'
import { printable } from '../terminal.ts'
import { isThemeFile } from '../theme-file.ts'

/** `fandeck theme from`: a theme of a PowerPoint template, to edit. */
export const theme: Command = {
  command: 'theme <action> <template>',
  describe: 'Write the look of a PowerPoint template as a theme, and which of its layouts slides take',
  builder: (args) =>
    args
      .positional('action', { choices: ['from'], describe: 'what to do' })
      .positional('template', { type: 'string', describe: 'a .pptx or .potx file' })
      .option('output', { alias: 'o', type: 'string', describe: 'a .yaml file [default: prints it]' })
      .option('allow-macros', { type: 'boolean', describe: 'take a template with macros, and leave its macros out' })
      .option('force', { type: 'boolean', describe: 'replace the file if it exists' })
      .example('$0 theme from brand.pptx -o brand.yaml', 'then edit brand.yaml')
      .example('$0 build slides.md --theme brand.yaml', 'a deck in brand.pptx, as brand.yaml says'),
  run,
}

async function run(args: Readonly<Record<string, unknown>>): Promise<number> {
  const output = one(args, 'output')
  if (output !== null && !isThemeFile(output)) {
    throw new CliError(EXIT.usage, `--output ${output}: a theme is a .yaml file`)
  }
  const file = String(args['template'])
  const folder = output === null ? '.' : path.dirname(output)
  if (output !== null) await checkFolder(folder)
  const reporter = createReporter(false)
  const { value, messages } = await themeFrom({
    template: await readReferenceDoc(file, 'theme from'),
    path: path.relative(folder, file).split(path.sep).join('/'),
    library: await findLibrary(null, null),
    macros: args['allowMacros'] === true,
  })
  reporter.messages(messages)
  if (value === null || hasErrors(messages)) return exitFor(messages)
  if (output === null) {
    reporter.print(value.trimEnd())
    return 0
  }
  await writeFiles([{ path: output, bytes: value }], args['force'] === true)
  reporter.note(`${reporter.paint.green('wrote')} ${printable(shown(output))}`)
  return 0
}
