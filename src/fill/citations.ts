import type { CitationItem, Inline, Text } from '../model/text.ts'
import { toMarkdown } from './serialise.ts'

/** Every source that a text cites, as one citation in Markdown; null for none. */
export function citationsOf(text: Text): string | null {
  const items = new Map(text.inlines.flatMap(itemsOf).map((item) => [`${item.key}\n${item.locator ?? ''}`, item]))
  return items.size === 0 ? null : toMarkdown([{ type: 'citation', items: [...items.values()] }])
}

function itemsOf(inline: Inline): readonly CitationItem[] {
  if (inline.type === 'citation') return inline.items
  return 'children' in inline ? inline.children.flatMap(itemsOf) : []
}
