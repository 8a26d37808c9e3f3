import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitByScript } from '../../src/text/language.ts'

/** Runs as `language: text`. */
function split(text: string, language = 'en-GB'): string[] {
  return splitByScript(text, language).map((run) => `${run.language}: ${run.text}`)
}

test('text in one script is one run', () => {
  expect(split('Hello')).toEqual(['en-GB: Hello'])
  expect(split('')).toEqual(['en-GB: '])
})

test('Korean, Japanese and Chinese words have their own language', () => {
  expect(split('The word 정 (jeong) means')).toEqual(['en-GB: The word ', 'ko-KR: 정', 'en-GB:  (jeong) means'])
  expect(split('J-pop is Jポップ')).toEqual(['en-GB: J-pop is J', 'ja-JP: ポップ'])
  expect(split('抖音 is TikTok')).toEqual(['zh-CN: 抖音', 'en-GB:  is TikTok'])
})

test('Han is Japanese beside kana, Korean inside a Korean word, and the language of a text that is written with it', () => {
  expect(split('音楽 and の')).toEqual(['ja-JP: 音楽', 'en-GB:  and ', 'ja-JP: の'])
  expect(split('韓國의')).toEqual(['ko-KR: 韓國의'])
  expect(split('音樂 TikTok', 'zh-TW')).toEqual(['zh-TW: 音樂 TikTok'])
  expect(split('漢字', 'ja')).toEqual(['ja: 漢字'])
  expect(split('한국어', 'ko')).toEqual(['ko: 한국어'])
})

test('spaces and punctuation stay with the words around them', () => {
  expect(split('a 한국어, 음악! b')).toEqual(['en-GB: a ', 'ko-KR: 한국어, 음악', 'en-GB: ! b'])
})

test('the runs are the text, and neighbours differ in language', () => {
  const part = fc.constantFrom('한국', '音', 'の', 'a', ' ', ', ', '、', '5', '\n', '😀')
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const runs = splitByScript(parts.join(''), 'en')
      expect(runs.map((run) => run.text).join('')).toBe(parts.join(''))
      for (const [i, run] of runs.entries()) expect(run.language).not.toBe(runs[i + 1]?.language)
    }),
  )
})
