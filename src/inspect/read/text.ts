import { numberIn, shareIn } from '../../opc/amounts.ts'
import { child, childrenNamed, find, textOf, type XmlElement } from '../../opc/xml.ts'
import type { Parts } from '../parts.ts'
import type { Fill, ParagraphReading, RunReading } from '../reading.ts'
import { colorIn } from './color.ts'
import { type Look, statedFill } from './fill.ts'

/** Where a shape's or a cell's text gets what it does not say. */
export interface TextContext {
  readonly parts: Parts
  /** The slide's part, whose relationships links go by. */
  readonly part: string
  readonly look: Look
  /** Lists of styles, the shape's own first, then the nearest. */
  readonly styles: readonly (XmlElement | undefined)[]
  /** What stands between the shape's own styles and those that it inherits: the colour of its style or of its table's. */
  readonly color: Fill | null
  readonly bold: boolean | null
}

/** The paragraphs of an `a:txBody` or `p:txBody`, with what they inherit. */
export function readParagraphs(body: XmlElement | undefined, context: TextContext): readonly ParagraphReading[] {
  if (body === undefined) return []
  const scale = shareIn(find(body, 'a:bodyPr', 'a:normAutofit')?.attributes['fontScale'], 1)
  return childrenNamed(body, 'a:p').map((paragraph) => readParagraph(paragraph, scale, context))
}

function readParagraph(paragraph: XmlElement, scale: number, context: TextContext): ParagraphReading {
  const own = child(paragraph, 'a:pPr')
  const level = numberIn(own?.attributes['lvl'], 0)
  const named = context.styles.map((list) => list && child(list, `a:lvl${level + 1}pPr`))
  const levels = [...named, ...context.styles.map((list) => list && child(list, 'a:defPPr'))]
  const runs = childrenNamed(paragraph, ...RUNS).map((run) => readRun(run, levels, scale, context))
  const properties = [own, ...levels].filter((from) => from !== undefined)
  const bullet = properties.flatMap((from) => childrenNamed(from, ...BULLETS))[0]
  return {
    text: runs.map((run) => run.text).join(''),
    runs,
    bullet: bullet !== undefined && bullet.name !== 'a:buNone',
    rtl: truth(properties.find((from) => from.attributes['rtl'] !== undefined)?.attributes['rtl']) ?? false,
  }
}

/** Runs, fields, breaks, and formulas, which are in an alternative for readers that know none. */
const RUNS = ['a:r', 'a:fld', 'a:br', 'a14:m', 'mc:AlternateContent'] as const
const BULLETS = ['a:buNone', 'a:buAutoNum', 'a:buChar', 'a:buBlip'] as const

function readRun(
  run: XmlElement,
  levels: readonly (XmlElement | undefined)[],
  scale: number,
  context: TextContext,
): RunReading {
  const own = child(run, 'a:rPr')
  const defaults = levels.map((level) => level && child(level, 'a:defRPr'))
  const all = [own, ...defaults].filter((from) => from !== undefined)
  const stated = (name: string): string | undefined =>
    all.find((from) => from.attributes[name] !== undefined)?.attributes[name]
  const highlight = own && child(own, 'a:highlight')
  const link = linkOf(own, context)
  return {
    text: charactersOf(run),
    size: (numberIn(stated('sz'), 1800) / 100) * scale,
    bold: truth(own?.attributes['b']) ?? context.bold ?? truth(stated('b')) ?? false,
    shifted: shareIn(stated('baseline'), 0) !== 0,
    color: isLinkColored(own) ? linkColor(context) : colorOfRun(own, defaults, context),
    highlight: highlight === undefined ? 'none' : (colorIn(highlight, context.look.scheme) ?? 'unknown'),
    language: stated('lang') ?? '',
    alternate: own?.attributes['altLang'] ?? '',
    link,
    field: run.name === 'a:fld' ? (run.attributes['type'] ?? '') : null,
  }
}

function charactersOf(run: XmlElement): string {
  if (run.name === 'a:br') return '\n'
  if (run.name === 'a:r' || run.name === 'a:fld') return childrenNamed(run, 'a:t').map(textOf).join('')
  return textOf(child(run, 'mc:Choice') ?? run)
}

/** What the run says, what its shape's own styles say, the style's or the table's colour, what is inherited; else black. */
function colorOfRun(
  own: XmlElement | undefined,
  defaults: readonly (XmlElement | undefined)[],
  { look, color }: TextContext,
): Fill {
  const [nearest, ...inherited] = defaults
  for (const from of [own, nearest]) {
    const stated = statedFill(from, look)
    if (stated !== null) return stated
  }
  if (color !== null) return color
  for (const from of inherited) {
    const stated = statedFill(from, look)
    if (stated !== null) return stated
  }
  const text = look.scheme.color('tx1')
  return text === null ? 'unknown' : { hex: text, alpha: 1 }
}

/** Links have the theme's colour whatever they say, unless an extension says that they keep their own. */
function isLinkColored(own: XmlElement | undefined): boolean {
  const link = own && child(own, 'a:hlinkClick')
  if (link === undefined) return false
  const extension = find(link, 'a:extLst', 'a:ext', 'ahyp:hlinkClr')
  return extension?.attributes['val'] !== 'tx'
}

function linkColor({ look }: TextContext): Fill {
  const hex = look.scheme.color('hlink')
  return hex === null ? 'unknown' : { hex, alpha: 1 }
}

function linkOf(own: XmlElement | undefined, { parts, part }: TextContext): string | null {
  const link = own && child(own, 'a:hlinkClick')
  if (link === undefined) return null
  return parts.target(part, link.attributes['r:id'])?.target ?? link.attributes['action'] ?? ''
}

function truth(value: string | undefined): boolean | null {
  return value === undefined ? null : value === '1' || value === 'true'
}
