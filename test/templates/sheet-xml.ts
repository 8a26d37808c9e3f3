import { DECLARATION, escapeXml } from '../../src/opc/write-xml.ts'
import type { Box, HolderSpec, PictureSpec, SheetSpec } from './spec.ts'

/** The namespaces that the root of every part of presentationml declares. */
export const NAMESPACES: string =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

/** A part with this root. */
export function part(root: string, attributes: string, content: string): string {
  return `${DECLARATION}<${root} ${NAMESPACES}${attributes}>${content}</${root}>`
}

/** `p:cSld`: what is on a master, a layout or a slide. Pictures are the relationships `rId<firstPicture>` and following. */
export function commonSlide(sheet: Omit<SheetSpec, 'name'> & { readonly name?: string }, firstPicture: number): string {
  let id = 1
  const behind = sheet.background && 'picture' in sheet.background ? 1 : 0
  const shapes = [
    ...(sheet.bands ?? []).map(({ box, scheme }) => band(++id, box, scheme)),
    ...(sheet.pictures ?? []).map((picture, index) => pictureShape(++id, picture, firstPicture + behind + index)),
    ...sheet.holders.map((holder) => holderShape(++id, holder)),
  ]
  const name = sheet.name === undefined ? '' : ` name="${escapeXml(sheet.name)}"`
  return `<p:cSld${name}>${background(sheet, firstPicture)}<p:spTree>${GROUP}${shapes.join('')}</p:spTree></p:cSld>`
}

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>' +
  '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'

function background({ background: spec }: Pick<SheetSpec, 'background'>, picture: number): string {
  if (spec === undefined) return ''
  if ('scheme' in spec) return `<p:bg><p:bgRef idx="1001"><a:schemeClr val="${spec.scheme}"/></p:bgRef></p:bg>`
  const fill = `<a:blipFill><a:blip r:embed="rId${picture}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>`
  return `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`
}

function holderShape(id: number, { name, type, idx, box, text, style, anchor }: HolderSpec): string {
  const attributes = `${type === undefined ? '' : ` type="${type}"`}${idx === undefined ? '' : ` idx="${idx}"`}`
  const paragraphs = (text ?? '').split('\n').map((line) => paragraph(line, type))
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph${attributes}/></p:nvPr></p:nvSpPr><p:spPr>${box === undefined ? '' : transform(box)}</p:spPr>` +
    `<p:txBody><a:bodyPr${anchor === undefined ? '' : ` anchor="${anchor}"`}/><a:lstStyle>${style ?? ''}</a:lstStyle>${paragraphs.join('')}</p:txBody></p:sp>`
  )
}

/** A tab in front of a line for every level that it is below the first. */
function paragraph(line: string, type: string | undefined): string {
  if (line === '') return '<a:p><a:endParaRPr lang="en-US"/></a:p>'
  const level = /^\t*/.exec(line)![0].length
  const run = `<a:rPr lang="en-US"/><a:t>${escapeXml(line.slice(level))}</a:t>`
  const content =
    type === 'sldNum'
      ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${run}</a:fld>`
      : `<a:r>${run}</a:r>`
  return `<a:p>${level === 0 ? '' : `<a:pPr lvl="${level}"/>`}${content}</a:p>`
}

function pictureShape(id: number, { name, box }: PictureSpec, relationship: number): string {
  return (
    `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr>` +
    `<p:blipFill><a:blip r:embed="rId${relationship}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
  )
}

function band(id: number, box: Box, scheme: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Band ${id}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>` +
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${scheme}"/></a:solidFill>` +
    '<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>'
  )
}

function transform(box: Box): string {
  const [x, y, width, height] = box.map((points) => Math.round(points * 12_700))
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`
}
