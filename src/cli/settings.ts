import path from 'node:path'
import type { Argv } from 'yargs'
import {
  DEFAULT_FORMATS,
  FORMATS,
  type Format,
  type Input,
  type Library,
  RENDERINGS,
  type Rendering,
  TRANSITIONS,
  type Transition,
} from '../index.ts'
import { CliError, EXIT } from './exit.ts'
import { findLibrary, shown } from './library.ts'
import { readReferenceDoc } from './reference-doc.ts'
import type { Subject } from './subject.ts'
import { isThemeFile, readThemeFile } from './theme-file.ts'
import { type Trace, UNTRACED } from './watch/trace.ts'

/** The options that say what goes into a deck, shared by `build`, `plan` and `check`. */
export interface ContentOptions {
  readonly input: string
  readonly audiences: readonly string[] | null
  readonly theme: string | null
  /** The path of a PowerPoint template; null for those that audiences, themes and slides name. */
  readonly referenceDoc: string | null
  readonly macros: boolean
  readonly templates: string | null
  readonly set: Readonly<Record<string, string>>
  readonly strict: boolean
  readonly json: boolean
}

/** Declares the shared options. */
export function contentOptions(args: Argv): Argv {
  return inputOptions(args)
    .option('strict', { type: 'boolean', describe: 'treat warnings as errors' })
    .option('json', { type: 'boolean', describe: 'print the result as JSON' })
}

/** Declares those of them that say what is read. */
export function inputOptions(args: Argv): Argv {
  return args
    .positional('input', { type: 'string', describe: 'a report folder or file, slides (.md), or - for standard input' })
    .option('audience', {
      alias: 'a',
      type: 'string',
      array: true,
      describe: 'audiences, by name: -a marketing,executive [default: all]',
    })
    .option('theme', { type: 'string', describe: 'one theme for every deck, by name or as a .yaml file' })
    .option('reference-doc', {
      type: 'string',
      describe: 'a PowerPoint template (.pptx, .potx) that every deck is made in',
    })
    .option('allow-macros', { type: 'boolean', describe: 'take templates with macros, and leave their macros out' })
    .option('templates', { type: 'string', describe: 'a folder of templates that come before the built-in ones' })
    .option('set', { type: 'string', array: true, describe: 'replace a value of the report: --set vars.client=Acme' })
}

/** The shared options, from what yargs found. */
export function contentFrom(args: Readonly<Record<string, unknown>>): ContentOptions {
  const names = list(args['audience'], 'audience')
  return {
    input: String(args['input']),
    audiences: names.length > 0 ? [...new Set(names)] : null,
    theme: one(args, 'theme'),
    referenceDoc: one(args, 'reference-doc'),
    macros: args['allowMacros'] === true,
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

/** The names in `-f pptx,md`, checked; without it, what the ending of the output file says. */
export function formatsFrom(value: unknown, output: string | null): readonly Format[] {
  const [, ending] = /\.(pdf|html)$/i.exec(output ?? '') ?? []
  const own = ending?.toLowerCase() as Format | undefined
  const names = list(value, 'format')
  for (const name of names) {
    if (!FORMATS.includes(name as Format)) {
      throw new CliError(EXIT.usage, `--format ${name} is not known`, `known: ${FORMATS.join(', ')}`)
    }
  }
  if (names.length === 0) return own === undefined ? DEFAULT_FORMATS : [own]
  if (own !== undefined && !names.includes(own)) {
    throw new CliError(
      EXIT.usage,
      `--output ${output}: --format ${names.join(',')} makes no .${own}`,
      `add ${own} to it`,
    )
  }
  return [...new Set(names)] as Format[]
}

/** The transition that `--transition` names, checked. */
export function transitionFrom(args: Readonly<Record<string, unknown>>): Transition {
  return knownFrom(args, 'transition', TRANSITIONS) ?? 'none'
}

/** How charts come that do not say so themselves, as `--charts` has it, checked. */
export function chartsFrom(args: Readonly<Record<string, unknown>>): Rendering {
  return knownFrom(args, 'charts', RENDERINGS) ?? 'auto'
}

function knownFrom<Name extends string>(
  args: Readonly<Record<string, unknown>>,
  option: string,
  known: readonly Name[],
): Name | null {
  const name = one(args, option)
  const found = known.find((one) => one === name)
  if (name !== null && found === undefined)
    throw new CliError(EXIT.usage, `--${option} ${name} is not known`, `known: ${known.join(', ')}`)
  return found ?? null
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
  rest: Pick<Input, 'until' | 'formats' | 'transition' | 'charts' | 'notes'> & { readonly output: string },
  trace: Trace = UNTRACED,
): Promise<Input> {
  if (subject.kind === 'slides' && options.audiences !== null) {
    throw new CliError(EXIT.usage, '--audience: slides are as they are, for nobody in particular', 'give a report')
  }
  const library = await withTheme(
    await findLibrary(subject.kind === 'report' ? subject.folder : null, options.templates, trace),
    options.theme,
    trace,
  )
  return {
    kind: subject.kind,
    file: subject.file,
    bytes: subject.bytes,
    library,
    audiences: options.audiences,
    theme: options.theme,
    referenceDoc:
      options.referenceDoc === null ? null : await readReferenceDoc(options.referenceDoc, '--reference-doc', trace),
    macros: options.macros,
    set: options.set,
    output: shown(rest.output),
    project: projectFrom(rest.output, subject.folder),
    until: rest.until,
    formats: rest.formats,
    transition: rest.transition,
    charts: rest.charts,
    notes: rest.notes ?? false,
    modified: sourceDate(process.env['SOURCE_DATE_EPOCH']),
  }
}

/** A theme that is given as a file is one of the library's too, by its path. */
async function withTheme(library: Library, theme: string | null, trace: Trace): Promise<Library> {
  if (theme === null || !isThemeFile(theme)) return library
  return { ...library, themes: new Map([...library.themes, [theme, await readThemeFile(theme, trace)]]) }
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
