import type { ListItem as ItemNode, List as ListNode } from 'mdast'
import type { List, ListItem } from '../../model/deck.ts'
import type { Inline } from '../../model/text.ts'
import { type Context, placeOf } from '../context.ts'
import { toInlines } from '../inlines.ts'
import * as messages from '../messages.ts'

/** A list with the lists inside it. */
export function list(node: ListNode, context: Context): List {
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items: node.children.map((item) => listItem(item, context)),
    place: placeOf(node, context),
  }
}

/** An item: its paragraphs, one to a line, and the items below it. */
function listItem(node: ItemNode, context: Context): ListItem {
  const children: Inline[] = []
  const items: ListItem[] = []
  for (const child of node.children) {
    if (child.type === 'list') {
      if (child.ordered) context.messages.push(messages.nestedNumbers(placeOf(child, context)))
      items.push(...list(child, context).items)
    } else if (child.type === 'paragraph') {
      if (children.length > 0) children.push({ type: 'break' })
      children.push(...toInlines(child.children, context))
    } else if (child.type !== 'footnoteDefinition') {
      context.messages.push(messages.onlyText('a list item', placeOf(child, context)))
    }
  }
  return { children, items, place: placeOf(node, context) }
}
