import { contrast } from '../model/contrast.ts'

/** The least contrast of text with its ground (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5

/** How many steps lie between a colour and the one that it is mixed with. */
const STEPS = 20

/** A colour for text in the colour of a mark: as near to it as can be read on the ground, else nearer to the text's own. */
export function readable(colour: string, ground: string, text: string): string {
  const [from, to, behind] = [channels(colour), channels(text), channels(ground)]
  if (!from || !to || !behind) return text
  for (let step = 0; step < STEPS; step++) {
    const mixed = from.map((channel, index) => Math.round(channel + ((to[index]! - channel) * step) / STEPS))
    if (contrast(hex(mixed), hex(behind)) >= LEAST_CONTRAST) return `#${hex(mixed)}`
  }
  return text
}

/** Red, green and blue of `#RRGGBB`; nothing for a colour that is written in another way. */
function channels(colour: string): number[] | undefined {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  return digits?.slice(1).map((pair) => Number.parseInt(pair, 16))
}

/** Six hexadecimal digits. */
function hex(rgb: readonly number[]): string {
  return rgb
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}
