// `npm run bench`: how long fandeck takes, and Pandoc in the same run. Prints a table; without --smoke writes it to docs/benchmarks.md.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chartTimes } from './charts.js'
import { endurance } from './endurance.js'
import { layoutTimes } from './layout.js'
import { measure, median, run, which } from './measure.js'
import { packageTimes } from './package.js'
import { previewTimes } from './preview.js'
import { previewLines } from './preview-table.js'
import { text as slidesOfText, writeSubjects } from './subjects.js'

const smoke = process.argv.includes('--smoke')
const root = path.join(import.meta.dirname, '..')
const folder = await mkdtemp(path.join(os.tmpdir(), 'fandeck-bench-'))
const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache'), TZ: 'UTC' }
// Where it is set, it slows the start of every Node 20 process by about 50 ms: it has no place in a comparison.
delete env.NODE_EXTRA_CA_CERTS

const ENDURANCE = { full: { edits: 1000, first: 100, pages: 50 }, smoke: { edits: 3, first: 1, pages: 5 } }

try {
  const fandeck = [process.execPath, path.join(root, 'dist/bin/fandeck.cjs'), 'build', '-q', '--force']
  const pandoc = which('pandoc')
  const sizes = smoke ? [20] : [200, 1000]
  const subjects = await writeSubjects(folder, sizes, { fandeck: fandeck.slice(0, 2), env })
  const charts = [path.join(folder, 'twelve.md'), '-o', path.join(folder, 'twelve.pptx'), '-f', 'pptx']
  const emptyCache = () => rm(path.join(env.XDG_CACHE_HOME, 'fandeck', 'drawings'), { recursive: true, force: true })
  const report = ['content/kpop-tiktok', '-o', path.join(folder, 'four')]
  const rows = [
    {
      name: '12 slides, 4 charts to draw',
      argv: [...fandeck, ...charts],
      before: emptyCache,
      peer: subjects.pandocTwelve,
      goal: 3.5,
    },
    { name: '12 slides, 4 charts cached', argv: [...fandeck, ...charts], peer: subjects.pandocTwelve, goal: 1.5 },
    { name: 'all four decks of the sample, charts to draw', argv: [...fandeck, ...report], before: emptyCache },
    { name: 'all four decks of the sample, charts cached', argv: [...fandeck, ...report] },
    {
      name: `${sizes[0]} slides of text, nothing compressed before`,
      argv: [...fandeck, subjects.long[0].file, '-o', path.join(folder, `${sizes[0]}.pptx`), '-f', 'pptx'],
      before: () => rm(path.join(env.XDG_CACHE_HOME, 'fandeck', 'parts'), { recursive: true, force: true }),
      peer: subjects.long[0].peer,
    },
    ...subjects.long.map(({ slides, file, peer }) => ({
      name: `${slides} slides of text`,
      argv: [...fandeck, file, '-o', path.join(folder, `${slides}.pptx`), '-f', 'pptx'],
      peer,
      goal: { 20: 1.5, 200: 0.6, 1000: 0.1 }[slides],
    })),
  ]
  const results = []
  for (const row of rows) results.push(await compare(row, pandoc, { cwd: root, env }))
  const bare = median(
    await repeat(smoke ? 1 : 9, () => run([process.execPath, '-e', '0'], { cwd: root, env })).then((all) =>
      all.map((one) => one.seconds),
    ),
  )
  const stages = await stageTimes({ fandeck, charts, report, env, cwd: root, emptyCache })
  const layout = await layoutTimes(smoke ? 1 : 60)
  const packaging = await packageTimes(slidesOfText(smoke ? 20 : 200), smoke ? 1 : 15)
  const drawing = await chartTimes(smoke ? 1 : 10)
  const preview = { folder, root, fandeck: fandeck.slice(0, 2), env }
  const shown = await previewTimes({ ...preview, smoke })
  const endured = await endurance({ ...preview, ...(smoke ? ENDURANCE.smoke : ENDURANCE.full) })
  const tables = table(results, stages, bare, pandoc !== null, { layout, packaging, drawing })
  const text = [tables, ...previewLines(shown, endured)].join('\n')
  process.stdout.write(`${text}\n`)
  if (!smoke) {
    await mkdir(path.join(root, 'docs'), { recursive: true })
    await writeFile(path.join(root, 'docs/benchmarks.md'), text)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Runs fandeck and its peer in turns, so that a slow minute of the machine slows both; the ratio is the median of pairs. */
async function compare(row, pandoc, options) {
  const turns = smoke ? 1 : row.name.startsWith('1000') ? 3 : 9
  await row.before?.()
  await run(row.argv, options)
  const ours = []
  const theirs = []
  let peak = 0
  for (let turn = 0; turn < turns; turn++) {
    await row.before?.()
    const one = await measure(row.argv, options)
    ours.push(one.seconds)
    peak = Math.max(peak, one.peak)
    if (row.peer && pandoc) theirs.push((await run([pandoc, ...row.peer], options)).seconds)
  }
  const ratio = theirs.length > 0 ? median(ours.map((seconds, index) => seconds / theirs[index])) : null
  return { ...row, seconds: median(ours), peer: theirs.length > 0 ? median(theirs) : null, ratio, peak, turns }
}

async function repeat(times, work) {
  const results = []
  for (let turn = 0; turn < times; turn++) results.push(await work())
  return results
}

async function stageTimes({ fandeck, charts, report, env, cwd, emptyCache }) {
  const json = fandeck.filter((word) => word !== '-q')
  const ask = async (argv) => JSON.parse((await run([...json, ...argv, '--json'], { cwd, env })).stdout).milliseconds
  await ask(report)
  const four = await ask(report)
  await emptyCache()
  const cold = await ask(charts)
  return {
    'one deck, charts to draw': cold,
    'one deck, charts cached': await ask(charts),
    'four decks, charts cached': four,
  }
}

function table(results, stages, bare, pandoc, { layout, packaging, drawing }) {
  const cpu = os.cpus()[0]?.model ?? 'unknown processor'
  const seconds = (value) => (value === null ? '–' : `${value.toFixed(2)} s`)
  const lines = [
    '# Benchmarks',
    '',
    `Measured by \`npm run bench\` on Node ${process.versions.node}, ${os.cpus().length} × ${cpu}. Whole processes; medians of`,
    'paired runs: fandeck and Pandoc take turns, and the ratio is the median over the pairs. Pandoc writes the same slides',
    'with pictures that were drawn before. Each deck has been built once before the runs that count, so its compressed parts are',
    `cached; "to draw" starts without cached drawings.${pandoc ? '' : ' Pandoc was not there for this run.'} A bare Node process takes ${seconds(bare)}.`,
    '',
    '| what | fandeck | Pandoc | ratio | goal | peak memory | runs |',
    '|---|---:|---:|---:|---:|---:|---:|',
    ...results.map(
      ({ name, seconds: ours, peer, ratio, goal, peak, turns }) =>
        `| ${name} | ${seconds(ours)} | ${seconds(peer)} | ${ratio === null ? '–' : ratio.toFixed(2)} | ${goal ? `≤ ${goal}` : '–'} | ${Math.round(peak)} MB | ${turns} |`,
    ),
    '',
    'Peak memory adds up the peaks of fandeck and of the processes that draw its charts.',
    '',
    '## Where the time goes',
    '',
    'Milliseconds of one run, by stage; starting Node and loading fandeck come before the first.',
    '',
    '| what | read | charts | write | draw | emit |',
    '|---|---:|---:|---:|---:|---:|',
    ...Object.entries(stages).map(
      ([name, times]) =>
        `| ${name} | ${['read', 'charts', 'write', 'draw', 'emit'].map((stage) => Math.round(times[stage] ?? 0)).join(' | ')} |`,
    ),
    '',
    '## Layout',
    '',
    'In a process that has laid out slides before. The goal is less than 1 ms a slide.',
    '',
    '| what | time |',
    '|---|---:|',
    `| a slide laid out and checked, over ${layout.slides} slides of every kind | ${layout.millisecondsPerSlide.toFixed(2)} ms |`,
    `| a text of 30 words measured and broken into lines | ${Math.round(layout.microsecondsPerText)} µs |`,
    '',
    '## The package',
    '',
    `What fandeck does to what PptxGenJS paints, over ${packaging.slides} slides of text in a process that has written decks before. The`,
    "library's own time is painting and packing as it does by itself. The goals are 60 % of its time and half of its bytes.",
    '',
    '| what | time | of PptxGenJS |',
    '|---|---:|---:|',
    `| PptxGenJS by itself | ${Math.round(packaging.library)} ms | – |`,
    `| the package stage, nothing compressed before | ${Math.round(packaging.stage)} ms | ${percent(packaging.stage, packaging.library)} |`,
    `| the package stage, parts compressed before | ${Math.round(packaging.again)} ms | ${percent(packaging.again, packaging.library)} |`,
    `| the file | ${Math.round(packaging.sizes.fandeck / 1000)} kB | ${percent(packaging.sizes.fandeck, packaging.sizes.library)} |`,
    '',
    ...chartLines(drawing),
  ]
  return lines.join('\n')
}

function chartLines({ all, single, multiples, drawn }) {
  return [
    '## Charts',
    '',
    `From the Vega-Lite spec to what the deck holds, chart part and workbook, over ${all.charts} charts of every kind with the data of`,
    'vega-datasets, in a process that has drawn charts before. "Vega once" is compiling and running each chart once, without the',
    'widths of texts that Vega asks us for. "Vega again" are further runs, which find out what fits; "our code" is all else. The goal',
    'is that both together, which are ours, take at most 30 % of the time.',
    '',
    '| what | charts a second | Vega once | Vega again | our code | ours |',
    '|---|---:|---:|---:|---:|---:|',
    chartRow(`${all.charts} charts`, all),
    chartRow(`${single.charts} charts of one view`, single),
    chartRow(`${multiples.charts} small multiples`, multiples),
    chartRow(`${drawn.charts} charts, and their SVG`, drawn),
    '',
  ]
}

function chartRow(name, { perSecond, once, again, code }) {
  return `| ${name} | ${Math.round(perSecond)} | ${[once, again, code, 1 - once].map((part) => percent(part, 1)).join(' | ')} |`
}

function percent(part, whole) {
  return `${Math.round((part / whole) * 100)} %`
}
