import { childrenNamed, type XmlElement } from '../../../opc/xml.ts'
import type { RawFiles } from '../raw-files.ts'
import { parsePainted } from './parse-painted.ts'

/** What is taken from the files that PptxGenJS makes: slides, and what they point to. The rest is ours. */
export interface RawDeck {
  /** A slide's tree, counted from 1. */
  slide(number: number): XmlElement
  /** What the relationships of a slide point to, by id. They are read when the first is asked for: most slides have none. */
  target(number: number): TargetOf
}

/** What a relationship of one slide points to. Throws for an id that is not there. */
export type TargetOf = (id: string) => Target

/** The bytes of a picture, or an address. */
export type Target =
  | { readonly type: 'picture'; readonly format: 'png' | 'jpeg'; readonly bytes: Uint8Array }
  | { readonly type: 'link'; readonly url: string }

/** Opens the files that PptxGenJS makes. Each slide and its relationships are parsed strictly when they are asked for. */
export function openRaw(files: RawFiles): RawDeck {
  return {
    slide: (number) => parse(files, `ppt/slides/slide${number}.xml`),
    target: (number) => {
      let known: ReadonlyMap<string, Target> | undefined
      return (id) => {
        known ??= targets(files, number)
        const found = known.get(id)
        if (found === undefined) throw new Error(`slide ${number}: nothing has the id ${id}`)
        return found
      }
    },
  }
}

function targets(files: RawFiles, number: number): ReadonlyMap<string, Target> {
  const root = parse(files, `ppt/slides/_rels/slide${number}.xml.rels`)
  return new Map(
    childrenNamed(root, 'Relationship').map(({ attributes }) => [attributes['Id']!, target(attributes, files)]),
  )
}

function target(attributes: Readonly<Record<string, string>>, files: RawFiles): Target {
  const to = attributes['Target']!
  const bytes = files[to.replace(/^\.\.\//, 'ppt/')]
  if (attributes['TargetMode'] === 'External' || !(bytes instanceof Uint8Array)) return { type: 'link', url: to }
  return { type: 'picture', format: to.endsWith('.jpeg') ? 'jpeg' : 'png', bytes }
}

function parse(files: RawFiles, name: string): XmlElement {
  const content = files[name]
  if (content === undefined) throw new Error(`${name}: not in the package`)
  return parsePainted(
    typeof content === 'string' ? content : new TextDecoder('utf-8', { fatal: true }).decode(content),
    name,
  )
}
