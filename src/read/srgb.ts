/** Red, green and blue as amounts of light, 0 to 1 each. */
export type LinearRgb = readonly [red: number, green: number, blue: number]

/** Six hexadecimal digits → amounts of light (IEC 61966-2-1). */
export function toLinear(hex: string): LinearRgb {
  return [channel(hex, 0), channel(hex, 2), channel(hex, 4)]
}

function channel(hex: string, at: number): number {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
