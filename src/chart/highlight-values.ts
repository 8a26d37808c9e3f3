import type { Message, Place } from '../model/message.ts'
import type { Cell } from '../model/report.ts'
import type { Highlight } from './highlight.ts'
import { noHighlight, unknownHighlight } from './messages.ts'

type Row = Readonly<Record<string, Cell>>

/** What is wrong with a highlight: a chart that has no names to choose from, or values that none of its rows has. */
export function checkHighlight(highlight: Highlight, rows: readonly Row[], chart: string, place: Place): Message[] {
  const { field, values } = highlight
  if (field === null) return [noHighlight(place, chart, String(values[0]))]
  const column = field.replace(/\\(.)/g, '$1')
  const shown = rows.filter((row) => Object.hasOwn(row, column))
  const known = [...new Set(shown.map((row) => String(row[column])))]
  if (known.length === 0) return []
  const wrong = values.map(String).filter((value) => !known.includes(value))
  return wrong.map((value) => unknownHighlight(place, chart, value, column, known))
}
