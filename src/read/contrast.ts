import { toLinear } from './srgb.ts'

/** The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). Six hexadecimal digits each. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = toLinear(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
