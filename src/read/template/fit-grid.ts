import type { Points, Size } from '../../model/geometry.ts'
import type { Grid, TypeScale } from '../../model/theme.ts'
import type { FoundPlaceholder } from './placeholders.ts'
import type { Regions } from './region.ts'

/** Where a line's foot stands below its top, as a share of its size. */
const PITCH = 1.22

/** What stays clear at the foot of slides without content, such as covers. */
const BOTTOM = 40

/** A layout's regions as a grid; columns, gutters and cards are those of another grid for slides of that size. */
export function gridOf(
  { title, content }: Regions,
  placeholders: readonly FoundPlaceholder[],
  slide: Size,
  type: TypeScale,
  base: Grid,
): Grid {
  const contentBottom = slide.height - content.y - content.height
  return rounded({
    width: slide.width,
    height: slide.height,
    margin: {
      left: content.x,
      right: slide.width - content.x - content.width,
      top: title?.y ?? content.y,
      bottom: Math.min(contentBottom, BOTTOM * scaleOf(slide)),
    },
    columns: base.columns,
    gutter: base.gutter,
    titleH: title?.height ?? 0,
    contentTop: content.y,
    contentBottom,
    footerY: footerY(placeholders, slide, contentBottom, type),
    kpiH: base.kpiH,
  })
}

/** A grid for slides of our size as one for slides of another, in what no layout says. */
export function scaledGrid(grid: Grid, slide: Size): Grid {
  const scale = scaleOf(slide)
  return { ...grid, gutter: grid.gutter * scale, kpiH: grid.kpiH * scale }
}

/** How large a slide is beside ours: what fits on 540 points of height, or 720 of width. */
export function scaleOf({ width, height }: Size): number {
  return Math.max(0.7, Math.min(width / 720, height / 540))
}

/** Where the page number or the footer stands, from the bottom edge; at the foot of the content where there is neither. */
function footerY(
  placeholders: readonly FoundPlaceholder[],
  slide: Size,
  contentBottom: Points,
  { footer }: TypeScale,
): Points {
  const foot = ['page-number', 'footer', 'date']
    .flatMap((key) => placeholders.find((placeholder) => placeholder.key === key) ?? [])
    .find(({ box }) => box.y > slide.height * 0.75)
  if (!foot) return Math.max(Math.min(contentBottom * 0.75, 30 * scaleOf(slide)), footer * PITCH)
  const { box, insets, anchor } = foot
  const bottom =
    anchor === 'top'
      ? box.y + insets.top + footer * PITCH
      : anchor === 'bottom'
        ? box.y + box.height - insets.bottom
        : box.y + box.height / 2 + (footer * PITCH) / 2
  return Math.max(footer * PITCH, slide.height - bottom + footer * PITCH)
}

function rounded(grid: Grid): Grid {
  const round = (value: number): number => Math.max(0, Math.round(value * 100) / 100)
  const { margin, columns, ...lengths } = grid
  const even = Object.fromEntries(Object.entries(lengths).map(([key, value]) => [key, round(value)]))
  return {
    ...(even as Omit<Grid, 'margin' | 'columns'>),
    columns,
    margin: {
      left: round(margin.left),
      right: round(margin.right),
      top: round(margin.top),
      bottom: round(margin.bottom),
    },
  }
}
