import type { Json, Members } from '../model/chart.ts'
import { isList, isObject } from './walk.ts'

/** What a reader makes of a chart's main mark. */
export interface Reading {
  readonly mark: 'bar' | 'line' | 'area' | 'arc' | 'point' | 'rect' | 'boxplot' | 'geoshape' | 'pattern' | 'other'
  /** Name of the data set that the mark draws; null for a mark without data. */
  readonly data: string | null
  /** The number that is shown. */
  readonly measure: Channel | null
  /** What it is shown for. */
  readonly category: Channel | null
  /** What tells the colours apart. */
  readonly series: Channel | null
  /** All columns that marks of that data set show, and those that texts write out; those above first. */
  readonly columns: readonly Channel[]
  /** Names of the data sets that marks of any kind draw. */
  readonly drawn: readonly string[]
  /** Columns that hold dates, which Vega keeps as milliseconds. */
  readonly dates: ReadonlySet<string>
}

/** A column and how its axis or legend names and writes it. */
export interface Channel {
  readonly field: string
  readonly title: string
  readonly kind: 'number' | 'time' | 'name'
  /** The axis's d3 format; null for none. */
  readonly format: string | null
  /** The unit that dates were cut to, such as `yearmonth`; null for none. */
  readonly unit: string | null
}

/** Marks in the order in which they make the better main mark; what is not listed annotates. */
const RANK = ['bar', 'boxplot', 'arc', 'line', 'trail', 'area', 'point', 'circle', 'square', 'geoshape', 'rect', 'tick']

/** Finds the main mark of a compiled Vega spec, and what it shows. */
export function readMainMark(vega: Json): Reading {
  const marks: Leaf[] = []
  const guides: Guides = {
    scales: new Map(),
    titles: new Map(),
    formats: new Map(),
    stacked: new Map(),
    shares: new Set(),
    dates: new Set(),
  }
  collect(vega, new Map(), marks, guides)
  const { dates } = guides
  const main = [...marks].sort((a, b) => rank(a) - rank(b))[0]
  const drawn = [...new Set(marks.flatMap(({ data }) => data ?? []))]
  if (!main)
    return { mark: 'other', data: null, measure: null, category: null, series: null, columns: [], drawn, dates }
  const mark = kindOf(main.style, guides)
  const colour = channel(main, guides, ['fill', 'stroke'])
  const x = channel(main, guides, ['x', 'x2', 'xc'])
  const y = channel(main, guides, ['y', 'y2', 'yc'])
  const angle = channel(main, guides, ['startAngle', 'endAngle'])
  const said = roles(mark, { x, y, angle, colour })
  const first = [said.category, said.series, said.measure].filter((one) => one !== null)
  const beside = marks.filter(({ data }) => data === main.data)
  return {
    mark,
    data: main.data,
    ...said,
    columns: distinct([...first, ...shown(mark, beside, guides), ...marks.flatMap(written)]),
    drawn,
    dates,
  }
}

/** What marks show through their places, colours and sizes. Where the marks of a pattern stand says nothing. */
function shown(mark: Reading['mark'], marks: readonly Leaf[], guides: Guides): readonly Channel[] {
  return marks.flatMap((leaf) =>
    Object.keys(leaf.encode)
      .filter((name) => mark !== 'pattern' || !/^[xy][2c]?$/.test(name))
      .flatMap((name) => channel(leaf, guides, [name]) ?? []),
  )
}

/** The columns that a text mark writes out. */
function written({ encode }: Leaf): readonly Channel[] {
  const rules = isList(encode['text']) ? encode['text'] : [encode['text']]
  const fields = rules.filter(isObject).flatMap(({ field, signal }) => {
    if (typeof field === 'string') return [plain(field)]
    return [...String(signal ?? '').matchAll(/\bdatum\["([^"\\]+)"\]/g)].map((found) => found[1]!)
  })
  return fields.map((field): Channel => ({ field, title: field, kind: 'name', format: null, unit: null }))
}

/** Each column once; the end of a bin or of a span of time belongs to its start. */
function distinct(channels: readonly Channel[]): readonly Channel[] {
  const fields = new Set(channels.map(({ field }) => field))
  const found = new Map<string, Channel>()
  for (const one of channels) {
    const start = one.field.replace(/_end$/, '')
    if (!found.has(one.field) && (start === one.field || !fields.has(start))) found.set(one.field, one)
  }
  return [...found.values()]
}

interface Channels {
  readonly x: Channel | null
  readonly y: Channel | null
  readonly angle: Channel | null
  readonly colour: Channel | null
}

function roles(
  mark: Reading['mark'],
  { x, y, angle, colour }: Channels,
): Pick<Reading, 'measure' | 'category' | 'series'> {
  if (mark === 'arc') return { measure: angle?.kind === 'number' ? angle : null, category: colour, series: null }
  const number = colour?.kind === 'number' ? colour : null
  if (mark === 'rect' && number) return { measure: number, category: x, series: y }
  if (mark === 'pattern') return { measure: null, category: null, series: null }
  if (mark === 'geoshape') return { measure: number, category: null, series: null }
  const sideways = x?.kind === 'number' && y?.kind !== 'number'
  const [measure, category] = sideways ? [x, y] : [y?.kind === 'number' ? y : null, x]
  const tells = colour?.kind === 'name' && colour.field !== category?.field && colour.field !== measure?.field
  return { measure, category, series: tells ? colour : null }
}

interface Leaf {
  readonly style: string
  readonly data: string | null
  readonly encode: Members
}

interface Guides {
  /** Scale name → type. */
  readonly scales: Map<string, string>
  readonly titles: Map<string, string>
  readonly formats: Map<string, string>
  /** Start or end column of a stack → the column that is stacked. */
  readonly stacked: Map<string, string>
  /** Columns whose stack is drawn in per cent of the whole. */
  readonly shares: Set<string>
  readonly dates: Set<string>
}

function collect(group: Json, aliases: ReadonlyMap<string, string>, marks: Leaf[], guides: Guides): void {
  if (!isObject(group)) return
  const known = new Map(aliases)
  for (const data of members(group['data'])) {
    const { name, source } = data
    if (typeof name === 'string' && typeof source === 'string' && known.has(source)) known.set(name, known.get(source)!)
    for (const transform of members(data['transform'])) follow(transform, guides)
    parsed(data['format'], guides)
  }
  for (const scale of members(group['scales'])) guides.scales.set(String(scale['name']), String(scale['type']))
  for (const axis of members(group['axes'])) guide(String(axis['scale']), axis, guides)
  for (const legend of members(group['legends'])) guide(String(legend['fill'] ?? legend['stroke']), legend, guides)
  for (const mark of members(group['marks'])) {
    const from = isObject(mark['from']) ? mark['from'] : {}
    if (mark['type'] !== 'group') {
      marks.push(leaf(mark, from, known))
      continue
    }
    const facet = isObject(from['facet']) ? from['facet'] : {}
    const inside = new Map(known)
    if (typeof facet['name'] === 'string') inside.set(facet['name'], resolve(facet['data'], known))
    collect(mark, inside, marks, guides)
  }
}

function members(list: Json | undefined): Members[] {
  return isList(list) ? list.filter(isObject) : []
}

function resolve(name: Json | undefined, aliases: ReadonlyMap<string, string>): string {
  return aliases.get(String(name)) ?? String(name)
}

function follow({ type, field, as, expr, offset }: Members, { stacked, shares, dates }: Guides): void {
  if (type === 'formula' && /^toDate\(/.test(String(expr))) dates.add(String(as))
  if (type !== 'stack' || typeof field !== 'string' || !isList(as)) return
  for (const column of as) stacked.set(String(column), field)
  if (offset === 'normalize') shares.add(field)
}

function parsed(format: Json | undefined, { dates }: Guides): void {
  if (!isObject(format) || !isObject(format['parse'])) return
  for (const [column, how] of Object.entries(format['parse']))
    if (/^(?:date|utc)/.test(String(how))) dates.add(plain(column))
}

/** An axis or legend without a title says that its labels speak for themselves. */
function guide(scale: string, { title, format, labels }: Members, { titles, formats }: Guides): void {
  if (labels === false) return
  const text = isList(title) ? title.join(' ') : typeof title === 'string' ? title : ''
  if (text !== '' || !titles.has(scale)) titles.set(scale, text)
  if (typeof format === 'string') formats.set(scale, format)
}

function leaf(mark: Members, from: Members, aliases: ReadonlyMap<string, string>): Leaf {
  const styles = (isList(mark['style']) ? mark['style'] : [mark['style'] ?? mark['type']]).map(String)
  const style = styles.includes('boxplot-box')
    ? 'boxplot'
    : (styles.find((name) => name.includes('-')) ?? styles[0] ?? '')
  const encode = isObject(mark['encode']) ? mark['encode'] : {}
  const update = isObject(encode['update']) ? encode['update'] : {}
  return { style, data: from['data'] === undefined ? null : resolve(from['data'], aliases), encode: update }
}

function rank({ style, data }: Leaf): number {
  const index = RANK.indexOf(style)
  return (data === null ? 100 : 0) + (index < 0 ? RANK.length : index)
}

/** Points without any axis are a pattern, such as a hundred squares for a share, and their places say nothing. */
function kindOf(style: string, { titles }: Guides): Reading['mark'] {
  const mark = markOf(style)
  return mark === 'point' && titles.size === 0 ? 'pattern' : mark
}

function markOf(style: string): Reading['mark'] {
  switch (style) {
    case 'bar':
    case 'line':
    case 'area':
    case 'arc':
    case 'point':
    case 'rect':
    case 'boxplot':
    case 'geoshape':
      return style
    case 'trail':
      return 'line'
    case 'circle':
    case 'square':
      return 'point'
    default:
      return 'other'
  }
}

function channel(mark: Leaf, guides: Guides, names: readonly string[]): Channel | null {
  const refs = names.flatMap((name) => references(mark.encode[name]))
  const ref = refs.find(({ field }) => !String(field).endsWith('_end')) ?? refs[0]
  if (!ref) return null
  for (const { field, scale } of refs) {
    if (scaleKind(guides.scales.get(String(scale))) === 'time') guides.dates.add(plain(String(field)))
  }
  const column = plain(String(ref['field']))
  const counted = guides.stacked.get(column) ?? column
  const field = counted === '__count' ? 'count' : counted
  const scale = String(ref['scale'])
  return {
    field,
    title: (guides.titles.get(scale) ?? field).replace(
      / \((?:binned|[a-z-]*(?:year|quarter|month|week|day|date|hours|minutes))\)$/,
      '',
    ),
    kind: field.startsWith('bin_') ? 'name' : scaleKind(guides.scales.get(scale)),
    format: guides.shares.has(field) ? ',~f' : (guides.formats.get(scale) ?? null),
    unit: TIME_UNIT.exec(field)?.[1] ?? null,
  }
}

/** What Vega-Lite puts in front of a column of dates when it cuts them to a unit. */
const TIME_UNIT = /^(?:utc)?((?:year|quarter|month|week|dayofyear|day|date|hours|minutes|seconds|milliseconds)+)_/

/** The parts of an encoding that read a column, whether it is one rule or several. */
function references(entry: Json | undefined): Members[] {
  return (isList(entry) ? entry : [entry]).filter(
    (rule): rule is Members => isObject(rule) && typeof rule['field'] === 'string' && typeof rule['scale'] === 'string',
  )
}

/** A field name as the column is called: Vega escapes dots and brackets. */
function plain(field: string): string {
  return field.replace(/\\(.)/g, '$1')
}

function scaleKind(type: string | undefined): Channel['kind'] {
  if (type === 'time' || type === 'utc') return 'time'
  return type === undefined || /^(?:band|point|ordinal|bin-ordinal|quantile|quantize|threshold)$/.test(type)
    ? 'name'
    : 'number'
}
