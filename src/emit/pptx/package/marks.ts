import { element, type XmlElement } from '../../../opc/xml.ts'
import { guid } from './guid.ts'

/** The namespaces of the marks, which the part that has them must declare: on each mark they would be half of a slide. */
export const MARK_NAMESPACES: Readonly<Record<string, string>> = {
  'xmlns:a16': 'http://schemas.microsoft.com/office/drawing/2014/main',
  'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
}

/** `a16:creationId`, [MS-ODRAWXML] 2.16: what a shape is known by when it is renamed or moved. */
export function creationId(name: string): XmlElement {
  return extension('{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}', element('a16:creationId', { id: guid(name) }))
}

/** `adec:decorative`, [MS-ODRAWXML] 2.24: it shows nothing that a screen reader should read. */
export function decorative(): XmlElement {
  return extension('{C183D7F6-B498-43B3-948B-1728B52AA6E4}', element('adec:decorative', { val: '1' }))
}

function extension(uri: string, content: XmlElement): XmlElement {
  return element('a:ext', { uri }, content)
}
