import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notesPages } from '../../src/layout/notes-pages.ts'
import { contains } from '../../src/model/geometry.ts'
import type { NoteParagraph } from '../../src/model/scene.ts'
import { note, scene, slide } from '../emit/scenes.ts'

function pagesOf(...notes: readonly NoteParagraph[]): ReturnType<typeof notesPages>[number] {
  return notesPages(scene([slide('s', [], { notes })]))[0]!
}

function wordsOf(pages: ReturnType<typeof pagesOf>): string {
  const bodies = pages.flatMap((page) => page.items.filter(({ role }) => role === 'body'))
  return bodies.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map((run) => run.text))).join('')
}

test('a slide without notes has a page with its number', () => {
  const [page, ...others] = pagesOf()
  expect(others).toEqual([])
  expect(page!.slide).toEqual({ x: 36, y: 36, width: 468, height: 263.25 })
  expect(page!.items.map(({ role }) => role)).toEqual(['page-number'])
})

test('notes stand below the slide, bullets hanging', () => {
  const [page] = pagesOf(note('First'), note('Second', true))
  const [text] = page!.items
  expect(text!.box.y).toBeGreaterThan(36 + 263.25)
  expect(text!.paragraphs.map(({ bullet, indent }) => [bullet?.type, indent])).toEqual([
    [undefined, 0],
    ['disc', 14],
  ])
})

test('text from right to left begins at the right', () => {
  const [text] = pagesOf(note('שלום'))[0]!.items
  expect(text!.paragraphs[0]).toMatchObject({ rtl: true, align: 'right' })
})

test('a language of its own is said', () => {
  const [text] = pagesOf(note('Tea is 차'))[0]!.items
  expect(text!.paragraphs[0]!.runs.map(({ language }) => language)).toEqual(['en', 'ko-KR'])
})

test('all notes are on some page, within its edges and in order', () => {
  const words = fc.array(fc.constantFrom('tea', 'a cup of green tea', '차', 'Leaves\nand water', 'x'.repeat(90)), {
    minLength: 1,
    maxLength: 80,
  })
  const paragraph = fc.record({ text: words.map((all) => all.join(' ')), bullet: fc.boolean() })
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 12 }), (notes) => {
      const pages = pagesOf(...notes)
      expect(wordsOf(pages)).toBe(notes.map(({ text }) => text).join(''))
      for (const [index, { size, items, slide: picture }] of pages.entries()) {
        expect(picture === null).toBe(index > 0)
        for (const item of items) {
          expect(contains({ x: 36, y: 36, width: size.width - 72, height: size.height - 72 }, item.box)).toBe(true)
          expect(item.needed).toBeLessThanOrEqual(item.box.height + 0.001)
        }
      }
    }),
    { numRuns: 100, seed: 2718 },
  )
})
