import { parseXml } from '../../../../opc/parse-xml.ts'
import { writePart } from '../../../../opc/write-xml.ts'
import { find } from '../../../../opc/xml.ts'
import { chartPart } from '../../chart/chart-part.ts'
import { workbook } from '../../chart/workbook.ts'
import { panelOf } from '../../panels.ts'
import { sanitiseLanguage } from '../../sanitise.ts'
import { rename } from '../graft/adopt.ts'
import type { SlidePart } from '../slide-part.ts'

/** Frames of charts point to parts of ours: the chart in the theme's colours and fonts, and the table behind it. */
export function charts(part: SlidePart): void {
  const { assets, scene } = part
  for (const { element: shape, item } of part.shapes) {
    const panel = item.type === 'chart' ? panelOf(item, assets) : null
    if (panel === null) continue
    const language = sanitiseLanguage(scene.language, 'en')
    const { xml, sheet } = chartPart(panel.chart, { theme: scene.theme, language, key: item.key })
    const name = part.charts.add(inTemplate(xml, part), workbook(sheet, part.compressed))
    find(shape, 'a:graphic', 'a:graphicData', 'c:chart')!.attributes['r:id'] = part.relate('chart', name)
  }
}

/** On a template's layout colours and fonts go by the names that they have there. */
function inTemplate(xml: string, { layout, scene }: SlidePart): string {
  if (!layout.theme) return xml
  const root = parseXml(xml, 'chart')
  rename(root, layout.theme, scene.theme)
  return writePart(root)
}
