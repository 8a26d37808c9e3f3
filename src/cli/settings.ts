import path from 'node:path'
import type { Argv } from 'yargs'
import { DEFAULT_FORMATS, FORMATS, type Format, type Input } from '../index.ts'
import { CliError, EXIT } from './exit.ts'
import { findLibrary, shown } from './library.ts'
import type { Subject } from './subject.ts'

/** The options that say what goes into a deck, shared by `build`, `plan` and `check`. */
export interface ContentOptions {
  readonly input: string
  readonly audiences: readonly string[] | null
  readonly theme: string | null
  readonly templates: string | null
  readonly set: Readonly<Record<string, string>>
  readonly strict: boolean
  readonly json: boolean
}

/** Declares the shared options. */
export function contentOptions(args: Argv): Argv {
  return args
    .positional('input', { type: 'string', describe: 'a report folder or file, slides (.md), or - for standard input' })
    .option('audience', {
      alias: 'a',
      type: 'string',
      array: true,
      describe: 'audiences, by name: -a marketing,executive [default: all]',
    })
    .option('theme', { type: 'string', describe: 'one theme for every deck' })
    .option('templates', { type: 'string', describe: 'a folder of templates that come before the built-in ones' })
    .option('set', { type: 'string', array: true, describe: 'replace a value of the report: --set vars.client=Acme' })
    .option('strict', { type: 'boolean', describe: 'treat warnings as errors' })
    .option('json', { type: 'boolean', describe: 'print the result as JSON' })
}

/** The shared options, from what yargs found. */
export function contentFrom(args: Readonly<Record<string, unknown>>): ContentOptions {
  const names = list(args['audience'], 'audience')
  return {
    input: String(args['input']),
    audiences: names.length > 0 ? [...new Set(names)] : null,
    theme: one(args, 'theme'),
    templates: one(args, 'templates'),
    set: settings(args['set'] as readonly string[] | undefined),
    strict: args['strict'] === true,
    json: args['json'] === true,
  }
}

/** A single value; given twice it is a mistake. */
export function one(args: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = args[name]
  if (value === undefined) return null
  if (Array.isArray(value)) throw new CliError(EXIT.usage, `--${name} is given more than once`)
  if (value === '') throw new CliError(EXIT.usage, `--${name} needs a value`)
  return String(value)
}

/** The names in `-f pptx,md`, checked. */
export function formatsFrom(value: unknown): readonly Format[] {
  const names = list(value, 'format')
  for (const name of names) {
    if (!FORMATS.includes(name as Format)) {
      throw new CliError(EXIT.usage, `--format ${name} is not known`, `known: ${FORMATS.join(', ')}`)
    }
  }
  return names.length > 0 ? ([...new Set(names)] as Format[]) : DEFAULT_FORMATS
}

/** The items of `a,b`; none if the option was not given. */
function list(value: unknown, name: string): readonly string[] {
  if (value === undefined) return []
  const items = [value]
    .flat()
    .flatMap((item) => String(item).split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (items.length === 0) throw new CliError(EXIT.usage, `--${name} needs a value`)
  return items
}

function settings(values: readonly string[] | undefined): Readonly<Record<string, string>> {
  if (values?.length === 0) throw new CliError(EXIT.usage, '--set needs a value', 'such as --set title="Spring review"')
  const pairs = (values ?? []).map((pair): [string, string] => {
    const at = pair.indexOf('=')
    if (at < 1)
      throw new CliError(EXIT.usage, `--set ${pair}: expected key=value`, 'such as --set title="Spring review"')
    return [pair.slice(0, at), pair.slice(at + 1)]
  })
  return Object.fromEntries(pairs)
}

/** What the pipeline takes, complete, from the options and the subject. */
export async function inputFor(
  options: ContentOptions,
  subject: Subject,
  rest: Pick<Input, 'until' | 'formats'> & { readonly output: string },
): Promise<Input> {
  if (subject.kind === 'slides' && options.audiences !== null) {
    throw new CliError(EXIT.usage, '--audience: slides are as they are, for nobody in particular', 'give a report')
  }
  const library = await findLibrary(subject.kind === 'report' ? subject.folder : null, options.templates)
  return {
    kind: subject.kind,
    file: subject.file,
    bytes: subject.bytes,
    library,
    audiences: options.audiences,
    theme: options.theme,
    set: options.set,
    output: shown(rest.output),
    project: projectFrom(rest.output, subject.folder),
    until: rest.until,
    formats: rest.formats,
    modified: sourceDate(process.env['SOURCE_DATE_EPOCH']),
  }
}

/** The way from the output to the project folder, where both lie below the current folder; else it would tell of the disk. */
function projectFrom(output: string, folder: string): string {
  const inside = [output, folder].every((item) => !path.relative(process.cwd(), item).startsWith('..'))
  const way = path.relative(output, folder).split(path.sep).join('/')
  // What front matter cannot hold is left out.
  return inside && way === way.trim() && !/[\u0000-\u001f]/.test(way) ? way : ''
}

/** `SOURCE_DATE_EPOCH` (reproducible-builds.org): seconds since 1970. */
function sourceDate(value: string | undefined): Date | null {
  if (value === undefined || value === '') return null
  if (!/^\d{1,11}$/.test(value)) throw new CliError(EXIT.usage, `SOURCE_DATE_EPOCH=${value}: expected whole seconds`)
  return new Date(Number(value) * 1000)
}
