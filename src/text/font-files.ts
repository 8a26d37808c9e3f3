import { type StandIn, standIn } from './families.ts'

/** The font file that has the Korean, Japanese and Chinese characters which the others lack. */
export const EAST_ASIAN_FONT_FILE: string = 'NotoSansKR-Regular.ttf'

/** The family name inside that file. */
export const EAST_ASIAN_FAMILY: string = 'Noto Sans KR'

const STYLES = ['Regular', 'Bold', 'Italic', 'BoldItalic'] as const

const NAMES: Readonly<Record<StandIn, string>> = {
  carlito: 'Carlito',
  arimo: 'Arimo',
  gelasio: 'Gelasio',
  caladea: 'Caladea',
  tinos: 'Tinos',
  cousine: 'Cousine',
}

/** The family that stands in for another where we draw text ourselves: Georgia is drawn in Gelasio. Unknown: Arimo. */
export function substituteFamily(family: string): string {
  return NAMES[standIn(family) ?? 'arimo']
}

/** The names of the files, as scripts/fonts.js copies them, that draw a family: regular, bold, italic, bold italic. */
export function fontFiles(family: string): readonly string[] {
  const name = substituteFamily(family)
  return STYLES.map((style) => `${name}-${style}.ttf`)
}
