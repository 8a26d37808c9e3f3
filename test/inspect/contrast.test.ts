import { expect, test } from 'vitest'
import { changed, over } from '../../src/inspect/read/color-changes.ts'
import type { Part } from '../../src/model/package.ts'
import { relationship } from '../../src/opc/relationship.ts'
import { element } from '../../src/opc/xml.ts'
import {
  box,
  type Cell,
  content,
  DECORATIVE,
  deckOf,
  findings,
  LINK,
  line,
  panel,
  part,
  picture,
  solid,
  table,
  title,
  type Wish,
} from './small-decks.ts'

const AT = [100, 200, 300, 40] as const
const GREY = solid('999999')
const WHITE = solid('FFFFFF')
const DARK = solid('1F3864')

/** Which colours a text has and lies on, as the one complaint about its contrast says them; null if there is none. */
function complaint(shapes: string, wish: Wish = {}): string | null {
  const found = findings(deckOf(title() + shapes, wish)).filter(
    (line) => line.includes('/low-contrast') && !line.includes('in "Title"'),
  )
  expect(found.length).toBeLessThan(2)
  return found[0] === undefined ? null : /#(\w+ on #\w+, a contrast of [\d.]+)/.exec(found[0])![1]!
}

function text(fill: string, look = '', more = ''): string {
  return box('Text', AT, line('Tea', `sz="1400" ${look}`, fill), more)
}

test('its reason names the text, the colours, the ratio and the need', () => {
  expect(findings(deckOf(title() + text(GREY)))).toEqual([
    'slide 1 accessibility/low-contrast: "Tea" in "Text" is #999999 on #FFFFFF, a contrast of 2.84:1, and it needs 4.5:1',
  ])
})

test.each<[name: string, shapes: string, found: string | null]>([
  ['black on white', text(''), null],
  ['grey on white', text(GREY), '999999 on #FFFFFF, a contrast of 2.84'],
  ['a grey that is enough from 18 points', box('Text', AT, line('Tea', 'sz="1800"', solid('888888'))), null],
  ['a grey that is enough in 14 points bold', text(solid('888888'), 'b="1"'), null],
  ['a grey that is not enough in 14 points', text(solid('888888')), '888888 on #FFFFFF, a contrast of 3.54'],
  ['nothing but signs', box('Text', AT, line('· – ·', '', GREY)), null],
  ['white on the fill of its shape', text(WHITE, '', DARK), null],
  [
    'white on a fill that is nearly transparent',
    text(WHITE, '', solid('000000', '<a:alpha val="10000"/>')),
    'FFFFFF on #E6E6E6, a contrast of 1.24',
  ],
  [
    'transparent black on white',
    text(solid('000000', '<a:alpha val="30000"/>')),
    'B3B3B3 on #FFFFFF, a contrast of 2.09',
  ],
  ['white on a panel under it', panel('Card', [80, 180, 400, 100], DARK, DECORATIVE) + text(WHITE), null],
  [
    'white on a panel that is painted over it',
    text(WHITE) + panel('Card', [80, 180, 400, 100], DARK, DECORATIVE),
    'FFFFFF on #FFFFFF, a contrast of 1.00',
  ],
  [
    'white on a panel that is under half of it',
    panel('Card', [80, 180, 100, 100], DARK, DECORATIVE) + text(WHITE),
    null,
  ],
  ['white on a disc', panel('Disc', [80, 100, 400, 240], DARK, DECORATIVE, 'ellipse') + text(WHITE), null],
  [
    'grey over a pale panel that is under half of it',
    panel('Card', [80, 180, 100, 100], solid('EEEEEE'), DECORATIVE) + text(GREY),
    '999999 on #FFFFFF, a contrast of 2.84',
  ],
  ['white over a picture', picture('Photo', 'Tea') + box('Text', [620, 220, 100, 40], line('Tea', '', WHITE)), null],
  ['white on a gradient', text(WHITE, '', '<a:gradFill/>'), null],
  ['text in a gradient', text('<a:gradFill/>'), null],
  ['grey on its mark', text(`${GREY}<a:highlight><a:srgbClr val="000000"/></a:highlight>`), null],
  [
    'black on a dark mark',
    text('<a:highlight><a:srgbClr val="222222"/></a:highlight>'),
    '000000 on #222222, a contrast of 1.31',
  ],
  ['a link, which has the colour of links', text(`${WHITE}${LINK}`), null],
  ['a link on a dark ground', text(`${WHITE}${LINK}`, '', DARK), '0563C1 on #1F3864, a contrast of 1.96'],
  [
    'a scheme colour',
    text('<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>'),
    'FFD966 on #FFFFFF, a contrast of 1.36',
  ],
  [
    'a scheme colour made lighter',
    text(
      '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr></a:solidFill>',
    ),
    '808080 on #FFFFFF, a contrast of 3.94',
  ],
  ['a text off the slide', box('Text', [-400, 0, 300, 40], line('Tea', '', WHITE)), null],
])('%s', (_, shapes, found) => {
  expect(complaint(shapes)).toBe(found)
})

test('a placeholder has the colours of its layout, its master and the text styles', () => {
  const grey =
    '<a:lstStyle><a:lvl1pPr><a:defRPr><a:solidFill><a:srgbClr val="999999"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>'
  const inside = (name: string): Wish => ({
    change: (parts) => changedPart(parts, name, (xml) => xml.replace(/(idx="1".*?<a:bodyPr\/>)/, `$1${grey}`)),
  })
  const styled: Wish = {
    change: (parts) =>
      changedPart(parts, 'ppt/slideMasters/slideMaster1.xml', (xml) =>
        xml.replace(/(<p:bodyStyle>.*?)<a:schemeClr val="tx1"\/>/, '$1<a:srgbClr val="999999"/>'),
      ),
  }
  const found = '999999 on #FFFFFF, a contrast of 2.84'
  expect(complaint(content(line('Tea')))).toBe(null)
  expect(complaint(content(line('Tea')), inside('ppt/slideLayouts/slideLayout1.xml'))).toBe(found)
  expect(complaint(content(line('Tea')), inside('ppt/slideMasters/slideMaster1.xml'))).toBe(found)
  expect(complaint(content(line('Tea')), styled)).toBe(found)
})

test('the ground of the master, of the layout, of their shapes', () => {
  const ground = (fill: string): Wish => ({ background: `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>` })
  expect(complaint(text(WHITE), ground(DARK))).toBe(null)
  expect(complaint(text(WHITE), ground('<a:blipFill/>'))).toBe(null)
  expect(complaint(text(''), ground(DARK))).toBe('000000 on #1F3864, a contrast of 1.80')
  const card = panel('Card', [80, 180, 400, 100], DARK)
  const decorated: Wish = {
    change: (parts) =>
      changedPart(parts, 'ppt/slideLayouts/slideLayout1.xml', (xml) =>
        xml.replace('</p:spTree>', `${card}</p:spTree>`),
      ),
  }
  expect(complaint(text(WHITE), decorated)).toBe(null)
  expect(complaint(text(''), decorated)).toBe('000000 on #1F3864, a contrast of 1.80')
})

test('the colours of a shape are those of its style where it says none', () => {
  const style =
    '<p:style><a:lnRef idx="0"/><a:fillRef idx="1"><a:schemeClr val="accent2"/></a:fillRef><a:effectRef idx="0"/><a:fontRef idx="minor"><a:schemeClr val="lt1"/></a:fontRef></p:style>'
  expect(complaint(text('').replace('<p:txBody>', `${style}<p:txBody>`))).toBe('FFFFFF on #FFD966, a contrast of 1.36')
  expect(complaint(text('', '', DARK).replace('<p:txBody>', `${style}<p:txBody>`))).toBe(null)
})

const ID = '{AAAAAAAA-0000-4000-8000-000000000001}'
const STYLES = `<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="${ID}"><a:tblStyle styleId="${ID}" styleName="S">
<a:wholeTbl><a:tcTxStyle><a:schemeClr val="dk1"/></a:tcTxStyle><a:tcStyle><a:fill><a:solidFill><a:srgbClr val="EEEEEE"/></a:solidFill></a:fill></a:tcStyle></a:wholeTbl>
<a:firstRow><a:tcTxStyle b="on"><a:schemeClr val="lt1"/></a:tcTxStyle><a:tcStyle><a:fill><a:solidFill><a:schemeClr val="accent4"/></a:solidFill></a:fill></a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>`
const STYLED: Wish = {
  change: (parts) => [
    ...parts.map((found) =>
      found.name === 'ppt/presentation.xml'
        ? { ...found, relationships: [...found.relationships, relationship(90, 'tableStyles', 'ppt/tableStyles.xml')] }
        : found,
    ),
    part('ppt/tableStyles.xml', 'tableStyles', STYLES),
  ],
}

test('the cells of a table lie on their fill, on that of their style, or on what is under the table', () => {
  const small = 'sz="1200"'
  const rows = (...cells: readonly Cell[]): readonly (readonly Cell[])[] => cells.map((cell) => [cell])
  const styled = `<a:tableStyleId>${ID}</a:tableStyleId>`
  const two = rows({ text: 'Tea', look: small }, { text: '3', look: small })
  expect(complaint(table('Cups', two, 'firstRow="1"', styled), STYLED)).toBe('FFFFFF on #70AD47, a contrast of 2.70')
  expect(complaint(table('Cups', two, 'firstCol="1"', styled), STYLED)).toBe(null)
  expect(complaint(table('Cups', rows({ text: 'Tea', fill: DARK }, { text: '3' })))).toBe(
    '000000 on #1F3864, a contrast of 1.80',
  )
  expect(
    complaint(table('Cups', two, 'firstRow="1"', `<a:tableStyleId>${ID.replace('1}', '2}')}</a:tableStyleId>`)),
  ).toBe(null)
})

function changedPart(parts: readonly Part[], name: string, change: (xml: string) => string): readonly Part[] {
  return parts.map((found) => (found.name === name ? { ...found, content: change(found.content as string) } : found))
}

/** Colours as PowerPoint 365 shows them, to a step of rounding. */
test.each([
  ['4472C4', [['a:lumMod', 75000]], '2F5597'],
  [
    '4472C4',
    [
      ['a:lumMod', 40000],
      ['a:lumOff', 60000],
    ],
    'B4C7E7',
  ],
  [
    '4472C4',
    [
      ['a:lumMod', 20000],
      ['a:lumOff', 80000],
    ],
    'DAE3F3',
  ],
  ['ED7D31', [['a:lumMod', 50000]], '843C0C'],
  ['FFFFFF', [['a:lumMod', 85000]], 'D9D9D9'],
  ['000000', [['a:tint', 75000]], '898989'],
  [
    '000000',
    [
      ['a:lumMod', 65000],
      ['a:lumOff', 35000],
    ],
    '595959',
  ],
] as const)('%s with %j is %s', (hex, changes, made) => {
  const color = element('a:srgbClr', {}, ...changes.map(([name, value]) => element(name, { val: String(value) })))
  const found = changed(color, { hex, alpha: 1 })!.hex
  const steps = [0, 2, 4].map((at) =>
    Math.abs(Number.parseInt(found.slice(at, at + 2), 16) - Number.parseInt(made.slice(at, at + 2), 16)),
  )
  expect(Math.max(...steps)).toBeLessThan(2)
})

test('a change that is not known makes a colour that is not known', () => {
  expect(changed(element('a:srgbClr', {}, element('a:hueMod', { val: '50000' })), { hex: '123456', alpha: 1 })).toBe(
    null,
  )
})

test('a colour over another is mixed by how opaque it is', () => {
  expect(over({ hex: '000000', alpha: 0.5 }, 'FFFFFF')).toBe('808080')
})
