// `npm run gallery:charts`: draws the specs of test/chart/native as Vega does and, beside that, as LibreOffice draws the
// native chart, onto sheets in docs/charts. Needs LibreOffice, pdftoppm and ImageMagick; works on dist.
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chartStyle } from '../dist/chart/style.js'
import { drawChart, fontFiles, rasterise } from '../dist/draw.js'
import { emitPptx } from '../dist/emit/pptx/emit.js'
import { readTable } from '../dist/read/table.js'
import { readTheme } from '../dist/read/theme.js'

const root = path.join(import.meta.dirname, '..')
const specs = path.join(root, 'test/chart/native/specs')
const datasets = path.join(root, 'node_modules/vega-datasets')
const gallery = path.join(root, 'docs/charts')

/** A chart is as large as the content of a slide, and stands on a slide of its own with a margin around it. */
const CHART = { width: 560, height: 320 }
const MARGIN = 10
const SLIDE = { width: CHART.width + 2 * MARGIN, height: CHART.height + 2 * MARGIN }

/** Each picture's width on a sheet, in pixels. */
const WIDTH = 480
const PAIRS_ON_A_SHEET = 10

/** Most charts are in the first theme, every sixth in one of the others. */
const THEMES = ['executive', 'marketing', 'mental-health', 'music']

/** For each picture, so that pale ones keep theirs. */
const FEW_COLOURS = ['+dither', '-colors', '48']

process.env.TZ = 'UTC'
const folder = await mkdtemp(path.join(os.tmpdir(), 'fandeck-charts-'))
try {
  const themes = await Promise.all(THEMES.map(themeOf))
  const charts = await drawAll(themes)
  for (const theme of themes)
    await drawNative(
      theme,
      charts.filter((chart) => chart.theme === theme),
    )
  await rm(gallery, { recursive: true, force: true })
  await mkdir(gallery, { recursive: true })
  for (let first = 0; first < charts.length; first += PAIRS_ON_A_SHEET)
    sheet(charts.slice(first, first + PAIRS_ON_A_SHEET), first / PAIRS_ON_A_SHEET + 1)
  console.log(`${charts.length} pairs`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function themeOf(name) {
  const file = path.join(root, `templates/themes/${name}.yaml`)
  const theme = readTheme({ file, source: await readFile(file, 'utf8') }).value
  return { ...theme, name }
}

/** The charts that PowerPoint draws by itself, each with Vega's picture of it. */
async function drawAll(themes) {
  const charts = []
  for (const file of (await readdir(specs)).sort()) {
    const name = file.replace('.vl.json', '')
    if (/^(?:hostile|picture)-/.test(name)) continue
    const index = charts.length
    const theme = themes[index % 6 === 5 ? 1 + (((index - 5) / 6) % 3) : 0]
    const drawing = await drawn(name, JSON.parse(await readFile(path.join(specs, file), 'utf8')), theme)
    if (drawing.native === null) continue
    const picture = path.join(folder, `${name}.png`)
    await writeFile(picture, drawing.png)
    const ground = `#${theme.roles.bg.hex}`
    const page = ['-background', ground, '-gravity', 'center']
    execFileSync('convert', [
      picture,
      '-resize',
      `${(WIDTH * CHART.width) / SLIDE.width}`,
      ...page,
      '-extent',
      pageSize(),
      picture,
    ])
    charts.push({ name, theme, drawing, pictures: [picture] })
  }
  return charts
}

function pageSize() {
  return `${WIDTH}x${Math.round((WIDTH * SLIDE.height) / SLIDE.width)}`
}

async function drawn(name, spec, theme) {
  const data = {}
  const named = await withNames(spec, data)
  const { value, messages } = await drawChart({
    name,
    spec: named,
    data,
    style: chartStyle(theme),
    language: 'en',
    ...CHART,
  })
  if (value === null) throw new Error(`${name}: ${messages.map(({ reason }) => reason).join('; ')}`)
  const { substitutes, files } = await fontFiles(value.svg)
  const fonts = { substitutes, files: files.map((file) => path.join(root, 'dist/fonts', file)) }
  return { ...value, png: await rasterise(value.svg, fonts) }
}

/** The spec with names for the files that it reads, which are put into `data` as a report's would be. */
async function withNames(part, data) {
  if (Array.isArray(part)) return Promise.all(part.map((one) => withNames(one, data)))
  if (typeof part !== 'object' || part === null) return part
  if (typeof part.url === 'string' && part.url.startsWith('data/')) {
    const name = path.basename(part.url).replace(/\.\w+$/, '')
    const file = path.join(datasets, part.url)
    data[name] ??= readTable({ file, source: await readFile(file, 'utf8') }).value
    const { parse } = part.format ?? {}
    return { name, ...(parse && { format: { parse } }) }
  }
  const members = Object.entries(part).map(async ([key, value]) => [key, await withNames(value, data)])
  return Object.fromEntries(await Promise.all(members))
}

/** Adds LibreOffice's picture of each chart. */
async function drawNative(theme, charts) {
  const deck = path.join(folder, `${theme.name}.pptx`)
  const drawings = new Map(charts.map(({ name, drawing }) => [name, drawing]))
  await writeFile(
    deck,
    await emitPptx(sceneOf(theme, charts), { drawings, images: new Map() }, { modified: new Date(0) }),
  )
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const quiet = { stdio: 'ignore' }
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, deck], quiet)
  const pages = path.join(folder, theme.name)
  execFileSync('pdftoppm', ['-png', '-scale-to-x', String(WIDTH), '-scale-to-y', '-1', `${pages}.pdf`, pages])
  const files = (await readdir(folder))
    .filter((file) => file.startsWith(`${theme.name}-`) && file.endsWith('.png'))
    .sort()
  if (files.length !== charts.length) throw new Error(`${charts.length} charts became ${files.length} pages`)
  for (const [index, chart] of charts.entries()) chart.pictures.push(path.join(folder, files[index]))
}

/** A slide for each chart, with nothing else on it. */
function sceneOf(theme, charts) {
  const box = { x: MARGIN, y: MARGIN, ...CHART }
  const ground = { kind: 'full-chart', background: theme.roles.bg }
  return {
    size: SLIDE,
    title: 'Charts',
    subject: null,
    author: null,
    date: null,
    language: 'en',
    theme,
    layouts: [{ ...ground, key: 'chart', name: 'Chart', type: null, decoration: [], placeholders: [], part: null }],
    slides: charts.map(({ name }) => ({
      ...ground,
      key: name,
      layout: 'chart',
      title: name,
      items: [{ type: 'chart', key: `${name}/chart`, role: 'chart', box, name, drawing: name, alt: null }],
      notes: [],
    })),
  }
}

/** Pairs on one picture, two in a row, Vega's on the left of each. */
function sheet(charts, number) {
  const labelled = charts.flatMap(({ name, drawing, pictures: [vega, native] }) => [
    ...['(', '-label', name, vega, ...FEW_COLOURS, ')'],
    ...['(', '-label', drawing.verdict, native, ...FEW_COLOURS, ')'],
  ])
  const look = ['-tile', '4x', '-geometry', '+6+6', '-background', '#D0D0D0', '-font', 'Carlito', '-pointsize', '15']
  const file = path.join(gallery, `pairs-${number}.png`)
  execFileSync('montage', [...look, ...labelled, '-depth', '8', '-define', 'png:compression-level=9', `PNG24:${file}`])
}
