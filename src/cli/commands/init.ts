import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { CliError, EXIT, explain } from '../exit.ts'
import { BUILT_IN, shown } from '../library.ts'
import { checkFolder, type OutputFile, writeFiles } from '../output.ts'
import { createReporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { printable } from '../terminal.ts'

/** `fandeck init`: a small project to begin with. */
export const init: Command = {
  command: 'init <folder>',
  describe: 'Make a small report to begin with, that builds as it is',
  builder: (args) =>
    args
      .positional('folder', { type: 'string', describe: 'a new folder, or one that is empty' })
      .example('$0 init my-report', 'a report with an audience, data and a chart, in my-report/')
      .example('$0 build my-report', 'its decks, in output/my-report/'),
  run,
}

/** The project as it comes with fandeck. */
const PROJECT = path.join(BUILT_IN, 'init')

async function run(args: Readonly<Record<string, unknown>>): Promise<number> {
  const folder = String(args['folder'])
  if (folder === '') throw new CliError(EXIT.usage, '<folder> is empty', 'name a new folder')
  mustBeEmpty(folder)
  await checkFolder(folder)
  const files = projectFiles(folder)
  await writeFiles(files, false)
  const reporter = createReporter(false)
  reporter.note(`${reporter.paint.green('wrote')} ${files.map((file) => printable(shown(file.path))).join(', ')}`)
  reporter.note(`next: fandeck build ${printable(shown(folder))}`)
  return 0
}

function mustBeEmpty(folder: string): void {
  try {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory() || readdirSync(folder).length === 0) return
  } catch (error) {
    throw new CliError(EXIT.world, `${shown(folder)}: ${explain(error) ?? 'cannot be read'}`)
  }
  throw new CliError(EXIT.content, `${shown(folder)}: the folder is not empty`, 'name a new folder')
}

function projectFiles(folder: string): readonly OutputFile[] {
  return readdirSync(PROJECT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: path.join(folder, nameOf(path.relative(PROJECT, file))), bytes: readFileSync(file) }))
}

/** npm packs no file of the name `.gitignore`. */
function nameOf(file: string): string {
  return file === 'gitignore' ? '.gitignore' : file
}
