import { describe, expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import type { Item, Scene } from '../../src/model/scene.ts'
import { writeXml } from '../../src/opc/write-xml.ts'
import { child, type XmlElement } from '../../src/opc/xml.ts'
import { CONTENT_BOX, TITLE_BOX } from './layouts.ts'
import { all, open, relationshipsOf, shapeNamed, slidesOf } from './opened.ts'
import { ASSETS, disc, inTheme, paragraph, run, scene, slide, table, text, titleItem } from './scenes.ts'
import { THEMES } from './themes.ts'

const THEME = THEMES[0]!

async function emit(from: Scene): Promise<Map<string, string>> {
  return open(await emitPptx(from, ASSETS, { modified: new Date(0) }))
}

async function shape(item: Item, kind: 'bullets' | 'chart-takeaway' | 'table' = 'bullets'): Promise<XmlElement> {
  const from = scene([slide('s', [titleItem('s', 'T'), item], { kind })])
  return shapeNamed(slidesOf(await emit(from))[0]!, item.key)
}

/** The title in a box, without its name. */
async function title(box: typeof TITLE_BOX, anchor: 'top' | 'bottom' = 'bottom'): Promise<string> {
  const from = scene([slide('s', [{ ...titleItem('s', 'T'), box, anchor }])])
  const found = shapeNamed(slidesOf(await emit(from))[0]!, 's/title')
  return `${writeXml(child(found, 'p:spPr')!)}${writeXml(all(found, 'a:bodyPr')[0]!)}`
}

describe('the place of text in a placeholder', () => {
  test('is not said where it is the layout’s, to the EMU', async () => {
    expect(await title(TITLE_BOX)).toBe('<p:spPr/><a:bodyPr/>')
    expect(await title({ ...TITLE_BOX, x: TITLE_BOX.x + 0.00001 })).toBe('<p:spPr/><a:bodyPr/>')
  })

  test('is said by insets where it is narrower: it still moves with the layout', async () => {
    expect(await title({ ...TITLE_BOX, width: 764 })).toBe('<p:spPr/><a:bodyPr rIns="1270000"/>')
    expect(await title({ ...TITLE_BOX, x: 148, width: 764 })).toBe('<p:spPr/><a:bodyPr lIns="1270000"/>')
  })

  test('is said where it is another one', async () => {
    const place = '<p:spPr><a:xfrm><a:off x="609600" y="635000"/><a:ext cx="10972800" cy="508000"/></a:xfrm></p:spPr>'
    expect(await title({ ...TITLE_BOX, height: 40 })).toBe(`${place}<a:bodyPr/>`)
    expect(await title({ ...TITLE_BOX, x: 40 })).toContain('<a:off x="508000" y="635000"/>')
  })

  test('is said as far as its lines lie elsewhere in the same box', async () => {
    expect(await title(TITLE_BOX, 'top')).toBe('<p:spPr/><a:bodyPr anchor="t"/>')
  })
})

describe('text in a placeholder', () => {
  const look = { color: THEME.roles.body }

  test('has words, languages and links alone where it looks as its level does', async () => {
    const body = text('s/a', 'body', CONTENT_BOX, [disc('one'), disc([run('two', look)], 1)], { placeholder: 'body' })
    const paragraphs = all(await shape(body), 'a:p').map(writeXml)
    expect(paragraphs).toEqual([
      '<a:p><a:r><a:rPr lang="en"/><a:t>one</a:t></a:r></a:p>',
      '<a:p><a:pPr lvl="1"/><a:r><a:rPr lang="en"/><a:t>two</a:t></a:r></a:p>',
    ])
  })

  test('says what is different, and no more', async () => {
    const odd = [
      run('a', { bold: true }),
      run('b', { size: 20 }),
      run('c', { color: THEME.colors.accent2 }),
      run('d', { font: THEME.fonts.heading }),
    ]
    const body = text('s/a', 'body', CONTENT_BOX, [disc(odd), paragraph('plain')], { placeholder: 'body' })
    const found = await shape(body)
    expect(all(found, 'a:rPr').map(writeXml)).toEqual([
      '<a:rPr lang="en" b="1"/>',
      '<a:rPr lang="en" sz="2000"/>',
      '<a:rPr lang="en"><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></a:rPr>',
      '<a:rPr lang="en"><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:rPr>',
      '<a:rPr lang="en"/>',
    ])
    expect(all(found, 'a:pPr').map(writeXml)).toEqual([
      '<a:pPr marL="0" indent="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>',
    ])
  })
})

test('a chart and a picture that fill their places say nothing of them', async () => {
  const box = { x: 48, y: 150, width: 864, height: 320 }
  const chart: Item = {
    type: 'chart',
    key: 's/c',
    role: 'chart',
    placeholder: 'chart',
    box,
    name: 'odds',
    drawing: 'odds',
    alt: null,
  }
  const found = await shape(chart, 'chart-takeaway')
  expect(found.name).toBe('p:pic')
  expect(writeXml(child(found, 'p:spPr')!)).toBe('<p:spPr/>')
  expect(all(found, 'a:picLocks')[0]!.attributes).toEqual({ noGrp: '1', noChangeAspect: '1' })
  const smaller = await shape({ ...chart, box: { ...box, height: 300 } }, 'chart-takeaway')
  expect(all(smaller, 'a:ext').some(({ attributes }) => attributes['cy'] === '3810000')).toBe(true)
})

describe('a table', () => {
  const CELLS = [
    ['Platform', 'Reach'],
    ['TikTok', '57'],
    ['YouTube', '40'],
  ]

  test('fills its place as a frame, which says where it is', async () => {
    const found = await shape({ ...table('s/t', CELLS, 'Reach'), placeholder: 'table' }, 'table')
    expect(all(found, 'p:ph')[0]!.attributes).toEqual({ type: 'tbl', idx: '1' })
    expect(all(found, 'p:xfrm')).toHaveLength(1)
  })

  test('has its look from its style: cells say sizes and margins', async () => {
    const found = await shape(table('s/t', CELLS, 'Reach'))
    expect(all(found, 'a:rPr').map(writeXml)).toEqual(Array.from({ length: 6 }, () => '<a:rPr lang="en" sz="1400"/>'))
    expect(all(found, 'a:tcPr').flatMap(({ children }) => children)).toEqual([])
  })

  test('says what its style does not', async () => {
    const item = table('s/t', CELLS, 'Reach')
    const odd = {
      ...item,
      rule: THEME.colors.accent2,
      rows: item.rows.map((row, line) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, fill: line === 1 ? THEME.colors.accent3 : null })),
      })),
    }
    const names = all(await shape(odd), 'a:tcPr').map(({ children }) =>
      children.map((node) => (node as XmlElement).name),
    )
    expect(names).toEqual([
      ['a:lnB', 'a:noFill'],
      ['a:lnB', 'a:noFill'],
      ['a:lnT', 'a:lnB', 'a:solidFill'],
      ['a:lnT', 'a:lnB', 'a:solidFill'],
      ['a:lnT', 'a:lnB'],
      ['a:lnT', 'a:lnB'],
    ])
  })

  test('says that its first column names its rows, if that is bold', async () => {
    const item = table('s/t', CELLS, 'Reach')
    const bold = {
      ...item,
      rows: item.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, column) =>
          column > 0 ? cell : { ...cell, paragraph: paragraph([run('x', { bold: true, size: 14 })]) },
        ),
      })),
    }
    const found = await shape(bold)
    expect(all(found, 'a:tblPr')[0]!.attributes).toEqual({ firstRow: '1', firstCol: '1' })
    expect(all(found, 'a:rPr').every(({ attributes }) => attributes['b'] === undefined)).toBe(true)
  })

  test.each([[1], [2]])('has bands where every second row has the theme’s, from row %i', async (first) => {
    const theme = { ...THEME, table: { zebra: true } }
    const item = table('s/t', [...CELLS, ['X', '9']], 'Reach')
    const banded = {
      ...item,
      rows: item.rows.map((row, line) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          fill: line > 0 && line % 2 === first % 2 ? theme.roles.card : null,
        })),
      })),
    }
    const parts = await emit({ ...inTheme(scene([slide('s', [titleItem('s', 'T'), banded])]), THEME), theme })
    const found = shapeNamed(slidesOf(parts)[0]!, 's/t')
    expect(all(found, 'a:tblPr')[0]!.attributes).toEqual({ firstRow: '1', bandRow: '1' })
    const [id] = all(found, 'a:tableStyleId')[0]!.children
    const styles = parts.get('ppt/tableStyles.xml')!
    const own = styles.split('<a:tblStyle ').find((style) => style.startsWith(`styleId="${id}"`))!
    expect(own).toContain(`<a:band${first}H>`)
    expect(
      all(found, 'a:tcPr')
        .slice(2)
        .flatMap(({ children }) => children),
    ).toEqual([])
  })
})

describe('a link to a slide', () => {
  const two = (items: readonly Item[]) =>
    scene([slide('a', [titleItem('a', 'A'), ...items]), slide('b', [titleItem('b', 'The other one')])])
  const BOX = { x: 48, y: 150, width: 400, height: 100 }

  test('is a jump, with the slide’s title where its words say little, and has its text’s colour', async () => {
    const cited = [run('More'), run('1', { superscript: true, link: '#b' }), run('and nowhere', { link: '#gone' })]
    const parts = await emit(two([text('a/x', 'label', BOX, [paragraph(cited)])]))
    const [link, ...others] = all(shapeNamed(slidesOf(parts)[0]!, 'a/x'), 'a:hlinkClick')
    expect(others).toEqual([])
    expect(link!.attributes).toEqual({ 'r:id': 'rId2', action: 'ppaction://hlinksldjump', tooltip: 'The other one' })
    expect(all(link!, 'ahyp:hlinkClr')[0]!.attributes['val']).toBe('tx')
    expect(relationshipsOf(parts, 'ppt/slides/slide1.xml')[1]).toEqual({
      id: 'rId2',
      target: 'ppt/slides/slide2.xml',
      external: false,
    })
  })

  test('is one of the whole shape where all of its text leads there', async () => {
    const parts = await emit(two([text('a/x', 'label', BOX, [paragraph([run('See', { link: '#b' })])])]))
    const found = shapeNamed(slidesOf(parts)[0]!, 'a/x')
    expect(all(all(found, 'p:cNvPr')[0]!, 'a:hlinkClick')).toHaveLength(1)
    expect(all(found, 'a:hlinkClick')).toHaveLength(1)
  })
})

describe('a transition', () => {
  const from = scene([slide('a', [titleItem('a', 'A')]), slide('b', [titleItem('b', 'B')])])
  const emitted = async (transition: 'none' | 'fade' | 'morph'): Promise<XmlElement> =>
    slidesOf(open(await emitPptx(from, ASSETS, { modified: new Date(0), transition })))[1]!

  test('is none unless one is asked for', async () => {
    expect(all(slidesOf(await emit(from))[1]!, 'p:transition')).toEqual([])
    expect(all(await emitted('none'), 'p:transition')).toEqual([])
  })

  test('that fades follows the slide’s content', async () => {
    const { children } = await emitted('fade')
    expect(children.map((node) => (node as XmlElement).name)).toEqual(['p:cSld', 'p:clrMapOvr', 'p:transition'])
  })

  test('that morphs names shapes alike on every slide, and fades where morph is not known', async () => {
    const found = await emitted('morph')
    expect(all(found, 'p159:morph')).toHaveLength(1)
    expect(all(all(found, 'mc:Fallback')[0]!, 'p:fade')).toHaveLength(1)
    expect(all(found, 'p:cNvPr').map(({ attributes }) => attributes['name'])).toEqual(['', '!!title'])
  })
})
