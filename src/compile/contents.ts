import type { Assets } from '../model/assets.ts'
import type { SlideContent } from '../model/preview.ts'
import type { Scene } from '../model/scene.ts'
import { firstOf } from './slides-of.ts'

/** Scene, assets and the Markdown of its slides → what a preview shows of each slide. */
export async function slideContents(
  scene: Scene,
  assets: Assets,
  texts: ReadonlyMap<string, string>,
): Promise<readonly SlideContent[]> {
  const [{ slidePieces }, { faceFiles }] = await Promise.all([
    import('../emit/html/pieces.ts'),
    import('../text/face-files.ts'),
  ])
  const pieces = slidePieces(scene, assets, (face) => [...new Set(faceFiles(face, face.characters).map(familyOf))])
  return pieces.map((piece, index) => {
    const { key } = scene.slides[index]!
    return { ...piece, markdown: texts.get(key) ?? texts.get(firstOf(key)) ?? '' }
  })
}

/** `Carlito-BoldItalic.ttf` → the name that the page has for its family. */
function familyOf(file: string): string {
  return file.replace(/-.*$/, '')
}
