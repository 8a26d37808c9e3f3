import type { Part } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import type { Color, Theme } from '../../../../model/theme.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION, writeXml } from '../../../../opc/write-xml.ts'
import { isDark } from '../../paint/color.ts'
import { colorElement } from '../color-element.ts'
import { areasOf } from './areas.ts'
import { LAYOUT_TYPES, layoutPart } from './layout-of.ts'
import { NAMESPACES } from './namespaces.ts'
import { EMPTY_PROMPT, LEVELS_PROMPT, NUMBER_PROMPT, type Placeholder, placeholderTree, prompt } from './placeholder.ts'
import { plainStyle, textStyles } from './text-styles.ts'

export const MASTER_PART = 'ppt/slideMasters/slideMaster1.xml'
export const THEME_PART = 'ppt/theme/theme1.xml'

/** The one slide master: the theme's ground, its text styles, and a placeholder of each kind. */
export function masterPart(scene: Scene): Part {
  const ids = LAYOUT_TYPES.map((_, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="rId${index + 1}"/>`)
  const { theme } = scene
  return {
    name: MASTER_PART,
    type: CONTENT_TYPES.slideMaster,
    content:
      `${DECLARATION}<p:sldMaster ${NAMESPACES}><p:cSld>${backgroundXml(theme.roles.bg, theme)}${placeholderTree(masterPlaceholders(scene))}</p:cSld>` +
      `${colorMap(theme)}<p:sldLayoutIdLst>${ids.join('')}</p:sldLayoutIdLst>${textStyles(theme)}</p:sldMaster>`,
    relationships: [
      ...LAYOUT_TYPES.map((type, index) => relationship(index + 1, 'slideLayout', layoutPart(type))),
      relationship(LAYOUT_TYPES.length + 1, 'theme', THEME_PART),
    ],
  }
}

/** `p:bg` with a colour. */
export function backgroundXml(color: Color, theme: Theme): string {
  return `<p:bg><p:bgPr><a:solidFill>${writeXml(colorElement(color, theme))}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`
}

/** `p:clrMap`: on a dark theme the ground is `dk1`, so that new text is light by itself. */
function colorMap(theme: Theme): string {
  const [ground, text] = isDark(theme) ? ['dk', 'lt'] : ['lt', 'dk']
  const same = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']
  return `<p:clrMap bg1="${ground}1" tx1="${text}1" bg2="${ground}2" tx2="${text}2" ${same.map((slot) => `${slot}="${slot}"`).join(' ')}/>`
}

function masterPlaceholders(scene: Scene): readonly Placeholder[] {
  const areas = areasOf(scene)
  const { type, roles } = scene.theme
  const small = (align: 'l' | 'ctr' | 'r') => plainStyle(type.footer, roles.muted, scene.theme, align)
  return [
    { name: 'Title', kind: 'type="title"', box: areas.title, anchor: 'b', prompt: prompt('Click to edit the title') },
    { name: 'Text', kind: 'type="body" idx="1"', box: areas.body, prompt: LEVELS_PROMPT },
    { name: 'Date', kind: 'type="dt" sz="half" idx="10"', box: areas.date, style: small('l'), prompt: EMPTY_PROMPT },
    {
      name: 'Footer',
      kind: 'type="ftr" sz="quarter" idx="11"',
      box: areas.footer,
      style: small('ctr'),
      prompt: EMPTY_PROMPT,
    },
    {
      name: 'Slide number',
      kind: 'type="sldNum" sz="quarter" idx="12"',
      box: areas.number,
      style: small('r'),
      prompt: NUMBER_PROMPT,
    },
  ]
}
