import { beforeAll, describe, expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import { createEasel } from '../../src/emit/pptx/paint/easel.ts'
import { paint } from '../../src/emit/pptx/paint/paint.ts'
import { withPanels } from '../../src/emit/pptx/panels.ts'
import { parseXml } from '../../src/opc/parse-xml.ts'
import { child, textOf, type XmlElement } from '../../src/opc/xml.ts'
import { CHART_ASSETS, chartScene } from './native-charts.ts'
import { all, nameOf, open, relationshipsOf, shapeNamed, shapesOf, slidesOf, texts } from './opened.ts'

const SCENE = chartScene()

let parts: Map<string, string>
let slides: XmlElement[]
beforeAll(async () => {
  parts = open(await emitPptx(SCENE, CHART_ASSETS, { modified: new Date(0) }))
  slides = slidesOf(parts)
})

/** The charts of a slide's frames, in order. */
function chartsOf(from: ReadonlyMap<string, string>, number: number): XmlElement[] {
  const part = `ppt/slides/slide${number}.xml`
  const targets = new Map(relationshipsOf(from, part).map(({ id, target }) => [id, target]))
  return all(parseXml(from.get(part)!, part), 'c:chart').map(({ attributes }) => {
    const name = targets.get(attributes['r:id']!)!
    return parseXml(from.get(name)!, name)
  })
}

describe('a chart that PowerPoint draws', () => {
  test('is a frame with a part and a workbook of its own, and no picture', () => {
    expect([...parts.keys()].filter((name) => /\.(png|svg)$/.test(name))).toEqual([])
    const charts = [...parts.keys()].filter((name) => name.startsWith('ppt/charts/chart'))
    expect(charts).toHaveLength(17)
    const books = charts.map((name) => relationshipsOf(parts, name).map(({ id, target }) => [id, target]))
    expect(new Set(books.flat().map(([, target]) => target)).size).toBe(17)
    expect(books[0]).toEqual([['rId1', 'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx']])
  })

  test('fills its place, says where it stands and what it shows', () => {
    const frame = shapeNamed(slides[0]!, 'chart-0/chart')
    expect(frame.name).toBe('p:graphicFrame')
    expect(all(frame, 'p:ph')).toHaveLength(1)
    expect(all(frame, 'a:off')[0]!.attributes).toEqual({ x: '609600', y: '1905000' })
    expect(all(frame, 'a:ext').find(({ attributes }) => attributes['cx'])!.attributes).toEqual({
      cx: '10972800',
      cy: '4064000',
    })
    expect(all(frame, 'p:cNvPr')[0]!.attributes['descr']).toBe('Bar chart of chart 0. Highest: 57.')
  })

  test('of several panels is a frame for each, the first of which says what they show', () => {
    const frames = shapesOf(slides.at(-1)!).slice(1)
    expect(frames.map(nameOf)).toEqual(['panels/chart-1', 'panels/chart-2', 'panels/chart-3'])
    expect(frames.map((frame) => all(frame, 'a:off')[0]!.attributes['x'])).toEqual(['609600', '4267200', '7924800'])
    expect(frames.map((frame) => all(frame, 'p:cNvPr')[0]!.attributes['descr'])).toEqual([
      'Bar chart of panels. Highest: 57. North (1/3)',
      'South & West (2/3)',
      expect.stringMatching(/^R&D .* \(3\/3\)$/),
    ])
    expect(frames.flatMap((frame) => all(frame, 'p:ph'))).toEqual([])
  })

  test('has the values that PptxGenJS was given', async () => {
    const apart = withPanels(SCENE, CHART_ASSETS)
    const raw = texts(await paint(apart.slides, createEasel(apart, CHART_ASSETS)))
    for (const index of slides.keys()) {
      const [before, after] = [chartsOf(raw, index + 1), chartsOf(parts, index + 1)]
      expect(after.length).toBeGreaterThan(0)
      expect(after.map(told)).toEqual(before.map(told))
    }
  })
})

/** A line for each point: the series, what the point is for, and its values. */
function told(chart: XmlElement): string[] {
  return all(chart, 'c:ser').flatMap((series) => {
    const name = textOf(all(child(series, 'c:tx')!, 'c:v')[0]!)
    const places = pointsOf(series, 'c:cat', 'c:xVal')
    const sizes = pointsOf(series, 'c:bubbleSize')
    return [...pointsOf(series, 'c:val', 'c:yVal').entries()].map(([index, value]) =>
      [name, places.get(index), value, sizes.get(index)].join(' | '),
    )
  })
}

/** What stands in the cache of a series, by point; PptxGenJS leaves empty points where there is none. */
function pointsOf(series: XmlElement, ...names: readonly string[]): Map<string, string> {
  const found = names.flatMap((name) => child(series, name) ?? [])
  const points = found.flatMap((one) => all(one, 'c:pt'))
  const values = points.map((point) => [point.attributes['idx']!, all(point, 'c:v').map(textOf).join('')] as const)
  return new Map(values.filter(([, value]) => value !== ''))
}
