import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { emitPptx } from '../../../src/emit/pptx/emit.ts'
import type { Assets } from '../../../src/model/assets.ts'
import type { ChartItem, Scene } from '../../../src/model/scene.ts'
import { parseXml } from '../../../src/opc/parse-xml.ts'
import { textOf, walk } from '../../../src/opc/xml.ts'
import { faultsIn, OFFICES } from '../../validator.ts'
import { all, open, relationshipsOf } from '../opened.ts'
import { scene, slide, titleItem } from '../scenes.ts'
import { type WrittenChart, writtenCharts } from './written-charts.ts'

let charts: readonly WrittenChart[]
let deck: Uint8Array
let parts: Map<string, string>
/** The workbooks of the deck, by the names of their parts. */
let books: Map<string, Uint8Array>
beforeAll(async () => {
  charts = await writtenCharts()
  deck = await emitted(charts)
  parts = open(deck)
  books = new Map(Object.entries(unzipSync(deck, { filter: ({ name }) => name.endsWith('.xlsx') })))
})

/** A deck of all charts, four on a slide. */
function emitted(from: readonly WrittenChart[]): Promise<Uint8Array> {
  const assets: Assets = { drawings: new Map(from.map(({ name, drawing }) => [name, drawing])), images: new Map() }
  return emitPptx(sceneOf(from), assets, { modified: new Date('2025-04-28T09:30:00Z') })
}

function sceneOf(from: readonly WrittenChart[]): Scene {
  const groups = Array.from({ length: Math.ceil(from.length / 4) }, (_, index) => from.slice(index * 4, index * 4 + 4))
  return scene(
    groups.map((group, index) =>
      slide(`s${index}`, [
        titleItem(`s${index}`, `Slide ${index + 1}`),
        ...group.map(({ name }, at) => item(name, at)),
      ]),
    ),
  )
}

function item(name: string, at: number): ChartItem {
  const box = { x: 48 + (at % 2) * 436, y: 140 + Math.floor(at / 2) * 180, width: 420, height: 170 }
  return { type: 'chart', key: `${name}/chart`, role: 'chart', name, drawing: name, alt: null, box }
}

describe('a deck of all native charts', () => {
  test('has a part and a workbook for each panel', () => {
    const panels = charts.flatMap((one) => one.panels)
    const names = [...parts.keys()].filter((name) => /^ppt\/charts\/[^/]+\.xml$/.test(name))
    expect(names.length).toBe(panels.length)
    const own = names.flatMap((name) => relationshipsOf(parts, name).map(({ target }) => target))
    expect(own.sort()).toEqual([...books.keys()].sort())
  })

  test.each(OFFICES)('has no fault for %s', async (office) => {
    expect(await faultsIn(deck, { office })).toEqual([])
  })

  test('has workbooks without a fault: some that have between them every kind of element that there is', async () => {
    const chosen = covering(new Map([...books].map(([name, bytes]) => [name, kindsIn(bytes)])))
    expect(chosen.length).toBeLessThanOrEqual(8)
    for (const name of chosen) {
      expect(await faultsIn(books.get(name)!, { ending: 'xlsx' }), name).toEqual([])
    }
  })

  test('has the same bytes every time', async () => {
    expect(Buffer.compare(Buffer.from(await emitted(charts)), Buffer.from(deck))).toBe(0)
  })

  test('has an id for each series that no other has, and axes that are their plots own', () => {
    const roots = [...parts]
      .filter(([name]) => /^ppt\/charts\/[^/]+\.xml$/.test(name))
      .map(([name, xml]) => parseXml(xml, name))
    const ids = roots.flatMap((root) => all(root, 'c16:uniqueId').map(({ attributes }) => attributes['val']))
    expect(ids.length).toBe(roots.flatMap((root) => all(root, 'c:ser')).length)
    expect(new Set(ids).size).toBe(ids.length)
    for (const root of roots) {
      for (const name of ['c:idx', 'c:order']) {
        const numbers = all(root, 'c:ser').map((one) => all(one, name)[0]!.attributes['val'])
        expect(numbers).toEqual(numbers.map((_, index) => String(index)))
      }
      const axes = all(root, 'c:axPos').length
      expect(new Set(all(root, 'c:axId').map(({ attributes }) => attributes['val'])).size).toBe(axes)
    }
    for (const [name, xml] of parts) {
      if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue
      const shapes = all(parseXml(xml, name), 'p:cNvPr').map(({ attributes }) => attributes['id'])
      expect(new Set(shapes).size, name).toBe(shapes.length)
    }
  })
})

/** Elements with their parents and attributes, and what types and formats of cells there are. */
function kindsIn(book: Uint8Array): ReadonlySet<string> {
  const kinds = new Set<string>()
  for (const [name, xml] of open(book)) {
    if (!name.endsWith('.xml')) continue
    walk(parseXml(xml, name), (element) => {
      kinds.add(`${name} ${element.name} ${Object.keys(element.attributes).join()} ${element.attributes['t'] ?? ''}`)
      if (element.name === 'numFmt') kinds.add(element.attributes['formatCode']!)
      if (element.name === 'v' && /[e.-]/.test(textOf(element))) kinds.add(textOf(element).replace(/\d+/g, '1'))
    })
  }
  return kinds
}

/** Names whose kinds are all kinds that there are: each time the one that has most of those that are left. */
function covering(all: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const left = new Set([...all.values()].flatMap((kinds) => [...kinds]))
  const chosen: string[] = []
  while (left.size > 0) {
    const count = (kinds: ReadonlySet<string>): number => [...kinds].filter((kind) => left.has(kind)).length
    const [name, kinds] = [...all].reduce((best, one) => (count(one[1]) > count(best[1]) ? one : best))
    for (const kind of kinds) left.delete(kind)
    chosen.push(name)
  }
  return chosen
}
