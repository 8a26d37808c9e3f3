import type { Points } from '../../model/geometry.ts'
import type { Bullet, Scene } from '../../model/scene.ts'
import type { Color } from '../../model/theme.ts'
import type { PlacedParagraph } from './lines.ts'

/** What hangs before the first line of a list item. */
export interface PlacedBullet {
  readonly text: string
  readonly font: string
  readonly color: Color
  /** Where it begins, in the direction of the text: its left edge, or its right one in a paragraph from right to left. */
  readonly x: Points
  readonly baseline: Points
}

/** A paragraph's disc or number at its place, or null for none. */
export function placeBullet(placed: PlacedParagraph, scene: Scene): PlacedBullet | null {
  const { bullet, hanging, rtl } = placed.paragraph
  const [first] = placed.lines
  if (bullet === null || first === undefined) return null
  return {
    text: bullet.type === 'disc' ? '•' : `${bullet.number}.`,
    font: bulletFont(bullet, scene),
    color: bullet.color,
    x: rtl ? placed.right + hanging : placed.left - hanging,
    baseline: first.baseline,
  }
}

/** The family of discs and of numbers, which are in the theme's heading font. */
export function bulletFont({ type }: Bullet, { theme }: Scene): string {
  return type === 'disc' ? 'Arial' : theme.fonts.heading
}
