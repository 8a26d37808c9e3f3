import type { Theme } from '../../../model/theme.ts'
import { element, type XmlElement } from '../../../opc/xml.ts'
import { sanitise } from '../sanitise.ts'

/** The theme's fonts for headings (major) or for all else (minor). */
export type Script = 'mj' | 'mn'

/** A font by reference to the theme where it is one of the theme's, so that it changes with the theme; any other by name. */
export function fontElements(font: string, theme: Theme, preferred: Script): XmlElement[] {
  const { heading, body } = theme.fonts
  if (font === (preferred === 'mj' ? heading : body)) return typefaces(`+${preferred}-lt`, preferred)
  if (font === heading) return typefaces('+mj-lt', 'mj')
  return typefaces(font === body ? '+mn-lt' : sanitise(font), 'mn')
}

function typefaces(latin: string, script: Script): XmlElement[] {
  return [
    element('a:latin', { typeface: latin }),
    element('a:ea', { typeface: `+${script}-ea` }),
    element('a:cs', { typeface: `+${script}-cs` }),
  ]
}
