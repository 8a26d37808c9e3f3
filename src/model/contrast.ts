/** Red, green and blue as amounts of light, 0 to 1 each. */
export type LinearRgb = readonly [red: number, green: number, blue: number]

/** Six hexadecimal digits → amounts of light (IEC 61966-2-1). */
export function toLinear(hex: string): LinearRgb {
  return [channel(hex, 0), channel(hex, 2), channel(hex, 4)]
}

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). Six hexadecimal digits each. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** A deck has few colours and asks for each of them very often; the limit is there for a process that would see thousands. */
const LUMINANCES = new Map<string, number>()
const MOST = 4096

function luminance(hex: string): number {
  const known = LUMINANCES.get(hex)
  if (known !== undefined) return known
  const [red, green, blue] = toLinear(hex)
  const made = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  if (LUMINANCES.size >= MOST) LUMINANCES.clear()
  LUMINANCES.set(hex, made)
  return made
}

function channel(hex: string, at: number): number {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
