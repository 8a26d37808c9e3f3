/** A script, as Unicode names it. */
export type Script = 'Hangul' | 'Kana' | 'Han' | 'Cyrillic' | 'Greek' | 'Arabic' | 'Hebrew' | 'Thai' | 'Devanagari'

/** The script that a text is plainly in: three letters or more (two of Hangul, Kana or Han), most of its letters. Null for Latin and for doubt. */
export function scriptOf(text: string): Script | null {
  const letters = [...text].filter((character) => /\p{L}/u.test(character))
  for (const [script, { pattern, least }] of SCRIPTS) {
    const own = letters.filter((letter) => pattern.test(letter)).length
    if (own >= least && own > letters.length / 2) return script
  }
  return null
}

/** True if a language with this tag can be written in the script. */
export function suits(script: Script, tag: string): boolean {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  return SCRIPTS.get(script)!.languages.has(language) || rest.some((part) => part.length === 4)
}

interface Writing {
  readonly pattern: RegExp
  /** How many letters make a text plainly this script's. */
  readonly least: number
  /** The languages that are written in it, by their primary tags. */
  readonly languages: ReadonlySet<string>
}

const SCRIPTS: ReadonlyMap<Script, Writing> = new Map([
  writing('Hangul', /\p{Script=Hangul}/u, 2, 'ko'),
  writing('Kana', /\p{Script=Hiragana}|\p{Script=Katakana}/u, 2, 'ja ain ryu'),
  writing('Han', /\p{Script=Han}/u, 2, 'zh ja ko yue wuu nan hak cmn lzh vi'),
  writing(
    'Cyrillic',
    /\p{Script=Cyrillic}/u,
    3,
    'ru uk be bg sr mk kk ky mn tg tt ba cv ce os sah uz az tk ab bs sh cu rue udm kv myv mdf',
  ),
  writing('Greek', /\p{Script=Greek}/u, 3, 'el grc pnt cop'),
  writing('Arabic', /\p{Script=Arabic}/u, 3, 'ar fa ur ps sd ug ku ckb ks pa az ms ha dv prs bal azb'),
  writing('Hebrew', /\p{Script=Hebrew}/u, 3, 'he iw yi ji lad'),
  writing('Thai', /\p{Script=Thai}/u, 3, 'th'),
  writing('Devanagari', /\p{Script=Devanagari}/u, 3, 'hi mr ne sa kok mai bho brx doi sd ks awa mag new'),
])

function writing(script: Script, pattern: RegExp, least: number, languages: string): readonly [Script, Writing] {
  return [script, { pattern, least, languages: new Set(languages.split(' ')) }]
}
