import { access, readdir } from 'node:fs/promises'
import path from 'node:path'
import { type ChartInput, compileChart, type Drawing, explainChart, hasErrors } from '../../index.ts'
import { explanation } from '../chart-explanation.ts'
import { CliError, EXIT, exitFor, explain } from '../exit.ts'
import { onInterrupt } from '../interrupt.ts'
import { findLibrary, shown } from '../library.ts'
import { checkFolder, writeFiles } from '../output.ts'
import { createReporter, type Reporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { one } from '../settings.ts'
import { printable } from '../terminal.ts'
import { openWorld } from '../world.ts'

/** A chart drawn by itself is as large as one beside a takeaway, in points. */
const SIZE = { width: 640, height: 360 }

/** `fandeck chart`: one chart as it will look in a deck. */
export const chart: Command = {
  command: 'chart <spec>',
  describe: 'Draw one Vega-Lite chart as it will look in a deck, or explain what it becomes',
  builder: (args) =>
    args
      .positional('spec', {
        type: 'string',
        describe: 'a Vega-Lite spec; its named data is NAME.csv or NAME.json, beside it or in ../data',
      })
      .option('output', { alias: 'o', type: 'string', describe: 'a .svg or .png file' })
      .option('explain', {
        type: 'boolean',
        describe: 'print what it becomes in a deck, and why; writes no file',
      })
      .option('theme', { type: 'string', default: 'executive', describe: 'whose fonts and colours' })
      .option('templates', { type: 'string', describe: 'a folder of templates that come before the built-in ones' })
      .option('force', { type: 'boolean', describe: 'replace the file if it exists' })
      .example('$0 chart content/kpop-tiktok/charts/sales-odds.vl.json -o sales-odds.svg', 'in the executive theme')
      .example('$0 chart charts/mix.vl.json -o mix.png --theme music', 'in another theme')
      .example('$0 chart charts/mix.vl.json --explain', 'a native chart or a picture, and why'),
  run,
}

async function run(args: Readonly<Record<string, unknown>>): Promise<number> {
  const output = args['explain'] === true ? null : outputFrom(args)
  if (output === null && args['output'] !== undefined) {
    throw new CliError(EXIT.usage, '--explain writes no file', 'leave --output out')
  }
  const spec = String(args['spec'])
  await access(spec).catch((error: unknown) => {
    throw new CliError(EXIT.content, `${shown(spec)}: ${explain(error) ?? 'cannot be read'}`)
  })
  const reporter = createReporter(false)
  if (output !== null) await checkFolder(path.dirname(output))
  const world = openWorld({ kind: 'report', folder: projectOf(spec), file: spec }, reporter)
  const input = await inputFor(spec, args)
  const release = onInterrupt(() => world.close())
  try {
    const { value, messages } = await compileChart(input, world)
    await world.close()
    reporter.messages(messages)
    if (value === null || hasErrors(messages)) return exitFor(messages)
    if (output === null) await printExplanation(value, reporter)
    else await write(value, output, args['force'] === true, reporter)
    return 0
  } finally {
    release()
    await world.close()
  }
}

function outputFrom(args: Readonly<Record<string, unknown>>): string {
  const output = one(args, 'output')
  if (output === null) throw new CliError(EXIT.usage, '--output is missing', 'see fandeck chart --help')
  if (/^\.(svg|png)$/i.test(path.extname(output))) return output
  throw new CliError(EXIT.usage, `--output ${output}: a chart is a .svg or a .png file`)
}

async function inputFor(spec: string, args: Readonly<Record<string, unknown>>): Promise<ChartInput> {
  const folder = projectOf(spec)
  return {
    spec: slashed(path.relative(folder, spec)),
    data: await dataBeside(folder, path.dirname(spec)),
    theme: one(args, 'theme') ?? 'executive',
    library: await findLibrary(null, one(args, 'templates')),
    language: 'en',
    ...SIZE,
  }
}

async function printExplanation(drawing: Drawing, { print, paint }: Reporter): Promise<void> {
  for (const line of explanation(drawing, await explainChart(drawing), paint)) print(line)
}

async function write({ svg, png, alt }: Drawing, output: string, force: boolean, reporter: Reporter): Promise<void> {
  await writeFiles([{ path: output, bytes: /\.svg$/i.test(output) ? svg : png! }], force)
  reporter.note(`${reporter.paint.green('wrote')} ${printable(shown(output))}  ${reporter.paint.dim(printable(alt))}`)
}

/** The report's folder where the spec stands in its `charts/`, else the spec's own. */
function projectOf(spec: string): string {
  const folder = path.dirname(path.resolve(spec))
  return path.basename(folder) === 'charts' ? path.dirname(folder) : folder
}

async function dataBeside(project: string, beside: string): Promise<Readonly<Record<string, string>>> {
  const data: Record<string, string> = {}
  for (const folder of [beside, path.join(project, 'data')]) {
    const names = await readdir(folder).catch(() => [])
    for (const name of names.sort()) {
      const key = /^([\w.:-]+)\.(csv|tsv|json)$/.exec(name)?.[1]
      if (key && !key.endsWith('.vl')) data[key] ??= slashed(path.relative(project, path.join(folder, name)))
    }
  }
  return data
}

function slashed(file: string): string {
  return file.split(path.sep).join('/')
}
