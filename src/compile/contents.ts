import type { FamiliesOf } from '../emit/html/pieces.ts'
import type { Assets } from '../model/assets.ts'
import { type Memory, recalled } from '../model/memory.ts'
import type { SlideContent } from '../model/preview.ts'
import type { Scene } from '../model/scene.ts'
import { firstOf } from './slides-of.ts'

/** Scene, assets and the Markdown of its slides → what a preview shows of each slide. */
export async function slideContents(
  scene: Scene,
  assets: Assets,
  texts: ReadonlyMap<string, string>,
  memory?: Memory,
): Promise<readonly SlideContent[]> {
  const [{ slidePieces }, { faceFiles }] = await Promise.all([
    import('../emit/html/pieces.ts'),
    import('../text/face-files.ts'),
  ])
  const families: FamiliesOf = (face) => [...new Set(faceFiles(face, face.characters).map(familyOf))]
  return slidePieces(scene, assets, families, memory).map((piece, index) => {
    const { key } = scene.slides[index]!
    const markdown = texts.get(key) ?? texts.get(firstOf(key)) ?? ''
    return recalled(
      memory,
      'slide-content',
      () => [piece, markdown],
      () => ({ ...piece, markdown }),
    )
  })
}

/** `Carlito-BoldItalic.ttf` → the name that the page has for its family. */
function familyOf(file: string): string {
  return file.replace(/-.*$/, '')
}
