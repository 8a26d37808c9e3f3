/** The words that layout itself puts on slides and in notes. */
export interface Words {
  readonly source: string
  readonly sources: string
}

const WORDS: Readonly<Record<string, Words>> = {
  ar: { source: 'المصدر', sources: 'المصادر' },
  de: { source: 'Quelle', sources: 'Quellen' },
  en: { source: 'Source', sources: 'Sources' },
  es: { source: 'Fuente', sources: 'Fuentes' },
  fr: { source: 'Source', sources: 'Sources' },
  he: { source: 'מקור', sources: 'מקורות' },
  it: { source: 'Fonte', sources: 'Fonti' },
  ja: { source: '出典', sources: '出典' },
  ko: { source: '출처', sources: '출처' },
  nl: { source: 'Bron', sources: 'Bronnen' },
  pt: { source: 'Fonte', sources: 'Fontes' },
  zh: { source: '来源', sources: '来源' },
}

/** The words of a language, by the first part of its BCP 47 tag; English for languages that are not known here. */
export function words(language: string): Words {
  return WORDS[language.toLowerCase().split('-')[0]!] ?? WORDS['en']!
}
