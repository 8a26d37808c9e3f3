import type { Assets } from '../../model/assets.ts'
import type { Box } from '../../model/geometry.ts'
import type { Panel, Share } from '../../model/native-chart.ts'
import type { ChartItem, Item, Scene } from '../../model/scene.ts'

/** The scene with an item for each panel of a chart that PowerPoint draws as several, for each is a frame of its own. */
export function withPanels(scene: Scene, assets: Assets): Scene {
  const apart = (item: Item): readonly Item[] => (item.type === 'chart' ? panelItems(item, assets) : [item])
  return { ...scene, slides: scene.slides.map((slide) => ({ ...slide, items: slide.items.flatMap(apart) })) }
}

/** What PowerPoint draws by itself in the place of an item; null for a picture, and for a chart that is not there. */
export function panelOf({ drawing, panel = 0 }: ChartItem, { drawings }: Assets): Panel | null {
  return drawings.get(drawing)?.native?.[panel] ?? null
}

function panelItems(item: ChartItem, { drawings }: Assets): readonly ChartItem[] {
  const panels = drawings.get(item.drawing)?.native ?? []
  if (panels.length < 2 || item.panel !== undefined) return [item]
  // Several frames cannot fill one placeholder.
  const { placeholder: _, ...free } = item
  return panels.map(({ place }, panel) => ({
    ...free,
    key: `${item.key}-${panel + 1}`,
    box: within(item.box, place),
    panel,
  }))
}

function within({ x, y, width, height }: Box, share: Share): Box {
  return {
    x: x + share.left * width,
    y: y + share.top * height,
    width: share.width * width,
    height: share.height * height,
  }
}
