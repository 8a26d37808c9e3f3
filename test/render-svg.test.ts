import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emitPptx } from '../src/emit/pptx/emit.ts'
import { emitSvg } from '../src/emit/svg/emit.ts'
import type { Box } from '../src/model/geometry.ts'
import type { Item, Scene, SceneSlide, TableItem, TextItem, TextParagraph } from '../src/model/scene.ts'
import type { Color } from '../src/model/theme.ts'
import { type Built, builtFrom, KINDS, SAMPLES } from './cases.ts'
import { drawPdf, drawSvg, inkIn, type Picture } from './ink.ts'
import { has } from './needs.ts'
import { toPdfs } from './rendered.ts'

const ASSETS = { drawings: new Map(), images: new Map() }
const BLACK: Color = { hex: '000000' }
const WHITE: Color = { hex: 'FFFFFF' }

/** Room around a text in which its ink is looked for, in points; texts on one page are further apart than twice this. */
const AROUND = 10

/** A text on a page of a scene, and where its ink is looked for. */
interface Text {
  readonly name: string
  readonly words: string
  readonly page: number
  readonly region: Box
}

describe.skipIf(!has('soffice', 'pdftoppm'))('SVG and LibreOffice', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fandeck-svg-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const found: Difference[] = []
  beforeAll(async () => {
    const decks: Built[] = []
    for (const from of SAMPLES) decks.push(...(await builtFrom(from)))
    decks.push(...(await builtFrom(KINDS, { theme: 'mental-health' })))
    const scenes = new Map(decks.map(({ title, scene }) => [title, textsAlone(scene)]))
    const files = new Map<string, Uint8Array>()
    for (const [title, scene] of scenes) files.set(title, await emitPptx(scene, ASSETS, { modified: new Date(0) }))
    const pdfs = toPdfs(files, folder)
    for (const [title, scene] of scenes) found.push(...(await compare(title, scene, pdfs.get(title)!)))
  })

  test('draw the same texts', () => {
    expect(found.length).toBeGreaterThan(1000)
    expect(found.filter(({ points }) => points === Number.POSITIVE_INFINITY)).toEqual([])
  })

  test('draw the ink of 95 in 100 texts within 2.5 pt of each other', () => {
    const far = found.filter(({ points }) => points > NEAR)
    expect(far.length, far.map(({ name, points }) => `${points} ${name}`).join('\n')).toBeLessThan(found.length * 0.05)
  })
})

/** How far apart the edges of a text may be, in points. LibreOffice's first baseline is up to 0.06 sizes lower than PowerPoint's, and ours. */
const NEAR = 2.5

/** A text, and the greatest distance of two edges of its ink from one drawing to the other, in points. */
interface Difference {
  readonly name: string
  readonly points: number
}

async function compare(title: string, scene: Scene, pdf: string): Promise<readonly Difference[]> {
  const texts = scene.slides.flatMap((slide, page) => slide.items.flatMap((item) => textsOf(item, page)))
  const found: Difference[] = []
  const svgs = emitSvg(scene, ASSETS)
  for (let first = 0; first < svgs.length; first += BATCH) {
    const drawn = drawPdf(pdf, first + 1, Math.min(svgs.length, first + BATCH))
    for (const [index, page] of drawn.entries()) {
      const ours = await drawSvg(svgs[first + index]!.svg)
      for (const text of texts.filter((one) => one.page === first + index)) {
        found.push({ name: `${title}: ${text.name} "${text.words}"`, points: distance(ours, page, text.region) })
      }
    }
  }
  return found
}

const BATCH = 40

function distance(ours: Picture, theirs: Picture, region: Box): number {
  const [a, b] = [inkIn(ours, region), inkIn(theirs, region)]
  if (a === null || b === null) return a === b ? 0 : Number.POSITIVE_INFINITY
  const right = a.x + a.width - b.x - b.width
  const bottom = a.y + a.height - b.y - b.height
  return Math.max(...[a.x - b.x, a.y - b.y, right, bottom].map(Math.abs))
}

/** The texts of a scene in black on white, on as many pages as it takes to have them well apart. */
function textsAlone(scene: Scene): Scene {
  const slides = scene.slides.flatMap((slide): readonly SceneSlide[] =>
    layers(slide.items.filter((item) => item.type === 'text' || item.type === 'table')).map((items, layer) => ({
      ...slide,
      key: `${slide.key}-${layer}`,
      title: `${slide.title} ${layer}`,
      kind: 'bullets',
      background: WHITE,
      items: items.map(blackened),
      notes: [],
    })),
  )
  return { ...scene, slides, layouts: scene.layouts.map((layout) => ({ ...layout, decoration: [] })) }
}

function layers(items: readonly (TextItem | TableItem)[]): readonly (readonly (TextItem | TableItem)[])[] {
  const found: (TextItem | TableItem)[][] = []
  for (const item of items) {
    const free = found.find((layer) => layer.every((other) => apart(item.box, other.box)))
    if (free) free.push(item)
    else found.push([item])
  }
  return found
}

function apart(a: Box, b: Box): boolean {
  const gap = 2 * AROUND + 2
  return (
    a.x + a.width + gap < b.x || b.x + b.width + gap < a.x || a.y + a.height + gap < b.y || b.y + b.height + gap < a.y
  )
}

/** A label: what is no title and no page number keeps its own words and format in every reader. */
function blackened(item: TextItem | TableItem): Item {
  if (item.type === 'text') return { ...item, role: 'label', paragraphs: item.paragraphs.map(black) }
  const rows = item.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, fill: null, paragraph: black(cell.paragraph) })),
  }))
  return { ...item, rows, rule: WHITE }
}

function black(paragraph: TextParagraph): TextParagraph {
  const bullet = paragraph.bullet && { ...paragraph.bullet, color: BLACK }
  return { ...paragraph, bullet, runs: paragraph.runs.map((run) => ({ ...run, color: BLACK, link: null })) }
}

function textsOf(item: Item, page: number): readonly Text[] {
  if (item.type === 'table') return cellsOf(item, page)
  if (item.type !== 'text') return []
  const { x, y, width, height } = item.box
  const region = { x: x - AROUND, y: y - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND }
  return [{ name: item.key, words: item.paragraphs.map(wordsOf).join('/'), page, region }]
}

function cellsOf(table: TableItem, page: number): readonly Text[] {
  let y = table.box.y
  return table.rows.flatMap((row, line) => {
    const top = y
    y += row.height
    let x = table.box.x
    return row.cells.map((cell, column): Text => {
      const region = { x, y: top, width: table.columns[column]!, height: row.height }
      x += region.width
      return { name: `${table.key}/${line}/${column}`, words: wordsOf(cell.paragraph), page, region }
    })
  })
}

function wordsOf({ runs }: TextParagraph): string {
  return runs.map((run) => run.text).join('')
}
