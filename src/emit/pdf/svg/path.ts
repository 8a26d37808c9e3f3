import { arcCurves } from './arc.ts'

/** A piece of an outline, with absolute places. */
export type Segment =
  | { readonly type: 'move' | 'line'; readonly to: Point }
  | { readonly type: 'curve'; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly type: 'close' }

export type Point = readonly [x: number, y: number]

/** Path data (SVG 1.1, 8.3) → the outline as lines and cubic curves; null for what is no path data. */
export function readPath(data: string): readonly Segment[] | null {
  const state: State = { at: [0, 0], start: [0, 0], control: null, out: [] }
  for (const [, letter = '', numbers = ''] of data.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const size = SIZES[letter.toLowerCase()]
    const values = (numbers.match(NUMBER) ?? []).map(Number)
    if (size === undefined || !values.every(Number.isFinite) || /[^\s,]/.test(numbers.replace(NUMBER, ' '))) return null
    if (size === 0 ? values.length > 0 : values.length === 0 || values.length % size !== 0) return null
    for (let from = 0; from === 0 || from < values.length; from += Math.max(1, size)) {
      step(
        from > 0 && /m/i.test(letter) ? (letter === 'm' ? 'l' : 'L') : letter,
        values.slice(from, from + size),
        state,
      )
    }
  }
  return /^[\s,]*(?:[a-z]|$)/i.test(data) ? state.out : null
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi
const SIZES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 }

interface State {
  at: Point
  /** Where the part of the outline began. */
  start: Point
  /** The last control point, if the last command was a curve of the same degree. */
  control: { readonly degree: 2 | 3; readonly point: Point } | null
  readonly out: Segment[]
}

function step(letter: string, values: readonly number[], state: State): void {
  const command = letter.toLowerCase()
  const [ox, oy] = letter === command ? state.at : ([0, 0] as const)
  const point = (index: number): Point => [values[index]! + ox, values[index + 1]! + oy]
  switch (command) {
    case 'm':
      state.start = point(0)
      go(state, { type: 'move', to: point(0) })
      return
    case 'l':
      go(state, { type: 'line', to: point(0) })
      return
    case 'h':
      go(state, { type: 'line', to: [values[0]! + ox, state.at[1]] })
      return
    case 'v':
      go(state, { type: 'line', to: [state.at[0], values[0]! + oy] })
      return
    case 'c':
      cubic(state, point(0), point(2), point(4))
      return
    case 's':
      cubic(state, reflected(state, 3), point(0), point(2))
      return
    case 'q':
      quadratic(state, point(0), point(2))
      return
    case 't':
      quadratic(state, reflected(state, 2), point(0))
      return
    case 'a':
      arc(state, values, point(5))
      return
    default:
      state.out.push({ type: 'close' })
      state.at = state.start
      state.control = null
  }
}

function go(state: State, segment: Extract<Segment, { to: Point }>): void {
  state.out.push(segment)
  state.at = segment.to
  state.control = null
}

function cubic(state: State, first: Point, second: Point, to: Point): void {
  go(state, { type: 'curve', first, second, to })
  state.control = { degree: 3, point: second }
}

function quadratic(state: State, control: Point, to: Point): void {
  const third = (end: Point): Point => [
    end[0] + (2 / 3) * (control[0] - end[0]),
    end[1] + (2 / 3) * (control[1] - end[1]),
  ]
  go(state, { type: 'curve', first: third(state.at), second: third(to), to })
  state.control = { degree: 2, point: control }
}

/** The last control point, seen from the other side; where there is none, the current place. */
function reflected({ at, control }: State, degree: 2 | 3): Point {
  if (control?.degree !== degree) return at
  return [2 * at[0] - control.point[0], 2 * at[1] - control.point[1]]
}

function arc(state: State, [rx, ry, angle, large, sweep]: readonly number[], to: Point): void {
  const shape = { rx: Math.abs(rx!), ry: Math.abs(ry!), angle: angle!, large: large !== 0, sweep: sweep !== 0 }
  const curves = arcCurves(state.at, to, shape)
  if (curves === null) go(state, { type: 'line', to })
  else for (const [first, second, end] of curves) go(state, { type: 'curve', first, second, to: end })
}
