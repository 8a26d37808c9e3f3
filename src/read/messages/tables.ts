import { error, type Message, type Place, warning } from '../../model/message.ts'
import { listed, quoted } from './words.ts'

export function noHeader(place: Place): Message {
  return error('read/table-empty', 'the table is empty', place, 'name its columns, and add rows')
}

export function noRows(place: Place): Message {
  return error('read/table-empty', 'the table has no rows', place, 'add a row')
}

export function noColumnName(number: number, place: Place): Message {
  return error('read/table-header', `column ${number} has no name`, place, 'name it in the first row')
}

export function badColumnName(name: string, place: Place): Message {
  return error('read/table-header', `${quoted(name)} cannot be the name of a column`, place, 'choose another')
}

export function duplicateColumn(name: string, place: Place): Message {
  return error(
    'read/table-header',
    `column ${quoted(name)} is there twice`,
    place,
    'give each column a name of its own',
  )
}

export function ragged(cells: number, columns: number, place: Place): Message {
  const count = (many: number): string => `${many} ${many === 1 ? 'cell' : 'cells'}`
  const reason = `this row has ${count(cells)}, and the header ${columns}`
  const hint = cells > columns ? 'put text with a separator in it in quotes' : 'add the missing separators'
  return error('read/table-row', reason, place, hint)
}

export function openQuote(place: Place): Message {
  const hint = 'close it; a quotation mark within a quoted text is written twice'
  return error('read/table-quote', 'a quotation mark is opened here and not closed', place, hint)
}

export function textAfterQuote(place: Place): Message {
  const hint = 'a quotation mark within a quoted text is written twice'
  return error('read/table-quote', 'a row has more text after a closing quotation mark', place, hint)
}

export function tooManyRows(place: Place): Message {
  return error('read/table-size', 'the table has more than a million rows', place, 'aggregate the data first')
}

export function notRows(place: Place): Message {
  const hint = 'write [{"column": value, …}, …]'
  return error('read/table-json', 'the data are no list of objects', place, hint)
}

export function notFlat(column: string, place: Place): Message {
  const reason = `${quoted(column)} holds a list or a map, and a cell is a single value`
  return error('read/table-json', reason, place, 'flatten the data')
}

export function notData(file: string): Message {
  return error('read/table-type', `${quoted(file)} is no CSV, TSV or JSON file`, { file }, 'save it in one of these')
}

export function gaps(column: string, values: readonly string[], rows: readonly number[], place: Place): Message {
  const reason = `${rowsWord(rows)} of column ${quoted(column)} ${rows.length === 1 ? 'has' : 'have'} ${listed(values.map(quoted))} in place of a number`
  return warning('read/table-gap', reason, place, 'shown as a gap; leave the cell empty to say so')
}

export function mixed(column: string, value: string, rows: readonly number[], place: Place): Message {
  const reason = `column ${quoted(column)} holds numbers, and ${quoted(value)} in ${rowsWord(rows)}`
  return warning('read/table-mixed', reason, place, 'write a number, or leave the cell empty')
}

export function numbersAsText(column: string, value: string, place: Place): Message {
  const reason = `column ${quoted(column)} is read as text: ${quoted(value)} is not written as a number`
  return warning('read/table-number', reason, place, 'write numbers alone, without separators or units: 1234.5')
}

/** `row 3`, `rows 3, 4 and 9`, at most eight of them; row 1 is the header. */
function rowsWord(rows: readonly number[]): string {
  const shown = rows.slice(0, 8).map(String)
  const words = rows.length > 8 ? `${shown.join(', ')} and ${rows.length - 8} more` : listed(shown)
  return `${rows.length === 1 ? 'row' : 'rows'} ${words}`
}
