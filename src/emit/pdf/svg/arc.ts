import type { Point } from './path.ts'

/** What an elliptical arc of path data says beside its end. */
export interface Arc {
  readonly rx: number
  readonly ry: number
  /** How far the ellipse is turned, in degrees. */
  readonly angle: number
  /** Whether it is the longer way round. */
  readonly large: boolean
  /** Whether it goes clockwise, as seen on a page. */
  readonly sweep: boolean
}

/** An arc as cubic curves of a quarter each at most (SVG 1.1, F.6); null for one that is a straight line. */
export function arcCurves(from: Point, to: Point, arc: Arc): readonly (readonly [Point, Point, Point])[] | null {
  if (arc.rx === 0 || arc.ry === 0 || (from[0] === to[0] && from[1] === to[1])) return null
  const turn = (arc.angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const half: Point = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2]
  const [px, py] = [cos * half[0] + sin * half[1], cos * half[1] - sin * half[0]]
  const grow = Math.max(1, Math.sqrt((px / arc.rx) ** 2 + (py / arc.ry) ** 2))
  const [rx, ry] = [arc.rx * grow, arc.ry * grow]
  const [u, v] = [px / rx, py / ry]
  const away = Math.sqrt(Math.max(0, 1 / (u * u + v * v) - 1)) * (arc.large === arc.sweep ? -1 : 1)
  // The centre and the ends, where the ellipse is a circle of 1 that is not turned.
  const [cu, cv] = [away * v, -away * u]
  const begin = Math.atan2(v - cv, u - cu)
  const length = sweepOf(begin, Math.atan2(-v - cv, -u - cu), arc.sweep)
  const place = (a: number, b: number): Point => {
    const [x, y] = [(a + cu) * rx, (b + cv) * ry]
    return [cos * x - sin * y + (from[0] + to[0]) / 2, sin * x + cos * y + (from[1] + to[1]) / 2]
  }
  return curves(begin, length, place)
}

function sweepOf(begin: number, end: number, clockwise: boolean): number {
  const length = end - begin
  if (clockwise) return length < 0 ? length + 2 * Math.PI : length
  return length > 0 ? length - 2 * Math.PI : length
}

function curves(
  begin: number,
  length: number,
  place: (a: number, b: number) => Point,
): readonly (readonly [Point, Point, Point])[] {
  const count = Math.max(1, Math.ceil(Math.abs(length) / (Math.PI / 2) - 1e-6))
  const part = length / count
  const reach = (4 / 3) * Math.tan(part / 4)
  return Array.from({ length: count }, (_, index) => {
    const [one, two] = [begin + index * part, begin + (index + 1) * part]
    return [
      place(Math.cos(one) - reach * Math.sin(one), Math.sin(one) + reach * Math.cos(one)),
      place(Math.cos(two) + reach * Math.sin(two), Math.sin(two) - reach * Math.cos(two)),
      place(Math.cos(two), Math.sin(two)),
    ] as const
  })
}
