import * as vega from 'vega'
import { keyOf, type Rule, ruleOf, type VegaItem, type VegaLayer, type VegaRun } from './run-vega.ts'

/** What a series shows. */
export interface Shown {
  /** `bar`, `line`, `area`, `points`, `slices`, and `from` for where bars start that start elsewhere than at zero. */
  readonly kind: string
  /** By what its colour, dash, shape or place beside others stands for; empty where nothing tells series apart. */
  readonly name: string
  readonly points: readonly ShownPoint[]
}

/** Where a point stands and how much it says, in the numbers of its row. */
export interface ShownPoint {
  /** A name, milliseconds since 1970, a number, or the ends of a bin. */
  readonly across: string | number
  /** A name where names run up the side. */
  readonly value: string | number
  /** Of a bubble; null for others. */
  readonly size: number | null
  /** The colours that it is drawn in. */
  readonly colors: readonly string[]
}

/** The series that Vega drew. Rules stand beside them, and texts unless there is nothing else. */
export function shownBy(run: VegaRun): readonly Shown[] {
  const measured = run.layers.filter(({ type }) => type !== 'text' && type !== 'rule')
  return (measured.length > 0 ? measured : run.layers).flatMap((layer) => {
    const reader = readerOf(layer, run)
    const shown = grouped(reader.kind, layer, reader)
    const { from } = reader
    return from === null ? shown : [...shown, ...grouped('from', layer, { ...reader, point: from })]
  })
}

/** How the items of a layer are read. */
interface Reader {
  readonly kind: string
  readonly name: (item: VegaItem) => string
  /** Null for an item that is not drawn. */
  readonly point: (item: VegaItem) => ShownPoint | null
  /** Where bars start that are no parts of a stack. */
  readonly from: ((item: VegaItem) => ShownPoint | null) | null
}

/** Series of a layer: by what tells them apart, and each line by itself. */
function grouped(kind: string, { type, groups }: VegaLayer, { name, point }: Reader): readonly Shown[] {
  const apart = type === 'line' || type === 'area' || type === 'trail'
  const series = new Map<string, { name: string; points: ShownPoint[] }>()
  for (const [index, items] of groups.entries()) {
    for (const item of items) {
      const found = point(item)
      if (found === null) continue
      const key = `${apart ? index : ''} ${name(item)}`
      if (!series.has(key)) series.set(key, { name: name(item), points: [] })
      series.get(key)!.points.push(found)
    }
  }
  return [...series.values()].map((one) => ({ kind, ...one }))
}

function readerOf(layer: VegaLayer, run: VegaRun): Reader {
  const type = layer.style === 'tick' ? 'symbol' : layer.type
  if (type === 'arc') return { kind: 'slices', name: () => '', point: (item) => slice(layer, item, run), from: null }
  const lies = type === 'rect' && isLying(layer, run)
  const [side, up] = lies ? (['y', 'x'] as const) : (['x', 'y'] as const)
  const [end, start] = [ruleOf(layer, up, `${up}c`), ruleOf(layer, `${up}2`)]
  const name = (item: VegaItem): string => nameOf(layer, item, side, run)
  const place = (item: VegaItem): string | number => placeOn(layer, item, side, run)
  const pointed = (item: VegaItem, value: string | number): ShownPoint | null =>
    isThere(value) ? { across: place(item), value, size: sizeOf(layer, item, run), colors: coloursOf(item) } : null
  if (type === 'symbol' || type === 'text')
    return { kind: 'points', name, point: (item) => pointed(item, placeOn(layer, item, up, run)), from: null }
  const kind = type === 'rect' ? 'bar' : type === 'area' ? 'area' : 'line'
  const ends = (item: VegaItem): readonly [number, number] => [
    start?.scale === undefined ? 0 : numberIn(start, item),
    end === null ? Number.NaN : numberIn(end, item),
  ]
  const stacked = start?.field?.endsWith('_start') === true
  const ranged = start?.field !== undefined && !stacked
  const names = type === 'line' && isNames(end, run)
  const point = (item: VegaItem): ShownPoint | null => {
    if (names) return pointed(item, placeOn(layer, item, up, run))
    const [from, to] = ends(item)
    return pointed(item, ranged ? Math.abs(to - from) : to - from)
  }
  const nearer = (a: number, b: number): number => (Math.abs(a) < Math.abs(b) ? a : b)
  return { kind, name, point, from: ranged ? (item) => pointed(item, nearer(...ends(item))) : null }
}

function isThere(value: string | number): boolean {
  return typeof value === 'string' ? value !== '' : Number.isFinite(value)
}

function read({ field, value }: Rule, { datum }: VegaItem): unknown {
  const found: unknown = field === undefined ? value : vega.field(field)(datum)
  return found instanceof Date ? found.getTime() : found
}

/** What is no number is none, but for digits in a text. */
function numberIn(rule: Rule, item: VegaItem): number {
  const found = read(rule, item)
  return found === null || found === undefined || found === '' ? Number.NaN : Number(found)
}

function isNames(rule: Rule | null, { types }: VegaRun): boolean {
  return ['band', 'point', 'ordinal'].includes(types.get(rule?.scale ?? '') ?? '')
}

function isTime(rule: Rule | null, { types }: VegaRun): boolean {
  return ['time', 'utc'].includes(types.get(rule?.scale ?? '') ?? '')
}

/** Bars lie if names, times or bins run down the side, or nothing. */
function isLying(layer: VegaLayer, run: VegaRun): boolean {
  const [x, y] = [ruleOf(layer, 'x', 'xc'), ruleOf(layer, 'y', 'yc')]
  if (isNames(y, run) || isTime(y, run)) return true
  if (isNames(x, run) || isTime(x, run)) return false
  return y?.scale === undefined || ruleOf(layer, 'y2')?.field?.startsWith('bin_') === true
}

/** Where an item stands on an axis: by the name that the axis has for it, by time, by number, or by the ends of its bin. */
function placeOn(layer: VegaLayer, item: VegaItem, side: 'x' | 'y', run: VegaRun): string | number {
  const [rule, other] = [ruleOf(layer, side, `${side}c`), ruleOf(layer, `${side}2`)]
  if (rule?.scale === undefined) return layer.type === 'rect' ? 'All' : 0
  const value = rule.signal === undefined ? read(rule, item) : pixelIn(rule, item[side], run)
  if (isNames(rule, run)) {
    const scale = run.scale(rule.scale)
    const own = scale.domain().find((one) => scale(one) === scale(value))
    return run.labels.get(rule.scale)?.get(keyOf(own)) ?? String(own ?? value)
  }
  const plain = value === null || value === undefined ? Number.NaN : Number(value)
  if (layer.type !== 'rect' || other?.field === undefined) return isTime(rule, run) ? plain : short(plain)
  const ends = [plain, numberIn(other, item)].sort((a, b) => a - b)
  return isTime(rule, run) ? ends[0]! : `${short(ends[0]!)}–${short(ends[1]!)}`
}

/** What stands at a pixel: the middle of a bin. */
function pixelIn({ signal }: Rule, pixel: number, run: VegaRun): number {
  const [, scale] = /^scale\("([^"]+)"/.exec(signal!)!
  return Number(run.scale(scale!).invert!(pixel))
}

/** A number without the noise of its last digits. */
export function short(value: number): number {
  return Number(value.toPrecision(12))
}

function sizeOf(layer: VegaLayer, item: VegaItem, { types, binned }: VegaRun): number | null {
  const size = layer.type === 'symbol' ? ruleOf(layer, 'size') : null
  if (size?.field === undefined || types.get(size.scale!) !== 'linear' || binned.has(size.scale!)) return null
  return numberIn(size, item)
}

function coloursOf({ fill, stroke }: VegaItem): readonly string[] {
  return [fill, stroke].filter((colour): colour is string => typeof colour === 'string' && colour !== 'transparent')
}

function slice(layer: VegaLayer, item: VegaItem, { layers }: VegaRun): ShownPoint {
  const [a, b, fill] = ['startAngle', 'endAngle', 'fill'].map((name) => ruleOf(layer, name)!)
  const across = fill!.field === undefined ? wordIn(item, layers) : String(read(fill!, item))
  return { across, value: Math.abs(numberIn(a!, item) - numberIn(b!, item)), size: null, colors: coloursOf(item) }
}

/** What a chart writes beside a slice. */
function wordIn({ datum }: VegaItem, layers: readonly VegaLayer[]): string {
  const text = JSON.stringify(layers.find(({ type }) => type === 'text')?.encode['text'])
  const [, column] = /datum\[\\"(\w+)\\"\]/.exec(text)!
  return String(datum[column!])
}

const TELLING = ['fill', 'stroke', 'strokeDash', 'shape', 'opacity', 'size', 'strokeWidth']

const MEASURING = new Set(['linear', 'log', 'pow', 'sqrt', 'time', 'utc'])

/** What tells the series of an item from others: where it stands beside others, and discrete scales of its look. */
function nameOf(layer: VegaLayer, item: VegaItem, side: 'x' | 'y', run: VegaRun): string {
  const place = ruleOf(layer, side)
  const rules = [place?.offset ?? null, ...TELLING.map((name) => unbinned(ruleOf(layer, name)))]
  const told = new Map<string, Rule>()
  for (const rule of rules)
    if (rule?.field !== undefined && rule.field !== place?.field && isDiscrete(rule, run)) told.set(rule.field, rule)
  return [...told.values()].map((rule) => String(read(rule, item) ?? '–')).join(', ')
}

/** The start of a bin in the place of its middle. */
function unbinned(rule: Rule | null): Rule | null {
  const [, scale, field] = /^scale\("([^"]+)", [\d.]+ \* datum\["([^"]+)"\]/.exec(rule?.signal ?? '') ?? []
  return scale === undefined || field === undefined ? rule : { scale, field }
}

function isDiscrete({ scale }: Rule, { types, binned }: VegaRun): boolean {
  return scale !== undefined && (binned.has(scale) || !MEASURING.has(types.get(scale) ?? 'linear'))
}
