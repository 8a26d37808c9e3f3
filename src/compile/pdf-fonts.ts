import type { FaceText } from '../emit/pdf/faces.ts'
import type { PdfFonts } from '../emit/pdf/fonts.ts'
import type { Assets } from '../model/assets.ts'
import type { NotesPage } from '../model/notes-page.ts'
import type { Scene } from '../model/scene.ts'
import type { World } from '../model/world.ts'

/** The fonts that a PDF is set in: those that stand in for the scene's, and others for the characters that these lack. */
export async function fontsOf(
  scene: Scene,
  assets: Assets,
  notes: readonly NotesPage[],
  world: World,
): Promise<PdfFonts> {
  const [{ facesIn }, { faceKey }, { faceFiles }] = await Promise.all([
    import('../emit/pdf/faces.ts'),
    import('../emit/pdf/fonts.ts'),
    import('../text/face-files.ts'),
  ])
  const used = facesIn(scene, assets, notes)
  const faces = new Map(used.map((one: FaceText) => [faceKey(one.face), faceFiles(one.face, one.text)]))
  const names = [...new Set([...faces.values()].flat())]
  const bytes = await world.fonts(names)
  return { faces, files: new Map(names.map((name, index) => [name, bytes[index]!])) }
}
