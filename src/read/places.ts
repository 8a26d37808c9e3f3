import type { Place } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'

/** A function that gives the place of an offset in a text. */
export function placesIn(text: SourceText): (offset: number) => Place {
  const starts = [0]
  for (let at = text.source.indexOf('\n'); at !== -1; at = text.source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const line = lineOf(starts, offset)
    return { file: text.file, line: line + 1, column: offset - starts[line]! + 1 }
  }
}

/** Index of the last line that starts at or before the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}
