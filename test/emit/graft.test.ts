import { describe, expect, test } from 'vitest'
import { TEMPLATES } from '../templates/templates.ts'
import { faultsIn, OFFICES } from '../validator.ts'
import { madeIn, TITLES } from './grafted.ts'
import { all, faultOf, linesOf, open, relationshipsOf, shapesOf, slidesOf } from './opened.ts'

const USABLE = Object.entries(TEMPLATES).filter(([name]) => name !== 'noLayouts')

describe.each(USABLE)('in the template "%s"', (name, make) => {
  const made = madeIn(make())

  test('the Open XML SDK finds no fault', async () => {
    const { bytes } = await made
    const found = await Promise.all(OFFICES.map((office) => faultsIn(bytes, { office })))
    expect(found.flat()).toEqual([])
  })

  test('slides stand on its layouts, their titles in its titles, as in the deck', async () => {
    const { deck, bytes } = await made
    const parts = open(bytes)
    const slides = slidesOf(parts)
    expect(deck.scene.slides.map(({ title }) => title)).toEqual(TITLES)
    for (const [index, slide] of deck.scene.slides.entries()) {
      const layout = deck.scene.layouts.find(({ key }) => key === slide.layout)!
      const targets = relationshipsOf(parts, `ppt/slides/slide${index + 1}.xml`).map(({ target }) => target)
      expect(targets).toContain(layout.part)
      const title = shapesOf(slides[index]!).find((shape) => /^(ctrT|t)itle$/.test(placeholder(shape)?.['type'] ?? ''))
      expect(title && linesOf(title)).toEqual([TITLES[index]])
    }
  })

  test('each placeholder of a slide is one of its layout', async () => {
    const { bytes } = await made
    const parts = open(bytes)
    for (const [index, slide] of slidesOf(parts).entries()) {
      const [layout] = relationshipsOf(parts, `ppt/slides/slide${index + 1}.xml`)
      const known = [...parts.get(layout!.target)!.matchAll(/<(?:\w+:)?ph\b([^>]*)>/g)].map(([, words]) => key(words!))
      for (const shape of shapesOf(slide)) {
        const own = placeholder(shape)
        if (own) expect(known).toContain(`${own['type'] ?? 'obj'} ${own['idx'] ?? '0'}`)
      }
    }
  })

  test('nothing of its slides is left, and its layouts are', async () => {
    const before = open(make())
    const { bytes } = await made
    const parts = open(bytes)
    for (const [part, content] of parts) {
      if (/\.(xml|rels)$/.test(part)) expect(faultOf(content)).toBeNull()
      expect(content).not.toMatch(/How to use this template|An example/)
    }
    const sheets = [...before.keys()].filter((one) => /slide(Layout|Master)s\/[^/]+\.xml$/.test(one))
    for (const sheet of sheets) {
      expect(parts.has(sheet)).toBe(true)
      if (name !== 'strict') expect(parts.get(sheet)).toBe(before.get(sheet))
    }
    expect([...parts.keys()].filter((one) => /slides\/slide\d+\.xml$/.test(one))).toHaveLength(TITLES.length)
  })

  test('the same slides make the same bytes', async () => {
    const [one, other] = [await made, await madeIn(make())]
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true)
  })
})

function placeholder(shape: Parameters<typeof all>[0]): Readonly<Record<string, string>> | undefined {
  return all(shape, 'p:ph')[0]?.attributes
}

function key(words: string): string {
  return `${/type="(\w+)"/.exec(words)?.[1] ?? 'obj'} ${/idx="(\d+)"/.exec(words)?.[1] ?? '0'}`
}
