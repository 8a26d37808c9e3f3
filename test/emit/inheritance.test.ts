import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Built, builtFrom, KINDS } from '../cases.ts'
import { drawPdf, type Picture } from '../ink.ts'
import { has } from '../needs.ts'
import { type Page, readPages, toPdfs } from '../rendered.ts'
import { zip } from '../unzip.ts'

/** What a person does to a part of the package, in PowerPoint. */
type Edit = readonly [part: RegExp, from: RegExp, to: string]

const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  'as it was': [],
  'another accent': [[/theme\/theme1\.xml$/, /(<a:accent1><a:srgbClr val=")\w+/, '$1FF00FF']],
  'another heading font': [[/theme\/theme1\.xml$/, /(<a:majorFont><a:latin typeface=")[^"]+/, '$1Calibri']],
  'a moved title': [[/slideMasters\/slideMaster1\.xml$|slideLayouts\/slideLayout\d+\.xml$/, /$^/, '']],
}

/** How far down titles are moved, in points. */
const DOWN = 20

describe.skipIf(!has('soffice', 'pdftotext', 'pdftoppm'))('slides follow their theme and their layouts', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-inheritance-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  let deck: Built
  let pdfs: ReadonlyMap<string, string> = new Map()
  beforeAll(async () => {
    deck = (await builtFrom(KINDS, { theme: 'executive' }))[0]!
    pdfs = toPdfs(new Map(Object.entries(EDITS).map(([name, edits]) => [name, edited(deck.pptx, name, edits)])), folder)
  })

  const pages = (name: string): readonly Page[] => readPages(pdfs.get(name)!, folder)
  const pictures = (name: string): readonly Picture[] => drawPdf(pdfs.get(name)!, 1, deck.slides)

  test('another first accent is seen on most slides', () => {
    const [before, after] = [pictures('as it was'), pictures('another accent')]
    const changed = before.filter((page, index) => differ(page, after[index]!))
    expect(changed.length).toBeGreaterThan(deck.slides * 0.7)
  })

  test('another heading font is seen in every title', () => {
    const [before, after] = [pages('as it was'), pages('another heading font')]
    for (const [index, slide] of deck.scene.slides.entries()) {
      const [word] = slide.title.split(' ')
      const width = (all: readonly Page[]): number => {
        const found = all[index]!.words.find(({ text }) => text === word)!
        return found.right - found.left
      }
      expect(width(after), slide.key).not.toBeCloseTo(width(before), 1)
    }
  })

  test('a title moves with the title of its layout, and nothing else does', () => {
    const [before, after] = [pages('as it was'), pages('a moved title')]
    for (const [index, slide] of deck.scene.slides.entries()) {
      const moved = before[index]!.words.filter((word, at) => Math.abs(after[index]!.words[at]!.top - word.top) > 1)
      const title = slide.title.replace(/\s+/g, '')
      expect([slide.key, moved.map(({ text }) => text).join('')]).toEqual([slide.key, title])
      for (const word of moved) {
        const at = before[index]!.words.indexOf(word)
        expect(after[index]!.words[at]!.top - word.top).toBeCloseTo(DOWN, 0)
      }
    }
  })
})

function edited(pptx: Uint8Array, name: string, edits: readonly Edit[]): Uint8Array {
  const files = unzipSync(pptx)
  for (const [part, from, to] of edits)
    for (const file of Object.keys(files).filter((candidate) => part.test(candidate))) {
      const source = strFromU8(files[file]!)
      files[file] = strToU8(name === 'a moved title' ? withTitleMoved(source) : source.replace(from, to))
    }
  return zip(files)
}

/** A master or layout whose title stands further down, if it says where its title stands. */
function withTitleMoved(source: string): string {
  return source.replace(/<p:ph type="(?:title|ctrTitle)"[^>]*>.*?<\/p:sp>/s, (title) =>
    title.replace(
      /(<a:off x="\d+" y=")(\d+)/,
      (_, before: string, y: string) => `${before}${Number(y) + DOWN * 12_700}`,
    ),
  )
}

function differ(a: Picture, b: Picture): boolean {
  return a.shades.some((shade, index) => Math.abs(shade - b.shades[index]!) > 8)
}
