import type { Box } from '../model/geometry.ts'
import type { ShapeItem } from '../model/scene.ts'
import type { Theme } from '../model/theme.ts'
import { cardColors } from './card-colors.ts'
import { cardGround } from './card-ground.ts'
import type { Sheet } from './sheet.ts'
import type { Tone } from './tone.ts'

/** The ground of the one card that a slide is about: in the first accent where the theme fills its cards. */
export function accentGround(key: string, box: Box, theme: Theme): readonly ShapeItem[] {
  const [ground, ...bars] = cardGround(key, box, 0, theme)
  return [{ ...ground!, fill: cardColors(theme, 0).fill }, ...bars]
}

/** The colours of text on that card. */
export function accentTone({ theme, tones }: Sheet): Tone {
  if (!theme.card.solid) return tones.card
  const { fill, label } = cardColors(theme, 0)
  return { surface: fill, title: label, text: label, muted: label, accent: label, link: label, rule: label }
}
