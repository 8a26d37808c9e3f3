import type { ChartRequest, Json, Members } from '../model/chart.ts'
import type { Message, Place } from '../model/message.ts'
import type { Cell, Table } from '../model/report.ts'
import { emptyColumn, gaps, noRows, unknownColumn } from './messages.ts'
import { isList, isObject, walk } from './walk.ts'

/** What a request draws, whatever its look and size. */
type Content = Pick<ChartRequest, 'name' | 'spec' | 'data'>

/** A column that an encoding reads straight from a table. */
interface Use {
  readonly data: string
  readonly column: string
  readonly quantitative: boolean
  /** Something else than a number is read from it, too: by another encoding or by a transform. */
  readonly other: boolean
}

/** Aggregates that need numbers. */
const NUMERIC = /^(?:sum|mean|average|median|variance|variancep|stdev|stdevp|stderr|ci0|ci1|q1|q3|product|min|max)$/

/** What is drawn → what is wrong with the columns that its encodings use: unknown, empty, or with gaps where numbers belong. */
export function checkColumns(request: Content, place: Place): Message[] {
  const { uses, names, unknown } = usesOf(request)
  const messages = unknown.map(({ column, known }) => unknownColumn(place, request.name, column, known))
  for (const name of names) {
    if (request.data[name]!.rows.length === 0) messages.push(noRows(place, request.name, name))
  }
  for (const use of uses) messages.push(...cells(use, request, place))
  return messages
}

/** The columns of a table of a request that hold numbers alone: no encoding and no transform reads anything else from them. */
export function numberColumns(request: Content): ReadonlyMap<string, ReadonlySet<string>> {
  const columns = new Map<string, Set<string>>()
  for (const { data, column, quantitative, other } of usesOf(request).uses) {
    if (quantitative && !other) columns.set(data, (columns.get(data) ?? new Set()).add(column))
  }
  return columns
}

interface Uses {
  /** Each column of a table once. */
  readonly uses: readonly Use[]
  /** The tables that are drawn. */
  readonly names: ReadonlySet<string>
  readonly unknown: readonly { readonly column: string; readonly known: readonly string[] }[]
}

function usesOf(request: Content): Uses {
  const uses = new Map<string, Use>()
  const names = new Set<string>()
  const unknown: { column: string; known: readonly string[] }[] = []
  collect(request.spec, null, [], (use, derived) => {
    const table = Object.hasOwn(request.data, use.data) ? request.data[use.data] : undefined
    if (!table) return
    names.add(use.data)
    const column = columnOf(use.column, table)
    if (column !== null) {
      const key = JSON.stringify([use.data, column])
      const known = uses.get(key)
      const other = use.other || derived.anything || derived.names.has(column) || derived.texts.includes(column)
      uses.set(key, {
        ...use,
        column,
        quantitative: use.quantitative || (known?.quantitative ?? false),
        other: other || (known?.other ?? false),
      })
    } else if (!derived.anything && !derived.names.has(use.column) && !derived.names.has(rootOf(use.column))) {
      unknown.push({ column: use.column, known: [...table.columns, ...derived.names] })
    }
  })
  return { uses: [...uses.values()], names, unknown }
}

function cells(use: Use, request: Content, place: Place): Message[] {
  const { data, column } = use
  const { rows } = request.data[data]!
  if (rows.length === 0) return []
  if (rows.every((row) => isEmpty(row[column]))) return [emptyColumn(place, request.name, column, data)]
  if (!use.quantitative) return []
  const missing = rows.flatMap((row, index) => (isNumber(row[column]) ? [] : [index + 1]))
  return missing.length === 0 ? [] : [gaps(place, request.name, column, data, missing)]
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === '' || (typeof cell === 'number' && Number.isNaN(cell))
}

/** True for what a scale of numbers reads as a number. */
export function isNumber(cell: Cell | undefined): boolean {
  if (typeof cell === 'string') return cell.trim() !== '' && Number.isFinite(Number(cell))
  return typeof cell === 'boolean' || (typeof cell === 'number' && Number.isFinite(cell))
}

/** The column that a field name means: the name itself, or what stands before `.` and `[`; null for none. */
function columnOf(field: string, { columns }: Table): string | null {
  const plain = field.replace(/\\(.)/g, '$1')
  if (columns.includes(plain)) return plain
  const root = rootOf(field)
  return columns.includes(root) ? root : null
}

/** What stands before the first `.` or `[` of a field name that is not escaped. */
function rootOf(field: string): string {
  return (/^(?:[^.[\\]|\\.)+/.exec(field)?.[0] ?? field).replace(/\\(.)/g, '$1')
}

/** Names that transforms make; `anything` if their names depend on the data. */
interface Derived {
  readonly names: ReadonlySet<string>
  readonly anything: boolean
  /** The transforms as JSON. */
  readonly texts: string
}

/** Calls `found` for every field of every encoding in a view and the views inside it, with the data in scope. */
function collect(
  view: Json,
  inherited: string | null,
  above: readonly Json[],
  found: (use: Use, derived: Derived) => void,
): void {
  if (!isObject(view)) return
  const data = view['data'] === undefined ? inherited : nameOf(view['data'])
  const transforms = isList(view['transform']) ? [...above, ...view['transform']] : above
  if (data !== null) {
    const derived = derivedBy(transforms)
    const defs = [
      ...channelDefs(view['encoding']),
      ...channelDefs(view['facet']),
      ...channelDefs({ facet: view['facet'] ?? null }),
    ]
    for (const def of defs) {
      const quantitative = isQuantitative(def)
      found({ data, column: String(def['field']), quantitative, other: !quantitative }, derived)
    }
  }
  for (const inner of innerViews(view)) collect(inner, data, transforms, found)
}

function innerViews(view: Members): Json[] {
  const lists = ['layer', 'concat', 'hconcat', 'vconcat'].map((key) => view[key])
  return [...lists.flatMap((list) => (isList(list) ? list : [])), ...(view['spec'] === undefined ? [] : [view['spec']])]
}

function nameOf(data: Json | undefined): string | null {
  return isObject(data) && typeof data['name'] === 'string' ? data['name'] : null
}

function channelDefs(encoding: Json | undefined): Members[] {
  if (!isObject(encoding)) return []
  const defs = Object.values(encoding).flatMap((channel) => (isList(channel) ? channel : [channel]))
  return defs.filter((def): def is Members => isObject(def) && typeof def['field'] === 'string')
}

function isQuantitative({ type, aggregate, bin }: Members): boolean {
  if (type === 'temporal') return false
  if (typeof aggregate === 'string') return NUMERIC.test(aggregate)
  return type === 'quantitative' || bin === true || (isObject(bin) && bin['binned'] !== true)
}

function derivedBy(transforms: readonly Json[]): Derived {
  const names = new Set<string>()
  let anything = false
  for (const transform of transforms) {
    if (!isObject(transform)) continue
    anything ||= 'pivot' in transform || 'lookup' in transform || 'flatten' in transform
    if ('fold' in transform) for (const name of ['key', 'value']) names.add(name)
    if ('density' in transform) for (const name of ['value', 'density']) names.add(name)
    if ('quantile' in transform) for (const name of ['prob', 'value']) names.add(name)
    walk(transform, ({ key, value }) => {
      if ((key === 'as' || key === 'groupby') && typeof value === 'string') names.add(value)
    })
  }
  return { names, anything, texts: JSON.stringify(transforms) }
}
