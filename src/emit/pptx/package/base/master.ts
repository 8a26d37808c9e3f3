import type { Part } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import type { Theme } from '../../../../model/theme.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION, writeXml } from '../../../../opc/write-xml.ts'
import { isDark } from '../../paint/color.ts'
import { sanitiseLanguage } from '../../sanitise.ts'
import { backgroundElement } from './background.ts'
import { levelsXml } from './levels.ts'
import type { MasterStyles } from './master-styles.ts'
import { NAMESPACES, TREE_PROPERTIES } from './namespaces.ts'
import { layoutPart, MASTER_PART, themePart } from './part-names.ts'
import { placeholderShape } from './placeholder-shape.ts'
import { promptXml } from './prompts.ts'

/** The id of the one master, `p:sldMasterId/@id`; its layouts count on from it. */
export const MASTER_ID = 2_147_483_648

/** The one slide master: the theme's ground, its text styles, and a placeholder of each kind. */
export function masterPart(scene: Scene, styles: MasterStyles): Part {
  const { theme, layouts } = scene
  const ids = layouts.map((_, index) => `<p:sldLayoutId id="${MASTER_ID + 1 + index}" r:id="rId${index + 1}"/>`)
  const list = ids.length > 0 ? `<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst>` : ''
  const places = styles.placeholders.map((_, index) => placeholderXml(index, scene, styles))
  return {
    name: MASTER_PART,
    type: CONTENT_TYPES.slideMaster,
    content:
      `${DECLARATION}<p:sldMaster ${NAMESPACES}><p:cSld>${writeXml(backgroundElement(theme.roles.bg, theme))}` +
      `<p:spTree>${TREE_PROPERTIES}${places.join('')}</p:spTree></p:cSld>` +
      `${colorMap(theme)}${list}${textStyles(styles, theme)}</p:sldMaster>`,
    relationships: [
      ...layouts.map((_, index) => relationship(index + 1, 'slideLayout', layoutPart(index))),
      relationship(layouts.length + 1, 'theme', themePart('slides')),
    ],
  }
}

/** `p:clrMap`: on a dark theme the ground is `dk1`, so that new text is light by itself. */
function colorMap(theme: Theme): string {
  const [ground, text] = isDark(theme) ? ['dk', 'lt'] : ['lt', 'dk']
  const same = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']
  return `<p:clrMap bg1="${ground}1" tx1="${text}1" bg2="${ground}2" tx2="${text}2" ${same.map((slot) => `${slot}="${slot}"`).join(' ')}/>`
}

/** Titles and bodies look as `p:txStyles` says; what stands at the foot says it by itself. */
function placeholderXml(index: number, { theme, language }: Scene, styles: MasterStyles): string {
  const found = styles.placeholders[index]!
  const styled = found.type === 'title' || found.type === 'body'
  const placeholder = styled ? { ...found, levels: [] } : found
  const prompt = promptXml(found, sanitiseLanguage(language, 'en'))
  return placeholderShape({ placeholder, from: null, levels: styles.other, prompt, custom: false }, index + 2, theme)
}

/** `p:txStyles`: how titles, bodies and all else look where a layout does not say. */
function textStyles({ title, body, other }: MasterStyles, theme: Theme): string {
  return (
    `<p:txStyles><p:titleStyle>${levelsXml(title, [], theme, 'mj')}</p:titleStyle>` +
    `<p:bodyStyle>${levelsXml(body, [], theme, 'mn')}</p:bodyStyle>` +
    `<p:otherStyle>${levelsXml(other, [], theme, 'mn')}</p:otherStyle></p:txStyles>`
  )
}
