import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { median } from './measure.js'

const root = path.join(import.meta.dirname, '..')
const stage = (file) => import(path.join(root, 'dist', file))

const SPECS = path.join(root, 'test/chart/native/specs')
const DATA = path.join(root, 'node_modules/vega-datasets')

/**
 * How many charts a process that has drawn charts before makes in a second, from the spec to what the deck holds: the
 * chart part and its workbook, of each spec in `test/chart/native/specs` that becomes a native chart. And whose time that
 * is: `once` is Vega's, compiling each chart once and running it once, without the widths of texts that it asks us for;
 * `again` is Vega's too, spent to find out what fits; `code` is all else. `again` and `code` are ours. The row `drawn` has
 * the same with the SVG, which Vega draws.
 */
export async function chartTimes(turns) {
  // As the lanes have it.
  process.env.TZ = 'UTC'
  const shop = await openShop()
  const requests = []
  for (const request of await requestsOf(shop.theme)) {
    const { parts } = await makeChart(request, { ...shop, compressed: new Map() })
    if (parts > 0) requests.push({ ...request, parts })
  }
  const rounds = []
  // As many turns more are there to warm the process up.
  for (let turn = 0; turn < turns * 2; turn++) {
    const round = []
    // What one deck's charts have in common is compressed once.
    const compressed = new Map()
    for (const request of requests) round.push(await makeChart(request, { ...shop, compressed }))
    if (turn >= turns) rounds.push(round)
  }
  return {
    all: summary(rounds, () => true, 'native'),
    single: summary(rounds, ({ parts }) => parts === 1, 'native'),
    multiples: summary(rounds, ({ parts }) => parts > 1, 'native'),
    drawn: summary(rounds, () => true, 'drawn'),
  }
}

/** Medians over the rounds, of the charts that are meant. */
function summary(rounds, isMeant, stage) {
  const sums = rounds.map((round) => {
    const charts = round.filter(isMeant)
    const sum = (name) => charts.reduce((total, times) => total + times[stage][name], 0)
    return { charts: charts.length, total: sum('total'), once: sum('once'), again: sum('again') }
  })
  return {
    charts: sums[0].charts,
    perSecond: median(sums.map(({ charts, total }) => (charts * 1000) / total)),
    once: median(sums.map(({ total, once }) => once / total)),
    again: median(sums.map(({ total, again }) => again / total)),
    code: median(sums.map(({ total, once, again }) => 1 - (once + again) / total)),
  }
}

/** Milliseconds of one chart, until its parts are made and with its SVG. */
async function makeChart(request, { drawChart, textWidth, chartPart, workbook, vega, theme, compressed }) {
  const watch = { compile: 0, run: 0, again: 0, svg: 0, measuring: 0, read: 0 }
  const measure = (text, families, size, bold, italic) => {
    const start = performance.now()
    const width = textWidth(text, { families, bold, italic }, size)
    watch.measuring += performance.now() - start
    return width
  }
  const start = performance.now()
  const { value } = await drawChart(request, measure, async () => timed(vega, watch))
  const end = performance.now()
  if (!value?.native) return { parts: 0 }
  for (const [index, { chart }] of value.native.entries()) {
    const key = `${request.name} ${index}`
    const { sheet } = chartPart(chart, { theme, language: request.language, key })
    workbook(sheet, compressed)
  }
  const made = performance.now() - end
  const once = watch.compile + watch.run
  return {
    parts: value.native.length,
    native: { total: watch.read - start + made, once, again: watch.again },
    drawn: { total: end - start + made, once: once + watch.svg, again: watch.again },
  }
}

/** Vega under a stopwatch. The last of several compilations and runs is the chart's own, all before it are for another. */
function timed(vega, watch) {
  const clock = async (work) => {
    const start = performance.now()
    const before = watch.measuring
    const value = await work()
    return { value, time: performance.now() - start - (watch.measuring - before) }
  }
  return {
    toVega(...args) {
      watch.again += watch.compile
      const start = performance.now()
      const compiled = vega.toVega(...args)
      watch.compile = performance.now() - start
      return compiled
    },
    async openView(...args) {
      watch.again += watch.run
      const { value: view, time } = await clock(() => vega.openView(...args))
      watch.run = time
      return {
        ...view,
        async change(signals) {
          watch.again += (await clock(() => view.change(signals))).time
        },
        async toSvg() {
          // The native chart is there before the SVG is drawn.
          watch.read = performance.now()
          const { value: svg, time } = await clock(view.toSvg)
          watch.svg = time
          return svg
        },
      }
    },
  }
}

async function openShop() {
  const [{ drawChart }, { textWidth }, { chartPart }, { workbook }, vega, { readTheme }] = await Promise.all([
    stage('chart/draw.js'),
    stage('text/measure.js'),
    stage('emit/pptx/chart/chart-part.js'),
    stage('emit/pptx/chart/workbook.js'),
    stage('chart/vega.js'),
    stage('read/theme.js'),
  ])
  const source = await readFile(path.join(root, 'templates/themes/executive.yaml'), 'utf8')
  const theme = readTheme({ file: 'executive.yaml', source }).value
  return { drawChart, textWidth, chartPart, workbook, vega, theme }
}

/** A request for each spec, with the files that it names as a report's tables. */
async function requestsOf(theme) {
  const [{ chartStyle }, { readTable }] = await Promise.all([stage('chart/style.js'), stage('read/table.js')])
  const style = chartStyle(theme)
  const requests = []
  for (const file of (await readdir(SPECS)).sort()) {
    const data = {}
    const spec = await named(JSON.parse(await readFile(path.join(SPECS, file), 'utf8')), async (url) => {
      const name = path.parse(url).name
      data[name] ??= readTable({ file: url, source: await readFile(path.join(DATA, url), 'utf8') }).value
      return name
    })
    requests.push({ name: path.parse(file).name, spec, data, style, width: 600, height: 340, language: 'en' })
  }
  return requests
}

/** A spec whose data has a name where it had an address. */
async function named(part, nameOf) {
  if (Array.isArray(part)) return Promise.all(part.map((element) => named(element, nameOf)))
  if (typeof part !== 'object' || part === null) return part
  if (typeof part.url === 'string') {
    const { url, ...others } = part
    return { ...others, name: await nameOf(url) }
  }
  const members = Object.entries(part).map(async ([key, value]) => [key, await named(value, nameOf)])
  return Object.fromEntries(await Promise.all(members))
}
