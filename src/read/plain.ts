import type { $ZodType } from 'zod/v4/core'
import type { Json } from '../model/chart.ts'
import { memberOf, takesText } from './schema/shape.ts'
import { recordOf, type Tree, textOf } from './tree.ts'

/** A tree as plain data, for a schema to check. Where the schema wants text, a bare `2024` is the text "2024". */
export function plain(tree: Tree, schema?: $ZodType): Json {
  switch (tree.type) {
    case 'map':
      return recordOf(tree.entries.map(({ key, value }) => [key, plain(value, memberOf(schema, key))]))
    case 'list':
      return tree.items.map((item, index) => plain(item, memberOf(schema, index)))
    case 'scalar':
      return takesText(schema) ? textOf(tree) : tree.value
  }
}
