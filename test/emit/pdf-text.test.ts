import { describe, expect, test } from 'vitest'
import { levelsOf, mirrored, visualOrder } from '../../src/emit/pdf/text/bidi.ts'
import { clustersOf, visible } from '../../src/emit/pdf/text/clean.ts'

/** Hebrew stands for any letter from right to left. Levels as one digit a character. */
function levels(text: string, base: 0 | 1): string {
  return levelsOf(text, base).join('')
}

describe('directions (UAX #9)', () => {
  test.each<[string, 0 | 1, string]>([
    ['abc', 0, '000'],
    ['abc', 1, '222'],
    ['אבג', 0, '111'],
    ['אבג', 1, '111'],
    // Numbers stay in their own direction (W2, W4, W5, W7).
    ['אב 12,5%', 1, '11122222'],
    ['ab 12', 1, '22222'],
    ['ب 12,5', 1, '112222'],
    ['₪ 5 אב', 0, '000011'],
    // What is neutral goes with its neighbours or with the paragraph (N1, N2).
    ['אב, גד', 0, '111111'],
    ['ab, גד', 0, '000011'],
    ['אב!', 0, '110'],
    ['אב!', 1, '111'],
    // Brackets are pairs (N0).
    ['אב (cd)', 1, '1111221'],
    ['ab (גד) ef', 0, '0000110000'],
    ['אב (גד)', 0, '1111111'],
    // Spaces at the end run as the paragraph does (L1).
    ['אב  ', 0, '1100'],
    ['ab  ', 1, '2211'],
    // Two UTF-16 units.
    ['𐤀a', 0, '110'],
  ])('%s in a paragraph of level %i', (text, base, expected) => {
    expect(levels(text, base)).toBe(expected)
  })

  test('pieces stand in the order in which they are seen (L2)', () => {
    expect(visualOrder([0, 1, 1, 0])).toEqual([0, 2, 1, 3])
    expect(visualOrder([1, 2, 2, 1])).toEqual([3, 1, 2, 0])
    expect(visualOrder([])).toEqual([])
  })

  test('brackets turn around (L4), and back', () => {
    expect([...'(a]«'].map(mirrored).join('')).toBe(')a[»')
    expect([...'(a]«'].map(mirrored).map(mirrored).join('')).toBe('(a]«')
  })
})

describe('what is drawn of a text', () => {
  test.each([
    ['e\u0301', 'é'],
    ['a\tb\nc\u00a0d\u2028e', 'a b c d e'],
    ['a\u200b\u00ad\u2066\u200db\ufe0f', 'ab'],
    ['\u0000\u0007x\ud800', 'x\ufffd'],
    ['\u1112\u1161\u11ab', '한'],
  ])('%j is %j', (text, expected) => {
    expect(visible(text)).toBe(expected)
  })

  test('marks stay on their letters', () => {
    expect(clustersOf('a\u0323\u0308b😀')).toEqual(['a\u0323\u0308', 'b', '😀'])
  })
})
