import type { FontFile } from '../emit/html/fonts/embed.ts'
import type { Assets } from '../model/assets.ts'
import type { Scene } from '../model/scene.ts'
import type { World } from '../model/world.ts'

/** Scene and assets → a page for browsers, with what it needs of the fonts that come with fandeck. */
export async function deckPage(scene: Scene, assets: Assets, world: World): Promise<string> {
  const [{ emitHtml }, { faceFiles }] = await Promise.all([
    import('../emit/html/emit.ts'),
    import('../text/face-files.ts'),
  ])
  const known = new Map<string, Promise<readonly Uint8Array[]>>()
  const open = async (name: string): Promise<FontFile> => {
    const bytes = known.get(name) ?? world.fonts([name])
    known.set(name, bytes)
    return { ...styleOf(name), bytes: (await bytes)[0]! }
  }
  return emitHtml(scene, assets, (face) => Promise.all(faceFiles(face, face.characters).map(open)))
}

/** `Carlito-BoldItalic.ttf` → its family and its style. */
function styleOf(name: string): Omit<FontFile, 'bytes'> {
  const [family = '', style = ''] = name.replace('.ttf', '').split('-')
  return { family, bold: style.startsWith('Bold'), italic: style.endsWith('Italic') }
}
