import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { finerBreaks, opportunities } from '../../src/text/opportunities.ts'

interface Breaker {
  nextBreak(): { position: number } | null
}
const LineBreaker = createRequire(import.meta.url)('linebreak') as new (text: string) => Breaker

function uax14(text: string): Set<number> {
  const breaker = new LineBreaker(text)
  const found = new Set<number>()
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) found.add(next.position)
  return found
}

/** The text cut at its opportunities, and within these at finer ones up to a level. */
function cut(text: string, level: 0 | 1 | 2): string[] {
  const fine = finerBreaks(text)
  const starts = [0, ...opportunities(text).ends]
  for (let at = 1; at < text.length; at++) if (fine[at]! > 0 && fine[at]! <= level) starts.push(at)
  const sorted = [...new Set(starts)].sort((a, b) => a - b)
  return sorted.slice(1).map((end, i) => text.slice(sorted[i]!, end))
}

test('lines end after spaces, and nowhere else if they need not', () => {
  expect(cut('A 57% chance, short-term', 0)).toEqual(['A ', '57% ', 'chance, ', 'short-term'])
})

test('hyphens come next, slashes last', () => {
  expect(cut('short-term and/or', 1)).toEqual(['short-', 'term ', 'and/or'])
  expect(cut('short-term and/or', 2)).toEqual(['short-', 'term ', 'and/', 'or'])
})

test('no-break spaces hold words together', () => {
  expect(cut('10\u00a0000 fans', 2)).toEqual(['10\u00a0000 ', 'fans'])
  expect(cut('10\u202f000\u00a0fans', 2)).toEqual(['10\u202f000\u00a0fans'])
})

test('a space before closing punctuation or after an opening bracket is no opportunity', () => {
  expect(cut('Why ? ( because ) a', 2)).toEqual(['Why ? ', '( because ) ', 'a'])
})

test('Korean words are kept whole, and are broken between syllables if need be', () => {
  expect(cut('한국의 음악', 0)).toEqual(['한국의 ', '음악'])
  expect(cut('한국의 음악', 1)).toEqual(['한', '국', '의 ', '음', '악'])
})

test('Japanese and Chinese break between characters, but not before punctuation or small kana', () => {
  expect(cut('音楽、市場。', 0)).toEqual(['音', '楽、', '市', '場。'])
  expect(cut('ちょっと', 0)).toEqual(['ちょっ', 'と'])
  expect(cut('長12%，TikTok用', 0)).toEqual(['長', '12%，TikTok', '用'])
  expect(cut('長12%，TikTok用', 1)).toEqual(['長', '12%，', 'TikTok', '用'])
})

test('every break at a space that is found without the library is one that UAX #14 allows', () => {
  const characters = Array.from({ length: 0x2300 }, (_, code) => code)
    .filter((code) => code < 0x180 || code >= 0x2000 || code % 16 === 0)
    .map((code) => String.fromCharCode(code))
    .filter((character) => /[\t\n -~\xa0-\u052f\u1e00-\u1eff\u2010-\u2027\u202f-\u205e\u2070-\u22ff]/.test(character))
  const some = [...'a1)]}!?,.:;/([{"\'«»“”‘’‚„¡¿—–-$€%…·&#@°‼⁇한\u00a0\u0301\n']
  const wrong: string[] = []
  for (const one of characters)
    for (const other of some)
      for (const text of [`x${one} ${other}y`, `x${other} ${one}y`]) {
        const allowed = uax14(text)
        if (!opportunities(text).ends.every((end) => allowed.has(end))) wrong.push(text)
      }
  expect(wrong).toEqual([])
})

test('spaces at the end of a line take no room', () => {
  const { ends, visible, forced } = opportunities('ab  cd \nef')
  expect(ends).toEqual([4, 8, 10])
  expect(visible).toEqual([2, 6, 10])
  expect(forced).toEqual([false, true, false])
})
