import type { ChartItem, Item, PictureItem, TextItem } from '../../model/scene.ts'
import type { Canvas } from './canvas.ts'
import { paintChart } from './chart.ts'
import { paintParagraphs, paintWords } from './paragraphs.ts'
import { paintPicture } from './picture.ts'
import { paintShape } from './shape.ts'
import { paintTable } from './table.ts'
import { NO_TAGS } from './tags.ts'

/** An item, with what assistive technology is to make of it. */
export function paintItem(item: Item, canvas: Canvas): void {
  if (item.role === 'decoration') {
    canvas.tags.artifact(() => paint(item, { ...canvas, tags: NO_TAGS }))
    return
  }
  paint(item, canvas)
}

function paint(item: Item, canvas: Canvas): void {
  const { tags, pdf, assets } = canvas
  switch (item.type) {
    case 'text':
      paintText(item, canvas)
      return
    case 'shape':
      tags.artifact(() => paintShape(item, pdf))
      return
    case 'picture':
      paintFigure(item, item.alt, () => paintPicture(item, canvas), canvas)
      return
    case 'chart': {
      const alt = item.alt || assets.drawings.get(item.drawing)?.alt || item.name
      paintFigure(item, alt, () => paintChart(item, canvas), canvas)
      return
    }
    case 'table':
      paintTable(item, canvas)
      return
  }
}

/** A title is a heading; the number of a page is of no use to whoever hears it. */
function paintText(item: TextItem, canvas: Canvas): void {
  if (item.role === 'title') canvas.tags.element('H1', {}, () => paintWords(item, item.box, canvas))
  else if (item.role === 'page-number')
    canvas.tags.artifact(() => paintWords(item, item.box, { ...canvas, tags: NO_TAGS }), 'Pagination')
  else paintParagraphs(item, item.box, canvas)
}

/** A picture without alt text is decoration. */
function paintFigure({ box }: PictureItem | ChartItem, alt: string, draw: () => void, canvas: Canvas): void {
  const { tags } = canvas
  if (alt === '') tags.artifact(draw)
  else tags.element('Figure', { alt, bbox: canvas.frame.onPage(box) }, () => tags.content(draw))
}
