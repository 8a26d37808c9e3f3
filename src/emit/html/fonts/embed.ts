import { subset } from './subset.ts'
import { facesIn, firstFamily, type UsedFace } from './used.ts'
import { writeWoff } from './woff.ts'

/** A TrueType file that may draw a face. */
export interface FontFile {
  /** The family that it belongs to. */
  readonly family: string
  /** The style that the file has; where it differs from the face's, the browser makes do. */
  readonly bold: boolean
  readonly italic: boolean
  readonly bytes: Uint8Array
}

/** Finds the files that draw a face where its own font is missing, the best first; none if they are not at hand. */
export type FindFonts = (face: UsedFace) => Promise<readonly FontFile[]>

/** Slides that name fonts which are in the page, and the rules of CSS that hold them. */
export interface Embedded {
  readonly slides: readonly string[]
  readonly css: string
}

/**
 * Puts what slides need of the fonts that stand in for theirs into the page. A reader's machine that has the slide's own
 * font draws with that, as PowerPoint does there; any other one with a font of the same widths.
 */
export async function embedFonts(slides: readonly string[], find: FindFonts): Promise<Embedded> {
  const wanted = new Map<string, Wanted>()
  for (const face of facesIn(slides.join(''))) {
    for (const file of await find(face)) {
      const key = `${file.family}|${file.bold}|${file.italic}`
      const one = wanted.get(key) ?? { file, characters: '', families: new Set() }
      wanted.set(key, one)
      one.characters += face.characters
      one.families.add(face.family)
    }
  }
  const standIns = new Map<string, Set<string>>()
  const rules = [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { file, characters, families }]) => {
      const tables = subset(file.bytes, characters)
      if (tables === null) return []
      for (const family of families) standIns.set(family, (standIns.get(family) ?? new Set()).add(file.family))
      return [rule(file, writeWoff(tables))]
    })
  return { slides: slides.map((slide) => withStandIns(slide, standIns)), css: rules.join('') }
}

/** A file, and what it is to draw. */
interface Wanted {
  readonly file: FontFile
  characters: string
  readonly families: Set<string>
}

function rule({ family, bold, italic }: FontFile, woff: Uint8Array): string {
  const data = Buffer.from(woff).toString('base64')
  const style = `font-weight:${bold ? 700 : 400};font-style:${italic ? 'italic' : 'normal'}`
  return `@font-face{font-family:'${family}';${style};src:url(data:font/woff;base64,${data})format('woff')}\n`
}

/** Markup with each stack of fonts followed by the families of the page, behind the one that it asks for first. */
export function withStandIns(markup: string, families: ReadonlyMap<string, ReadonlySet<string>>): string {
  return markup.replace(/ font-family="([^"]*)"/g, (whole, stack: string) => {
    const own = families.get(firstFamily(stack))
    if (own === undefined) return whole
    const [first = '', ...rest] = stack.split(',')
    return ` font-family="${[first, ...[...own].map((family) => ` '${family}'`), ...rest].join(',')}"`
  })
}
