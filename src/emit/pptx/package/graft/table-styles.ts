import type { Package, Part } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { parsePart } from '../../../../opc/parse-part.ts'
import { RELATIONSHIP_TYPES } from '../../../../opc/types.ts'
import { writePart } from '../../../../opc/write-xml.ts'
import { childrenNamed } from '../../../../opc/xml.ts'
import type { BaseLayout } from '../base/base.ts'
import type { TableStyle } from '../base/table-look.ts'
import { tableStylesPart } from '../base/table-styles.ts'
import { rename } from './adopt.ts'

/** The template's table styles with ours among them; the style of tables that a person adds stays the template's. */
export function graftedTableStyles(
  template: Package,
  style: TableStyle,
  { theme }: Scene,
  layout: BaseLayout | undefined,
): Part {
  const found = template.parts
    .get(template.main)!
    .relationships.find(({ type }) => type === RELATIONSHIP_TYPES.tableStyles)
  const theirs = found && template.parts.get(found.target)
  const ours = tableStylesPart(style, theme)
  const added = parsePart(ours)
  if (layout?.theme) rename(added, layout.theme, theme)
  if (!theirs) return { ...ours, content: writePart(added) }
  const root = parsePart(theirs)
  const known = new Set(childrenNamed(root, 'a:tblStyle').map(({ attributes }) => attributes['styleId']))
  root.children.push(
    ...childrenNamed(added, 'a:tblStyle').filter(({ attributes }) => !known.has(attributes['styleId'])),
  )
  return { ...theirs, content: writePart(root), relationships: [] }
}
