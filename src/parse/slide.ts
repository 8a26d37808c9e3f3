import { decodeString } from 'micromark-util-decode-string'
import { type Block, SLIDE_KINDS, type Slide, type SlideKind } from '../model/deck.ts'
import type { Message, Place } from '../model/message.ts'
import { plainText } from '../model/text.ts'
import type { Attribute, Attributes } from './attributes.ts'
import type { Context } from './context.ts'
import { piecesToBlocks } from './directives.ts'
import { inferKind } from './kind.ts'
import * as messages from './messages.ts'
import type { SlidePieces } from './pieces.ts'
import { parseTitle } from './title.ts'

/** A slide before it has its key and knows its section. */
export interface Draft extends Omit<Slide, 'key' | 'section'> {
  /** The heading's `#id`, or null. */
  readonly id: Attribute | null
  /** The heading's `section="…"`; null if it has none. */
  readonly section: string | null
}

/** Makes a slide of what stands under a heading; `at` says where in the deck. Null, after a message, where there is no title. */
export function draftSlide(
  pieces: SlidePieces,
  at: { readonly first: boolean; readonly last: boolean },
  list: Message[],
  footnote: Context['footnote'],
): Draft | null {
  const notes: Block[] = []
  const detail = new Set<Block>()
  const blocks = piecesToBlocks(pieces.parts, { messages: list, footnote, notes, detail, inside: [] })
  if (pieces.heading === null) {
    const place = [...blocks, ...notes][0]?.place
    if (place) list.push(at.first ? messages.beforeHeading(place) : messages.noTitle(place))
    return null
  }
  const { title, attributes } = parseTitle(pieces.heading, list, footnote)
  const place = { ...pieces.heading.place, column: 1 }
  if (plainText(title) === '') {
    list.push(messages.noTitle(place))
    return null
  }
  const kind = kindOf(attributes.classes, list) ?? inferKind(blocks, at.last)
  return {
    id: idOf(attributes.ids, list),
    kind,
    title,
    section: sectionOf(attributes, list),
    blocks: completed(kind, blocks, place),
    notes,
    ...(detail.size > 0 && { detail: [...blocks.keys()].filter((index) => detail.has(blocks[index]!)) }),
    place,
  }
}

function kindOf(classes: readonly Attribute[], list: Message[]): SlideKind | null {
  const [first, second] = classes
  if (second) list.push(messages.secondKind(second.name, second.place))
  if (first === undefined || isKind(first.name)) return first === undefined ? null : (first.name as SlideKind)
  list.push(messages.unknown('unknown-kind', 'slide kind', first.name, SLIDE_KINDS, first.place))
  return null
}

function isKind(name: string): name is SlideKind {
  return (SLIDE_KINDS as readonly string[]).includes(name)
}

function idOf(ids: readonly Attribute[], list: Message[]): Attribute | null {
  const [first = null, second] = ids
  if (second) list.push(messages.secondId(second.name, second.place))
  return first
}

function sectionOf({ pairs }: Attributes, list: Message[]): string | null {
  const section = pairs.find((pair) => pair.name === 'section')
  for (const pair of pairs.filter((one) => one !== section))
    list.push(messages.unknown('unknown-attribute', 'slide attribute', pair.name, ['section'], pair.place))
  return section ? decodeString(section.value).trim() : null
}

/** A sources slide lists the sources even where its author did not say where. */
function completed(kind: SlideKind, blocks: readonly Block[], place: Place): readonly Block[] {
  if (kind !== 'sources' || blocks.some((block) => block.type === 'references')) return blocks
  return [...blocks, { type: 'references', place }]
}
