const OPEN = 'http://schemas.openxmlformats.org'
const MICROSOFT = 'http://schemas.microsoft.com/office'

/** The prefix that everybody writes for a namespace; those with an empty one are written without. */
export const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OPEN}/presentationml/2006/main`, 'p'],
  [`${OPEN}/drawingml/2006/main`, 'a'],
  [`${OPEN}/officeDocument/2006/relationships`, 'r'],
  [`${OPEN}/markup-compatibility/2006`, 'mc'],
  [`${OPEN}/drawingml/2006/chart`, 'c'],
  [`${OPEN}/drawingml/2006/chartDrawing`, 'cdr'],
  [`${OPEN}/drawingml/2006/diagram`, 'dgm'],
  [`${OPEN}/drawingml/2006/picture`, 'pic'],
  [`${OPEN}/officeDocument/2006/math`, 'm'],
  [`${OPEN}/officeDocument/2006/docPropsVTypes`, 'vt'],
  [`${OPEN}/officeDocument/2006/customXml`, 'ds'],
  [`${OPEN}/officeDocument/2006/extended-properties`, ''],
  [`${OPEN}/officeDocument/2006/custom-properties`, ''],
  [`${OPEN}/package/2006/content-types`, ''],
  [`${OPEN}/package/2006/relationships`, ''],
  [`${OPEN}/package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/dc/dcmitype/', 'dcmitype'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  [`${MICROSOFT}/powerpoint/2010/main`, 'p14'],
  [`${MICROSOFT}/powerpoint/2012/main`, 'p15'],
  [`${MICROSOFT}/powerpoint/2015/main`, 'p16'],
  [`${MICROSOFT}/powerpoint/2015/09/main`, 'p159'],
  [`${MICROSOFT}/powerpoint/2015/10/main`, 'p1510'],
  [`${MICROSOFT}/drawing/2010/main`, 'a14'],
  [`${MICROSOFT}/drawing/2012/main`, 'a15'],
  [`${MICROSOFT}/drawing/2014/main`, 'a16'],
  [`${MICROSOFT}/drawing/2016/11/main`, 'a1611'],
  [`${MICROSOFT}/drawing/2016/SVG/main`, 'asvg'],
  [`${MICROSOFT}/drawing/2017/decorative`, 'adec'],
  [`${MICROSOFT}/drawing/2018/hyperlinkcolor`, 'ahyp'],
  [`${MICROSOFT}/drawing/2008/diagram`, 'dsp'],
  [`${MICROSOFT}/drawing/2007/8/2/chart`, 'c14'],
  [`${MICROSOFT}/drawing/2012/chart`, 'c15'],
  [`${MICROSOFT}/drawing/2014/chart`, 'c16'],
  [`${MICROSOFT}/drawing/2015/06/chart`, 'c16r2'],
  [`${MICROSOFT}/drawing/2017/03/chart`, 'c16r3'],
  [`${MICROSOFT}/drawing/2012/chartStyle`, 'cs'],
  [`${MICROSOFT}/drawing/2014/chartex`, 'cx'],
  [`${MICROSOFT}/thememl/2012/main`, 'thm15'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
])

/** What the names of the strict standard begin with. */
export const STRICT = 'http://purl.oclc.org/ooxml/'

/**
 * A namespace or a type of relationship of the strict standard (ISO/IEC 29500-1) as the transitional one (29500-4) has it;
 * any other as it is.
 */
export function transitional(uri: string): string {
  if (!uri.startsWith(STRICT)) return uri
  const [area = '', ...rest] = uri.slice(STRICT.length).split('/')
  const path = rest.join('/')
  if (path.startsWith('relationships/metadata/')) return `${OPEN}/package/2006/${path}`
  return `${OPEN}/${area}/2006/${path.replace(/(extended|custom)Properties$/, '$1-properties')}`
}
