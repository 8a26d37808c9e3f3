import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SceneSlide } from '../src/model/scene.ts'
import { type Built, builtFrom, CORPUS, KINDS, SAMPLES, THEMES } from './cases.ts'
import { charactersOf, collisions, lostCharacters, strayWords } from './frames.ts'
import { has } from './needs.ts'
import { type Page, render } from './rendered.ts'

describe.skipIf(!has('soffice', 'pdftotext'))('drawn by LibreOffice', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fandeck-render-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  let decks: readonly Built[] = []
  let pages: ReadonlyMap<string, readonly Page[]> = new Map()
  beforeAll(async () => {
    const built: Built[] = []
    for (const from of [...SAMPLES, ...CORPUS]) built.push(...(await builtFrom(from)))
    for (const theme of THEMES) built.push(...(await builtFrom(KINDS, { theme })))
    decks = built
    pages = render(new Map(decks.map((deck) => [deck.title, deck.pptx])), folder)
  })

  /** What a law finds on each slide, with the slide's name; a law that holds finds nothing. */
  function faults(law: (slide: SceneSlide, page: Page) => readonly string[]): readonly string[] {
    return decks.flatMap((deck) =>
      deck.scene.slides.flatMap((slide, index) =>
        law(slide, pages.get(deck.title)![index]!).map((fault) => `${deck.title}, ${fault}`),
      ),
    )
  }

  test('a deck has a page for each slide, as large as the slide', () => {
    expect(decks.length).toBeGreaterThan(15)
    for (const deck of decks) {
      const drawn = pages.get(deck.title)!
      expect([deck.title, drawn.length]).toEqual([deck.title, deck.slides])
      for (const { width, height } of drawn) {
        expect([Math.round(width), Math.round(height)]).toEqual([deck.scene.size.width, deck.scene.size.height])
      }
    }
  })

  test('every word lies in a frame of the scene that has this word', () => {
    expect(faults(strayWords)).toEqual([])
    expect([...pages.values()].flat().flatMap(({ words }) => words).length).toBeGreaterThan(5000)
  })

  test('every character of every text is in its frame: nothing is cut, nothing is elsewhere', () => {
    expect(faults(lostCharacters)).toEqual([])
    const texts = decks.flatMap(({ scene }) => scene.slides).flatMap(charactersOf)
    expect(texts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(30_000)
  })

  test('no word is drawn over another', () => {
    expect(faults((slide, page) => collisions(slide.key, page))).toEqual([])
  })
})
