import * as vega from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { compile, type TopLevelSpec } from 'vega-lite'
import type { Json } from '../model/chart.ts'
import type { Size } from '../model/geometry.ts'
import { readDelimited } from './delimited.ts'
import type { Measure } from './drawn.ts'
import { familiesOf } from './families.ts'
import { guardGroupNames } from './group-names.ts'
import type { ChartLocale } from './locale.ts'
import type { RunScale } from './native/guides.ts'
import type { SceneMark } from './native/scene.ts'

/** What Vega and Vega-Lite said while they worked, in order, each thing once. */
export interface Log {
  readonly warnings: Set<string>
  readonly errors: Set<string>
}

/** Vega-Lite → Vega. Throws if the spec is beyond repair. */
export function toVega(spec: Json, config: Json, log: Log): Json {
  const compiled = compile(spec as unknown as TopLevelSpec, { config: config as object, logger: logger(log) })
  return compiled.spec as unknown as Json
}

/** A chart that Vega has worked out. */
export interface View {
  /** The tuples of a data set; none if Vega knows no data by that name. */
  tuples(name: string): readonly object[]
  /** What a scale makes of a value; undefined if Vega knows no scale by that name. */
  scaled(scale: string, value: unknown): unknown
  /** The values that a scale knows; none if Vega knows no scale by that name. */
  domain(scale: string): readonly unknown[]
  /** A scale that has run; null if Vega knows none by that name. */
  scale(name: string): RunScale | null
  /** The root of the scene. */
  scene(): SceneMark
  number(value: number, format: string): string
  time(value: Date, format: string): string
  /** The width and the height of the SVG. */
  size(): Size
  /** Gives signals other values, and lays the chart out again. */
  change(signals: Readonly<Record<string, number>>): Promise<void>
  toSvg(): Promise<string>
  close(): void
}

/**
 * Runs a Vega spec without any function made from text, any file, any address, any clock, and with the same random numbers
 * every time. Only one view may be open at a time: Vega keeps its random numbers, ids and text measure for all of them.
 */
export async function openView(spec: Json, locale: ChartLocale | null, measure: Measure, log: Log): Promise<View> {
  forgetEarlierCharts(measure)
  const view = new vega.View(vega.parse(spec as unknown as vega.Spec, undefined, { ast: true } as object), {
    expr: expressionInterpreter,
    renderer: 'none',
    loader: NO_LOADER,
    logger: logger(log),
    ...(locale && { locale: { number: locale.number, time: locale.time } }),
  } as object)
  await view.runAsync()
  const { format, timeFormat } = (view as unknown as { locale(): Formats }).locale()
  return {
    tuples: (name) => tuples(view, name),
    scaled: (name, value) => scaleOf(view, name)?.(value),
    domain: (name) => scaleOf(view, name)?.domain() ?? [],
    scale: (name) => scaleOf(view, name) as RunScale | null,
    scene: () => (view.scenegraph() as unknown as { readonly root: SceneMark }).root,
    number: (value, pattern) => format(pattern)(value),
    time: (value, pattern) => timeFormat(pattern)(value),
    size: () => sizeOf(view),
    change: async (signals) => {
      for (const [name, value] of Object.entries(signals)) view.signal(name, value)
      await view.resize().runAsync()
    },
    toSvg: () => view.toSVG(),
    close: () => {
      view.finalize()
    },
  }
}

interface Formats {
  format(pattern: string): (value: number) => string
  timeFormat(pattern: string): (value: Date) => string
}

/** The parts of Vega that its types leave out. */
const untyped = vega as unknown as {
  formats(type: string, reader: (source: unknown, format: TextFormat) => readonly object[]): void
  readonly textMetrics: { width: (item: TextMark, text: string) => number }
  setRandom(random: () => number): void
  randomLCG(seed: number): () => number
}

interface TextFormat {
  readonly delimiter?: string
  readonly header?: readonly string[]
}

interface TextMark {
  readonly font?: string
  readonly fontSize?: number
  readonly fontWeight?: string | number
  readonly fontStyle?: string
}

/** Vega's own guess is 0.8 em a character, three quarters too wide; it makes room for labels that nobody needs. */
function forgetEarlierCharts(measure: Measure): void {
  vega.resetSVGDefIds()
  untyped.setRandom(untyped.randomLCG(1))
  const stacks = new Map<string, readonly string[]>()
  untyped.textMetrics.width = (item, text) => {
    const font = item.font ?? 'sans-serif'
    const families = stacks.get(font) ?? familiesOf(font)
    stacks.set(font, families)
    const size = item.fontSize ?? 11
    const bold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600
    const italic = item.fontStyle === 'italic' || item.fontStyle === 'oblique'
    return measure(String(text ?? ''), families, size, bold, italic)
  }
  vega.expressionFunction('datetime', datetime)
  vega.expressionFunction('now', noClock)
}

/** vega-interpreter 2.3.2 takes one number for a year, where Vega means milliseconds: a time scale's domain in numbers. */
function datetime(...parts: readonly (number | string)[]): Date {
  const [first, month = 0, ...rest] = parts
  if (first === undefined) return noClock()
  return parts.length === 1
    ? new Date(first)
    : new Date(Number(first), Number(month), ...(rest.map(Number) as [number]))
}

function noClock(): never {
  throw new Error('a chart must not read the clock')
}

guardGroupNames()
untyped.formats('csv', (source, format) => readText(source, { ...format, delimiter: ',' }))
untyped.formats('tsv', (source, format) => readText(source, { ...format, delimiter: '\t' }))
untyped.formats('dsv', readText)

/** Text in a spec; its first line may stand beside it. */
function readText(source: unknown, { delimiter = ',', header }: TextFormat): readonly object[] {
  const first = header ? `${header.map((name) => JSON.stringify(name)).join(delimiter)}\n` : ''
  return readDelimited(first + String(source), delimiter)
}

const NO_LOADER = {
  load: refuse,
  // Vega 6.4 ends the process over an address that is refused; of an empty one the drawing is refused.
  sanitize: () => Promise.resolve({ href: '' }),
  http: refuse,
  file: refuse,
  options: {},
}

function refuse(address: unknown): Promise<never> {
  return Promise.reject(new Error(`a chart reads no files and no addresses, such as ${String(address)}`))
}

/** What Vega itself gives an SVG. */
function sizeOf(view: vega.View): Size {
  const { _viewWidth: width, _viewHeight: height } = view as unknown as { _viewWidth: number; _viewHeight: number }
  const { left = 0, right = 0, top = 0, bottom = 0 } = view.padding() as Partial<Record<string, number>>
  return { width: width + left + right, height: height + top + bottom }
}

function tuples(view: vega.View, name: string): readonly object[] {
  try {
    return view.data(name) ?? []
  } catch {
    return []
  }
}

interface Scale {
  (value: unknown): unknown
  domain(): readonly unknown[]
}

function scaleOf(view: vega.View, name: string): Scale | null {
  try {
    return (view as unknown as { scale(name: string): Scale }).scale(name)
  } catch {
    return null
  }
}

function logger({ warnings, errors }: Log): vega.LoggerInterface {
  const self: vega.LoggerInterface = {
    level: ((level?: number) => (level === undefined ? vega.Warn : self)) as vega.LoggerInterface['level'],
    error: (...said: readonly unknown[]) => note(errors, said),
    warn: (...said: readonly unknown[]) => note(warnings, said),
    info: () => self,
    debug: () => self,
  }
  const note = (into: Set<string>, said: readonly unknown[]): vega.LoggerInterface => {
    into.add(said.map((part) => (part instanceof Error ? part.message : String(part))).join(' '))
    return self
  }
  return self
}
