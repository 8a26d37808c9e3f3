import type { LinearRgb } from '../model/contrast.ts'

/** A colour in CIE 1976 L*a*b*: lightness 0 to 100, and how red (green) and yellow (blue) it is. */
export interface Lab {
  readonly l: number
  readonly a: number
  readonly b: number
}

/** Light → CIE Lab, for the white of sRGB (D65). */
export function toLab([red, green, blue]: LinearRgb): Lab {
  const x = cube((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
  const y = cube(0.2126729 * red + 0.7151522 * green + 0.072175 * blue)
  const z = cube((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883)
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) }
}

function cube(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : (share * 24389) / 27 / 116 + 16 / 116
}

/**
 * How different two colours look: CIEDE2000 (CIE 142:2001), where about 1 is just noticeable. The names are those of
 * Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (2005), whose test data it reproduces.
 */
export function difference(one: Lab, other: Lab): number {
  const c7 = ((chroma(one) + chroma(other)) / 2) ** 7
  const stretch = 1 + 0.5 * (1 - Math.sqrt(c7 / (c7 + 25 ** 7)))
  const [p, q] = [stretched(one, stretch), stretched(other, stretch)]
  const turn = hueTurn(p, q)
  const hue = meanHue(p, q)
  const l = (one.l + other.l) / 2
  const c = (p.c + q.c) / 2
  const t = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63)
  const lightness = (other.l - one.l) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2))
  const saturation = (q.c - p.c) / (1 + 0.045 * c)
  const shade = (2 * Math.sqrt(p.c * q.c) * sin(turn / 2)) / (1 + 0.015 * c * t)
  const spin = 30 * Math.exp(-(((hue - 275) / 25) ** 2))
  const twist = -sin(2 * spin) * 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7))
  return Math.sqrt(lightness ** 2 + saturation ** 2 + shade ** 2 + twist * saturation * shade)
}

/** Chroma, and hue in degrees; a grey has the hue 0. */
interface Polar {
  readonly c: number
  readonly h: number
}

function chroma({ a, b }: Lab): number {
  return Math.hypot(a, b)
}

function stretched({ a, b }: Lab, stretch: number): Polar {
  const wide = a * stretch
  const angle = (Math.atan2(b, wide) * 180) / Math.PI
  return { c: Math.hypot(wide, b), h: wide === 0 && b === 0 ? 0 : (angle + 360) % 360 }
}

/** From one hue to the other, the short way round. */
function hueTurn(p: Polar, q: Polar): number {
  if (p.c * q.c === 0) return 0
  const turn = q.h - p.h
  if (Math.abs(turn) <= 180) return turn
  return turn > 180 ? turn - 360 : turn + 360
}

function meanHue(p: Polar, q: Polar): number {
  const sum = p.h + q.h
  if (p.c * q.c === 0) return sum
  if (Math.abs(p.h - q.h) <= 180) return sum / 2
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
}

function cos(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180)
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180)
}
