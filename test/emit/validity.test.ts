import { describe, expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import type { Assets } from '../../src/model/assets.ts'
import type { Scene } from '../../src/model/scene.ts'
import { zip } from '../unzip.ts'
import { faultsIn } from '../validator.ts'
import { CHART_ASSETS, chartScene } from './native-charts.ts'
import { bulletsSlide, everything, ASSETS as PICTURES, scene } from './scenes.ts'
import { THEMES } from './themes.ts'

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
    const deck = await emitPptx(from, ASSETS, { modified: new Date('2025-04-28T09:30:00Z') })
    expect(await faultsIn(deck)).toEqual([])
  })

  test('that it can find: it sees a shape that has lost its properties', async () => {
    const { strFromU8, strToU8, unzipSync } = await import('fflate')
    const files = unzipSync(await emitPptx(DECKS[4]![1], ASSETS, { modified: new Date(0) }))
    const broken = strFromU8(files['ppt/slides/slide1.xml']!).replace(/<p:nvPr>.*?<\/p:nvPr>/, '')
    const deck = zip({ ...files, 'ppt/slides/slide1.xml': strToU8(broken) })
    expect(await faultsIn(deck)).not.toEqual([])
  })
})
