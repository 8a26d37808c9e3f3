import { describe, expect, test } from 'vitest'
import { layout } from '../../../src/layout/layout.ts'
import type { Deck } from '../../../src/model/deck.ts'
import type { Run, Scene } from '../../../src/model/scene.ts'
import * as d from '../decks.ts'
import { theme } from '../themes.ts'
import { KINDS, LOOKS, sceneOf } from './kinds.ts'

function sceneFor(deck: Deck): Scene {
  const { value, messages } = layout(deck, theme('executive'), new Map())
  expect(messages).toEqual([])
  return value
}

function runsOf({ slides }: Scene, slide: string): readonly Run[] {
  return slides
    .find(({ key }) => key === slide)!
    .items.flatMap((item) => {
      if (item.type === 'text') return item.paragraphs.flatMap(({ runs }) => runs)
      return item.type === 'table'
        ? item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraph }) => paragraph.runs))
        : []
    })
}

/** The raised texts of a slide, and where they lead. */
function raised(scene: Scene, slide: string): readonly (readonly [string, string | null])[] {
  return runsOf(scene, slide)
    .filter(({ superscript }) => superscript)
    .map(({ text, link }) => [text, link])
}

const SOURCES = Array.from({ length: 30 }, (_, index) =>
  d.source(`s${index + 1}`, `Source ${index + 1} with a title that takes some room on its line, and a little more`, {
    publisher: 'A publisher of some name',
    note: { inlines: d.text('A note on what it says, which is long enough for a line of its own.'), place: d.PLACE },
  }),
)

describe('the number of a source', () => {
  test('leads to the slide that lists it, also where the list is divided', () => {
    const scene = sceneFor(
      d.deck(
        [
          d.slide('bullets', 'Cited', [d.list(['First [@s1]', 'Last [@s30]'])], { key: 'cited' }),
          d.slide('table', 'Table', [d.table(['A', 'B'], ['x [@s2]', '1'])], { key: 'table' }),
          d.slide('sources', 'Sources', [d.REFERENCES], { key: 'refs' }),
        ],
        SOURCES,
      ),
    )
    const pages = scene.slides.filter(({ kind }) => kind === 'sources').map(({ key }) => key)
    expect(pages.length).toBeGreaterThan(1)
    expect(raised(scene, 'cited')).toEqual([
      ['1', '#refs'],
      ['30', `#${pages.at(-1)}`],
    ])
    expect(raised(scene, 'table')).toEqual([['2', '#refs']])
  })

  test('leads there alone where several stand together', () => {
    const both = [{ type: 'citation' as const, items: [{ key: 's1' }, { key: 's2' }, { key: 's30' }] }]
    const list = { ...d.list(['x']), items: [{ children: [...d.text('Said'), ...both], items: [], place: d.PLACE }] }
    const scene = sceneFor(
      d.deck(
        [
          d.slide('bullets', 'Cited', [list], { key: 'cited' }),
          d.slide('sources', 'Sources', [d.REFERENCES], { key: 'refs' }),
        ],
        SOURCES,
      ),
    )
    const last = scene.slides.at(-1)!.key
    expect(raised(scene, 'cited')).toEqual([
      ['1,2,', '#refs'],
      ['30', `#${last}`],
    ])
  })

  test('leads nowhere in a deck that lists no sources, nor does the letter of a footnote', () => {
    const slides = [d.slide('bullets', 'Cited', [d.list(['First [@s1]^[A footnote]'])], { key: 'cited' })]
    expect(raised(sceneFor(d.deck(slides, SOURCES)), 'cited')).toEqual([
      ['1,', null],
      ['a', null],
    ])
    const refs = d.slide('sources', 'Sources', [d.REFERENCES], { key: 'refs' })
    expect(raised(sceneFor(d.deck([...slides, refs], SOURCES)), 'cited')).toEqual([
      ['1,', '#refs'],
      ['a', null],
    ])
  })

  test('looks as it does without a link', () => {
    const cited = d.slide('bullets', 'Cited', [d.list(['First [@s1]'])], { key: 'cited' })
    const refs = d.slide('sources', 'Sources', [d.REFERENCES], { key: 'refs' })
    const [without, linked] = [[cited], [cited, refs]].map((slides) =>
      runsOf(sceneFor(d.deck(slides, SOURCES)), 'cited'),
    )
    expect(linked!.map((run) => ({ ...run, link: null }))).toEqual(without)
    expect(linked!.some(({ link }) => link !== null)).toBe(true)
  })
})

test('the items of an agenda lead to their sections, or to the first slide of what they name', () => {
  const scene = sceneFor(
    d.deck([
      d.slide('agenda', 'What comes', [d.list(['The **bread**', 'Without a slide', 'The end', 'Nothing'])], {
        key: 'agenda',
      }),
      d.slide('section', 'The bread', [], { key: 'bread', section: 'The bread' }),
      d.slide('bullets', 'Rye', [d.paragraph('x')], { key: 'rye', section: 'The bread' }),
      d.slide('bullets', 'Oats', [d.paragraph('x')], { key: 'oats', section: 'Without a slide' }),
      d.slide('bullets', 'Barley', [d.paragraph('x')], { key: 'barley', section: 'Without a slide' }),
      d.slide('closing', 'The end', [], { key: 'end' }),
    ]),
  )
  const links = scene.slides[0]!.items.flatMap((item) =>
    item.type === 'text' && item.key.startsWith('agenda/item-')
      ? [item.paragraphs[0]!.runs.map(({ link }) => link)]
      : [],
  )
  expect(links).toEqual([['#bread', '#bread'], ['#oats'], ['#end'], [null]])
})

test.each(LOOKS)('every link inside the deck of all kinds leads to a slide of it in %s', (_, look) => {
  const { scene } = sceneOf(KINDS, look)
  const links = scene.slides.flatMap(({ key }) => runsOf(scene, key)).flatMap(({ link }) => link ?? [])
  const keys = scene.slides.map(({ key }) => `#${key}`)
  const inside = links.filter((link) => link.startsWith('#'))
  expect(inside.filter((link) => !keys.includes(link))).toEqual([])
  expect(inside).toContain('#sources')
  expect(inside).toContain('#the-bread')
  expect(links).toContain('https://example.org/till')
})
