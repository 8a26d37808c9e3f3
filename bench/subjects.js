import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { run } from './measure.js'

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4']
const TOPICS = ['Reach', 'Sales', 'Trust', 'Cost']

/** Writes what is built: a deck of 12 slides with 4 charts, decks of text alone, and the same for Pandoc. */
export async function writeSubjects(folder, sizes, { fandeck, env }) {
  await mkdir(path.join(folder, 'charts'), { recursive: true })
  await mkdir(path.join(folder, 'data'), { recursive: true })
  for (const [index, topic] of TOPICS.entries()) {
    const name = topic.toLowerCase()
    const rows = QUARTERS.flatMap((quarter, q) =>
      ['North', 'South', 'West'].map((region, r) => `${quarter},${region},${20 + ((index * 7 + q * 5 + r * 11) % 40)}`),
    )
    await writeFile(path.join(folder, `data/${name}.csv`), `quarter,region,value\n${rows.join('\n')}\n`)
    await writeFile(
      path.join(folder, `charts/${name}.vl.json`),
      JSON.stringify(spec(name, ['bar', 'line', 'area', 'bar'][index], topic)),
    )
    await run(
      [...fandeck, 'chart', path.join(folder, `charts/${name}.vl.json`), '-o', path.join(folder, `${name}.png`)],
      { cwd: folder, env },
    )
  }
  await writeFile(path.join(folder, 'twelve.md'), twelve())
  await writeFile(path.join(folder, 'twelve-pandoc.md'), forPandoc(twelve()))
  const long = []
  for (const slides of sizes) {
    const file = path.join(folder, `${slides}.md`)
    await writeFile(file, text(slides))
    long.push({ slides, file, peer: [file, '--slide-level=1', '-o', path.join(folder, `pandoc-${slides}.pptx`)] })
  }
  const pandocTwelve = [
    path.join(folder, 'twelve-pandoc.md'),
    '--slide-level=1',
    `--resource-path=${folder}`,
    '-o',
    path.join(folder, 'pandoc-twelve.pptx'),
  ]
  return { pandocTwelve, long }
}

function spec(name, mark, title) {
  return {
    data: { name },
    mark: mark === 'line' ? { type: 'line', point: true } : mark,
    encoding: {
      x: { field: 'quarter', type: 'nominal', title: null },
      y: { field: 'value', type: 'quantitative', title: `${title}, index`, aggregate: 'sum' },
      color: { field: 'region', type: 'nominal', title: null },
    },
  }
}

function twelve() {
  const charts = TOPICS.map(
    (topic) =>
      `  ${topic.toLowerCase()}: { title: "${topic} by quarter", spec: charts/${topic.toLowerCase()}.vl.json }`,
  )
  const data = TOPICS.map((topic) => `  ${topic.toLowerCase()}: data/${topic.toLowerCase()}.csv`)
  const slides = TOPICS.flatMap((topic) => [
    `# ${topic} grew in every region over the year\n\n![${topic} by quarter](chart:${topic.toLowerCase()})\n\n::: takeaway\n- Keep what works in the west\n- Ask why the south lags\n:::\n\n::: notes\nThe figures are made up.\n:::`,
    bullets(`${topic} follows three habits`),
  ])
  const rest = ['What we did', 'What we learned', 'What comes next'].map((title) => bullets(title))
  return `---\ntitle: A year in twelve slides\ndate: 2026-01-31\ndata:\n${data.join('\n')}\ncharts:\n${charts.join('\n')}\n---\n\n${[...slides, ...rest].join('\n\n---\n\n')}\n`
}

function forPandoc(markdown) {
  return markdown
    .replace(/^data:[\s\S]*?(?=^---)/m, '')
    .replace(/\(chart:(\w+)\)/g, '($1.png)')
    .replace(/::: takeaway\n([\s\S]*?):::/g, '$1')
    .replaceAll('\n---\n\n#', '\n#')
}

/** A deck of bullets. */
export function text(slides) {
  return Array.from({ length: slides }, (_, index) => bullets(`Point ${index + 1} of the long story`)).join('\n\n')
}

function bullets(title) {
  return `# ${title}\n\n- Creators are trusted **more** than adverts by most of the people who were asked\n- A trend that starts with fans costs little and travels far\n- Measure sales and trust together, within the same week\n- Stop what does not move either of them`
}
