import { expect, test } from 'vitest'
import type { Part } from '../../src/model/package.ts'
import { relationship } from '../../src/opc/relationship.ts'
import { seal } from '../../src/opc/seal.ts'
import { CONTENT_TYPES } from '../../src/opc/types.ts'
import { ROOT, templateParts } from '../templates/build.ts'
import { BRAND } from '../templates/specs.ts'
import { brand, colorMaps, noSlides, potx, unknownFonts } from '../templates/templates.ts'
import { madeIn, SLIDES } from './grafted.ts'
import { all, open, relationshipsOf, slidesOf } from './opened.ts'

/** The brand with some of its parts changed, and others added. */
function changed(change: (part: Part) => Part, ...more: readonly Part[]): Uint8Array {
  return seal([...templateParts(BRAND).map(change), ...more], ROOT)
}

test('a template becomes a presentation, with our properties', async () => {
  const parts = open((await madeIn(potx(), SLIDES, 'brand.potx')).bytes)
  expect(parts.get('[Content_Types].xml')).toContain(CONTENT_TYPES.presentation)
  expect(parts.get('[Content_Types].xml')).not.toContain(CONTENT_TYPES.template)
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>Tea in spring</dc:title>')
  expect(parts.get('docProps/app.xml')).toContain('<Slides>7</Slides>')
})

test('slides say nothing that their layout says: a title in its box and its look has no place and no format', async () => {
  const [, , bullets] = slidesOf(open((await madeIn(brand())).bytes))
  const title = all(bullets!, 'p:sp').find((shape) => all(shape, 'p:ph')[0]?.attributes['type'] === 'title')!
  expect(all(title, 'p:spPr')[0]!.children).toEqual([])
  expect(all(title, 'a:bodyPr')[0]!.attributes).toEqual({})
  expect(all(title, 'a:solidFill')).toEqual([])
  expect(all(title, 'a:latin')).toEqual([])
})

test('slides have no ground of their own: they show their layout’s', async () => {
  for (const slide of slidesOf(open((await madeIn(colorMaps())).bytes))) expect(all(slide, 'p:bg')).toEqual([])
})

test('the colours of a dark master go by its names, and a layout’s own map is its slides’ too', async () => {
  const slides = slidesOf(open((await madeIn(colorMaps())).bytes))
  const maps = slides.map((slide) => all(slide, 'a:overrideClrMapping').map(({ attributes }) => attributes['bg1']))
  expect(maps).toEqual([[], ['lt1'], [], [], [], [], []])
})

test('notes stand on a master of ours where the template has none', async () => {
  const parts = open((await madeIn(noSlides())).bytes)
  const notes = [...parts.keys()].filter((name) => /notesSlides\/[^/]+\.xml$/.test(name))
  expect(notes).toEqual(['ppt/notesSlides/notesSlide3.xml'])
  const targets = relationshipsOf(parts, notes[0]!).map(({ target }) => target)
  expect(targets).toEqual(['ppt/notesMasters/notesMaster1.xml', 'ppt/slides/slide3.xml'])
  const [theme] = relationshipsOf(parts, 'ppt/notesMasters/notesMaster1.xml')
  expect(theme!.target).not.toBe('ppt/theme/theme1.xml')
  expect(parts.has(theme!.target)).toBe(true)
})

test('a font that the theme of the template has is written by reference, any other by its name', async () => {
  const faces = (bytes: Uint8Array): Set<string | undefined> =>
    new Set(
      slidesOf(open(bytes)).flatMap((slide) => all(slide, 'a:latin').map(({ attributes }) => attributes['typeface'])),
    )
  for (const template of [brand(), unknownFonts()])
    expect([...faces((await madeIn(template)).bytes)].filter((face) => !/^\+m[jn]-lt$/.test(face!))).toEqual([])
})

test('our table style stands among the template’s', async () => {
  const styles = '<a:tblStyle styleId="{11111111-2222-3333-4444-555555555555}" styleName="Theirs"/>'
  const own: Part = {
    name: 'ppt/tableStyles.xml',
    type: CONTENT_TYPES.tableStyles,
    content: `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{11111111-2222-3333-4444-555555555555}">${styles}</a:tblStyleLst>`,
    relationships: [],
  }
  const template = changed((part) => {
    if (part.name !== 'ppt/presentation.xml') return part
    return { ...part, relationships: [...part.relationships, relationship(90, 'tableStyles', own.name)] }
  }, own)
  const parts = open((await madeIn(template)).bytes)
  const list = parts.get('ppt/tableStyles.xml')!
  expect(list).toContain('styleName="Theirs"')
  expect(list).toContain('def="{11111111-2222-3333-4444-555555555555}"')
  const [table] = slidesOf(parts).flatMap((slide) => all(slide, 'a:tableStyleId'))
  expect(list).toContain(`styleId="${table!.children[0]}"`)
})

test('a link from a layout to a slide goes with the slide', async () => {
  const template = changed((part) => {
    if (part.name !== 'ppt/slideLayouts/slideLayout2.xml') return part
    const link = '<a:hlinkClick r:id="rId77" action="ppaction://hlinksldjump"/></p:cNvPr>'
    const content = (part.content as string).replace(/(<p:cNvPr id="\d+" name="Content[^"]*")\/>/, `$1>${link}`)
    expect(content).not.toBe(part.content)
    return {
      ...part,
      content,
      relationships: [...part.relationships, relationship(77, 'slide', 'ppt/slides/slide1.xml')],
    }
  })
  const parts = open((await madeIn(template)).bytes)
  expect(parts.get('ppt/slideLayouts/slideLayout2.xml')).not.toContain('hlinkClick')
  const targets = relationshipsOf(parts, 'ppt/slideLayouts/slideLayout2.xml').map(({ target }) => target)
  expect(targets.filter((target) => target.includes('slides/'))).toEqual([])
})

test('what tells of the template’s author and its slides goes: tags, comments, shows, numbering', async () => {
  const template = changed((part) => {
    if (part.name !== 'ppt/presentation.xml') return part
    const content = (part.content as string)
      .replace('<p:presentation ', '<p:presentation firstSlideNum="7" ')
      .replace(
        '</p:presentation>',
        '<p:custShowLst><p:custShow name="Secret show" id="0"><p:sldLst/></p:custShow></p:custShowLst></p:presentation>',
      )
    return { ...part, content }
  })
  const presentation = open((await madeIn(template)).bytes).get('ppt/presentation.xml')!
  expect(presentation).not.toMatch(/firstSlideNum|Secret show/)
  expect(presentation).toContain('<p:sldId id="256"')
})
