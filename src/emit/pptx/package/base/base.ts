import type { Scene } from '../../../../model/scene.ts'
import type { Part } from '../part.ts'
import { appPart, corePart } from './document-properties.ts'
import { layoutParts } from './layouts.ts'
import { masterPart, THEME_PART } from './master.ts'
import { notesMasterParts } from './notes-master.ts'
import { presentationPart, settingsParts } from './presentation.ts'
import { tableStylesPart } from './table-styles.ts'
import { themeXml } from './theme.ts'

/** The package that slides are laid into: theme, master, layouts, notes master and properties, all ours. */
export function baseParts(scene: Scene, modified: Date): readonly Part[] {
  return [
    presentationPart(scene),
    ...settingsParts(),
    tableStylesPart(),
    { name: THEME_PART, type: 'theme', content: themeXml(scene.theme), relationships: [] },
    masterPart(scene),
    ...layoutParts(scene),
    ...notesMasterParts(scene),
    corePart(scene, modified),
    appPart(scene),
  ]
}
