import { type Box, contains, type Points } from '../../model/geometry.ts'
import { error, type Message } from '../../model/message.ts'
import type { Bullet, Item, Run, Scene, SceneSlide, TableItem, TextParagraph } from '../../model/scene.ts'
import type { Theme } from '../../model/theme.ts'
import type { StyledText } from '../../text/face.ts'
import { cellPitch, LINE_PITCH } from '../../text/height.ts'
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
  const path = { path: item.key }
  const width = item.columns.reduce((sum, column) => sum + column, 0)
  const height = item.rows.reduce((sum, row) => sum + row.height, 0)
  const inside = width <= item.box.width + SLACK && height <= item.box.height + SLACK
  const whole = item.rows.every((row) => row.cells.length === item.columns.length)
  const narrow = item.rows.some((row) =>
    row.cells.some(({ padding }, column) => (item.columns[column] ?? 0) < padding.left + padding.right),
  )
  const cells = item.rows.flatMap((row) =>
    row.cells.flatMap(({ paragraph, padding }, column) => {
      const own = (item.columns[column] ?? 0) - padding.left - padding.right
      const box = { x: 0, y: 0, width: own, height: row.height - 2 * padding.y }
      return textOverflows(item.key, [paragraph], box, scene, cellPitch)
    }),
  )
  return [
    ...(inside ? [] : [error('lint/overflow', `The table "${item.key}" is larger than its box`, path)]),
    ...(whole ? [] : [error('lint/table', `The table "${item.key}" has a row with too few or too many cells`, path)]),
    ...(narrow ? [error('lint/table', `A column of the table "${item.key}" is narrower than its padding`, path)] : []),
    ...cells,
  ]
}

function textOverflows(
  key: string,
  paragraphs: readonly TextParagraph[],
  box: Box,
  scene: Scene,
  pitchOf: (text: string) => number = () => LINE_PITCH,
): readonly Message[] {
  let height: Points = 0
  for (const paragraph of paragraphs) {
    const { runs, indent, hanging, bullet, spaceBefore, lineSpacing } = paragraph
    const lines = breakLines(
      runs.map((run) => styled(run, scene)),
      box.width - indent,
    )
    const size = Math.max(0, ...runs.map((run) => run.size))
    height += spaceBefore + lines.count * pitchOf(lines.texts.join('')) * size * lineSpacing
    if (lines.tooWide !== null) {
      const reason = `The word "${lines.tooWide}" in "${key}" is wider than its box`
      return [error('lint/overflow', reason, { path: key })]
    }
    if (bullet && (hanging > indent + SLACK || markWidth(bullet, runs[0], scene) > hanging + SLACK))
      return [error('lint/overflow', `A bullet of "${key}" has too little room`, { path: key })]
  }
  if (height <= box.height + SLACK) return []
  const excess = Math.ceil(height - box.height)
  return [error('lint/overflow', `The text "${key}" needs ${excess} pt more than its box has`, { path: key })]
}

function markWidth(bullet: Bullet, run: Run | undefined, scene: Scene): Points {
  if (!run || bullet.type === 'disc') return 0
  return breakLines([{ ...styled(run, scene), text: `${bullet.number}.` }], Number.POSITIVE_INFINITY).width
}

function styled({ text, font, bold, italic, size, tracking }: Run, scene: Scene): StyledText {
  return { text, face: { families: familiesOf(font, scene), bold, italic }, size, tracking }
}

function familiesOf(font: string, { theme }: Scene): readonly string[] {
  const known = stacks.get(theme) ?? new Map<string, readonly string[]>()
  stacks.set(theme, known)
  const families = known.get(font) ?? [font, ...theme.fonts.fallback]
  known.set(font, families)
  return families
}

const stacks = new WeakMap<Theme, Map<string, readonly string[]>>()
