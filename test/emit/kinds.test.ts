import { beforeAll, describe, expect, test } from 'vitest'
import { SLIDE_KINDS } from '../../src/model/deck.ts'
import { parseXml } from '../../src/opc/parse-xml.ts'
import { type Built, builtFrom, KINDS, THEMES } from '../cases.ts'
import { faultsIn, OFFICES } from '../validator.ts'
import { all, open, relationshipsOf, shapesOf, slidesOf } from './opened.ts'

const SIZES = ['16:9', '4:3'] as const

describe.each(SIZES)('every kind of slide in %s', (size) => {
  let decks: readonly Built[] = []
  beforeAll(async () => {
    const built: Built[] = []
    for (const theme of THEMES) built.push(...(await builtFrom(KINDS, { theme, set: { size } })))
    decks = built
  })

  test('is one that each Office takes, in every theme', async () => {
    expect(decks).toHaveLength(THEMES.length)
    const faults: string[] = []
    for (const { title, pptx } of decks) {
      for (const office of OFFICES) {
        const errors = await faultsIn(pptx, { office })
        faults.push(...errors.map((error) => `${title}, ${office}: ${JSON.stringify(error)}`))
      }
    }
    expect(faults).toEqual([])
  })

  test('has a layout of its own, whose placeholders it fills', () => {
    for (const { scene, pptx } of decks) {
      const parts = open(pptx)
      const seen = new Set<string>()
      for (const [index, slide] of slidesOf(parts).entries()) {
        const { kind, layout } = scene.slides[index]!
        seen.add(kind)
        const [{ target } = { target: '' }] = relationshipsOf(parts, `ppt/slides/slide${index + 1}.xml`)
        const root = parseXml(parts.get(target)!, target)
        expect(all(root, 'p:cSld')[0]!.attributes['name']).toBe(scene.layouts.find(({ key }) => key === layout)!.name)
        const places = new Set(all(root, 'p:ph').map(({ attributes }) => placeOf(attributes)))
        const filled = all(slide, 'p:ph').map(({ attributes }) => placeOf(attributes))
        expect(filled.filter((place) => !places.has(place))).toEqual([])
        expect(new Set(filled).size).toBe(filled.length)
      }
      expect(seen).toEqual(new Set(SLIDE_KINDS))
    }
  })

  test('says nothing in a title that its layout says: in most decks most titles have words alone', () => {
    for (const { pptx } of decks) {
      const titles = slidesOf(open(pptx)).flatMap((slide) =>
        shapesOf(slide).filter((shape) =>
          all(shape, 'p:ph').some(({ attributes }) => /^(title|ctrTitle)$/.test(attributes['type'] ?? '')),
        ),
      )
      const plain = titles.filter(
        (title) =>
          all(title, 'a:xfrm').length === 0 &&
          all(title, 'a:pPr').length === 0 &&
          all(title, 'a:rPr').every(({ attributes, children }) => {
            const own = Object.keys(attributes).filter((name) => name !== 'lang' && name !== 'altLang')
            return own.length === 0 && children.length === 0
          }),
      )
      expect(plain.length).toBeGreaterThan(titles.length * 0.9)
    }
  })
})

function placeOf(attributes: Readonly<Record<string, string>>): string {
  return `${attributes['type'] ?? 'obj'} ${attributes['idx'] ?? 0}`
}
