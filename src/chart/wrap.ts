/** The height of a line of a chart's text, in its size. */
export const LINE = 1.2

/** The most lines that a label may take. */
const MOST_LINES = 3

/** A text in lines of a width, broken between words, as even as they come; null if three lines do not hold it. */
export function wrap(text: string, width: number, measure: (text: string) => number): readonly string[] | null {
  const lines: string[] = []
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (measure(word) > width) return null
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.length <= MOST_LINES ? lines : null
}
