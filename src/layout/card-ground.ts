import type { Box } from '../model/geometry.ts'
import type { ShapeItem } from '../model/scene.ts'
import type { Theme } from '../model/theme.ts'
import { cardColors } from './card-colors.ts'
import { block } from './shapes.ts'

/** The ground of a card that holds text: the card's colour with the theme's outline and accent bars. */
export function cardGround(key: string, box: Box, index: number, theme: Theme): readonly ShapeItem[] {
  const { card, roles } = theme
  const { accent } = cardColors(theme, index)
  return [
    { ...block(key, box, roles.card, card.radius), line: card.line && { color: card.line, width: 1 } },
    ...(card.accentBar > 0 ? [block(`${key}-bar`, { ...box, width: card.accentBar }, accent)] : []),
    ...(card.topBar > 0 ? [block(`${key}-bar`, { ...box, height: card.topBar }, accent)] : []),
  ]
}
