import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inspect } from '../../src/inspect/inspect.ts'
import { SLIDE_SIZES } from '../../src/model/theme.ts'
import { builtFrom, KINDS, SAMPLES, THEMES } from '../cases.ts'

function found(title: string, pptx: Uint8Array): readonly string[] {
  return inspect(pptx, title).map(({ place, rule, reason }) => `${title} ${place?.path ?? ''} ${rule}: ${reason}`)
}

describe('a deck that fandeck builds has no findings', () => {
  test.each(SAMPLES.map((sample) => [sample.name, sample] as const))('%s', async (_, sample) => {
    const decks = await builtFrom(sample)
    expect(decks.length).toBeGreaterThan(1)
    expect(decks.flatMap(({ title, pptx }) => found(title, pptx))).toEqual([])
  })

  const looks = THEMES.flatMap((theme) => SLIDE_SIZES.map((size) => [theme, size] as const))
  test.each(looks)('every slide kind in the theme %s, %s', async (theme, size) => {
    const decks = await builtFrom(KINDS, { theme, set: { size } })
    expect(decks.length).toBe(1)
    expect(decks.flatMap(({ title, pptx }) => found(title, pptx))).toEqual([])
  })
})

test('that it can have: with text in the colour of the ground, all slides are told of', async () => {
  const [deck] = await builtFrom(KINDS)
  const files = unzipSync(deck!.pptx)
  const master = strFromU8(files['ppt/slideMasters/slideMaster1.xml']!)
  const [, ground] = /\bbg1="(\w+)"/.exec(master)!
  const faint = master.replace(/\btx1="\w+"/, `tx1="${ground}"`).replace(/\btx2="\w+"/, `tx2="${ground}"`)
  const bytes = zipSync({ ...files, 'ppt/slideMasters/slideMaster1.xml': strToU8(faint) })
  const places = inspect(bytes, 'deck').flatMap(({ rule, place }) =>
    rule === 'accessibility/low-contrast' ? [place!.path] : [],
  )
  expect(new Set(places).size).toBeGreaterThan(deck!.scene.slides.length / 2)
})
