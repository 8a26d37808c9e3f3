import { type Color, SCHEME_SLOTS, type SchemeSlot } from '../../model/theme.ts'
import { child, childrenNamed, find, type XmlElement } from '../../opc/xml.ts'
import { colorIn, USUAL_MAP } from './color.ts'

/** What a theme part says: colours, fonts and grounds. */
export interface OfficeTheme {
  readonly scheme: Readonly<Record<SchemeSlot, Color>>
  readonly major: FontFaces
  readonly minor: FontFaces
  /** `a:bgFillStyleLst`: what `p:bgRef/@idx` from 1001 on refers to. */
  readonly grounds: readonly XmlElement[]
  /** `a:fillStyleLst`: what `a:fillRef/@idx` from 1 on refers to. */
  readonly fills: readonly XmlElement[]
}

/** The faces of a theme's major or minor font. */
export interface FontFaces {
  readonly latin: string
  /** PANOSE classification of the latin face, hexadecimal; empty for none. */
  readonly panose: string
  readonly ea: string
  /** ISO 15924 script → face. */
  readonly scripts: ReadonlyMap<string, string>
}

/** Office's own colours, for slots that a part leaves out. */
const OFFICE: Readonly<Record<SchemeSlot, string>> = {
  dk1: '000000',
  lt1: 'FFFFFF',
  dk2: '44546A',
  lt2: 'E7E6E6',
  accent1: '4472C4',
  accent2: 'ED7D31',
  accent3: 'A5A5A5',
  accent4: 'FFC000',
  accent5: '5B9BD5',
  accent6: '70AD47',
  hlink: '0563C1',
  folHlink: '954F72',
}

/** A theme part, or null for none → its theme. */
export function officeTheme(root: XmlElement | null): OfficeTheme {
  return withFormats(root && (child(root, 'a:themeElements') ?? null), null)
}

/** A theme with what a layout's `a:themeOverride` says in its place. */
export function overridden(theme: OfficeTheme, root: XmlElement): OfficeTheme {
  return withFormats(root, theme)
}

function withFormats(elements: XmlElement | null, base: OfficeTheme | null): OfficeTheme {
  const from = (name: string): XmlElement | undefined => (elements ? child(elements, name) : undefined)
  const scheme = from('a:clrScheme')
  const fonts = from('a:fontScheme')
  const formats = from('a:fmtScheme')
  return {
    scheme: scheme || !base ? schemeOf(scheme) : base.scheme,
    major: fonts || !base ? faces(fonts && child(fonts, 'a:majorFont')) : base.major,
    minor: fonts || !base ? faces(fonts && child(fonts, 'a:minorFont')) : base.minor,
    grounds: formats || !base ? elementsIn(formats, 'a:bgFillStyleLst') : base.grounds,
    fills: formats || !base ? elementsIn(formats, 'a:fillStyleLst') : base.fills,
  }
}

function schemeOf(element: XmlElement | undefined): Readonly<Record<SchemeSlot, Color>> {
  const office = Object.fromEntries(SCHEME_SLOTS.map((slot) => [slot, { hex: OFFICE[slot], slot }]))
  const colors = { scheme: office as Record<SchemeSlot, Color>, map: USUAL_MAP }
  const own = SCHEME_SLOTS.map((slot) => {
    const color = colorIn(element && child(element, `a:${slot}`), colors)
    return [slot, { hex: color?.hex ?? OFFICE[slot], slot }] as const
  })
  return Object.fromEntries(own) as Record<SchemeSlot, Color>
}

function faces(element: XmlElement | undefined): FontFaces {
  const latin = element && child(element, 'a:latin')?.attributes
  const scripts = element ? childrenNamed(element, 'a:font') : []
  return {
    latin: latin?.['typeface']?.trim() ?? '',
    panose: latin?.['panose'] ?? '',
    ea: (element && child(element, 'a:ea')?.attributes['typeface']?.trim()) ?? '',
    scripts: new Map(scripts.map(({ attributes }) => [attributes['script'] ?? '', attributes['typeface'] ?? ''])),
  }
}

function elementsIn(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  const list = parent && find(parent, name)
  return list ? list.children.filter((node): node is XmlElement => typeof node !== 'string') : []
}
