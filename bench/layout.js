import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { median } from './measure.js'

const root = path.join(import.meta.dirname, '..')
const stage = (file) => import(path.join(root, 'dist', file))

/**
 * How long layout takes in a process that has done it before: milliseconds a slide, over the slides of every kind, and
 * microseconds a text, over paragraphs that differ in every word. No font library is there to be loaded.
 */
export async function layoutTimes(turns) {
  const deck = await deckOf('test/kinds/slides.md')
  const theme = await themeOf('executive')
  const { layout } = await stage('layout/layout.js')
  const images = new Map(['baker.png', 'dot.png', 'loaves.png'].map((file) => [file, { width: 800, height: 600 }]))
  const { slides } = layout(deck, theme, images).value
  const slide = await warm(turns, () => layout(deck, theme, images))
  const { breakLines } = await stage('text/lines.js')
  const face = { families: [theme.fonts.body, ...theme.fonts.fallback], bold: false, italic: false }
  const texts = Array.from({ length: turns * 2 }, (_, turn) =>
    Array.from({ length: TEXTS }, (_, n) => words(turn * TEXTS + n)),
  )
  const text = await warm(turns, (turn) => {
    for (const one of texts[turn]) breakLines([{ text: one, face, size: 18 }], 400)
  })
  return {
    slides: slides.length,
    millisecondsPerSlide: slide / slides.length,
    microsecondsPerText: (text * 1000) / TEXTS,
  }
}

const TEXTS = 1000

/** Thirty words of two to nine letters that no other seed gives. */
function words(seed) {
  return Array.from({ length: 30 }, (_, index) =>
    ((seed + 1) * (index + 7) * 2_654_435_761).toString(36).slice(-2 - ((seed + index) % 8)),
  ).join(' ')
}

/** The median of some runs in milliseconds, after as many that do not count. */
async function warm(turns, work) {
  const times = []
  for (let turn = 0; turn < turns * 2; turn++) {
    const start = performance.now()
    work(turn)
    times.push(performance.now() - start)
  }
  return median(times.slice(turns))
}

async function deckOf(file) {
  const [{ readFrontMatter }, { parse }, { parseInline }] = await Promise.all([
    stage('read/front-matter.js'),
    stage('parse/parse.js'),
    stage('parse/inline.js'),
  ])
  const source = await readFile(path.join(root, file), 'utf8')
  const front = readFrontMatter({ file, source }, { parseInline, set: {} }).value
  return parse({ file, ...front }).value
}

async function themeOf(name) {
  const { readTheme } = await stage('read/theme.js')
  const file = path.join(root, `templates/themes/${name}.yaml`)
  return readTheme({ file, source: await readFile(file, 'utf8') }).value
}
