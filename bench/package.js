import { createRequire } from 'node:module'
import path from 'node:path'
import { median } from './measure.js'

const root = path.join(import.meta.dirname, '..')
const stage = (file) => import(path.join(root, 'dist', file))
// PptxGenJS's own copy: what it packs its files with.
const Zip = createRequire(createRequire(import.meta.url).resolve('pptxgenjs'))('jszip')

/**
 * What the package stage costs beside PptxGenJS itself, in a process that has written decks before: the library paints
 * the slides and packs its files as it always does; fandeck paints them with it and makes its own package of the result,
 * once with nothing compressed before, and once `again` with the compressed parts of an earlier build.
 */
export async function packageTimes(slides, turns) {
  const { emitPptx } = await stage('emit/pptx/emit.js')
  const { paint } = await stage('emit/pptx/paint/paint.js')
  const { createEasel } = await stage('emit/pptx/paint/easel.js')
  const scene = await sceneOf(slides)
  const assets = { drawings: new Map(), images: new Map() }
  const times = { painting: [], library: [], fandeck: [], again: [] }
  const kept = new Map()
  let sizes = {}
  for (let turn = 0; turn < turns + 1; turn++) {
    const start = performance.now()
    const files = await paint(scene.slides, createEasel(scene, assets))
    const painted = performance.now()
    const raw = await pack(files)
    const packed = performance.now()
    const deck = await emitPptx(scene, assets, { modified: new Date(0), compressed: new Map() })
    const end = performance.now()
    await emitPptx(scene, assets, { modified: new Date(0), compressed: kept })
    const again = performance.now()
    sizes = { library: raw.length, fandeck: deck.length }
    // The first turn is there to warm the process up.
    if (turn === 0) continue
    times.painting.push(painted - start)
    times.library.push(packed - start)
    times.fandeck.push(end - packed)
    times.again.push(again - end)
  }
  const [painting, library, fandeck, again] = Object.values(times).map(median)
  return { slides: scene.slides.length, library, stage: fandeck - painting, again: again - painting, sizes }
}

/** As `write({ outputType: 'nodebuffer' })` packs: stored, for it ignores `compression` in Node. */
function pack(files) {
  const zip = new Zip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'nodebuffer' })
}

async function sceneOf(slides) {
  const [{ readFrontMatter }, { parse }, { parseInline }, { readTheme }, { layout }] = await Promise.all([
    stage('read/front-matter.js'),
    stage('parse/parse.js'),
    stage('parse/inline.js'),
    stage('read/theme.js'),
    stage('layout/layout.js'),
  ])
  const { readFile } = await import('node:fs/promises')
  const theme = await readFile(path.join(root, 'templates/themes/executive.yaml'), 'utf8')
  const front = readFrontMatter({ file: 'slides.md', source: slides }, { parseInline, set: {} }).value
  const deck = parse({ file: 'slides.md', ...front }).value
  return layout(deck, readTheme({ file: 'executive.yaml', source: theme }).value, new Map()).value
}
