import { EAST_ASIAN, HANGUL, IDEOGRAPHIC, KANA } from './characters.ts'

/** Characters that share a language. */
export interface LanguageRun {
  readonly text: string
  /** BCP 47 tag. */
  readonly language: string
}

/**
 * Splits a text where its script says that the language changes: Korean is `ko-KR`; Han is `ja-JP` in a text with kana,
 * `ko-KR` in a word with Korean letters, and `zh-CN` elsewhere; all other text has the language given, and so has Han
 * if that language is written with it. Spaces and punctuation stay with what is around them. Joined, the runs are the
 * text; an empty text has one run.
 */
export function splitByScript(text: string, language: string): readonly LanguageRun[] {
  if (!HANGUL.test(text) && !IDEOGRAPHIC.test(text)) return [{ text, language }]
  const runs: { text: string; language: string }[] = []
  for (const part of text.match(PARTS)!) {
    const own = languageOf(part, text, language)
    const last = runs.at(-1)
    if (last?.language === own) last.text += part
    else runs.push({ text: part, language: own })
  }
  return runs
}

/** East Asian words with the spaces and punctuation between them; and everything else. */
const PARTS = new RegExp(
  `[${EAST_ASIAN}]+(?:[^${EAST_ASIAN}\\p{L}\\p{N}\\n]+[${EAST_ASIAN}]+)*|[^${EAST_ASIAN}]+`,
  'gu',
)

function languageOf(part: string, text: string, language: string): string {
  const base = language.toLowerCase().split('-')[0]!
  if (HANGUL.test(part)) return base === 'ko' ? language : 'ko-KR'
  if (!IDEOGRAPHIC.test(part)) return language
  if (KANA.test(text)) return base === 'ja' ? language : 'ja-JP'
  return ['zh', 'ja', 'ko', 'yue'].includes(base) ? language : 'zh-CN'
}
