import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { inspect } from '../../src/inspect/inspect.ts'
import { content, deckOf, filled, group, LINK, line, panel, picture, solid, table, title } from './small-decks.ts'

const FILES = unzipSync(
  deckOf(
    [
      title() +
        content(line('Green', 'b="1"', LINK) + line('녹차', 'lang="ko"')) +
        picture('Photo', 'Tea') +
        filled('Number', 'type="sldNum" idx="12"', '<a:p><a:fld id="{1}" type="slidenum"><a:t>1</a:t></a:fld></a:p>'),
      title('Two') +
        table('Cups', [[{ text: 'Tea', fill: solid('1F3864') }], [{ text: '3' }]]) +
        group('Leaves', '', panel('Leaf', [10, 20, 30, 40], solid('70AD47'))),
    ],
    { slideNotes: '<a:p><a:r><a:t>Say hello.</a:t></a:r></a:p>' },
  ),
)
const XML = Object.keys(FILES).filter((name) => name.startsWith('ppt/') && name.endsWith('.xml'))

/** Takes the n-th element of a part away with all that is in it, or an attribute, or makes nonsense of its value. */
function spoil(name: string, kind: 'element' | 'attribute' | 'value', at: number, value: string): Uint8Array {
  const xml = strFromU8(FILES[name]!)
  const body = xml.indexOf('>', xml.indexOf('?>') + 2)
  const patterns = {
    element: /<([ap]:\w+)[^>]*\/>|<([ap]:(?:xfrm|ext|spPr|rPr|txBody|r|cSld|lstStyle))\b[^>]*>.*?<\/\2>/g,
    attribute: / \w+="[^"]*"/g,
    value: /(?<= \w+=")[^"]*(?=")/g,
  }
  const found = [...xml.matchAll(patterns[kind])].filter(({ index }) => index > body)
  const hit = found[at % Math.max(1, found.length)]
  if (hit === undefined) return zipSync(FILES)
  const spoilt = xml.slice(0, hit.index) + (kind === 'value' ? value : '') + xml.slice(hit.index + hit[0].length)
  return zipSync({ ...FILES, [name]: strToU8(spoilt) })
}

test('whatever is taken away or made nonsense of, it does not throw, and says the same again', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...XML),
      fc.constantFrom('element' as const, 'attribute' as const, 'value' as const),
      fc.nat(400),
      fc.constantFrom('', '-1', 'NaN', '99999999999999999999', 'rId2', 'zz', '{}'),
      (name, kind, at, value) => {
        const bytes = spoil(name, kind, at, value)
        const found = inspect(bytes, 'deck.pptx')
        expect(inspect(bytes, 'deck.pptx')).toEqual(found)
        expect(found.every(({ reason }) => !/undefined|\[object|NaN pt/.test(reason))).toBe(true)
      },
    ),
    { numRuns: 80 },
  )
})
