import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fontsOf } from '../../src/compile/pdf-fonts.ts'
import { emitPdf } from '../../src/emit/pdf/emit.ts'
import { emitSvg } from '../../src/emit/svg/emit.ts'
import type { Scene } from '../../src/model/scene.ts'
import { builtFrom, KINDS, SAMPLES } from '../cases.ts'
import { drawPdf, drawSvg, type Picture } from '../ink.ts'
import { has } from '../needs.ts'
import { distance, textsAlone, textsOf } from '../texts-alone.ts'
import { memoryWorld } from '../world.ts'

const ASSETS = { drawings: new Map(), images: new Map() }

/** Twice as fine as a screen: a pixel is three eighths of a point. */
const DPI = 192

/** How far apart the edges of a text may be, in points. */
const NEAR = 1

describe.skipIf(!has('pdftoppm'))('PDF and SVG', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fandeck-pdf-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  const found: { readonly name: string; readonly points: number }[] = []
  beforeAll(async () => {
    const samples = await Promise.all(SAMPLES.map((from) => builtFrom(from)))
    const decks = [
      ...samples.flat().filter(({ name }) => name !== 'music-industry' && name !== 'energy-policy'),
      ...(await builtFrom(KINDS)),
    ]
    for (const { title, scene } of decks) found.push(...(await compare(title, textsAlone(scene), folder)))
  })

  test('draw the ink of every text within a point of each other', () => {
    expect(found.length).toBeGreaterThan(500)
    expect(found.filter(({ points }) => points > NEAR)).toEqual([])
  })
})

async function compare(
  title: string,
  scene: Scene,
  folder: string,
): Promise<readonly { readonly name: string; readonly points: number }[]> {
  const file = path.join(folder, 'texts.pdf')
  const fonts = await fontsOf(scene, ASSETS, [], memoryWorld({}))
  writeFileSync(file, emitPdf(scene, ASSETS, { modified: new Date(0), fonts, notes: null }).bytes)
  let drawn: readonly Picture[] = []
  const found: { name: string; points: number }[] = []
  for (const [page, { svg }] of emitSvg(scene, ASSETS).entries()) {
    if (page % BATCH === 0) drawn = drawPdf(file, page + 1, Math.min(scene.slides.length, page + BATCH), DPI)
    const ours = await drawSvg(svg, DPI)
    for (const { name, words, region } of scene.slides[page]!.items.flatMap((item) => textsOf(item, page))) {
      found.push({ name: `${title}: ${name} "${words}"`, points: distance(ours, drawn[page % BATCH]!, region) })
    }
  }
  return found
}

/** How many pages are drawn and held at a time. */
const BATCH = 20
