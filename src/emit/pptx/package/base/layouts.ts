import type { Part } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION } from '../../../../opc/write-xml.ts'
import { sameColor } from '../../paint/color.ts'
import { areasOf } from './areas.ts'
import { layoutBackground } from './layout-background.ts'
import { LAYOUT_TYPES, type LayoutType, layoutPart } from './layout-of.ts'
import { backgroundXml, MASTER_PART } from './master.ts'
import { NAMESPACES } from './namespaces.ts'
import { EMPTY_PROMPT, LEVELS_PROMPT, NUMBER_PROMPT, type Placeholder, placeholderTree, prompt } from './placeholder.ts'
import { plainStyle } from './text-styles.ts'

/** The typed layouts under the master. */
export function layoutParts(scene: Scene): readonly Part[] {
  return LAYOUT_TYPES.map((type) => layout(type, scene))
}

function layout(type: LayoutType, scene: Scene): Part {
  const { theme } = scene
  const ground = layoutBackground(type, theme)
  const own = sameColor(ground, theme.roles.bg) ? '' : backgroundXml(ground, theme)
  const tree = placeholderTree([...content(type, scene), ...FOOT])
  return {
    name: layoutPart(type),
    type: CONTENT_TYPES.slideLayout,
    content:
      `${DECLARATION}<p:sldLayout ${NAMESPACES} type="${type}" preserve="1"><p:cSld name="${NAMES[type]}">${own}${tree}</p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>',
    relationships: [relationship(1, 'slideMaster', MASTER_PART)],
  }
}

function content(type: LayoutType, scene: Scene): readonly Placeholder[] {
  const areas = areasOf(scene)
  const { roles, type: sizes } = scene.theme
  const title = prompt('Click to edit the title')
  const big = plainStyle(sizes.cover, roles.coverText, scene.theme)
  const under = plainStyle(sizes.lead, roles.coverMuted, scene.theme)
  switch (type) {
    case 'title':
      return [
        { name: 'Title', kind: 'type="ctrTitle"', box: areas.coverTitle, anchor: 'b', style: big, prompt: title },
        {
          name: 'Subtitle',
          kind: 'type="subTitle" idx="1"',
          box: areas.coverBody,
          style: under,
          prompt: prompt('Click to edit the subtitle'),
        },
      ]
    case 'secHead':
      return [
        { name: 'Title', kind: 'type="title"', box: areas.coverTitle, anchor: 'b', style: big, prompt: title },
        {
          name: 'Text',
          kind: 'type="body" idx="1"',
          box: areas.coverBody,
          style: under,
          prompt: prompt('Click to edit text'),
        },
      ]
    case 'obj':
      return [
        { name: 'Title', kind: 'type="title"', box: null, prompt: title },
        { name: 'Content', kind: 'idx="1"', box: null, prompt: LEVELS_PROMPT },
      ]
    case 'titleOnly':
      return [{ name: 'Title', kind: 'type="title"', box: null, prompt: title }]
  }
}

const NAMES: Readonly<Record<LayoutType, string>> = {
  title: 'Cover',
  secHead: 'Section',
  obj: 'Title and content',
  titleOnly: 'Title only',
}

const FOOT: readonly Placeholder[] = [
  { name: 'Date', kind: 'type="dt" sz="half" idx="10"', box: null, prompt: EMPTY_PROMPT },
  { name: 'Footer', kind: 'type="ftr" sz="quarter" idx="11"', box: null, prompt: EMPTY_PROMPT },
  { name: 'Slide number', kind: 'type="sldNum" sz="quarter" idx="12"', box: null, prompt: NUMBER_PROMPT },
]
