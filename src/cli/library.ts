import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode, type Library, type SourceText } from '../index.ts'
import { CliError, EXIT, explain } from './exit.ts'
import { formatPlace } from './reporter.ts'
import { type Trace, UNTRACED } from './watch/trace.ts'

/** The templates that come with fandeck: two folders up both from `src/cli` and from `dist/bin`. */
export const BUILT_IN: string = fileURLToPath(new URL('../../templates', import.meta.url))

const KINDS = {
  audiences: '.yaml',
  themes: '.yaml',
  decks: '.md.hbs',
  partials: '.md.hbs',
} as const

/**
 * Every template file, by kind and name. A later folder's file takes the place of an earlier one's of the same name:
 * built-in, then `templates/` where the user stands, then `templates/` of the report, then `--templates`.
 */
export async function findLibrary(
  report: string | null,
  extra: string | null,
  trace: Trace = UNTRACED,
): Promise<Library> {
  if (extra !== null) {
    trace.file(extra)
    mustBeFolder(extra)
  }
  const folders = [
    BUILT_IN,
    'templates',
    ...(report === null ? [] : [path.join(report, 'templates')]),
    ...(extra === null ? [] : [extra]),
  ]
  const distinct = folders.filter((folder, index) => folders.findIndex((other) => same(folder, other)) === index)
  const library = { audiences: new Map(), themes: new Map(), decks: new Map(), partials: new Map() }
  for (const folder of distinct) {
    for (const [kind, ending] of Object.entries(KINDS))
      await collect(path.join(folder, kind), ending, library[kind as keyof typeof KINDS], trace)
  }
  return library
}

function same(a: string, b: string): boolean {
  return path.resolve(a) === path.resolve(b)
}

function mustBeFolder(folder: string): void {
  try {
    readdirSync(folder)
  } catch (error) {
    throw new CliError(EXIT.usage, `--templates ${folder}: ${explain(error) ?? 'cannot be read'}`)
  }
}

async function collect(folder: string, ending: string, into: Map<string, SourceText>, trace: Trace): Promise<void> {
  trace.folder(folder, ending)
  for (const file of filesIn(folder).filter((name) => name.endsWith(ending) && !name.startsWith('.'))) {
    into.set(nameOf(path.join(folder, file), ending), await readTemplate(path.join(folder, file), trace))
  }
}

/** The files of a folder by name; none where there is no such folder. Many small files are read fastest one after the other. */
function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
  } catch {
    return []
  }
}

/** A template is named as findings and topics are: its name becomes a file's name, and stands in reports. */
function nameOf(file: string, ending: string): string {
  const name = path.basename(file).slice(0, -ending.length)
  if (/^[A-Za-z0-9][\w.:-]*$/.test(name)) return name
  const hint = 'use letters, digits, "-", "_" and ".", and begin with a letter or digit'
  throw new CliError(EXIT.content, `${shown(file)}: "${name}" is not a name`, hint)
}

/** A template, or why it cannot be read as one. */
export async function readTemplate(file: string, trace: Trace = UNTRACED): Promise<SourceText> {
  trace.file(file)
  const { value, messages } = await decode(readFileSync(file), shown(file))
  if (value !== null) return { file: shown(file), source: value }
  const { place, reason, hint } = messages[0]!
  throw new CliError(EXIT.content, `${formatPlace(place)}: ${reason}`, hint)
}

/** A path as a person would write it from here: relative if that is not a climb, with `/`. */
export function shown(file: string): string {
  const relative = path.relative(process.cwd(), file)
  const short = relative === '' ? '.' : relative.startsWith('..') || path.isAbsolute(relative) ? file : relative
  return short.split(path.sep).join('/')
}
