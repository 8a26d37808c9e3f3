import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { CliError, EXIT, explain } from './exit.ts'
import { shown } from './library.ts'
import { type Trace, UNTRACED } from './watch/trace.ts'

/** What the user asked to build: a report or slides, with the folder that its files are read from. */
export interface Subject {
  readonly kind: 'report' | 'slides'
  /** As messages name it. */
  readonly file: string
  readonly bytes: Uint8Array
  /** The folder of the file; where the user stands, for standard input. */
  readonly folder: string
  /** What the output is called after: the report's folder, or the slides' file name without its ending. */
  readonly name: string
}

/** Finds and reads a report (a folder or a YAML or JSON file), slides (a Markdown file) or standard input (`-`). */
export async function findSubject(input: string, trace: Trace = UNTRACED): Promise<Subject> {
  if (input === '-') return fromStandardInput()
  if (input === '') throw new CliError(EXIT.usage, '<input> is empty', 'name a report, slides, or - for standard input')
  const file = await reportFile(input, trace)
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CliError(EXIT.content, `${shown(file)}: ${explain(error) ?? 'cannot be read'}`)
  })
  const folder = path.dirname(file)
  if (/\.(md|markdown)$/i.test(file)) {
    return { kind: 'slides', file: shown(file), bytes, folder, name: path.basename(file).replace(/\.[^.]+$/, '') }
  }
  if (!/\.(ya?ml|json)$/i.test(file)) {
    const hint = 'a report ends in .yaml or .json, slides end in .md'
    throw new CliError(EXIT.usage, `${shown(file)}: neither a report nor slides`, hint)
  }
  const own = path.basename(file).replace(/\.[^.]+$/, '')
  return {
    kind: 'report',
    file: shown(file),
    bytes,
    folder,
    name: own === 'report' ? path.basename(path.resolve(folder)) : own,
  }
}

async function reportFile(input: string, trace: Trace): Promise<string> {
  trace.file(input)
  const found = await stat(input).catch((error: unknown) => {
    throw new CliError(EXIT.content, `${input}: ${explain(error) ?? 'cannot be read'}`)
  })
  if (!found.isDirectory()) return input
  for (const name of ['report.yaml', 'report.yml', 'report.json']) {
    const file = path.join(input, name)
    trace.file(file)
    const inside = await stat(file).catch(() => null)
    if (inside?.isFile()) return file
  }
  throw new CliError(
    EXIT.content,
    `${shown(input)}: no report.yaml in this folder`,
    'a report is a folder with a report.yaml',
  )
}

async function fromStandardInput(): Promise<Subject> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const start = bytes
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  const kind = /^report\s*:/m.test(start) || /^\s*\{/.test(start) ? 'report' : 'slides'
  return { kind, file: '<stdin>', bytes, folder: '.', name: 'stdin' }
}
