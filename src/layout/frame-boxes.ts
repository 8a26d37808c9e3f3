import type { Box, Points } from '../model/geometry.ts'
import type { Theme } from '../model/theme.ts'
import { LINE_PITCH } from '../text/height.ts'
import { span } from './grid.ts'

/** Space between the section's name and the title. */
const ABOVE_TITLE = 3
/** Width that the page number has to itself, with the space before it. */
const NUMBER_WIDTH = 40
const GAP = 8

/** Where the name of the section stands: one line above the title. */
export function eyebrowBox(theme: Theme): Box {
  const { grid, type } = theme
  const height = type.eyebrow * LINE_PITCH
  return { ...span(theme, 1, grid.columns), y: grid.margin.top - height - ABOVE_TITLE, height }
}

/** Where sources and footnotes stand: as high as they need, and two lines high where content leaves room for them. */
export function sourceBox(theme: Theme, needed: Points): Box {
  const { grid, type } = theme
  const { x, width } = span(theme, 1, grid.columns)
  const bottom = footBottom(theme)
  const room = bottom - (grid.height - grid.contentBottom)
  const height = Math.max(needed, Math.min(type.footer * LINE_PITCH * 2, room))
  return { x, y: bottom - height, width: width - NUMBER_WIDTH, height }
}

/** Where the slide's number stands: at the foot on the right. */
export function numberBox(theme: Theme): Box {
  const { x, width } = span(theme, 1, theme.grid.columns)
  const height = theme.type.footer * LINE_PITCH
  const room = NUMBER_WIDTH - GAP
  return { x: x + width - room, y: footBottom(theme) - height, width: room, height }
}

/** The lower edge of what stands at the foot: its last line starts where the theme says. */
function footBottom({ grid, type }: Theme): Points {
  return grid.height - grid.footerY + type.footer * LINE_PITCH
}
