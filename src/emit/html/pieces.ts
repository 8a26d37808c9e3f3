import type { Assets } from '../../model/assets.ts'
import type { SlideContent } from '../../model/preview.ts'
import type { Scene } from '../../model/scene.ts'
import { dataTable } from './data-table.ts'
import { withStandIns } from './fonts/embed.ts'
import { facesIn, type UsedFace } from './fonts/used.ts'
import { notesMarkup } from './notes.ts'
import { slidePicture } from './slide.ts'

/** What a page of somebody else's making shows of a slide: all of a preview's content but the Markdown. */
export type SlidePieces = Omit<SlideContent, 'markdown'>

/** Scene and assets → the pieces of each slide. `families` tells which families draw a face where its own is missing. */
export function slidePieces(
  scene: Scene,
  assets: Assets,
  families: (face: UsedFace) => readonly string[],
): readonly SlidePieces[] {
  return scene.slides.map((slide, index) => {
    const picture = slidePicture(slide, index + 1, scene, assets)
    const standIns = new Map<string, Set<string>>()
    for (const face of facesIn(picture)) {
      const known = standIns.get(face.family) ?? new Set()
      standIns.set(face.family, known)
      for (const family of families(face)) known.add(family)
    }
    const tables = slide.items.flatMap((item) => (item.type === 'chart' ? [dataTable(item, assets)] : []))
    return { picture: withStandIns(picture, standIns), data: tables.join(''), notes: notesMarkup(slide.notes) }
  })
}
