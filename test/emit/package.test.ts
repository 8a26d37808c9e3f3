import { expect, test } from 'vitest'
import { createMediaStore } from '../../src/emit/pptx/package/media.ts'
import { openRaw } from '../../src/emit/pptx/package/raw.ts'
import type { Part } from '../../src/model/package.ts'
import { collect } from '../../src/opc/collect.ts'
import { relationship } from '../../src/opc/relationship.ts'

function part(name: string, ...targets: readonly string[]): Part {
  return {
    name,
    type: 'slide',
    content: '',
    relationships: targets.map((target, index) => relationship(index + 1, 'slide', target)),
  }
}

const BASE = [part('docProps/app.xml'), part('docProps/core.xml')]
const ROOT = ['docProps/app.xml', 'docProps/core.xml', 'ppt/presentation.xml'].map((target, index) =>
  relationship(index + 1, 'slide', target),
)

test('only parts that something leads to are shipped, sorted by name', () => {
  const parts = [
    part('z.xml', 'ppt/presentation.xml'),
    part('unused.xml'),
    ...BASE,
    part('ppt/presentation.xml', 'z.xml', 'a.xml'),
    part('a.xml'),
  ]
  expect(collect(parts, ROOT).map(({ name }) => name)).toEqual([
    'a.xml',
    'docProps/app.xml',
    'docProps/core.xml',
    'ppt/presentation.xml',
    'z.xml',
  ])
})

test('links lead out of the package and need no part', () => {
  const link = { id: 'rId1', type: 'hyperlink', target: 'https://example.org/', external: true } as const
  const presentation: Part = { ...part('ppt/presentation.xml'), relationships: [link] }
  expect(collect([presentation, ...BASE], ROOT)).toHaveLength(3)
})

test('a relationship to a part that is not there is our fault', () => {
  expect(() => collect([...BASE, part('ppt/presentation.xml', 'gone.xml')], ROOT)).toThrow(
    'gone.xml: a relationship leads there',
  )
})

test('the same bytes are one part, whoever adds them', () => {
  const media = createMediaStore()
  const names = [[1, 2], [3], [1, 2]].map((bytes) => media.add(Uint8Array.from(bytes), 'png'))
  expect(names).toEqual(['ppt/media/image1.png', 'ppt/media/image2.png', 'ppt/media/image1.png'])
  expect(media.add(Uint8Array.from([3]), 'jpeg')).toBe('ppt/media/image3.jpeg')
  expect(media.parts().map(({ name }) => name)).toEqual([
    'ppt/media/image1.png',
    'ppt/media/image2.png',
    'ppt/media/image3.jpeg',
  ])
})

test('a slide or a relationship that PptxGenJS did not write is our fault', () => {
  const rels =
    '<Relationships><Relationship Id="rId1" Target="https://example.org/" TargetMode="External"/></Relationships>'
  const raw = openRaw({ 'ppt/slides/_rels/slide1.xml.rels': rels })
  expect(() => raw.slide(1)).toThrow('ppt/slides/slide1.xml: not in the package')
  expect(raw.target(1)('rId1')).toEqual({ type: 'link', url: 'https://example.org/' })
  expect(() => raw.target(1)('rId9')).toThrow('slide 1: nothing has the id rId9')
})
