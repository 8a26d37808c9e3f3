import type { TextItem } from '../../../model/scene.ts'
import type { Canvas } from '../pptxgenjs.ts'
import { sanitise, sanitiseLanguage } from '../sanitise.ts'
import type { Easel } from './easel.ts'
import { paragraphProps } from './paragraphs.ts'
import { place } from './place.ts'

/** Text in a box: no insets, no autofit, wrapped. */
export function paintText(canvas: Canvas, item: TextItem, easel: Easel): Canvas {
  return canvas.addText(paragraphProps(item.paragraphs, easel), {
    ...place(item.box),
    objectName: sanitise(item.key),
    isTextBox: true,
    margin: 0,
    fit: 'none',
    wrap: true,
    valign: item.anchor,
    lang: sanitiseLanguage(easel.scene.language, 'en'),
  })
}
