import { SLIDE_KINDS, type SlideKind } from '../../model/deck.ts'
import type { Message, Outcome, Place } from '../../model/message.ts'
import { unknownLayout } from '../messages/template.ts'
import { at, entriesOf, lineOf, type MapTree } from '../tree.ts'

/** Which layouts a person wants for which kinds of slide: their names, or their numbers from 1. */
export type LayoutMapping = ReadonlyMap<SlideKind, { readonly layout: string; readonly place: Place }>

/** The `layouts` of a theme's document. */
export function readLayoutMapping(root: MapTree): LayoutMapping {
  return new Map(
    entriesOf(at(root, 'layouts')).flatMap(({ key, value }) => {
      const kind = SLIDE_KINDS.find((known) => known === key)
      const layout = lineOf(value)
      return kind && layout !== null ? [[kind, { layout, place: value.place }] as const] : []
    }),
  )
}

/** Kind → the key of the layout that is mapped to it. A name goes before a number, for a name may be one. */
export function resolveMapping(
  mapping: LayoutMapping,
  layouts: readonly { readonly key: string; readonly name: string }[],
  file: string,
): Outcome<ReadonlyMap<SlideKind, string>> {
  const found = new Map<SlideKind, string>()
  const messages: Message[] = []
  for (const [kind, { layout, place }] of mapping) {
    const same = (name: string): boolean => folded(name) === folded(layout)
    const match =
      layouts.find(({ name }) => name === layout) ??
      layouts.find(({ name }) => same(name)) ??
      (/^\d+$/.test(layout) ? layouts[Number(layout) - 1] : undefined)
    if (match) found.set(kind, match.key)
    else
      messages.push(
        unknownLayout(
          layout,
          layouts.map(({ name }) => name),
          file,
          place,
        ),
      )
  }
  return { value: found, messages }
}

function folded(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim()
}
