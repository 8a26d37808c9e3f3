import { beforeAll, describe, expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import { createEasel } from '../../src/emit/pptx/paint/easel.ts'
import { paint } from '../../src/emit/pptx/paint/paint.ts'
import { withPanels } from '../../src/emit/pptx/panels.ts'
import type { Assets } from '../../src/model/assets.ts'
import type { Scene } from '../../src/model/scene.ts'
import { parseXml } from '../../src/opc/parse-xml.ts'
import type { XmlElement } from '../../src/opc/xml.ts'
import { CHART_ASSETS, chartScene } from './native-charts.ts'
import { all, faultOf, linesOf, nameOf, open, relationshipsOf, shapesOf, slidesOf, texts } from './opened.ts'
import { bulletsSlide, everything, ASSETS as PICTURES, scene, slide } from './scenes.ts'
import { THEMES } from './themes.ts'

const ASSETS: Assets = {
  ...PICTURES,
  drawings: new Map([...PICTURES.drawings, ...CHART_ASSETS.drawings]),
}
const MODIFIED = new Date('2025-04-28T09:30:00Z')

const DECKS: readonly (readonly [string, Scene])[] = [
  ...THEMES.map((theme) => [theme.name, everything(theme)] as const),
  ['one slide', scene([bulletsSlide('only', 1)])],
  ['sixty slides', scene(Array.from({ length: 60 }, (_, index) => bulletsSlide(`s${index}`, index + 1)))],
  ['one empty slide', scene([slide('empty', [], { title: 'Nothing yet' })])],
  ['no slide', scene([])],
  ['charts', withPanels(chartScene(), ASSETS)],
]

describe.each(DECKS)('the deck "%s"', (_, from) => {
  let parts: Map<string, string>
  beforeAll(async () => {
    parts = open(await emitPptx(from, ASSETS, { modified: MODIFIED }))
  })

  test('every part is well-formed XML with all its namespaces declared', () => {
    for (const [name, source] of parts)
      if (/\.(xml|rels|svg)$/.test(name)) expect([name, faultOf(source)]).toEqual([name, null])
  })

  test('every relationship leads to a part, every part is led to, every id is one of a relationship', () => {
    const reached = new Set(['[Content_Types].xml', '_rels/.rels'])
    for (const name of ['', ...parts.keys()]) {
      const relationships = relationshipsOf(parts, name)
      if (relationships.length > 0) reached.add(name.replace(/([^/]*)$/, '_rels/$1.rels'))
      for (const { target, external } of relationships) if (!external) reached.add(target)
      const known = new Set(relationships.map(({ id }) => id))
      expect(known.size).toBe(relationships.length)
      const used = [...(parts.get(name) ?? '').matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map((match) => match[1]!)
      expect(used.filter((id) => !known.has(id))).toEqual([])
    }
    expect([...parts.keys()].filter((name) => !reached.has(name))).toEqual([])
    expect([...reached].filter((name) => !parts.has(name))).toEqual([])
  })

  test('every part has one content type, and no type is of a part that is not there', () => {
    const types = parseXml(parts.get('[Content_Types].xml')!, 'types')
    const overrides = all(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1))
    const defaults = all(types, 'Default').map(({ attributes }) => attributes['Extension']!)
    const rest = [...parts.keys()].filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name))
    expect(overrides.filter((name) => !parts.has(name))).toEqual([])
    expect(new Set(overrides).size).toBe(overrides.length)
    expect(new Set(rest.map((name) => name.split('.').pop()))).toEqual(new Set(defaults.filter((end) => end !== 'xml')))
  })

  test('every slide has one title, and no id twice', () => {
    for (const found of slidesOf(parts)) {
      const titles = all(found, 'p:ph').filter(({ attributes }) => /^(title|ctrTitle)$/.test(attributes['type'] ?? ''))
      expect(titles).toHaveLength(1)
      const ids = all(found, 'p:cNvPr').map(({ attributes }) => Number(attributes['id']))
      expect(ids).toEqual(ids.map((_, index) => index + 1))
    }
  })

  test('whatever has no text says what it shows or that it is decoration', () => {
    for (const shape of slidesOf(parts).flatMap(shapesOf)) {
      if (linesOf(shape).join('') !== '' && shape.name === 'p:sp') continue
      const { descr } = all(shape, 'p:cNvPr')[0]!.attributes
      const decoration = all(shape, 'adec:decorative').length === 1
      if (shape.name !== 'p:sp' || descr !== undefined) expect(Boolean(descr)).toBe(!decoration)
      expect(descr ?? '').not.toMatch(/preencoded|\.png$/)
    }
  })

  test('every paragraph has its properties once and first, every run its language', () => {
    for (const found of slidesOf(parts)) {
      for (const paragraph of all(found, 'a:p')) expect(all(paragraph, 'a:pPr').length).toBeLessThan(2)
      for (const look of [...all(found, 'a:rPr'), ...all(found, 'a:endParaRPr')])
        expect(look.attributes['lang']).toMatch(/^[a-z]{2}(-[A-Z]{2})?$/)
      expect(all(found, 'a:ln').filter(({ children }) => children.length === 0)).toEqual([])
      for (const shape of all(found, 'p:sp')) expect(all(shape, 'p:txBody')).toHaveLength(1)
    }
  })

  test('the raw slides of PptxGenJS hold the same shapes, texts, cells and notes', async () => {
    const raw = texts(await paint(from.slides, createEasel(from, ASSETS)))
    for (const [index, painted] of slidesOf(raw).entries()) {
      const { key, items, notes } = from.slides[index]!
      const final = told(slidesOf(parts)[index]!)
      if (!items.some(({ role }) => role === 'title')) expect(final.delete(`${key}/title`)).toBe(true)
      expect([...final].sort()).toEqual([...told(painted)].sort())
      expect([...final.keys()].sort()).toEqual(items.map((item) => item.key).sort())
      if (notes.length > 0) expect(notesOf(parts, index)).toBe(notesOf(raw, index))
    }
  })

  test('it has as many slides, titles and notes as it says', () => {
    const app = parts.get('docProps/app.xml')!
    const notes = from.slides.filter((found) => found.notes.length > 0).length
    expect(app).toContain(`<Slides>${from.slides.length}</Slides><Notes>${notes}</Notes>`)
    expect([...parts.keys()].filter((name) => /notesSlide\d+\.xml$/.test(name))).toHaveLength(notes)
    expect(slidesOf(parts)).toHaveLength(from.slides.length)
  })
})

describe('the bytes', () => {
  test('are the same in every run and in every time zone', async () => {
    const first = await emitPptx(everything(), ASSETS, { modified: MODIFIED })
    const zone = process.env['TZ']
    process.env['TZ'] = 'Asia/Seoul'
    const second = await emitPptx(everything(), ASSETS, { modified: MODIFIED })
    process.env['TZ'] = 'America/New_York'
    const third = await emitPptx(everything(), ASSETS, { modified: MODIFIED })
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(Buffer.compare(first, second)).toBe(0)
    expect(Buffer.compare(first, third)).toBe(0)
  })

  test('begin with the content types and go on by name, without folders', async () => {
    const names = [...open(await emitPptx(everything(), ASSETS, { modified: MODIFIED })).keys()]
    expect(names[0]).toBe('[Content_Types].xml')
    expect(names.slice(1)).toEqual(names.slice(1).sort())
    expect(names.filter((name) => name.endsWith('/'))).toEqual([])
  })

  test('hold each picture once', async () => {
    const logo = everything().slides[4]!
    const again = {
      ...logo,
      key: 'again',
      title: 'Again',
      items: logo.items.map((item) => ({ ...item, key: `again/${item.key}` })),
    }
    const names = [...open(await emitPptx(scene([logo, again]), ASSETS, { modified: MODIFIED })).keys()]
    expect(names.filter((name) => name.startsWith('ppt/media/'))).toEqual([
      'ppt/media/image1.png',
      'ppt/media/image2.svg',
      'ppt/media/image3.png',
      'ppt/media/image4.jpeg',
    ])
  })
})

/** What a slide says, by the name of the shape. */
function told(root: XmlElement): Map<string, string> {
  return new Map(shapesOf(root).map((shape) => [nameOf(shape), linesOf(shape).join('\n')]))
}

function notesOf(parts: ReadonlyMap<string, string>, index: number): string {
  const name = `ppt/notesSlides/notesSlide${index + 1}.xml`
  const [, body] = all(parseXml(parts.get(name)!, name), 'p:sp')
  return linesOf(body!).join('\n').replaceAll('|', '\n')
}
