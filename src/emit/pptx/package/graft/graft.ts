import type { Package } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import type { SlideLayout } from '../../../../model/slide-layout.ts'
import { relationship } from '../../../../opc/relationship.ts'
import type { Base, BaseLayout, Place } from '../base/base.ts'
import { appPart, corePart } from '../base/document-properties.ts'
import { APP_PART, CORE_PART } from '../base/part-names.ts'
import { tableStyle } from '../base/table-look.ts'
import { levelLook } from '../look.ts'
import { keptParts } from './kept.ts'
import { layoutTheme } from './layout-theme.ts'
import { notesMaster } from './notes-master.ts'
import { graftedPresentation } from './presentation.ts'
import { graftedTableStyles } from './table-styles.ts'

/**
 * A template as what slides are laid into. Its masters, layouts, themes, media, fonts, notes and handout masters stay under
 * their names; its slides and what belongs to them go, and so does what tells of its author.
 */
export function graft(template: Package, scene: Scene, modified: Date): Base {
  const notes = notesMaster(template, scene)
  const layouts = new Map(scene.layouts.map((layout) => [layout.key, grafted(layout, template)]))
  const table = tableStyle(scene.theme)
  const tables = graftedTableStyles(template, table, scene, layouts.get(scene.slides.at(-1)?.layout ?? ''))
  const replaced = [
    graftedPresentation(template, scene, { notesMaster: notes.name, tableStyles: tables.name }),
    tables,
    ...notes.parts,
    corePart(scene, modified),
    appPart(scene),
  ]
  const ours = new Set(replaced.map(({ name }) => name))
  return {
    parts: [...keptParts(template).filter(({ name }) => !ours.has(name)), ...replaced],
    root: [
      relationship(1, 'officeDocument', template.main),
      relationship(2, 'core', CORE_PART),
      relationship(3, 'app', APP_PART),
    ],
    layouts,
    // What text boxes inherit is the template's, and not known.
    looks: [],
    table,
    notesMaster: notes.name,
  }
}

function grafted(layout: SlideLayout, template: Package): BaseLayout {
  const part = layout.part
  if (part === null) throw new Error(`layout "${layout.key}": it is not the template's`)
  const places = layout.placeholders.map((placeholder): [string, Place] => {
    const same = layout.placeholders.filter(
      ({ type, index }) => type === placeholder.type && index === placeholder.index,
    )
    return [placeholder.key, { placeholder, looks: placeholder.levels.map(levelLook), ambiguous: same.length > 1 }]
  })
  return { layout, part, places: new Map(places), theme: layoutTheme(part, template) }
}
