import { expect, test } from 'vitest'
import { compile, FORMATS, type World } from '../../src/index.ts'
import { drawFails, inputOf, memoryWorld, told } from '../world.ts'

const SLIDES = '# One {.bullets}\n\n- Hot\n\n---\n\n# Two {.bullets}\n\n- Cold\n'
const input = inputOf(SLIDES, { kind: 'slides', formats: ['svg', 'png'] })

test('every format is made where it is asked for, and nothing else', async () => {
  for (const format of FORMATS) {
    const { value } = await compile({ ...input, formats: [format] }, memoryWorld({}))
    expect(Object.keys(value.decks[0]!.files)).toEqual(format === 'md' ? [] : [format])
  }
})

test('an SVG is made without the world’s help', async () => {
  const world: World = { ...memoryWorld({}, drawFails), rasterise: () => Promise.reject(new Error('not asked for')) }
  const { value, messages } = await compile({ ...input, formats: ['svg'] }, world)
  expect(messages).toEqual([])
  expect(value.decks[0]!.files.svg!.map(({ name }) => name)).toEqual(['slide-01.svg', 'slide-02.svg'])
})

test('what cannot be made a PNG is an error that names the file', async () => {
  let count = 0
  const world: World = {
    ...memoryWorld({}),
    rasterise: async (svgs) =>
      svgs.map(() => (count++ === 1 ? { type: 'failed', reason: 'no ink' } : { type: 'png', png: new Uint8Array(40) })),
  }
  const { value, messages } = await compile(input, world)
  expect(told(messages)).toEqual(['error "slides/slide-02.png" cannot be made: no ink  compile/no-png'])
  expect(value.decks[0]!.files.png!.map(({ name }) => name)).toEqual(['slide-01.png', 'sheet.png'])
})

test('characters that no font of ours has are a warning, where there are PNGs', async () => {
  const slides = { ...input, bytes: new TextEncoder().encode('# One 😀 {.bullets}\n\n- Hot ▲ 차 שלום\n- مرحبا\n') }
  expect(told((await compile({ ...slides, formats: ['svg'] }, memoryWorld({}))).messages)).toEqual([])
  const { messages } = await compile({ ...slides, formats: ['png'] }, memoryWorld({}))
  expect(told(messages)).toEqual([
    'warning the PNGs of "slides" have boxes in the place of 😀 م ر ح ب ا: fandeck has no font for them, the .pptx and the SVGs show them where a reader has a font  compile/no-font',
  ])
})
