import type { Json } from '../model/chart.ts'
import type { ChartLocale } from './locale.ts'
import { isObject, rewrite, walk } from './walk.ts'

/** A compiled Vega spec whose dates stand in the order that the language writes them in. */
export function localise(vega: Json, locale: ChartLocale): Json {
  const timeScales = new Set<string>()
  walk(vega, ({ key, value }) => {
    if (key === 'scales' && isObject(value) && (value['type'] === 'time' || value['type'] === 'utc')) {
      timeScales.add(String(value['name']))
    }
  })
  return rewrite(vega, (value, key) => {
    if (key === 'signal' && typeof value === 'string') return units(value, locale)
    if (key !== 'axes' || !isObject(value) || value['format'] !== undefined) return value
    return timeScales.has(String(value['scale'])) ? { ...value, format: { week: locale.monthDate } } : value
  })
}

/** Vega-Lite writes `%b %Y` and `%b %d, %Y`, the English order, for months and days of a year. */
function units(signal: string, locale: ChartLocale): string {
  if (!signal.includes('timeUnitSpecifier(')) return signal
  return signal
    .replaceAll('"year-month":"%b %Y "', `"year-month":${JSON.stringify(`${locale.yearMonth} `)}`)
    .replaceAll('"year-month-date":"%b %d, %Y "', `"year-month-date":${JSON.stringify(`${locale.yearMonthDate} `)}`)
}
