import { expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import { layout } from '../../src/layout/layout.ts'
import * as d from '../layout/decks.ts'
import { theme } from '../layout/themes.ts'
import { textParts } from '../unzip.ts'

test('an empty cell has the size of the text around it, so that its row is no higher than measured', async () => {
  const deck = d.deck([d.slide('table', 'T', [d.table(['A', ''], ['', '1'], ['2', '3'])])])
  const { value } = layout(deck, theme('executive'), new Map())
  const parts = textParts(await emitPptx(value, { drawings: new Map(), images: new Map() }, { modified: new Date(0) }))
  const cells = parts.get('ppt/slides/slide1.xml')!.match(/<a:tc>.*?<\/a:tc>/gs)!
  const sizes = cells.map((cell) => /<a:(?:rPr|endParaRPr)[^>]* sz="(\d+)"/.exec(cell)?.[1])
  expect(sizes).toHaveLength(6)
  expect(new Set(sizes)).toEqual(new Set([sizes[0]]))
  expect(Number(sizes[0])).toBeGreaterThan(0)
})
