import type { Points } from '../model/geometry.ts'
import type { Run } from '../model/scene.ts'
import type { Citation, Inline } from '../model/text.ts'
import type { Color } from '../model/theme.ts'
import { splitByScript } from '../text/language.ts'
import type { Sheet } from './sheet.ts'
import type { Tone } from './tone.ts'

/** How a text looks before its own emphasis. */
export interface Look {
  readonly font: string
  readonly size: Points
  readonly color: Color
  readonly bold: boolean
  readonly italic: boolean
  /** Colour of links. */
  readonly link: Color
  /** Extra space between characters. */
  readonly tracking: Points
  /** Set in capitals. */
  readonly caps: boolean
  /** The numbers of cited sources are shown. */
  readonly citations: boolean
}

/** A fixed-width face that every office suite has. */
export const MONOSPACED = 'Courier New'

/** The look of running text on a surface. */
export function bodyLook(sheet: Sheet, tone: Pick<Tone, 'text' | 'link'>, size: Points): Look {
  return {
    font: sheet.theme.fonts.body,
    size,
    color: tone.text,
    bold: false,
    italic: false,
    link: tone.link,
    tracking: 0,
    caps: false,
    citations: true,
  }
}

/** Running text as runs: emphasis, links, superscript numbers of sources, languages. Ends without white space. */
export function runs(inlines: readonly Inline[], look: Look, sheet: Sheet): readonly Run[] {
  const byLook = sheet.memory.runs.get(inlines) ?? new Map<string, readonly Run[]>()
  sheet.memory.runs.set(inlines, byLook)
  const key = keyOf(look)
  const known = byLook.get(key)
  if (known) return known
  const made = tidy(inlines.flatMap((inline) => runsOf(inline, look, null, sheet)))
  byLook.set(key, made)
  return made
}

function keyOf({ font, size, color, bold, italic, link, tracking, caps, citations }: Look): string {
  return `${font} ${size} ${color.hex}${color.slot} ${bold} ${italic} ${link.hex}${link.slot} ${tracking} ${caps} ${citations}`
}

function runsOf(inline: Inline, look: Look, link: string | null, sheet: Sheet): readonly Run[] {
  switch (inline.type) {
    case 'text':
      return plainRuns(inline.value, look, link, sheet)
    case 'strong':
      return inline.children.flatMap((child) => runsOf(child, { ...look, bold: true }, link, sheet))
    case 'emphasis':
      return inline.children.flatMap((child) => runsOf(child, { ...look, italic: !look.italic }, link, sheet))
    case 'code':
      return plainRuns(inline.value, { ...look, font: MONOSPACED, caps: false }, link, sheet)
    case 'link':
      return inline.children.flatMap((child) => runsOf(child, { ...look, color: look.link }, inline.url, sheet))
    case 'citation':
      return look.citations ? raised(citationMark(inline, sheet), look, sheet) : []
    case 'footnote':
      return raised(sheet.footnotes.get(inline) ?? '', look, sheet)
    case 'break':
      return plainRuns('\n', look, link, sheet)
  }
}

/** Characters of one look, a run for each language in them. */
export function plainRuns(value: string, look: Look, link: string | null, sheet: Sheet): readonly Run[] {
  const text = look.caps ? value.toUpperCase() : value
  return splitByScript(text, sheet.meta.language).map((part) => ({
    text: part.text,
    font: look.font,
    size: look.size,
    color: look.color,
    bold: look.bold,
    italic: look.italic,
    superscript: false,
    link,
    language: part.language,
    tracking: look.tracking,
  }))
}

function raised(mark: string, look: Look, sheet: Sheet): readonly Run[] {
  if (mark === '') return []
  return plainRuns(mark, { ...look, bold: false, italic: false }, null, sheet).map((run) => ({
    ...run,
    superscript: true,
  }))
}

function citationMark(citation: Citation, sheet: Sheet): string {
  const numbers = citation.items.flatMap((item) => sheet.numbers.get(item.key) ?? [])
  return [...new Set(numbers)].sort((a, b) => a - b).join(',')
}

/** No white space at the ends, none before a raised number, and a comma between raised numbers that meet. */
function tidy(list: readonly Run[]): readonly Run[] {
  const tidied: Run[] = []
  for (const run of list) {
    if (run.superscript) trimEnd(tidied)
    const before = tidied.at(-1)
    if (run.superscript && before?.superscript) tidied[tidied.length - 1] = { ...before, text: `${before.text},` }
    const text = tidied.length === 0 ? run.text.replace(/^[ \n]+/, '') : run.text
    if (text !== '') tidied.push({ ...run, text })
  }
  trimEnd(tidied)
  return tidied
}

function trimEnd(list: Run[]): void {
  for (let last = list.at(-1); last; last = list.at(-1)) {
    const text = last.text.replace(/[ \n]+$/, '')
    if (text !== '') {
      list[list.length - 1] = { ...last, text }
      return
    }
    list.pop()
  }
}
