import type { Box } from '../../../../model/geometry.ts'
import { emu } from '../../paint/place.ts'
import { TREE_PROPERTIES } from './namespaces.ts'

/** The id of the field that shows the slide's number; one for all is allowed. */
export const SLIDE_NUMBER_FIELD = '{0168EA9B-E0D1-5FD1-AFE9-CFFCCC35CC39}'

/** A placeholder of a master or layout. */
export interface Placeholder {
  readonly name: string
  /** The attributes of `p:ph`. */
  readonly kind: string
  /** Null where it inherits its place. */
  readonly box: Box | null
  readonly anchor?: 't' | 'ctr' | 'b'
  /** The content of `a:lstStyle`; empty to inherit. */
  readonly style?: string
  readonly prompt: string
}

/** `p:spTree` with placeholders. */
export function placeholderTree(placeholders: readonly Placeholder[]): string {
  return `<p:spTree>${TREE_PROPERTIES}${placeholders.map(placeholderXml).join('')}</p:spTree>`
}

/** A prompt of one line. */
export function prompt(text: string): string {
  return `<a:p><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p>`
}

/** A prompt that shows the five levels of a list. */
export const LEVELS_PROMPT: string = [
  'Click to edit text',
  'Second level',
  'Third level',
  'Fourth level',
  'Fifth level',
]
  .map((text, level) => `<a:p><a:pPr lvl="${level}"/><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p>`)
  .join('')

/** A prompt of nothing. */
export const EMPTY_PROMPT = '<a:p><a:endParaRPr lang="en-US"/></a:p>'

/** The slide's number, where it will stand. */
export const NUMBER_PROMPT: string = `<a:p><a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>`

/** `a:xfrm`. */
export function transform(box: Box): string {
  return `<a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/></a:xfrm>`
}

function placeholderXml({ name, kind, box, anchor, style, prompt }: Placeholder, index: number): string {
  const shape = box ? `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` : '<p:spPr/>'
  const insets = box ? ' vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0"' : ''
  const body = `<a:bodyPr${insets}${anchor ? ` anchor="${anchor}"` : ''}><a:normAutofit/></a:bodyPr>`
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${index + 2}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr>` +
    `${shape}<p:txBody>${body}<a:lstStyle>${style ?? ''}</a:lstStyle>${prompt}</p:txBody></p:sp>`
  )
}
