import { access, readdir } from 'node:fs/promises'
import path from 'node:path'
import { compileChart, hasErrors } from '../../index.ts'
import { CliError, EXIT, exitFor, explain } from '../exit.ts'
import { onInterrupt } from '../interrupt.ts'
import { findLibrary, shown } from '../library.ts'
import { checkFolder, writeFiles } from '../output.ts'
import { createReporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { one } from '../settings.ts'
import { printable } from '../terminal.ts'
import { openWorld } from '../world.ts'

/** A chart drawn by itself is as large as one beside a takeaway, in points. */
const SIZE = { width: 640, height: 360 }

/** `fandeck chart`: one chart as it will look in a deck. */
export const chart: Command = {
  command: 'chart <spec>',
  describe: 'Draw one Vega-Lite chart as it will look in a deck',
  builder: (args) =>
    args
      .positional('spec', {
        type: 'string',
        describe: 'a Vega-Lite spec; its named data is NAME.csv or NAME.json, beside it or in ../data',
      })
      .option('output', { alias: 'o', type: 'string', demandOption: true, describe: 'a .svg or .png file' })
      .option('theme', { type: 'string', default: 'executive', describe: 'whose fonts and colours' })
      .option('templates', { type: 'string', describe: 'a folder of templates that come before the built-in ones' })
      .option('force', { type: 'boolean', describe: 'replace the file if it exists' })
      .example('$0 chart content/kpop-tiktok/charts/sales-odds.vl.json -o sales-odds.svg', 'in the executive theme')
      .example('$0 chart charts/mix.vl.json -o mix.png --theme music', 'in another theme'),
  run,
}

async function run(args: Readonly<Record<string, unknown>>): Promise<number> {
  const output = one(args, 'output') ?? ''
  const ending = path.extname(output).toLowerCase()
  if (ending !== '.svg' && ending !== '.png') {
    throw new CliError(EXIT.usage, `--output ${output}: a chart is a .svg or a .png file`)
  }
  const spec = String(args['spec'])
  await access(spec).catch((error: unknown) => {
    throw new CliError(EXIT.content, `${shown(spec)}: ${explain(error) ?? 'cannot be read'}`)
  })
  const folder = projectOf(spec)
  const reporter = createReporter(false)
  await checkFolder(path.dirname(output))
  const world = openWorld({ kind: 'report', folder, file: spec }, reporter)
  const input = {
    spec: slashed(path.relative(folder, spec)),
    data: await dataBeside(folder, path.dirname(spec)),
    theme: one(args, 'theme') ?? 'executive',
    library: await findLibrary(null, one(args, 'templates')),
    language: 'en',
    ...SIZE,
  }
  const release = onInterrupt(() => world.close())
  try {
    const { value, messages } = await compileChart(input, world)
    await world.close()
    reporter.messages(messages)
    if (value === null || hasErrors(messages)) return exitFor(messages)
    await writeFiles([{ path: output, bytes: ending === '.svg' ? value.svg : value.png }], args['force'] === true)
    reporter.note(
      `${reporter.paint.green('wrote')} ${printable(shown(output))}  ${reporter.paint.dim(printable(value.alt))}`,
    )
    return 0
  } finally {
    release()
    await world.close()
  }
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
