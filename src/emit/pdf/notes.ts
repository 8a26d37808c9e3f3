import type { NotesPage } from '../../model/notes-page.ts'
import type { Canvas } from './canvas.ts'
import { paintPath } from './ink.ts'
import { paintItem } from './item.ts'

/** A hair line around the slide, for one that is as white as the page, and what is written on the page. */
export function paintNotes({ slide, items }: NotesPage, canvas: Canvas): void {
  const { pdf, tags, scene } = canvas
  if (slide !== null) {
    tags.artifact(() => {
      pdf.rect(slide.x, slide.y, slide.width, slide.height)
      paintPath({ fill: null, line: { color: scene.theme.roles.rule.hex, width: 0.5 } }, pdf)
    })
  }
  for (const item of items) paintItem(item, canvas)
}
