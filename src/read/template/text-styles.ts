import type { LevelStyle } from '../../model/slide-layout.ts'
import type { Color } from '../../model/theme.ts'
import { numberIn, shareIn } from '../../opc/amounts.ts'
import { child, childrenNamed, find, type XmlElement } from '../../opc/xml.ts'
import { type Colors, colorIn } from './color.ts'
import type { OfficeTheme } from './office-theme.ts'
import { EMU } from './sources.ts'

/** What the levels of a text are resolved with. */
export interface TextContext {
  readonly theme: OfficeTheme
  readonly colors: Colors
}

const LEVELS = 9

/** Lists of level properties, the nearest first (`a:lstStyle`, `p:bodyStyle` …) → how each of the nine levels looks. */
export function levelsOf(lists: readonly (XmlElement | undefined)[], context: TextContext): readonly LevelStyle[] {
  return Array.from({ length: LEVELS }, (_, index) => {
    const name = `a:lvl${index + 1}pPr`
    const nearest = lists.flatMap((list) => (list ? childrenNamed(list, name) : []))
    return level(nearest, context)
  })
}

const DEFAULT_SIZE = 18
const USUAL_PITCH = 1.2

function level(nearest: readonly XmlElement[], context: TextContext): LevelStyle {
  const attribute = (name: string): string | undefined => first(nearest, (from) => from.attributes[name])
  const runs = nearest.flatMap((from) => childrenNamed(from, 'a:defRPr'))
  const run = (name: string): string | undefined => first(runs, (from) => from.attributes[name])
  const size = positive(Number(run('sz')) / 100) ?? DEFAULT_SIZE
  const color = first(runs, (from) => runColor(from, context.colors)) ?? textColor(context.colors)
  const start = numberIn(attribute('marL'), 0) / EMU
  const hang = -numberIn(attribute('indent'), 0) / EMU
  const bullet = bulletOf(nearest, color, context.colors)
  const after = first(nearest, (from) => space(child(from, 'a:spcAft'), size)) ?? 0
  return {
    font: face(first(runs, (from) => child(from, 'a:latin')?.attributes['typeface']) ?? '+mn-lt', context.theme),
    size,
    color,
    bold: isOn(run('b')),
    italic: isOn(run('i')),
    align: ALIGNMENTS.get(attribute('algn') ?? 'l') ?? 'left',
    indent: Math.max(0, start),
    hanging: bullet ? Math.max(0, hang) : 0,
    bullet,
    spaceBefore: first(nearest, (from) => space(child(from, 'a:spcBef'), size)) ?? 0,
    ...(after > 0 && { spaceAfter: after }),
    ...(isCapital(run('cap')) && { caps: true }),
    lineSpacing: first(nearest, (from) => pitch(child(from, 'a:lnSpc'), size)) ?? 1,
    tracking: numberIn(run('spc'), 0) / 100,
  }
}

const ALIGNMENTS: ReadonlyMap<string, LevelStyle['align']> = new Map([
  ['ctr', 'center'],
  ['r', 'right'],
])

/** A face, or the theme's that `+mj-lt` and `+mn-lt` stand for. */
export function face(typeface: string, { major, minor }: OfficeTheme): string {
  if (typeface.startsWith('+mj')) return major.latin
  return typeface.startsWith('+mn') ? minor.latin : typeface.trim()
}

/** Black on white, or what stands for it. */
function textColor(colors: Colors): Color {
  return colors.scheme[colors.map.get('tx1') ?? 'dk1']
}

function runColor(run: XmlElement, colors: Colors): Color | undefined {
  return (
    colorIn(child(run, 'a:solidFill'), colors) ??
    colorIn(find(run, 'a:gradFill', 'a:gsLst', 'a:gs'), colors) ??
    colorIn(find(run, 'a:pattFill', 'a:fgClr'), colors) ??
    undefined
  )
}

/** Characters of symbol fonts, which are others in the font of the text. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '§': '▪',
  Ø: '➢',
  ü: '✓',
  q: '❑',
  l: '●',
  n: '■',
  v: '❖',
  à: '→',
  o: '□',
}

function bulletOf(nearest: readonly XmlElement[], text: Color, colors: Colors): LevelStyle['bullet'] {
  const kind = first(nearest, (from) => childrenNamed(from, 'a:buNone', 'a:buChar', 'a:buAutoNum', 'a:buBlip')[0])
  if (!kind || kind.name === 'a:buNone' || kind.name === 'a:buAutoNum') return null
  const font = first(nearest, (from) => child(from, 'a:buFont')?.attributes['typeface']) ?? ''
  const written = kind.attributes['char'] ?? '•'
  const character = /wingdings|webdings|symbol/i.test(font) ? (SYMBOLS[written] ?? '•') : written
  const own = first(nearest, (from) => childrenNamed(from, 'a:buClr', 'a:buClrTx')[0])
  return { character, color: (own && colorIn(own, colors)) ?? text }
}

/** `a:spcBef`: points, or a share of the size. */
function space(element: XmlElement | undefined, size: number): number | undefined {
  const points = element && child(element, 'a:spcPts')?.attributes['val']
  if (points !== undefined) return numberIn(points, 0) / 100
  const share = element && child(element, 'a:spcPct')?.attributes['val']
  return share === undefined ? undefined : shareIn(share, 0) * size * USUAL_PITCH
}

/** `a:lnSpc`: a share of the font's pitch, or points. */
function pitch(element: XmlElement | undefined, size: number): number | undefined {
  const share = element && child(element, 'a:spcPct')?.attributes['val']
  if (share !== undefined) return positive(shareIn(share, 1))
  const points = element && child(element, 'a:spcPts')?.attributes['val']
  return points === undefined ? undefined : positive(Number(points) / 100 / (size * USUAL_PITCH))
}

function positive(value: number): number | undefined {
  return Number.isFinite(value) && value > 0 ? value : undefined
}

/** Small capitals are as wide as capitals at most. */
function isCapital(cap: string | undefined): boolean {
  return cap === 'all' || cap === 'small'
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

function first<T>(list: readonly XmlElement[], read: (from: XmlElement) => T | undefined): T | undefined {
  for (const from of list) {
    const found = read(from)
    if (found !== undefined) return found
  }
  return undefined
}
