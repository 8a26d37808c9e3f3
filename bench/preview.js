import { readFileSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median, run, which } from './measure.js'
import { startPeers } from './peers.js'
import { startProgram } from './program.js'
import { now, openWindow } from './window.js'

const CHROMIUM = '/usr/bin/chromium'

/** No tool fetches anything from elsewhere. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** Between two edits, in milliseconds: nobody saves faster, and what follows an edit does not count for the next. */
const PAUSE = 250

/** Edits that do not count: a program that has just started is slow. */
const WARM_UP = 5

/** The slide that is looked at. */
const SLIDE = 4

/** What stands on it, and what is added there in turn. */
const PLACES = ['can raise brand favourability by 15%', 'The comparison is with traditional digital adverts']

/**
 * How long it takes from just before a file is saved until the browser shows what is new in it, in milliseconds: edits of
 * the text in fandeck's report and in the same slides for fandeck, Marp and Slidev, then edits of a chart. They take turns,
 * so that a slow minute of the machine slows them all. Null without Chromium.
 */
export async function previewTimes({ folder, fandeck, env, root, smoke }) {
  if (which(CHROMIUM) === null) return null
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
  const stops = [() => browser.close()]
  try {
    const subject = await writeSubject({ folder, fandeck, env, root })
    const ours = await startOurs(subject, { fandeck, env, stops })
    const slides = { slides: readFileSync(subject.slides, 'utf8'), slide: SLIDE }
    const peers = smoke ? [] : await startPeers({ folder, env, ...slides, stops })
    const texts = await open(browser, [...ours.texts, ...peers])
    await takeTurns(texts, smoke ? 0 : WARM_UP)
    await takeTurns(texts, smoke ? 3 : 50)
    const charts = ours.charts.map((edit) => ({ ...edit, window: texts[0].window, times: [] }))
    await takeTurns(charts, smoke ? 0 : WARM_UP)
    await takeTurns(charts, smoke ? 1 : 15)
    return { texts: texts.map(summary), charts: charts.map(summary), chromium: browser.version() }
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
}

/** The sample, and its marketing deck as slides beside the same charts: copies, for they are edited. */
async function writeSubject({ folder, fandeck, env, root }) {
  const sample = path.join(root, 'content/kpop-tiktok')
  const [report, slides] = ['report', 'slides'].map((name) => path.join(folder, 'preview', name))
  for (const copy of [report, slides]) await cp(sample, copy, { recursive: true })
  await run([...fandeck, 'build', slides, '-q', '-f', 'md', '-a', 'marketing', '-o', slides], { cwd: folder, env })
  return { report: path.join(report, 'report.yaml'), slides: path.join(slides, 'marketing.md') }
}

async function startOurs(subject, { fandeck, env, stops }) {
  const start = async (name, file) => {
    const { match, stop } = await startProgram([...fandeck, 'preview', file, '--no-open', '--port', '0'], {
      cwd: path.dirname(file),
      env,
      ready: /http:\S+/,
    })
    stops.push(stop)
    return { name, url: `${match[0]}#marketing/${SLIDE}`, file, source: readFileSync(file, 'utf8') }
  }
  const report = await start('fandeck, a report with four decks', subject.report)
  const slides = await start('fandeck, one deck of slides', subject.slides)
  return { texts: [report, slides], charts: chartEdits(path.dirname(subject.report)) }
}

/** Edits of the chart on the slide: of a row of its data, and of its spec. */
function chartEdits(folder) {
  const edit = (name, file, changed) => {
    const source = readFileSync(path.join(folder, file), 'utf8')
    return { name, file: path.join(folder, file), changed: (word, turn) => changed(source, word, turn) }
  }
  return [
    edit("fandeck, a chart's data", 'data/favourability-index.csv', (source, word, turn) =>
      source.replace('115,115', `${101 + (turn % 20)},${word}`),
    ),
    edit("fandeck, a chart's spec", 'charts/favourability-index.vl.json', (source, word) =>
      source.replace('"text": { "field": "format" }', `"text": { "value": "${word}" }`),
    ),
  ]
}

async function open(browser, tools) {
  const opened = []
  for (const tool of tools) {
    const window = tool.failed ? null : await openWindow(browser, tool.url)
    opened.push({ changed: (word, turn) => withWord(tool.source, word, turn), ...tool, window, times: [] })
  }
  return opened
}

function withWord(source, word, turn) {
  const place = PLACES[turn % PLACES.length]
  return source.replace(place, `${place} ${word}`)
}

let words = 0

/** Every tool in turn, so many times over; times of earlier turns are forgotten. */
async function takeTurns(tools, turns) {
  for (const tool of tools) tool.times = []
  for (let turn = 0; turn < turns; turn++) {
    for (const tool of tools.filter(({ failed }) => failed === undefined)) {
      try {
        tool.times.push(await timeOf(tool, turn))
      } catch (error) {
        if (!tool.isPeer) throw error
        tool.failed = error.message
      }
      await sleep(PAUSE)
    }
  }
}

/** From just before one edit is saved until it is painted. */
async function timeOf({ changed, file, window }, turn) {
  const word = `take${++words}`
  const text = changed(word, turn)
  const painted = window.painted(word)
  const start = now()
  writeFileSync(file, text)
  return (await painted) - start
}

function summary({ name, failed, times }) {
  if (failed !== undefined) return { name, failed }
  const sorted = [...times].sort((a, b) => a - b)
  return { name, times, median: median(times), p95: sorted[Math.ceil(sorted.length * 0.95) - 1], most: sorted.at(-1) }
}
