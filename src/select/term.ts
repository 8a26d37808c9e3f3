/**
 * True if one of the texts uses the glossary term, as whole words, in any case, in the singular or the plural, with
 * spaces or hyphens between its words. Of a term such as `Return on investment (ROI)`, either name counts.
 */
export function uses(texts: readonly string[], term: string): boolean {
  const names = term.split(/[()]/).map((name) => name.trim())
  const patterns = names.filter((name) => name !== '').map(patternFor)
  return texts.some((text) => patterns.some((pattern) => pattern.test(text.normalize('NFC'))))
}

/** Letters of scripts that write words without spaces, or hang particles on them: a word has no edge to look for. */
const UNSPACED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function patternFor(name: string): RegExp {
  const parts = name.normalize('NFC').split(/[\s\p{Pd}]+/u)
  const last = parts.pop()!
  const forms = numbersOf(last).map(escaped).join('|')
  const body = [...parts.map(escaped), `(?:${forms})`].join('[\\s\\p{Pd}]+')
  const before = UNSPACED.test([...name][0]!) ? '' : '(?<![\\p{L}\\p{N}])'
  const after = UNSPACED.test([...name].at(-1)!) ? '' : '(?![\\p{L}\\p{N}])'
  return new RegExp(before + body + after, 'iu')
}

/** The word with its English singular and plural, as far as endings tell: crisis, crises; story, stories; dress, dresses. */
function numbersOf(word: string): readonly string[] {
  const forms = new Set([word, `${word}s`])
  for (const [ending, other] of ENDINGS) {
    if (ending.test(word)) forms.add(word.replace(ending, other))
  }
  return [...forms].filter((form) => form.length > 1 || form === word).sort((a, b) => b.length - a.length)
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^aeiou])y$/i, 'ies'],
  [/(?<=[^aeiou])ies$/i, 'y'],
  [/(?<=s|x|z|ch|sh)$/i, 'es'],
  [/(?<=s|x|z|ch|sh)es$/i, ''],
  [/is$/i, 'es'],
  [/es$/i, 'is'],
  [/(?<=[^s])s$/i, ''],
]

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/['’]/g, "['’]")
}
