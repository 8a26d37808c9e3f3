import type { Part, Relationship } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { APP_PART, appPart, CORE_PART, corePart } from './document-properties.ts'
import { layoutParts } from './layouts.ts'
import { masterPart, THEME_PART } from './master.ts'
import { notesMasterParts } from './notes-master.ts'
import { PRESENTATION_PART, presentationPart, settingsParts } from './presentation.ts'
import { tableStylesPart } from './table-styles.ts'
import { themeXml } from './theme.ts'

/** The package that slides are laid into: theme, master, layouts, notes master and properties, all ours. */
export function baseParts(scene: Scene, modified: Date): readonly Part[] {
  return [
    presentationPart(scene),
    ...settingsParts(),
    tableStylesPart(),
    { name: THEME_PART, type: CONTENT_TYPES.theme, content: themeXml(scene.theme), relationships: [] },
    masterPart(scene),
    ...layoutParts(scene),
    ...notesMasterParts(scene),
    corePart(scene, modified),
    appPart(scene),
  ]
}

/** The relationships of the package itself, `_rels/.rels`. */
export const ROOT_RELATIONSHIPS: readonly Relationship[] = [
  relationship(1, 'officeDocument', PRESENTATION_PART),
  relationship(2, 'core', CORE_PART),
  relationship(3, 'app', APP_PART),
]
