import type { Part, Relationship } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import type { LevelStyle, Placeholder, SlideLayout } from '../../../../model/slide-layout.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import type { LayoutTheme } from '../graft/layout-theme.ts'
import { type Look, levelLook } from '../look.ts'
import { appPart, corePart } from './document-properties.ts'
import { handoutMasterParts } from './handout-master.ts'
import { layoutParts } from './layouts.ts'
import { masterPart } from './master.ts'
import { masterStyles, masterType } from './master-styles.ts'
import { notesMasterParts } from './notes-master.ts'
import { APP_PART, CORE_PART, layoutPart, NOTES_MASTER_PART, PRESENTATION_PART, themePart } from './part-names.ts'
import { presentationPart } from './presentation.ts'
import { settingsParts } from './settings.ts'
import { type TableStyle, tableStyle } from './table-look.ts'
import { tableStylesPart } from './table-styles.ts'
import { themeXml } from './theme.ts'

/** The package that slides are laid into, and what it says for them. */
export interface Base {
  /** Its parts: all but slides, their notes and their pictures. */
  readonly parts: readonly Part[]
  /** The relationships of the package itself, `_rels/.rels`. */
  readonly root: readonly Relationship[]
  readonly layouts: ReadonlyMap<string, BaseLayout>
  /** How text looks that is in no placeholder, by its level; empty where that is not known. */
  readonly looks: readonly Look[]
  /** What the style of tables says. */
  readonly table: TableStyle
  /** The name of the notes master's part; null where nobody needs one. */
  readonly notesMaster: string | null
}

/** A layout of the package. */
export interface BaseLayout {
  readonly layout: SlideLayout
  /** The name of its part. */
  readonly part: string
  readonly places: ReadonlyMap<string, Place>
  /** What the theme's colours and fonts are called on slides of a template's layout; absent for a layout of ours. */
  readonly theme?: LayoutTheme
}

/** A placeholder of a layout, and how text in it looks by its level. */
export interface Place {
  readonly placeholder: Placeholder
  readonly looks: readonly Look[]
  /** True if another of its layout has its type and its index, so that a slide must say where it stands. */
  readonly ambiguous: boolean
}

/** A base of our own, from the theme and the layouts of the scene. */
export function baseOf(scene: Scene, modified: Date): Base {
  const master = masterStyles(scene)
  const table = tableStyle(scene.theme)
  const inherited = (placeholder: Placeholder): readonly LevelStyle[] =>
    masterType(placeholder) === 'body' ? master.body : []
  return {
    parts: [
      presentationPart(scene, master),
      ...settingsParts(),
      tableStylesPart(table, scene.theme),
      { name: themePart('slides'), type: CONTENT_TYPES.theme, content: themeXml(scene.theme), relationships: [] },
      masterPart(scene, master),
      ...layoutParts(scene, master),
      ...notesMasterParts(scene),
      ...handoutMasterParts(scene),
      corePart(scene, modified),
      appPart(scene),
    ],
    root: [
      relationship(1, 'officeDocument', PRESENTATION_PART),
      relationship(2, 'core', CORE_PART),
      relationship(3, 'app', APP_PART),
    ],
    layouts: new Map(
      scene.layouts.map((layout, index) => [layout.key, baseLayout(layout, layoutPart(index), inherited)]),
    ),
    looks: master.other.map(levelLook),
    table,
    notesMaster: NOTES_MASTER_PART,
  }
}

/** Levels that a placeholder does not have are those of the master. */
function baseLayout(
  layout: SlideLayout,
  part: string,
  inherited: (placeholder: Placeholder) => readonly LevelStyle[],
): BaseLayout {
  const places = layout.placeholders.map((placeholder): [string, Place] => {
    const deeper = inherited(placeholder).slice(placeholder.levels.length)
    return [
      placeholder.key,
      { placeholder, looks: [...placeholder.levels, ...deeper].map(levelLook), ambiguous: false },
    ]
  })
  return { layout, part, places: new Map(places) }
}
