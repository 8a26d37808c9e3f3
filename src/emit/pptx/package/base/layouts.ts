import type { Part } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import type { Placeholder, SlideLayout } from '../../../../model/slide-layout.ts'
import { relationship } from '../../../../opc/relationship.ts'
import { CONTENT_TYPES } from '../../../../opc/types.ts'
import { DECLARATION, escapeXml, writeXml } from '../../../../opc/write-xml.ts'
import { sameColor } from '../../paint/color.ts'
import { sanitise, sanitiseLanguage } from '../../sanitise.ts'
import { MARK_NAMESPACES } from '../marks.ts'
import { backgroundElement } from './background.ts'
import { decorationXml } from './decoration.ts'
import { type MasterStyles, masterType } from './master-styles.ts'
import { NAMESPACES, TREE_PROPERTIES } from './namespaces.ts'
import { layoutPart, MASTER_PART } from './part-names.ts'
import { placeholderShape } from './placeholder-shape.ts'
import { isCustomPrompt, promptXml } from './prompts.ts'

/** The namespaces of what marks decoration. */
const MARKS = Object.entries(MARK_NAMESPACES)
  .map(([name, uri]) => ` ${name}="${uri}"`)
  .join('')

/** A part for each layout of the scene, under the one master. */
export function layoutParts(scene: Scene, master: MasterStyles): readonly Part[] {
  return scene.layouts.map((layout, index) => ({
    name: layoutPart(index),
    type: CONTENT_TYPES.slideLayout,
    content: layoutXml(layout, scene, master),
    relationships: [relationship(1, 'slideMaster', MASTER_PART)],
  }))
}

/** `p:sldLayout`: its ground where it is not the master's, its decoration, its placeholders. */
function layoutXml(layout: SlideLayout, scene: Scene, master: MasterStyles): string {
  const { theme } = scene
  const { decoration, placeholders, background } = layout
  const kind = layout.type === null ? 'userDrawn="1"' : `type="${layout.type}"`
  const ground = sameColor(background, theme.roles.bg) ? '' : writeXml(backgroundElement(background, theme))
  const drawn = decoration.map((item, index) => decorationXml(item, index + 2, theme))
  const first = decoration.length + 2
  const places = placeholders.map((placeholder, index) => placeholderXml(placeholder, first + index, scene, master))
  return (
    `${DECLARATION}<p:sldLayout ${NAMESPACES}${MARKS} preserve="1" ${kind}><p:cSld name="${escapeXml(sanitise(layout.name))}">${ground}` +
    `<p:spTree>${TREE_PROPERTIES}${drawn.join('')}${places.join('')}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  )
}

function placeholderXml(placeholder: Placeholder, id: number, scene: Scene, master: MasterStyles): string {
  const type = masterType(placeholder)
  const from = master.placeholders.find((one) => masterType(one) === type) ?? null
  const levels = type === 'title' || type === 'body' ? master[type] : (from?.levels ?? master.other)
  const shape = {
    placeholder,
    from,
    levels,
    prompt: promptXml(placeholder, sanitiseLanguage(scene.language, 'en')),
    custom: isCustomPrompt(placeholder),
  }
  return placeholderShape(shape, id, scene.theme)
}
