import { contains } from '../../model/geometry.ts'
import type { LevelStyle, Placeholder, SlideLayout } from '../../model/slide-layout.ts'
import type { Color } from '../../model/theme.ts'
import { contrast, leastContrast } from '../color.ts'
import type { Sheet } from '../sheet.ts'
import type { LayoutPlan } from './catalogue.ts'
import { lookOf } from './looks.ts'

/**
 * The places of a layout with colours that can be read on its own ground: slides may have cards under their text that a
 * layout has not.
 */
export function legible(layout: SlideLayout, { places }: LayoutPlan, sheet: Sheet): readonly Placeholder[] {
  return layout.placeholders.map((placeholder) => {
    const ground = groundOf(placeholder, layout)
    if (placeholder.levels.every((level) => isLegible(level, ground))) return placeholder
    const look = places.find(({ key }) => key === placeholder.key)?.look
    if (look === undefined) return placeholder
    const usual = lookOf(look, sheet)
    const levels = placeholder.levels.map((level, index) =>
      isLegible(level, ground) ? level : recolored(level, usual[index] ?? usual[0]!),
    )
    return { ...placeholder, levels }
  })
}

function groundOf({ box }: Placeholder, { decoration, background }: SlideLayout): Color {
  const under = decoration.findLast(
    (item) => item.shape === 'rectangle' && item.fill !== null && contains(item.box, box),
  )
  return under?.fill ?? background
}

function isLegible({ color, bullet, size, bold }: LevelStyle, ground: Color): boolean {
  const least = leastContrast({ size, bold })
  return contrast(color, ground) >= least && (bullet === null || contrast(bullet.color, ground) >= least)
}

function recolored(level: LevelStyle, { color, bullet }: LevelStyle): LevelStyle {
  return { ...level, color, bullet: level.bullet && { ...level.bullet, color: bullet?.color ?? color } }
}
