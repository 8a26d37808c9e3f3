import { beforeAll, expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import type { Scene } from '../../src/model/scene.ts'
import { parseXml } from '../../src/opc/parse-xml.ts'
import { writeXml } from '../../src/opc/write-xml.ts'
import { textOf, type XmlElement } from '../../src/opc/xml.ts'
import { all, linesOf, nameOf, open, relationshipsOf, shapeNamed, shapesOf, slidesOf } from './opened.ts'
import {
  ASSETS,
  disc,
  everything,
  HARMLESS,
  inTheme,
  note,
  numbered,
  pageNumber,
  paragraph,
  run,
  scene,
  shape,
  slide,
  table,
  text,
  titleItem,
} from './scenes.ts'
import { THEMES } from './themes.ts'

const BOX = { x: 48, y: 150, width: 400, height: 100 }

async function emit(from: Scene): Promise<Map<string, string>> {
  return open(await emitPptx(from, ASSETS, { modified: new Date('2025-04-28T09:30:00Z') }))
}

/** The XML of the only slide that has these items. */
async function only(...items: Parameters<typeof slide>[1]): Promise<XmlElement> {
  return slidesOf(await emit(scene([slide('s', items)])))[0]!
}

let parts: Map<string, string>
let found: XmlElement[]
beforeAll(async () => {
  parts = await emit(everything())
  found = slidesOf(parts)
})

test('a text box has no insets and no autofit, wraps, and stands where the scene says', async () => {
  const box = text('s/a', 'label', { x: 12.5, y: 20, width: 300.25, height: 40 }, [paragraph('a')], {
    anchor: 'middle',
  })
  const xml = writeXml(shapeNamed(await only(box), 's/a'))
  expect(xml).toContain('<a:off x="158750" y="254000"/><a:ext cx="3813175" cy="508000"/>')
  expect(xml).toContain('<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"/>')
  expect(xml).toContain('<p:cNvSpPr txBox="1"/>')
})

test('a paragraph in no placeholder has the spacing, indents and bullet of the scene, where they are not usual', async () => {
  const box = text('s/a', 'body', BOX, [disc('bullet'), disc('deep', 1), paragraph('plain', { indent: 10 })])
  const properties = all(shapeNamed(await only(box), 's/a'), 'a:pPr').map(writeXml)
  expect(properties[0]).toBe(
    '<a:pPr marL="228600" indent="-177800"><a:lnSpc><a:spcPct val="110000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef>' +
      '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>',
  )
  // The second level is 36 points in by itself, which is where this text starts.
  expect(properties[1]).toMatch(/^<a:pPr indent="-177800" lvl="1"><a:lnSpc>/)
  expect(properties[2]).toBe('<a:pPr marL="127000"/>')
})

test('numbered items are numbered by PowerPoint, each from the start of its list', () => {
  const left = shapeNamed(found[3]!, 'lists/left')
  expect(linesOf(left)).toEqual(['three', 'four, bold and on', 'inside', 'five', 'between', 'one'])
  expect(all(left, 'a:buAutoNum').map(({ attributes }) => attributes['startAt'])).toEqual(['3', '3', '3', '1'])
})

test('numbers and levels stay within what the schema allows', async () => {
  const box = text('s/a', 'body', BOX, [numbered('zero', 0), numbered('far', 99_999), disc('deep', 12)])
  const xml = writeXml(shapeNamed(await only(box), 's/a'))
  expect(xml.match(/startAt="\d+"/g)).toEqual(['startAt="1"', 'startAt="32767"'])
  expect(xml).toContain('lvl="8"')
})

test('runs keep their text, look and language', () => {
  const body = shapeNamed(found[2]!, 'features/body')
  const lines = linesOf(body)
  expect(lines[0]).toBe(`${HARMLESS}linkedagainmailnot a linkcodeTRACKED1,2👩‍👩‍👧‍👦 é 한국어 日本語`)
  expect(lines.slice(1)).toEqual(['centred|and broken', 'שלום עולם', '', '', 'right'])
  const looks = all(body, 'a:r').map((piece) => writeXml(piece))
  expect(looks[0]).toMatch(/^<a:r><a:rPr lang="en" b="1" i="1"\/>/)
  expect(looks[5]).toContain(
    '<a:latin typeface="Courier &quot;New&quot; &amp; &lt;Co&gt;"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
  )
  expect(looks[6]).toContain('sz="1250" spc="150" kern="0"')
  expect(looks[7]).toContain('baseline="30000"')
  expect(looks[8]).toContain('lang="ko" altLang="en-US"')
})

test('a line that has no run keeps its size, if that is not usual', () => {
  const ends = all(shapeNamed(found[2]!, 'features/body'), 'a:endParaRPr').map(({ attributes }) => attributes)
  expect(ends).toEqual([{ lang: 'en' }, { lang: 'en' }])
  const [cell] = all(shapeNamed(found[5]!, 'table/table'), 'a:br')
  expect(writeXml(cell!)).toBe('<a:br><a:rPr lang="en" sz="1400"/></a:br>')
})

test('a right-to-left paragraph says so', () => {
  const paragraphs = all(shapeNamed(found[2]!, 'features/body'), 'a:pPr')
  expect(paragraphs.map(({ attributes }) => attributes['rtl'])).toEqual([
    undefined,
    undefined,
    '1',
    undefined,
    undefined,
    undefined,
  ])
  expect(paragraphs[2]!.attributes['algn']).toBe('r')
})

test('links lead to http, https and mailto only, each address once a slide', () => {
  const links = relationshipsOf(parts, 'ppt/slides/slide3.xml').filter(({ external }) => external)
  expect(links.map(({ target }) => target)).toEqual([
    'https://example.org/a%20b?x=1&y=%222%22#%C3%BC',
    'mailto:a@example.org?subject=R&D',
  ])
  const runs = all(shapeNamed(found[2]!, 'features/body'), 'a:r')
  expect(runs.map((piece) => all(piece, 'a:hlinkClick')[0]?.attributes['r:id'] ?? null).slice(0, 5)).toEqual([
    null,
    'rId2',
    'rId2',
    'rId3',
    null,
  ])
})

test('link colours follow the theme', () => {
  const colors = all(shapeNamed(found[2]!, 'features/body'), 'a:schemeClr').map(({ attributes }) => attributes['val'])
  // A link has the theme's colour by itself, unless it says that it has its text's.
  expect(colors).toEqual(['folHlink'])
  const links = all(shapeNamed(found[2]!, 'features/body'), 'a:hlinkClick')
  expect(links.map((link) => all(link, 'ahyp:hlinkClr').map(({ attributes }) => attributes['val']))).toEqual([
    [],
    ['tx'],
    ['tx'],
  ])
})

test('items are what their layouts have a placeholder for, but not what could not be drawn', () => {
  const kinds = found.map((one) =>
    all(one, 'p:ph').map(({ attributes }) => `${attributes['type'] ?? 'content'} ${attributes['idx'] ?? ''}`.trim()),
  )
  expect(kinds).toEqual([
    ['ctrTitle', 'subTitle 1'],
    ['title', 'body 1'],
    ['title', 'content 1', 'sldNum 12'],
    ['title', 'content 1', 'content 13', 'sldNum 12'],
    ['title', 'content 1', 'pic 13'],
    ['title', 'tbl 1', 'sldNum 12'],
    ['title'],
  ])
  const layouts = found.map((_, index) => relationshipsOf(parts, `ppt/slides/slide${index + 1}.xml`)[0]!.target)
  expect(layouts.map((name) => /\d/.exec(name)![0])).toEqual(['1', '2', '3', '4', '5', '6', '7'])
})

test('a slide whose layout is not there is our fault', async () => {
  await expect(emit(scene([slide('s', [], { layout: 'gone' })]))).rejects.toThrow(
    'slide "s": there is no layout "gone"',
  )
})

test('an item that names no placeholder of its layout stands free', async () => {
  const stray = text('s/a', 'body', BOX, [paragraph('a')], { placeholder: 'body-9' })
  expect(all(await only(stray), 'p:ph').map(({ attributes }) => attributes['type'])).toEqual(['title'])
})

test('a page number is a field', () => {
  const [field] = all(shapeNamed(found[2]!, 'features/page'), 'a:fld')
  expect(field!.attributes['type']).toBe('slidenum')
  expect(linesOf(shapeNamed(found[2]!, 'features/page'))).toEqual(['3'])
})

test('a page number with words around it keeps them', async () => {
  const words = text('s/page', 'page-number', BOX, [paragraph([run('Page '), run('1'), run(' of 9')])], {
    placeholder: 'page-number',
  })
  const one = shapeNamed(await only(titleItem('s', 'T'), words), 's/page')
  expect(linesOf(one)).toEqual(['Page 1 of 9'])
  expect(all(one, 'a:fld')).toHaveLength(1)
  const other = shapeNamed(await only(titleItem('s', 'T'), { ...pageNumber('s', 7), key: 's/page' }), 's/page')
  expect(all(other, 'a:fld')).toHaveLength(0)
})

test('the title comes after the decoration that lies under it and before all else; the foot comes last', async () => {
  expect(shapesOf(found[4]!).map(nameOf)).toEqual([
    'pictures/panel',
    'pictures/title',
    'pictures/dot',
    'pictures/next',
    'pictures/back',
    'pictures/line',
    'pictures/chart',
    'pictures/logo',
    'pictures/copy',
    'pictures/photo',
    'pictures/gone',
    'pictures/failed',
  ])
  const label = text('s/label', 'label', BOX, [paragraph('last')])
  const one = await only(pageNumber('s', 1), titleItem('s', 'T'), label)
  expect(shapesOf(one).map(nameOf)).toEqual(['s/title', 's/label', 's/page'])
})

test('a slide that draws no title has one above its upper edge', () => {
  const title = shapeNamed(found[6]!, 'untitled/title')
  expect(linesOf(title)).toEqual(['A quote & more'])
  expect(Number(all(title, 'a:off')[0]!.attributes['y'])).toBeLessThan(0)
})

test('a title that is not bold says so where its layout’s is', () => {
  const [look] = all(shapeNamed(found[1]!, 'section/title'), 'a:rPr')
  expect(look!.attributes['b']).toBe('0')
  const [usual] = all(shapeNamed(found[2]!, 'features/title'), 'a:rPr')
  expect(usual!.attributes).toEqual({ lang: 'en' })
})

test('shapes have the geometry, fill and line of the scene', () => {
  const xml = (key: string) => writeXml(shapeNamed(found[4]!, key))
  expect(xml('pictures/panel')).toContain(
    '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 2727"/></a:avLst></a:prstGeom>',
  )
  expect(xml('pictures/panel')).toContain(
    '<a:solidFill><a:schemeClr val="bg2"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="C9D1DB"/></a:solidFill>',
  )
  expect(xml('pictures/dot')).toContain('<a:prstGeom prst="ellipse">')
  expect(xml('pictures/next')).toContain('<a:prstGeom prst="chevron">')
  expect(xml('pictures/next')).not.toContain('flipH')
  expect(xml('pictures/back')).toMatch(/flipH="1".*<a:prstGeom prst="chevron">/s)
  expect(xml('pictures/line')).toContain('<a:ext cx="10972800" cy="0"/>')
  expect(xml('pictures/line')).toContain('<a:noFill/><a:ln w="12700">')
})

test('alt text is the author’s, or the drawing’s, or the chart’s name', () => {
  const alts = Object.fromEntries(
    shapesOf(found[4]!).map((one) => [nameOf(one), all(one, 'p:cNvPr')[0]!.attributes['descr']]),
  )
  expect(alts).toMatchObject({
    'pictures/panel': '',
    'pictures/title': undefined,
    'pictures/chart': 'Bar chart of odds. Highest: 57.',
    'pictures/logo': `Logo ${HARMLESS}`,
    'pictures/copy': '',
    'pictures/gone': 'Not there',
    'pictures/failed': 'failed',
  })
  expect(all(shapeNamed(found[5]!, 'table/table'), 'p:cNvPr')[0]!.attributes['descr']).toBe('Reach by platform')
})

test('a chart is a PNG with its SVG beside it', () => {
  const blip = all(shapeNamed(found[4]!, 'pictures/chart'), 'a:blip')[0]!
  const targets = new Map(relationshipsOf(parts, 'ppt/slides/slide5.xml').map(({ id, target }) => [id, target]))
  const svg = targets.get(all(blip, 'asvg:svgBlip')[0]!.attributes['r:embed']!)!
  expect(targets.get(blip.attributes['r:embed']!)).toMatch(/\.png$/)
  expect(parts.get(svg)).toBe(ASSETS.drawings.get('odds')!.svg)
})

test('a table that is read from right to left says so, and keeps the order of its cells', async () => {
  const frame = shapeNamed(await only({ ...table('s/a', [['A', 'B']], 'One'), rtl: true }), 's/a')
  expect(all(frame, 'a:tblPr')[0]!.attributes).toEqual({ rtl: '1', firstRow: '1' })
  expect(linesOf(frame)).toEqual(['A', 'B'])
})

test('a table names its header row, keeps its cells, and leaves what its style says to that', () => {
  const frame = shapeNamed(found[5]!, 'table/table')
  expect(linesOf(frame)).toEqual(['Platform', HARMLESS, 'c', 'see TikTok', '', 'مرحبا', 'a|b', '57%', '2'])
  expect(all(frame, 'a:tblPr')[0]!.attributes).toEqual({ firstRow: '1' })
  expect(all(frame, 'a:gridCol').map(({ attributes }) => attributes['w'])).toEqual(['3048000', '3048000', '3048000'])
  expect(all(frame, 'a:tr').map(({ attributes }) => attributes['h'])).toEqual(['381000', '381000', '381000'])
  const [cell] = all(frame, 'a:tcPr')
  expect(cell!.attributes).toEqual({ marL: '101600', marR: '101600', marT: '50800', marB: '50800', anchor: 'ctr' })
  expect(cell!.children).toEqual([])
  const [style] = all(parseXml(parts.get('ppt/tableStyles.xml')!, 'styles'), 'a:tblStyle')
  expect(style!.attributes['styleId']).toBe(textOf(all(frame, 'a:tableStyleId')[0]!))
  const header = all(style!, 'a:firstRow')[0]!
  expect(writeXml(all(header, 'a:fill')[0]!)).toContain('<a:schemeClr val="bg2"/>')
  expect(all(header, 'a:tcTxStyle')[0]!.attributes['b']).toBe('on')
})

test('notes keep their paragraphs, lists and line breaks', () => {
  const notes = all(
    slidesOf(new Map([['ppt/slides/slide1.xml', parts.get('ppt/notesSlides/notesSlide1.xml')!]]))[0]!,
    'p:sp',
  )[1]!
  expect(linesOf(notes)).toEqual(['Welcome.', `A point: ${HARMLESS}`, 'two|lines'])
  expect(all(notes, 'a:p').map((one) => all(one, 'a:buChar').length)).toEqual([0, 1, 0])
  expect(relationshipsOf(parts, 'ppt/notesSlides/notesSlide6.xml').map(({ target }) => target)).toEqual([
    'ppt/notesMasters/notesMaster1.xml',
    'ppt/slides/slide6.xml',
  ])
})

test('notes have a master and a theme of their own', () => {
  expect(relationshipsOf(parts, 'ppt/notesMasters/notesMaster1.xml')[0]!.target).toBe('ppt/theme/theme2.xml')
  expect(relationshipsOf(parts, 'ppt/slideMasters/slideMaster1.xml').at(-1)!.target).toBe('ppt/theme/theme1.xml')
})

test('the theme carries the palette and the fonts', () => {
  const theme = parts.get('ppt/theme/theme1.xml')!
  expect(theme).toContain('<a:dk1><a:srgbClr val="1B2430"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2>')
  expect(theme).toContain('<a:majorFont><a:latin typeface="Georgia"/><a:ea typeface="Malgun Gothic"/>')
  expect(theme).toContain('<a:minorFont><a:latin typeface="Arial"/><a:ea typeface="Malgun Gothic"/>')
})

test('a background is inherited from the layout where it is the same', () => {
  expect(found.map((one) => all(one, 'p:bg').map(writeXml))).toEqual([
    [],
    ['<p:bg><p:bgPr><a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'],
    [],
    [],
    [],
    [],
    [],
  ])
  expect(parts.get('ppt/slideLayouts/slideLayout1.xml')).toContain('<p:bgPr><a:solidFill><a:schemeClr val="tx2"/>')
})

test('a dark theme maps its ground to dk1, so that text is light by itself', async () => {
  const dark = await emit(
    inTheme(
      scene([slide('s', [titleItem('s', 'T'), shape('s/card', BOX, { fill: THEMES[0]!.roles.bg })])]),
      THEMES[3]!,
    ),
  )
  expect(dark.get('ppt/slideMasters/slideMaster1.xml')).toContain('<p:clrMap bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"')
  const [one] = slidesOf(dark)
  expect(writeXml(shapeNamed(one!, 's/card'))).toContain('<a:schemeClr val="bg1"/>')
  expect(dark.get('ppt/slideMasters/slideMaster1.xml')).toMatch(/<p:titleStyle>.*?<a:schemeClr val="tx1"\/>/s)
  expect(dark.get('ppt/theme/theme1.xml')).toContain('<a:dk1><a:srgbClr val="0D0D12"/></a:dk1>')
})

test('sections begin at section slides and are named after their first slide', () => {
  const sections = [
    ...parts
      .get('ppt/presentation.xml')!
      .matchAll(/<p14:section name="([^"]*)" id="(\{[0-9A-F-]{36}\})"><p14:sldIdLst>(.*?)<\/p14:sldIdLst>/g),
  ]
  expect(sections.map(([, name, , slides]) => [name, slides!.match(/\d+/g)!.filter((id) => id.length === 3)])).toEqual([
    ['The global power duo', ['256']],
    ['TikTok &amp; the charts', ['257', '258', '259', '260', '261', '262']],
  ])
})

test('the document’s properties say what it is and when it was made', async () => {
  const core = parts.get('docProps/core.xml')!
  expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2025-04-28T09:30:00Z</dcterms:created>')
  expect(core).toContain('<dc:language>en</dc:language>')
  const plain = await emit(
    scene([slide('s', [titleItem('s', 'T')], { notes: [note('n')] })], { author: null, subject: null, language: 'ko' }),
  )
  expect(plain.get('docProps/core.xml')).toContain(
    '<dc:title>The global power duo</dc:title><dc:creator>fandeck</dc:creator>',
  )
  expect(plain.get('docProps/core.xml')).toContain('<dc:language>ko</dc:language>')
  expect(parts.get('docProps/app.xml')).toContain('<vt:lpstr>A quote &amp; more</vt:lpstr>')
  expect(parts.get('docProps/app.xml')).toContain('<Application>fandeck</Application>')
})

test('slides are named by their keys', () => {
  expect(found.map((one) => all(one, 'p:cSld')[0]!.attributes['name'])).toEqual([
    'cover',
    'section',
    'features',
    'lists',
    'pictures',
    'table',
    'untitled',
  ])
})
