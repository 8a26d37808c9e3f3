/** A row of a text with separators, by the names in its first line. */
type Row = Readonly<Record<string, string>>

/**
 * Text with separators (RFC 4180) → rows by the names in its first line, as Vega reads them: all are text, and a cell that
 * a line lacks is empty. Vega's own reader makes a function from the first line, which no chart may.
 */
export function readDelimited(source: string, separator: string): Row[] {
  const [header = [], ...lines] = linesOf(source, separator)
  return lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

function linesOf(source: string, separator: string): string[][] {
  const lines: string[][] = []
  let line: string[] = []
  let at = 0
  while (at < source.length) {
    const start = source[at] === '"' ? quoted(source, at) : { cell: '', end: at }
    const rest = plain(source, start.end, separator)
    line.push(start.cell + rest.cell)
    at = rest.end
    if (source[at] === separator) {
      at++
      if (at < source.length) continue
      line.push('')
    }
    if (source[at] === '\r' && source[at + 1] === '\n') at++
    at++
    lines.push(line)
    line = []
  }
  return lines
}

interface Cell {
  readonly cell: string
  /** Where what follows the cell begins. */
  readonly end: number
}

function quoted(source: string, start: number): Cell {
  let close = source.indexOf('"', start + 1)
  while (close !== -1 && source[close + 1] === '"') close = source.indexOf('"', close + 2)
  const end = close === -1 ? source.length : close
  return { cell: source.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 }
}

function plain(source: string, start: number, separator: string): Cell {
  let end = start
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end++
  return { cell: source.slice(start, end), end }
}
