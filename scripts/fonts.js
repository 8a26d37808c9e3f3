// The free fonts that stand in for Office's: where they are, and how to put them beside the bundle for drawing charts.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Package name → the name in its file names. Each is metric-compatible with a font that src/text/families.ts names. */
export const FAMILIES = {
  carlito: 'Carlito',
  arimo: 'Arimo',
  gelasio: 'Gelasio',
  caladea: 'Caladea',
  tinos: 'Tinos',
  cousine: 'Cousine',
}

/** The styles in the order that advance tables have them: bit 0 is bold, bit 1 is italic. */
export const STYLES = [
  { folder: '400Regular', name: 'Regular' },
  { folder: '700Bold', name: 'Bold' },
  { folder: '400Regular_Italic', name: 'Italic' },
  { folder: '700Bold_Italic', name: 'BoldItalic' },
]

const packages = fileURLToPath(new URL('../node_modules/@expo-google-fonts/', import.meta.url))

/** Where a package keeps the TrueType file of one style. */
export function fontFile(family, folder) {
  return join(packages, family, folder, `${FAMILIES[family] ?? 'NotoSansKR'}_${folder}.ttf`)
}

/** Copies every font that a chart may be drawn with, and their licences, to a folder (a path or a file URL). */
export async function copyFonts(to) {
  const folder = to instanceof URL ? fileURLToPath(to) : to
  await mkdir(folder, { recursive: true })
  const copies = Object.entries(FAMILIES).flatMap(([family, name]) =>
    STYLES.map((style) => [fontFile(family, style.folder), `${name}-${style.name}.ttf`]),
  )
  copies.push([fontFile('noto-sans-kr', '400Regular'), 'NotoSansKR-Regular.ttf'])
  await Promise.all(copies.map(([from, name]) => copyFile(from, join(folder, name))))
  await writeFile(join(folder, 'OFL.txt'), await licences())
}

/** One text with the copyright line of every font and the licence that they share. */
async function licences() {
  const texts = await Promise.all(
    [...Object.keys(FAMILIES), 'noto-sans-kr'].map((family) =>
      readFile(join(packages, family, 'LICENSE_FONT'), 'utf8'),
    ),
  )
  const copyrights = texts.map((text) => text.slice(0, text.indexOf('\n')).trim())
  return `${copyrights.join('\n')}\n${texts[0].slice(texts[0].indexOf('\n'))}`
}
