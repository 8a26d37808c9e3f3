import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emitPptx } from '../src/emit/pptx/emit.ts'
import { layout } from '../src/layout/layout.ts'
import type { Scene, SceneSlide } from '../src/model/scene.ts'
import { SLIDE_SIZES, type SlideSize } from '../src/model/theme.ts'
import { charactersOf, collisions, lostCharacters, strayWords } from './frames.ts'
import { hostileDeck, IMAGES } from './layout/hostile-decks.ts'
import { THEME_NAMES, theme } from './layout/themes.ts'
import { has } from './needs.ts'
import { type Page, render } from './rendered.ts'

const ASSETS = { drawings: new Map(), images: new Map() }

/** Slides of each format. */
const SLIDES = 260

describe.skipIf(!has('soffice', 'pdftotext'))('hostile slides, drawn by LibreOffice', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fandeck-hostile-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const scenes = new Map(SLIDE_SIZES.map((size) => [size, hostileScene(size)]))
  let pages: ReadonlyMap<string, readonly Page[]> = new Map()
  beforeAll(async () => {
    const files = new Map<string, Uint8Array>()
    for (const [size, scene] of scenes) files.set(size, await emitPptx(scene, ASSETS, { modified: new Date(0) }))
    pages = render(files, folder)
  })

  /** What a law finds on each slide; a law that holds finds nothing. */
  function faults(law: (slide: SceneSlide, page: Page) => readonly string[]): readonly string[] {
    return [...scenes].flatMap(([size, scene]) =>
      scene.slides.flatMap((slide, index) => law(slide, pages.get(size)![index]!).map((fault) => `${size}, ${fault}`)),
    )
  }

  test('there is a page for each of at least 500', () => {
    const counts = [...scenes].map(([size, { slides }]) => [slides.length, pages.get(size)!.length])
    for (const [wanted, drawn] of counts) expect(drawn).toBe(wanted)
    expect(counts.reduce((sum, [count]) => sum + count!, 0)).toBeGreaterThanOrEqual(500)
  })

  test('every word lies in a frame of the scene that has this word', () => {
    expect(faults(strayWords)).toEqual([])
  })

  test('every character of every text is in its frame: nothing is cut, nothing is elsewhere', () => {
    expect(faults(lostCharacters)).toEqual([])
    const counts = [...scenes.values()].flatMap(({ slides }) => slides.flatMap(charactersOf))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100_000)
  })

  test('no word is drawn over another', () => {
    expect(faults((slide, page) => collisions(slide.key, page))).toEqual([])
  })
})

/** Slides that were placed, from all themes in turn, without pictures and charts. */
function hostileScene(size: SlideSize): Scene {
  const slides: SceneSlide[] = []
  let last: Scene | null = null
  for (let seed = 0; slides.length < SLIDES; seed++) {
    const look = theme(THEME_NAMES[seed % THEME_NAMES.length]!, size)
    const { value, messages } = layout(hostileDeck(seed), look, IMAGES)
    if (messages.length > 0) continue
    last = value
    slides.push(...value.slides.filter(isJudged).map(drawable))
  }
  return { ...last!, slides }
}

/** Fonts for Arabic script are not among ours: what stands for them has widths and heights that mean nothing. */
function isJudged({ items }: SceneSlide): boolean {
  return !/\p{Script=Arabic}/u.test(JSON.stringify(items))
}

/** Words alone. A link is a field in LibreOffice, and makes a line as high as its font says, which PowerPoint does not. */
function drawable(slide: SceneSlide): SceneSlide {
  const items = slide.items.filter(({ type }) => type !== 'picture' && type !== 'chart')
  return { ...slide, items: JSON.parse(JSON.stringify(items), (key, value) => (key === 'link' ? null : value)) }
}
