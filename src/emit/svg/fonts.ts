import type { Run } from '../../model/scene.ts'
import type { Theme } from '../../model/theme.ts'

/** A run's font and what stands in where it is missing: the theme's fallbacks, its East Asian face where the text asks for it, and a generic family. */
export function fontStack(run: Pick<Run, 'font' | 'language'>, { fonts }: Theme): string {
  const eastAsian = /^(ko|ja|zh|yue)\b/i.test(run.language) ? [fonts.ea] : []
  const generic = genericFamily(run.font)
  const named = generic === 'monospace' ? [run.font] : [run.font, ...fonts.fallback]
  return [...new Set([...named, ...eastAsian].map(quoted)), generic].join(', ')
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
