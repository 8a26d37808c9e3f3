import type { ChartRequest, Json, Members } from '../model/chart.ts'
import { themeColour } from './colours.ts'
import { numberColumns } from './columns.ts'
import { givenRows } from './rows.ts'
import { isObject, rewrite } from './walk.ts'

/** A request's spec made ready for Vega-Lite: colours, data and size put in, links and what only files need taken out. */
export function prepare(request: ChartRequest): Members {
  const { usermeta: _, ...own } = rewritten(request) as Members
  const datasets = { ...rowsOf(request), ...(isObject(own['datasets']) ? own['datasets'] : {}) }
  if (!isOneView(own)) return { ...own, datasets }
  const { width, height } = request
  return { ...own, width, height, autosize: { type: 'fit', contains: 'padding' }, datasets }
}

/** True for one plot, possibly of several layers; false for small multiples and views side by side. */
export function isOneView(spec: Members): boolean {
  if (spec['mark'] === undefined && spec['layer'] === undefined) return false
  if (spec['facet'] !== undefined || spec['spec'] !== undefined) return false
  const encoding = isObject(spec['encoding']) ? spec['encoding'] : {}
  return !['row', 'column', 'facet'].some((channel) => encoding[channel] !== undefined)
}

function rowsOf(request: ChartRequest): Members {
  const numbers = numberColumns(request)
  return Object.fromEntries(
    Object.entries(request.data).map(([name, table]) => [name, givenRows(table, numbers.get(name) ?? new Set())]),
  )
}

/** A slide's chart cannot be clicked, and a link in the drawing would be an address in the deck. */
function rewritten({ spec, style, data }: ChartRequest): Json {
  // Layers that share an axis join their titles, but for those that Vega-Lite gave them.
  const alone = isObject(spec) && spec['mark'] !== undefined
  return rewrite(spec, (value, key) => {
    if (key === 'href') return undefined
    if (key === 'data' && isObject(value) && typeof value['name'] === 'string' && Object.hasOwn(data, value['name'])) {
      return readAlready(value)
    }
    if (alone && (key === 'x' || key === 'y') && isObject(value)) return plainlyTitled(value)
    return typeof value === 'string' && value.startsWith('theme:') ? (themeColour(value, style) ?? value) : value
  })
}

/** Vega-Lite's title for dates says how they were cut, as in "month (yearmonth)", which their labels show. */
function plainlyTitled(def: Members): Members {
  const { timeUnit, field, title, axis } = def
  if (timeUnit === undefined || typeof field !== 'string' || title !== undefined) return def
  return isObject(axis) && axis['title'] !== undefined ? def : { ...def, title: field.replace(/\\(.)/g, '$1') }
}

/** Named data comes as rows: of its format only how columns are parsed still counts, not that the file was CSV. */
function readAlready({ format, ...data }: Members): Members {
  const parse = isObject(format) ? format['parse'] : undefined
  return parse === undefined ? data : { ...data, format: { parse } }
}
