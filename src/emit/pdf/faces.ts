import type { Assets } from '../../model/assets.ts'
import type { NotesPage } from '../../model/notes-page.ts'
import type { Item, Scene, TextParagraph } from '../../model/scene.ts'
import { bulletFont } from '../placed/bullet.ts'
import { type Face, faceKey } from './fonts.ts'
import { textsIn } from './svg/marks.ts'
import { readDrawing } from './svg/read.ts'
import { visible } from './text/clean.ts'
import { bulletFace, faceOf } from './text.ts'

/** A face and all that is set in it. */
export interface FaceText {
  readonly face: Face
  readonly text: string
}

/** The faces that a document asks for, each once, in the order in which they are first needed. */
export function facesIn(scene: Scene, assets: Assets, notes: readonly NotesPage[]): readonly FaceText[] {
  const items = [...scene.slides.flatMap((slide) => slide.items), ...notes.flatMap((page) => page.items)]
  const faces = new Map<string, { face: Face; texts: string[] }>()
  for (const { face, text } of items.flatMap((item) => inItem(item, scene, assets))) {
    const key = faceKey(face)
    const known = faces.get(key) ?? { face, texts: [] }
    known.texts.push(text)
    faces.set(key, known)
  }
  return [...faces.values()].map(({ face, texts }) => ({ face, text: texts.join('') }))
}

function inItem(item: Item, scene: Scene, assets: Assets): readonly FaceText[] {
  switch (item.type) {
    case 'text':
      return item.paragraphs.flatMap((paragraph) => inParagraph(paragraph, scene))
    case 'table':
      return item.rows.flatMap(({ cells }) => cells.flatMap(({ paragraph }) => inParagraph(paragraph, scene)))
    case 'chart': {
      const drawing = assets.drawings.get(item.drawing)
      const texts = textsIn((drawing && readDrawing(drawing.svg)?.marks) ?? [])
      return texts.map(({ face, text }) => ({ face, text: visible(text) }))
    }
    case 'shape':
    case 'picture':
      return []
  }
}

function inParagraph({ runs, bullet }: TextParagraph, scene: Scene): readonly FaceText[] {
  const texts = runs.map((run) => ({ face: faceOf(run), text: visible(run.text) }))
  const [first] = runs
  if (bullet === null || first === undefined) return texts
  return [...texts, { face: bulletFace(bulletFont(bullet, scene), first), text: '•0123456789.' }]
}
