/** A font's file: `Carlito-BoldItalic.ttf`. */
const FACE = /^([A-Za-z]+)-(Bold)?(Italic|Regular)?\.ttf$/

/** The names among these that are fonts' files. */
export function facesAmong(names: readonly string[]): readonly string[] {
  return names.filter((name) => FACE.test(name)).sort()
}

/** Fonts' files → the rules of CSS under which a page finds them, each by its family, weight and style. */
export function faceRules(names: readonly string[]): string {
  return names.map(rule).join('')
}

function rule(name: string): string {
  const [, family, bold, slant] = FACE.exec(name) ?? []
  const style = `font-weight:${bold ? 700 : 400};font-style:${slant === 'Italic' ? 'italic' : 'normal'}`
  return `@font-face{font-family:'${family}';${style};font-display:block;src:url(fonts/${name})format('truetype')}\n`
}
