import { describe, expect, test } from 'vitest'
import type { SceneSlide, TableItem } from '../../src/model/scene.ts'
import { textWidth } from '../../src/text/measure.ts'
import * as d from './decks.ts'
import { bottomOf, boxOf, itemOf, keys, laid, narrow, pages, tried, words } from './looking.ts'
import { THEME_NAMES, theme } from './themes.ts'

const FIGURES = d.table(
  ['Channel', 'Lift', 'Note'],
  ['Creators', '57.5%', 'Most'],
  ['Adverts', '8%', 'n/a'],
  ['Search', '12.25%', 'Few searches lead to sales'],
  ['Radio', '–', 'x'],
)

function tableOf(slide: SceneSlide): TableItem {
  return slide.items.find((item): item is TableItem => item.type === 'table')!
}

function cell(slide: SceneSlide, row: number, column: number): TableItem['rows'][number]['cells'][number] {
  return tableOf(slide).rows[row]!.cells[column]!
}

/** How far the decimal point of a cell is from the column's right edge. */
function pointOf(slide: SceneSlide, row: number, column: number): number {
  const { paragraph, padding } = cell(slide, row, column)
  const [run] = paragraph.runs
  const tail = /[^\d]?\d*%?$/.exec(run!.text.replace(/^\d+/, ''))![0]
  return padding.right + textWidth(tail, { families: [run!.font], bold: run!.bold, italic: run!.italic }, run!.size)
}

describe('numbers in a table', () => {
  test('stand on the right with their points in one line, their text unchanged', () => {
    const slide = laid('table', [{ ...FIGURES, align: ['left', 'left', 'left'] } as typeof FIGURES])
    const texts = [1, 2, 3].map((row) => cell(slide, row, 1).paragraph)
    expect(texts.map(({ align, runs }) => [align, runs[0]!.text])).toEqual([
      ['right', '57.5%'],
      ['right', '8%'],
      ['right', '12.25%'],
    ])
    const points = [1, 2, 3].map((row) => pointOf(slide, row, 1))
    expect(Math.max(...points) - Math.min(...points)).toBeLessThan(0.01)
    expect(cell(slide, 4, 1).padding.right).toBeCloseTo(points[0]!)
    expect(cell(slide, 0, 1)).toMatchObject({ paragraph: { align: 'right' }, padding: { right: 10 } })
  })

  test('leave columns of words as they are, with space before them', () => {
    const slide = laid('table', [{ ...FIGURES, align: ['left', 'left', 'left'] } as typeof FIGURES])
    expect(cell(slide, 1, 2)).toMatchObject({ paragraph: { align: 'left' }, padding: { left: 26, right: 10 } })
    expect(cell(slide, 1, 0)).toMatchObject({ paragraph: { align: 'left' }, padding: { left: 10, right: 10 } })
  })

  test('stay in the middle where their author put them there', () => {
    const slide = laid('table', [{ ...FIGURES, align: ['left', 'center', 'left'] } as typeof FIGURES])
    expect(cell(slide, 1, 1)).toMatchObject({ paragraph: { align: 'center' }, padding: { left: 10, right: 10 } })
  })

  test('with the number of a source have their points in line with the others', () => {
    const sources = [d.source('a', 'A')]
    const slide = laid('table', [d.table(['A', 'B'], ['x', '3%'], ['y', '4% [@a]'])], { sources })
    expect(cell(slide, 1, 1).padding.right).toBeGreaterThan(cell(slide, 2, 1).padding.right)
  })

  test('have columns of one width', () => {
    const slide = laid('table', [d.table(['A', 'B', 'C'], ['x', '1', '1,000,000'], ['y', '2', '3'])])
    const { columns } = tableOf(slide)
    expect(columns[1]).toBeCloseTo(columns[2]!)
  })
})

describe('a theme', () => {
  test('colours every other row, and the header in its accent', () => {
    const look = theme('marketing')
    const fills = tableOf(laid('table', [FIGURES], { look })).rows.map(({ cells }) => cells[0]!.fill?.hex ?? null)
    expect(fills).toEqual([look.colors.accent1.hex, null, look.roles.card.hex, null, look.roles.card.hex])
    expect(tableOf(laid('table', [FIGURES], { look })).rule).toEqual(look.roles.rule)
  })

  test('or parts the rows with rules', () => {
    const look = theme('executive')
    const table = tableOf(laid('table', [FIGURES], { look }))
    expect(table.rows.map(({ cells }) => cells[0]!.fill?.hex ?? null)).toEqual([
      look.roles.card.hex,
      null,
      null,
      null,
      null,
    ])
    expect(table.rule).toEqual(look.roles.rule)
  })
})

describe('a table that is read from right to left', () => {
  const BREADS = d.table(['الخبز', 'المباع', 'Note'], ['القمح', '70', 'first'], ['الحنطة', '120.5', 'ثانيا'])

  test('says so, and keeps its columns in the order of their author', () => {
    const slide = laid('table', [BREADS])
    expect(tableOf(slide).rtl).toBe(true)
    expect([0, 1, 2].map((column) => cell(slide, 0, column).paragraph.runs[0]!.text)).toEqual([
      'الخبز',
      'المباع',
      'Note',
    ])
  })

  test('has what its author left at the start of a cell on the right', () => {
    const slide = laid('table', [BREADS])
    const all = tableOf(slide).rows.flatMap(({ cells }) => cells.map(({ paragraph }) => paragraph.align))
    expect(new Set(all)).toEqual(new Set(['right']))
  })

  test('is not one with a foreign word in it', () => {
    expect(tableOf(laid('table', [d.table(['Bread', 'Name'], ['Rye', 'الجاودار'])])).rtl).toBeUndefined()
  })
})

describe('a slide with a table', () => {
  test('is filled by a short one: large text, high rows', () => {
    const slide = laid('table', [d.table(['A', 'B'], ['x', '1'], ['y', '2'])])
    expect(cell(slide, 1, 0).paragraph.runs[0]!.size).toBe(18)
    expect(bottomOf(slide, 'body-table')).toBeGreaterThan(105 + 0.7 * 383)
  })

  test('has a panel beside a narrow table, as high as the slide has room', () => {
    const slide = laid('table', [FIGURES, d.panel('So what', d.paragraph('Act'))])
    expect(boxOf(slide, 'body-table')).toMatchObject({ x: 48, width: boxOf(slide, 'panel-ground').x - 16 - 48 })
    expect(boxOf(slide, 'panel-ground')).toMatchObject({ y: 105, height: 383 })
  })

  test('has the panel under a broad table, and on narrow slides under any', () => {
    const broad = d.table(['A', 'B', 'C', 'D', 'E'], ['1', '2', '3', '4', '5'])
    const panel = d.panel('So what', d.paragraph('Act'))
    for (const slide of [laid('table', [broad, panel]), laid('table', [FIGURES, panel], { look: narrow() })])
      expect(boxOf(slide, 'panel-ground').y).toBeGreaterThan(bottomOf(slide, 'body-table'))
  })

  test('has words over the table and under it, in the order of their author', () => {
    const slide = laid('table', [d.paragraph('Before'), FIGURES, d.paragraph('After')])
    expect(keys(slide).slice(2, 5)).toEqual(['body', 'body-table', 'foot'])
    expect([words(slide, 'body'), words(slide, 'foot')]).toEqual([['Before'], ['After']])
  })

  test('has notes under the table that are not larger than its text', () => {
    const slide = laid('table', [d.table(['A', 'B'], ['x', '1'], ['y', '2']), d.paragraph('Prices are for a loaf')])
    const note = itemOf(slide, 'foot')
    const size = note.type === 'text' ? note.paragraphs[0]!.runs[0]!.size : 0
    expect(size).toBeGreaterThanOrEqual(14)
    expect(size).toBeLessThanOrEqual(cell(slide, 1, 0).paragraph.runs[0]!.size)
  })

  test('goes on to others with its header repeated, all rows once', () => {
    const rows = Array.from({ length: 40 }, (_, row) => Array.from({ length: 9 }, (_, column) => `${row}.${column}`))
    for (const look of [...THEME_NAMES.map((name) => theme(name)), narrow()]) {
      const slides = pages(
        'table',
        [
          d.table(
            rows[0]!.map((_, index) => `H${index}`),
            ...rows,
          ),
        ],
        { look },
      )
      expect(slides.length).toBeGreaterThan(1)
      const first = slides.map((slide) => tableOf(slide).rows.map(({ cells }) => cells[0]!.paragraph.runs[0]!.text))
      expect(first.map(([head]) => head)).toEqual(slides.map(() => 'H0'))
      expect(first.flatMap(([, ...names]) => names)).toEqual(rows.map(([name]) => name))
    }
  })

  test('is refused with the reason where a cell is higher than a slide', () => {
    const { slides, messages } = tried('table', [d.table(['A', 'B'], ['x', 'many words '.repeat(700)])])
    expect(slides).toEqual([])
    expect(messages[0]).toMatchObject({ rule: 'layout/overflow', reason: expect.stringContaining('row') })
  })

  test('sets a column from right to left under a heading that is', () => {
    const slide = laid('table', [
      {
        ...d.table(['Channel', 'السوق'], ['K-pop', 'الموسيقى'], ['Radio', 'Kantar']),
        align: ['left', 'left'],
      } as typeof FIGURES,
    ])
    expect([0, 1, 2].map((row) => cell(slide, row, 1).paragraph.align)).toEqual(['right', 'right', 'right'])
    expect(itemOf(slide, 'body-table')).toMatchObject({ alt: 'Table of 2 rows: Channel, السوق' })
  })
})

test('a cell that ends in a lone word takes the word before to it, and other cells stay as they are', () => {
  const action = 'Name one owner for artist welfare, who reports every quarter'
  const body = (text: string): string => {
    const slide = laid('table', [d.table(['What', 'Who', 'By when'], [text, 'Chief executive', 'Next board meeting'])])
    return cell(slide, 1, 0).paragraph.runs[0]!.text
  }
  const texts = Array.from({ length: 12 }, (_, extra) => body(`${'very '.repeat(extra)}${action}`))
  const joined = texts.filter((text) => text.includes('\u00A0'))
  expect(joined.length).toBeGreaterThan(0)
  expect(joined.length).toBeLessThan(texts.length)
  expect(joined.every((text) => text.endsWith('every\u00A0quarter'))).toBe(true)
})
