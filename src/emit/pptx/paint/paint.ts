import type { Item, SceneSlide } from '../../../model/scene.ts'
import { type Canvas, openPaper } from '../pptxgenjs.ts'
import type { RawFiles } from '../raw-files.ts'
import { sanitise } from '../sanitise.ts'
import { paintChart } from './chart.ts'
import { paintColor } from './color.ts'
import type { Easel } from './easel.ts'
import { paintPicture } from './picture.ts'
import { paintShape } from './shape.ts'
import { paintTable } from './table.ts'
import { paintText } from './text.ts'

/** Slides → the files that PptxGenJS makes of them: every item through its public API, named by its key. */
export async function paint(slides: readonly SceneSlide[], easel: Easel): Promise<RawFiles> {
  const paper = await openPaper(easel.scene.size)
  for (const slide of slides) paintSlide(paper.add(), slide, easel)
  return paper.write()
}

function paintSlide(canvas: Canvas, slide: SceneSlide, easel: Easel): void {
  canvas.background = { color: paintColor(slide.background, easel.scene.theme) }
  for (const item of slide.items) paintItem(canvas, item, easel)
  if (slide.notes.length > 0) canvas.addNotes(slide.notes.map((paragraph) => sanitise(paragraph.text)).join('\n'))
}

function paintItem(canvas: Canvas, item: Item, easel: Easel): Canvas {
  switch (item.type) {
    case 'text':
      return paintText(canvas, item, easel)
    case 'shape':
      return paintShape(canvas, item, easel)
    case 'picture':
      return paintPicture(canvas, item, easel)
    case 'chart':
      return paintChart(canvas, item, easel)
    case 'table':
      return paintTable(canvas, item, easel)
  }
}
