import { escapeXml } from '../../../opc/write-xml.ts'
import { sanitise } from '../sanitise.ts'

/** The most characters that a cell of Excel holds. */
const MOST_CHARACTERS = 32_767

/** The most characters that a number format of Excel holds. */
const MOST_FORMAT = 255

/** A name as a cell can hold it: characters that XML allows, and not more than Excel does. */
export function cellText(text: string): string {
  return cut(sanitise(text), MOST_CHARACTERS)
}

/** The beginning of a text, with whole characters. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const start = text.slice(0, length)
  return /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start
}

/** A cell's text in XML. What looks like an escape of the standard (ST_Xstring, ECMA-376 part 1, 22.9.2.19) is text. */
export function cellXml(text: string): string {
  return escapeXml(text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'))
}

/** A number format in XML; `General` for one that is too long for Excel. */
export function formatXml(code: string): string {
  const clean = sanitise(code)
  return clean.length > MOST_FORMAT ? 'General' : escapeXml(clean)
}
