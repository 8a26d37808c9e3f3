import { type Box, contains, type Points } from '../../model/geometry.ts'
import { error, type Message } from '../../model/message.ts'
import type { Item, Scene, SceneSlide, TableItem, TextParagraph } from '../../model/scene.ts'
import { LINE_PITCH } from '../../text/height.ts'
import { breakLines } from '../../text/lines.ts'

/** Rounding may add up to this much. */
const SLACK = 0.5

/** Items that leave the slide, and text that leaves its box or the cell of its table. */
export function places(slide: SceneSlide, scene: Scene): readonly Message[] {
  const area = { x: 0, y: 0, ...scene.size }
  return slide.items.flatMap((item) => {
    const path = { path: item.key }
    const off = contains(area, item.box) && item.box.width >= 0 && item.box.height >= 0
    return [
      ...(off ? [] : [error('lint/off-slide', `The item "${item.key}" leaves the slide`, path)]),
      ...overflows(item, scene),
    ]
  })
}

function overflows(item: Item, scene: Scene): readonly Message[] {
  if (item.type === 'table') return tableOverflows(item, scene)
  return item.type === 'text' ? textOverflows(item.key, item.paragraphs, item.box, scene) : []
}

function tableOverflows(item: TableItem, scene: Scene): readonly Message[] {
  const width = item.columns.reduce((sum, column) => sum + column, 0)
  const height = item.rows.reduce((sum, row) => sum + row.height, 0)
  const larger = width > item.box.width + SLACK || height > item.box.height + SLACK
  const cells = item.rows.flatMap((row) =>
    row.cells.flatMap(({ paragraph, padding }, column) => {
      const size = { width: (item.columns[column] ?? 0) - 2 * padding.x, height: row.height - 2 * padding.y }
      return textOverflows(item.key, [paragraph], { x: 0, y: 0, ...size }, scene)
    }),
  )
  return larger
    ? [error('lint/overflow', `The table "${item.key}" is larger than its box`, { path: item.key }), ...cells]
    : cells
}

function textOverflows(key: string, paragraphs: readonly TextParagraph[], box: Box, scene: Scene): readonly Message[] {
  let height: Points = 0
  for (const paragraph of paragraphs) {
    const { runs, indent, spaceBefore, lineSpacing } = paragraph
    const styled = runs.map(({ text, font, bold, italic, size, tracking }) => {
      return { text, face: { families: [font, ...scene.theme.fonts.fallback], bold, italic }, size, tracking }
    })
    const lines = breakLines(styled, box.width - indent)
    const size = Math.max(0, ...runs.map((run) => run.size))
    height += spaceBefore + lines.count * LINE_PITCH * size * lineSpacing
    if (lines.tooWide !== null) {
      const reason = `The word "${lines.tooWide}" in "${key}" is wider than its box`
      return [error('lint/overflow', reason, { path: key })]
    }
  }
  const excess = Math.ceil(height - box.height)
  if (height <= box.height + SLACK) return []
  return [error('lint/overflow', `The text "${key}" needs ${excess} pt more than its box has`, { path: key })]
}
