import { createHash } from 'node:crypto'

/** A page as it is written to disk: its second line is a comment, `<!-- fandeck <digest> -->`, by which a file that somebody has edited is told from ours. */
export function markHtml(page: string): string {
  return page.replace('\n', `\n<!-- fandeck ${digest(page)} -->\n`)
}

/** True if the file is as `markHtml` wrote it; line ends do not count. */
export function isOurHtml(source: string): boolean {
  const text = source.replace(/\r\n?/g, '\n')
  const mark = MARK.exec(text)
  return mark !== null && mark[1] === digest(text.replace(MARK, '\n'))
}

const MARK = /\n<!-- fandeck ([0-9a-f]{12}) -->\n/

/** Twelve hexadecimal digits. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
