import { escapeXml } from '../../../opc/write-xml.ts'
import { sanitise } from '../sanitise.ts'
import type { Brush } from './brush.ts'

/** How a chart's text looks: size in points, colour as XML. */
export interface TextLook {
  readonly size: number
  readonly color: string
  readonly bold: boolean
}

/** `a:defRPr`. */
function runProperties({ size, color, bold }: TextLook, name: string, attributes = ''): string {
  const look = `<a:solidFill>${color}</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>`
  return `<a:${name}${attributes} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${look}</a:${name}>`
}

/** `c:txPr`: how text looks that the chart makes itself. `turn` is in degrees, or null to leave it to the program. */
export function textProperties(look: TextLook, { language }: Brush, turn: number | null = null, body = ''): string {
  const turned = turn === null ? '' : ` rot="${turn * 60_000}" vert="horz"`
  return `<c:txPr><a:bodyPr${turned}${body}/><a:lstStyle/><a:p><a:pPr>${runProperties(look, 'defRPr')}</a:pPr><a:endParaRPr lang="${language}"/></a:p></c:txPr>`
}

/** `c:rich`: text of its own. Titles beside vertical axes are turned unless they say that they are not. */
export function richText(text: string, look: TextLook, { language }: Brush, turn = 0, body = ''): string {
  const run = `<a:r>${runProperties(look, 'rPr', ` lang="${language}"`)}<a:t>${escapeXml(sanitise(text))}</a:t></a:r>`
  return `<c:rich><a:bodyPr rot="${turn * 60_000}" vert="horz"${body}/><a:lstStyle/><a:p><a:pPr>${runProperties(look, 'defRPr')}</a:pPr>${run}</a:p></c:rich>`
}
