import { createHash } from 'node:crypto'

/** An SVG as it is written to disk: a comment in it, `<!-- fandeck <digest> -->`, by which a file that somebody has edited is told from ours. */
export function markSvg(svg: string): string {
  const end = svg.indexOf('>', svg.indexOf('<svg')) + 1
  return `${svg.slice(0, end)}<!-- fandeck ${digest(svg)} -->${svg.slice(end)}`
}

/** True if the file is as `markSvg` wrote it; line ends do not count. */
export function isOurSvg(source: string): boolean {
  const text = source.replace(/\r\n?/g, '\n')
  const mark = MARK.exec(text)
  return mark !== null && mark[1] === digest(text.replace(MARK, ''))
}

const MARK = /<!-- fandeck ([0-9a-f]{12}) -->/

/** Twelve hexadecimal digits. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
