import type { Run } from '../../model/scene.ts'
import type { Theme } from '../../model/theme.ts'

/** A run's font and what stands in where it is missing: the theme's fallbacks, its East Asian face where the text asks for it, and a generic family. */
export function fontStack(run: Pick<Run, 'font' | 'language'>, { fonts }: Theme): string {
  const eastAsian = /^(ko|ja|zh|yue)\b/i.test(run.language) ? [fonts.ea] : []
  const generic = genericFamily(run.font)
  const named = generic === 'monospace' ? [run.font] : [run.font, ...fonts.fallback]
  return [...new Set([...named, ...eastAsian].map(quoted)), generic].join(', ')
}

/** Where the first baseline lies, as a share of the line's pitch: ascent / (ascent + descent) of the OS/2 table's `usWin` metrics, as PowerPoint reckons. */
export function baselineShare(font: string): number {
  return BASELINES.get(font.trim().toLowerCase()) ?? USUAL_BASELINE
}

/** A family name in a stack. Quotation marks and commas have no place in one. */
function quoted(family: string): string {
  const name = family.replace(/["',]/g, '').trim()
  return /^[a-z][\w-]*$/i.test(name) ? name : `'${name}'`
}

function genericFamily(font: string): 'serif' | 'sans-serif' | 'monospace' {
  if (/mono|courier|consol|code|typewriter|menlo/i.test(font)) return 'monospace'
  if (/sans/i.test(font)) return 'sans-serif'
  return SERIFS.test(font) ? 'serif' : 'sans-serif'
}

const SERIFS =
  /serif|georgia|times|cambria|garamond|palatino|bookman|baskerville|caslon|didot|bodoni|constantia|century(?! gothic)|tinos|gelasio|caladea|roman/i

const BASELINES: ReadonlyMap<string, number> = new Map([
  ['arial', 1854 / 2288],
  ['calibri', 1950 / 2500],
  ['cambria', 1946 / 2401],
  ['consolas', 1884 / 2398],
  ['courier new', 1705 / 2320],
  ['georgia', 1878 / 2327],
  ['times new roman', 1825 / 2268],
  ['verdana', 2059 / 2489],
])

const USUAL_BASELINE = 0.81
