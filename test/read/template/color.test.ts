import { expect, test } from 'vitest'
import { type Color, SCHEME_SLOTS, type SchemeSlot } from '../../../src/model/theme.ts'
import { parseXml } from '../../../src/opc/parse-xml.ts'
import { type Colors, colorIn, paintIn, USUAL_MAP } from '../../../src/read/template/color.ts'

const HEX: Readonly<Partial<Record<SchemeSlot, string>>> = { dk1: '000000', lt1: 'FFFFFF', accent1: '4472C4' }

const COLORS: Colors = {
  scheme: Object.fromEntries(SCHEME_SLOTS.map((slot) => [slot, { hex: HEX[slot] ?? '808080', slot }])) as Record<
    SchemeSlot,
    Color
  >,
  map: USUAL_MAP,
  placeholder: { hex: '4472C4', slot: 'accent1' },
}

function fill(xml: string) {
  return parseXml(`<a:solidFill>${xml}</a:solidFill>`, 'test')
}

test.each<[name: string, xml: string, color: Color | null]>([
  ['six digits', '<a:srgbClr val="c00000"/>', { hex: 'C00000' }],
  ['a slot of the scheme', '<a:schemeClr val="accent1"/>', { hex: '4472C4', slot: 'accent1' }],
  ['a name that the map knows', '<a:schemeClr val="bg1"/>', { hex: 'FFFFFF', slot: 'lt1' }],
  ['the colour that a format is asked for', '<a:schemeClr val="phClr"/>', { hex: '4472C4', slot: 'accent1' }],
  ['a system colour as it was last seen', '<a:sysClr val="window" lastClr="FEFEFE"/>', { hex: 'FEFEFE' }],
  ['a system colour that nobody has seen', '<a:sysClr val="windowText"/>', { hex: '000000' }],
  ['a name of SVG', '<a:prstClr val="cornflowerBlue"/>', { hex: '6495ED' }],
  ['a name cut short', '<a:prstClr val="dkGreen"/>', { hex: '006400' }],
  ['a name that is none', '<a:prstClr val="sunset"/>', null],
  ['hue, saturation and luminance', '<a:hslClr hue="7200000" sat="100000" lum="25000"/>', { hex: '008000' }],
  ['amounts of light', '<a:scrgbClr r="50000" g="0" b="100000"/>', { hex: 'BC00FF' }],
  ['a change by no number', '<a:srgbClr val="C00000"><a:lumMod val="much"/></a:srgbClr>', { hex: 'C00000' }],
  ['nothing', '', null],
])('%s', (_, xml, color) => {
  expect(colorIn(fill(xml), COLORS)).toEqual(color)
})

// What PowerPoint's palette shows for Office's first accent, "Lighter 80 %" to "Darker 50 %".
test.each([
  ['<a:lumMod val="20000"/><a:lumOff val="80000"/>', 'DAE3F3'],
  ['<a:lumMod val="40000"/><a:lumOff val="60000"/>', 'B4C7E7'],
  ['<a:lumMod val="60000"/><a:lumOff val="40000"/>', '8FAADC'],
  ['<a:lumMod val="75000"/>', '2F5597'],
  ['<a:lumMod val="50000"/>', '203864'],
  ['<a:shade val="50000"/>', '2F528F'],
  ['<a:alpha val="50000"/>', '4472C4'],
])('accent1 with %s', (changes, hex) => {
  expect(colorIn(fill(`<a:schemeClr val="accent1">${changes}</a:schemeClr>`), COLORS)?.hex).toBe(hex)
})

test('a colour that is changed is no slot any more, and one that can be seen through is', () => {
  expect(paintIn(fill('<a:schemeClr val="accent1"><a:alpha val="40000"/></a:schemeClr>'), COLORS)).toEqual({
    color: { hex: '4472C4', slot: 'accent1' },
    opacity: 0.4,
  })
  expect(colorIn(fill('<a:schemeClr val="accent1"><a:tint val="90000"/></a:schemeClr>'), COLORS)?.slot).toBeUndefined()
})
