import { unzipSync } from 'fflate'
import { parseXml } from './parse-xml.ts'
import { childrenNamed, type XmlElement } from './xml.ts'

/** What is taken from the package that PptxGenJS makes: slides, and what they point to. The rest is ours. */
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

/** Opens the package that PptxGenJS makes. Each slide and its relationships are parsed strictly when they are asked for. */
export function openRaw(bytes: Uint8Array): RawDeck {
  const files = unzipSync(bytes, { filter: ({ name }) => WANTED.test(name) })
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

function targets(files: Record<string, Uint8Array>, number: number): ReadonlyMap<string, Target> {
  const root = parse(files, `ppt/slides/_rels/slide${number}.xml.rels`)
  return new Map(
    childrenNamed(root, 'Relationship').map(({ attributes }) => [attributes['Id']!, target(attributes, files)]),
  )
}

function target(attributes: Readonly<Record<string, string>>, files: Readonly<Record<string, Uint8Array>>): Target {
  const to = attributes['Target']!
  const bytes = files[to.replace(/^\.\.\//, 'ppt/')]
  if (attributes['TargetMode'] === 'External' || bytes === undefined) return { type: 'link', url: to }
  return { type: 'picture', format: to.endsWith('.jpeg') ? 'jpeg' : 'png', bytes }
}

const WANTED = /^ppt\/(slides|media)\//

function parse(files: Record<string, Uint8Array>, name: string): XmlElement {
  const bytes = files[name]
  if (bytes === undefined) throw new Error(`${name}: not in the package`)
  return parseXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes), name)
}
