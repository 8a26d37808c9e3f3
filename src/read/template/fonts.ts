import type { LevelStyle } from '../../model/slide-layout.ts'
import type { ThemeFonts } from '../../model/theme.ts'
import type { FontFaces, OfficeTheme } from './office-theme.ts'

/** The fonts of a title and a text, and what text is measured with where nobody has the widths of them. */
export function fontsOf(
  { major, minor }: OfficeTheme,
  title: LevelStyle,
  body: LevelStyle,
  base: ThemeFonts,
): ThemeFonts {
  const text = body.font || minor.latin || base.body
  const heading = title.font || major.latin || text
  const isSerif = [major, minor].some((faces) => (faces.latin === text || faces.latin === heading) && hasSerifs(faces))
  return {
    heading,
    body: text,
    ea: minor.ea || minor.scripts.get('Hang') || base.ea,
    fallback: isSerif ? ['Times New Roman', 'Arial'] : ['Arial'],
  }
}

/** PANOSE says it in its second digit for Latin text: 2 to 10 have serifs. Without it, the name may. */
function hasSerifs({ panose, latin }: FontFaces): boolean {
  const serifs = Number.parseInt(panose.slice(2, 4), 16)
  if (/^02/.test(panose) && serifs >= 2) return serifs <= 10
  return /times|georgia|cambria|garamond|palatino|book|century|minion|(?<!sans )serif/i.test(latin)
}
