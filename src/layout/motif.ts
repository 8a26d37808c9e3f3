import type { Box } from '../model/geometry.ts'
import type { ShapeItem } from '../model/scene.ts'
import type { Theme } from '../model/theme.ts'
import { mix } from './color.ts'
import { block, disc, upright } from './shapes.ts'

/** The theme's drawing on covers and section slides, in a box at the right edge of the slide. */
export function motif(theme: Theme, box: Box): readonly ShapeItem[] {
  switch (theme.chrome.motif) {
    case 'lines':
      return lines(theme, box)
    case 'blocks':
      return blocks(theme, box)
    case 'bars':
      return bars(theme, box)
    case 'circles':
      return circles(theme, box)
    case 'none':
      return []
  }
}

const LINES = 9

/** Rising thin lines, the last one in the cover's accent. */
function lines(theme: Theme, box: Box): readonly ShapeItem[] {
  const { coverBg, coverMuted, coverAccent } = theme.roles
  return Array.from({ length: LINES }, (_, index) => {
    const height = box.height * (0.14 + (0.68 * index) / (LINES - 1))
    const last = index === LINES - 1
    const x = box.x + box.width * (0.02 + (0.87 * index) / (LINES - 1))
    return upright(
      `motif-${index + 1}`,
      x,
      box.y + box.height - height,
      height,
      last ? coverAccent : mix(coverBg, coverMuted, 0.45),
      1,
    )
  })
}

/** Blocks of all colours that fill the box: column, row, width and height on a grid of three by four. */
const BLOCKS = [
  [0, 0, 2, 2, 'accent1'],
  [2, 0, 1, 1, 'accent3'],
  [2, 1, 1, 2, 'accent4'],
  [0, 2, 1, 2, 'dk1'],
  [1, 2, 1, 1, 'accent5'],
  [1, 3, 2, 1, 'lt2'],
] as const

function blocks(theme: Theme, box: Box): readonly ShapeItem[] {
  return BLOCKS.map(([column, row, width, height, slot], index) =>
    block(
      `motif-${index + 1}`,
      {
        x: box.x + (box.width * column) / 3,
        y: box.y + (box.height * row) / 4,
        width: (box.width * width) / 3,
        height: (box.height * height) / 4,
      },
      theme.colors[slot],
    ),
  )
}

/** Bars of a sound level meter: height as a share of the box, around its middle. */
const BARS = [0.16, 0.27, 0.22, 0.4, 0.57, 0.45, 0.65, 0.35, 0.48, 0.22, 0.33, 0.15, 0.1]

function bars(theme: Theme, box: Box): readonly ShapeItem[] {
  const { accent1, accent2, accent3, accent4 } = theme.colors
  const colors = [
    accent1,
    accent1,
    accent1,
    accent1,
    accent2,
    accent2,
    accent2,
    accent3,
    accent3,
    accent3,
    accent4,
    accent4,
    accent4,
  ]
  const pitch = (box.width * 0.95) / BARS.length
  return BARS.map((share, index) => {
    const height = box.height * share
    const y = box.y + (box.height - height) / 2
    return block(`motif-${index + 1}`, { x: box.x + index * pitch, y, width: pitch * 0.64, height }, colors[index]!)
  })
}

/** Soft circles: middle and radius as shares of the box's width and height, and how much of the accent is in them. */
const CIRCLES = [
  { x: 0.42, y: 0.66, radius: 0.208, slot: 'accent1', share: 0.16 },
  { x: 0.64, y: 0.28, radius: 0.134, slot: 'accent2', share: 0.2 },
  { x: 0.2, y: 0.22, radius: 0.074, slot: 'accent4', share: 0.2 },
  { x: 0.8, y: 0.755, radius: 0.043, slot: 'accent1', share: 1 },
] as const

function circles(theme: Theme, box: Box): readonly ShapeItem[] {
  return CIRCLES.map(({ x, y, radius, slot, share }, index) => {
    const reach = radius * Math.min(box.height, box.width * 1.85)
    const middle = { x: box.x + x * box.width, y: box.y + y * box.height }
    const fill = share === 1 ? theme.colors[slot] : mix(theme.roles.coverBg, theme.colors[slot], share)
    return disc(
      `motif-${index + 1}`,
      { x: middle.x - reach, y: middle.y - reach, width: 2 * reach, height: 2 * reach },
      fill,
    )
  })
}
