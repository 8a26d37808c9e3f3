import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import { wroteByFandeck } from '../../src/emit/pptx/ours.ts'
import { ASSETS, bulletsSlide, scene } from './scenes.ts'

let deck: Uint8Array
beforeAll(async () => {
  deck = await emitPptx(scene([bulletsSlide('s', 1)]), ASSETS, { modified: new Date(0) })
})

test('a deck is ours as we wrote it', () => {
  expect(wroteByFandeck(deck)).toBe(true)
})

test('a deck that another program has saved is not', () => {
  const files = unzipSync(deck)
  const app = new TextDecoder().decode(files['docProps/app.xml'])
  for (const program of ['Microsoft Office PowerPoint', 'LibreOffice/7.4.7.2', 'not fandeck'])
    expect(wroteByFandeck(zipSync({ ...files, 'docProps/app.xml': strToU8(app.replace('fandeck', program)) }))).toBe(
      false,
    )
})

test('a deck that was packed again is not, even if it says so', () => {
  expect(wroteByFandeck(zipSync(unzipSync(deck)))).toBe(false)
})

test('no bytes make it throw', () => {
  for (const bytes of [
    new Uint8Array(),
    strToU8('PK\u0003\u0004'),
    deck.slice(0, 500),
    deck.slice(100),
    zipSync({ a: strToU8('b') }),
  ])
    expect(wroteByFandeck(bytes)).toBe(false)
})

test('a size that lies does not make it read on', () => {
  const zip = zipSync({ 'docProps/app.xml': new Uint8Array(5_000_000) })
  expect(wroteByFandeck(zip)).toBe(false)
})
