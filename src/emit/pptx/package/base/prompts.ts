import type { Placeholder } from '../../../../model/slide-layout.ts'
import { escapeXml } from '../../../../opc/write-xml.ts'
import { SLIDE_NUMBER_FIELD } from '../slide-number.ts'
import { masterType } from './master-styles.ts'

/** What stands in placeholders until a person writes there. */
interface Words {
  readonly title: string
  readonly text: string
  readonly eyebrow: string
  readonly source: string
  /** Of lists, from the second one on. */
  readonly levels: readonly [string, string, string, string]
}

const ENGLISH: Words = {
  title: 'Click to add a title that says what follows',
  text: 'Click to add text',
  eyebrow: 'Topic',
  source: 'Sources',
  levels: ['Second level', 'Third level', 'Fourth level', 'Fifth level'],
}

const WORDS: Readonly<Record<string, Words>> = {
  de: {
    title: 'Titel mit der Aussage der Folie eingeben',
    text: 'Text eingeben',
    eyebrow: 'Thema',
    source: 'Quellen',
    levels: ['Zweite Ebene', 'Dritte Ebene', 'Vierte Ebene', 'Fünfte Ebene'],
  },
  es: {
    title: 'Añada un título que diga la conclusión',
    text: 'Añada texto',
    eyebrow: 'Tema',
    source: 'Fuentes',
    levels: ['Segundo nivel', 'Tercer nivel', 'Cuarto nivel', 'Quinto nivel'],
  },
  fr: {
    title: 'Ajoutez un titre qui dit l’essentiel',
    text: 'Ajoutez du texte',
    eyebrow: 'Thème',
    source: 'Sources',
    levels: ['Deuxième niveau', 'Troisième niveau', 'Quatrième niveau', 'Cinquième niveau'],
  },
  ja: {
    title: '結論を伝えるタイトルを入力',
    text: 'テキストを入力',
    eyebrow: 'テーマ',
    source: '出典',
    levels: ['第 2 レベル', '第 3 レベル', '第 4 レベル', '第 5 レベル'],
  },
  ko: {
    title: '핵심을 말하는 제목을 입력하세요',
    text: '텍스트를 입력하세요',
    eyebrow: '주제',
    source: '출처',
    levels: ['둘째 수준', '셋째 수준', '넷째 수준', '다섯째 수준'],
  },
}

/** The paragraphs that stand in a placeholder of a layout or master until a person writes there. */
export function promptXml(placeholder: Placeholder, language: string): string {
  const known = WORDS[language.toLowerCase().split('-')[0]!]
  const words = known ?? ENGLISH
  const lang = known ? language : 'en-US'
  switch (masterType(placeholder)) {
    case 'title':
      return line(words.title, lang)
    case 'dt':
    case 'ftr':
      return `<a:p><a:endParaRPr lang="${lang}"/></a:p>`
    case 'sldNum':
      return `<a:p><a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr lang="${lang}"/><a:t>‹#›</a:t></a:fld></a:p>`
    case 'body':
      return text(placeholder, words, lang)
  }
}

/** True where PowerPoint's own prompt, "Click to add text", would not say what for. */
export function isCustomPrompt(placeholder: Placeholder): boolean {
  const { key, type } = placeholder
  return type === 'title' || type === 'ctrTitle' || key === 'eyebrow' || key === 'source-line' || isFigure(placeholder)
}

/** Text of this size, in points, is a figure: words would not fit. */
const FIGURE = 54

function isFigure({ type, levels }: Placeholder): boolean {
  return type === 'body' && (levels[0]?.size ?? 0) >= FIGURE
}

function text(placeholder: Placeholder, words: Words, lang: string): string {
  const { key, type, levels } = placeholder
  if (isFigure(placeholder)) return line('00', lang)
  if (key === 'eyebrow') return line(words.eyebrow, lang)
  if (key === 'source-line') return line(words.source, lang)
  if (type === 'pic' || type === 'tbl' || type === 'chart') return `<a:p><a:endParaRPr lang="${lang}"/></a:p>`
  if (levels.length < 2 && type !== 'obj') return line(words.text, lang)
  return [words.text, ...words.levels].map((word, level) => line(word, lang, `<a:pPr lvl="${level}"/>`)).join('')
}

function line(words: string, lang: string, properties = ''): string {
  return `<a:p>${properties}<a:r><a:rPr lang="${lang}"/><a:t>${escapeXml(words)}</a:t></a:r></a:p>`
}
