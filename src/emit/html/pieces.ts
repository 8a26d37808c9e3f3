import type { Assets } from '../../model/assets.ts'
import { type Given, type Memory, recalled } from '../../model/memory.ts'
import type { SlideContent } from '../../model/preview.ts'
import type { Scene, SceneSlide } from '../../model/scene.ts'
import { dataTable } from './data-table.ts'
import { withStandIns } from './fonts/embed.ts'
import { facesIn, type UsedFace } from './fonts/used.ts'
import { notesMarkup } from './notes.ts'
import { slidePicture } from './slide.ts'

/** What a page of somebody else's making shows of a slide: all of a preview's content but the Markdown. */
export type SlidePieces = Omit<SlideContent, 'markdown'>

/** Which families draw a face where its own is missing. */
export type FamiliesOf = (face: UsedFace) => readonly string[]

/** Scene and assets → the pieces of each slide. A memory gives the same object for a slide that looks and reads the same. */
export function slidePieces(
  scene: Scene,
  assets: Assets,
  families: FamiliesOf,
  memory?: Memory,
): readonly SlidePieces[] {
  const { size, theme, language } = scene
  const keys = scene.slides.map(({ key }) => key).join('\n')
  return scene.slides.map((slide, index) =>
    recalled(
      memory,
      'slide-pieces',
      () => [slide, index, size.width, size.height, theme, language, keys, ...shownBy(slide, scene, assets)],
      () => pieces(slide, index + 1, scene, assets, families),
    ),
  )
}

/** What a slide shows that is not said in it: its layout, its drawings and its pictures. */
function shownBy({ layout, items }: SceneSlide, { layouts }: Scene, { drawings, images }: Assets): readonly Given[] {
  const shown = items.map((item) => {
    if (item.type === 'chart') return drawings.get(item.drawing) ?? null
    return item.type === 'picture' ? (images.get(item.src) ?? null) : null
  })
  return [layouts.find(({ key }) => key === layout) ?? null, ...shown]
}

function pieces(slide: SceneSlide, number: number, scene: Scene, assets: Assets, families: FamiliesOf): SlidePieces {
  const picture = slidePicture(slide, number, scene, assets)
  const standIns = new Map<string, Set<string>>()
  for (const face of facesIn(picture)) {
    const known = standIns.get(face.family) ?? new Set()
    standIns.set(face.family, known)
    for (const family of families(face)) known.add(family)
  }
  const tables = slide.items.flatMap((item) => (item.type === 'chart' ? [dataTable(item, assets)] : []))
  return { picture: withStandIns(picture, standIns), data: tables.join(''), notes: notesMarkup(slide.notes) }
}
