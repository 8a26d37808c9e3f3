import type { Box } from '../src/model/geometry.ts'
import type { Item, Scene, SceneSlide, TableItem, TextItem, TextParagraph } from '../src/model/scene.ts'
import type { Color } from '../src/model/theme.ts'
import { inkIn, type Picture } from './ink.ts'

const BLACK: Color = { hex: '000000' }
const WHITE: Color = { hex: 'FFFFFF' }

/** Room around a text in which its ink is looked for, in points; texts on one page are further apart than twice this. */
const AROUND = 10

/** A text on a page of a scene, and where its ink is looked for. */
export interface Text {
  readonly name: string
  readonly words: string
  readonly page: number
  readonly region: Box
}

/** The greatest distance of two edges of the ink in a region from one picture to the other, in points; infinite if one has none. */
export function distance(ours: Picture, theirs: Picture, region: Box): number {
  const [a, b] = [inkIn(ours, region), inkIn(theirs, region)]
  if (a === null || b === null) return a === b ? 0 : Number.POSITIVE_INFINITY
  const right = a.x + a.width - b.x - b.width
  const bottom = a.y + a.height - b.y - b.height
  return Math.max(...[a.x - b.x, a.y - b.y, right, bottom].map(Math.abs))
}

/** The texts of a scene in black on white, on as many pages as it takes to have them well apart. */
export function textsAlone(scene: Scene): Scene {
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

/** The texts of an item that stands on a page. */
export function textsOf(item: Item, page: number): readonly Text[] {
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
