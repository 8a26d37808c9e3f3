import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emitPptx } from '../src/emit/pptx/emit.ts'
import { emitSvg } from '../src/emit/svg/emit.ts'
import type { Scene } from '../src/model/scene.ts'
import { type Built, builtFrom, KINDS, SAMPLES } from './cases.ts'
import { drawPdf, drawSvg } from './ink.ts'
import { has } from './needs.ts'
import { toPdfs } from './rendered.ts'
import { distance, textsAlone, textsOf } from './texts-alone.ts'

const ASSETS = { drawings: new Map(), images: new Map() }
describe.skipIf(!has('soffice', 'pdftoppm'))('SVG and LibreOffice', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fandeck-svg-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const found: Difference[] = []
  beforeAll(async () => {
    const decks: Built[] = []
    for (const from of SAMPLES) decks.push(...(await builtFrom(from)))
    decks.push(...(await builtFrom(KINDS, { theme: 'mental-health' })))
    const scenes = new Map(decks.map(({ title, scene }) => [title, textsAlone(scene)]))
    const files = new Map<string, Uint8Array>()
    for (const [title, scene] of scenes) files.set(title, await emitPptx(scene, ASSETS, { modified: new Date(0) }))
    const pdfs = toPdfs(files, folder)
    for (const [title, scene] of scenes) found.push(...(await compare(title, scene, pdfs.get(title)!)))
  })

  test('draw the same texts', () => {
    expect(found.length).toBeGreaterThan(1000)
    expect(found.filter(({ points }) => points === Number.POSITIVE_INFINITY)).toEqual([])
  })

  test('draw the ink of 95 in 100 texts within 2.5 pt of each other', () => {
    const far = found.filter(({ points }) => points > NEAR)
    expect(far.length, far.map(({ name, points }) => `${points} ${name}`).join('\n')).toBeLessThan(found.length * 0.05)
  })
})

/** How far apart the edges of a text may be, in points. LibreOffice's first baseline is up to 0.06 sizes lower than PowerPoint's, and ours. */
const NEAR = 2.5

/** A text, and the greatest distance of two edges of its ink from one drawing to the other, in points. */
interface Difference {
  readonly name: string
  readonly points: number
}

async function compare(title: string, scene: Scene, pdf: string): Promise<readonly Difference[]> {
  const texts = scene.slides.flatMap((slide, page) => slide.items.flatMap((item) => textsOf(item, page)))
  const found: Difference[] = []
  const svgs = emitSvg(scene, ASSETS)
  for (let first = 0; first < svgs.length; first += BATCH) {
    const drawn = drawPdf(pdf, first + 1, Math.min(svgs.length, first + BATCH))
    for (const [index, page] of drawn.entries()) {
      const ours = await drawSvg(svgs[first + index]!.svg)
      for (const text of texts.filter((one) => one.page === first + index)) {
        found.push({ name: `${title}: ${text.name} "${text.words}"`, points: distance(ours, page, text.region) })
      }
    }
  }
  return found
}

const BATCH = 40
