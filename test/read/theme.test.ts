import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast } from '../../src/model/contrast.ts'
import { readTheme } from '../../src/read/theme.ts'
import { told } from './told.ts'

const SMALL = `fonts: { heading: Georgia, body: Arial }
colors: { dk1: 000000, lt1: "#ffffff", dk2: 1E1433, lt2: F3F5F8, accent1: 0b4f8a, accent2: FFB627, accent3: 94651A, accent4: 5D6F86, accent5: 8E3B46, accent6: 4C6B45, hlink: 0B4F8A, folHlink: 5D6F86 }
`

function read(source: string, file = 'themes/plain.yaml') {
  return readTheme({ file, source })
}

test('a theme of fonts and colours has a default for everything else', () => {
  const { value, messages } = read(SMALL)
  expect(messages).toEqual([])
  expect(value).toMatchObject({
    name: 'plain',
    fonts: { heading: 'Georgia', body: 'Arial', ea: 'Malgun Gothic', fallback: [] },
    type: { cover: 44, title: 28, titleMin: 24, body: 16, bodyMin: 14, footer: 10 },
    grid: { width: 960, height: 540, margin: { left: 48, right: 48, top: 50, bottom: 40 }, columns: 12 },
    chrome: { eyebrow: true, motif: 'none', rule: null, bar: null },
    card: { pad: 16, line: null, valueFont: 'heading' },
    chart: { gridlines: 'none', directLabels: true },
  })
  expect(value?.chart.palette.map((color) => color.slot)).toEqual([
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
  ])
})

test('a theme’s format is 16:9, or the one that it says, or the one that it is read for', () => {
  const sizeOf = (source: string, size: '16:9' | '4:3' | null = null) => {
    const { value, messages } = readTheme({ file: 'plain.yaml', source }, size)
    expect(messages).toEqual([])
    return [value!.grid.width, value!.grid.height]
  }
  expect(sizeOf(SMALL)).toEqual([960, 540])
  expect(sizeOf(`${SMALL}size: 16:9\n`)).toEqual([960, 540])
  expect(sizeOf(`${SMALL}size: 4:3\n`)).toEqual([720, 540])
  expect(sizeOf(`${SMALL}size: 4:3\ngrid: { width: 800, height: 600 }\n`)).toEqual([800, 600])
  expect(sizeOf(`${SMALL}size: 4:3\n`, '16:9')).toEqual([960, 540])
  expect(sizeOf(`${SMALL}grid: { width: 800, height: 600 }\n`, '4:3')).toEqual([720, 540])
})

test('margins that leave room on a wide slide may leave none on a narrow one', () => {
  const { value, messages } = readTheme(
    { file: 'plain.yaml', source: `${SMALL}grid: { margin: { left: 200, right: 200 } }\n` },
    '4:3',
  )
  expect([value, told(messages)]).toEqual([
    null,
    ['3:7 error margin.left and margin.right leave less than half of the slide for its content | read/value'],
  ])
})

test('colours that YAML takes for numbers are the digits that were written', () => {
  const { colors } = read(SMALL).value!
  expect(colors.dk1).toEqual({ hex: '000000', slot: 'dk1' })
  expect(colors.dk2).toEqual({ hex: '1E1433', slot: 'dk2' })
  expect(colors.lt1).toEqual({ hex: 'FFFFFF', slot: 'lt1' })
  expect(colors.accent1).toEqual({ hex: '0B4F8A', slot: 'accent1' })
})

test('a role that is not given is readable on its ground', () => {
  const { roles } = read(SMALL).value!
  expect(roles.coverAccent).toEqual({ hex: '0B4F8A', slot: 'accent1' })
  expect(roles.panelBg).toEqual({ hex: 'F3F5F8', slot: 'lt2' })
  expect(roles.accentText1.slot).toBe('accent1')
  expect(roles.accentText2.slot).toBe('dk1')
  expect(roles.onAccent1.slot).toBe('lt1')
  expect(roles.onAccent2.slot).toBe('dk1')
})

test('colours name slots, roles and digits', () => {
  const { value, messages } = read(`${SMALL}roles: { rule: C9D1DB, title: accent1 }
chrome: { motif: bars, rule: { h: 1, color: rule }, bar: { side: right, w: 9, color: accent2 } }
card: { line: rule, solid: true, valueFont: body }
takeaway: { bg: 101010, text: lt1, headColor: title, caps: true }
chart: { palette: [title, "123456"], gridlines: both }
`)
  expect(messages).toEqual([])
  expect(value?.chrome).toEqual({
    eyebrow: true,
    titleBold: true,
    motif: 'bars',
    rule: { dy: 6, h: 1, color: { hex: 'C9D1DB' } },
    bar: { side: 'right', w: 9, color: { hex: 'FFB627', slot: 'accent2' } },
  })
  expect(value?.card).toMatchObject({ line: { hex: 'C9D1DB' }, solid: true, valueFont: 'body' })
  expect(value?.takeaway).toMatchObject({
    bg: { hex: '101010' },
    text: { slot: 'lt1' },
    headColor: { slot: 'accent1' },
    caps: true,
  })
  expect(value?.chart).toMatchObject({ palette: [{ hex: '0B4F8A' }, { hex: '123456' }], gridlines: 'both' })
})

test.each<[name: string, source: string, ...messages: string[]]>([
  [
    'a role that names no slot',
    `${SMALL}roles: { title: accnt1 }\n`,
    '3:17 error "accnt1" is no colour | did you mean "accent1"?; or write six hexadecimal digits | read/color',
  ],
  [
    'a role that names a role',
    `${SMALL}roles: { title: body }\n`,
    '3:17 error "body" is no colour | known: accent1, accent2, accent3, accent4, accent5, accent6, dk1, dk2, folHlink, hlink, lt1, lt2; or write six hexadecimal digits | read/color',
  ],
  [
    'a slot of five digits',
    SMALL.replace('000000', '00000'),
    '2:16 error "00000" is no colour | write six hexadecimal digits | read/color',
  ],
  [
    'a missing slot',
    SMALL.replace('accent6: 4C6B45, ', ''),
    '2:9 error missing key "accent6" | add "accent6:" | read/missing-key',
  ],
  [
    'a colour of a panel',
    `${SMALL}takeaway: { bg: panelB }\n`,
    '3:17 error "panelB" is no colour | did you mean "panelBg"?; or write six hexadecimal digits | read/color',
  ],
  [
    'a negative size',
    `${SMALL}type: { body: -3 }\n`,
    '3:15 error expected a number from 1 to 400, found the number -3 | read/value',
  ],
  [
    'a floor above its size',
    `${SMALL}type: { body: 12 }\n`,
    '3:15 error "bodyMin" is larger than "body" | a text shrinks from its size down to its floor | read/value',
  ],
  [
    'a floor that is written above its size',
    `${SMALL}type: { kpi: 20, kpiMin: 30 }\n`,
    '3:26 error "kpiMin" is larger than "kpi" | a text shrinks from its size down to its floor | read/value',
  ],
  [
    'margins that leave no room',
    `${SMALL}grid: { margin: { left: 300, right: 300 } }\n`,
    '3:7 error margin.left and margin.right leave less than half of the slide for its content | read/value',
  ],
  [
    'a title that leaves no room',
    `${SMALL}grid: { contentTop: 400 }\n`,
    '3:7 error contentTop and contentBottom leave less than half of the slide for its content | read/value',
  ],
  [
    'a title that is hard to read',
    `${SMALL}roles: { title: BBBBBB }\n`,
    '3:17 warning the contrast of "title" on "bg" is 1.9, and 4.5 is needed to read it | choose a darker or lighter colour | read/contrast',
  ],
  ['an unknown format', `${SMALL}size: 3:4\n`, '3:7 error expected "16:9" or "4:3", found the text "3:4" | read/value'],
  [
    'an unknown motif',
    `${SMALL}chrome: { motif: dots }\n`,
    '3:18 error expected "lines", "blocks", "bars", "circles" or "none", found the text "dots" | read/value',
  ],
  [
    'an unknown role',
    `${SMALL}roles: { titel: lt1 }\n`,
    '3:10 error unknown key "titel" | did you mean "title"? | read/unknown-key',
  ],
  ['no map', 'just text\n', '1:1 error expected a map (key: value), found the text "just text" | read/type'],
])('%s is told', (_, source, ...messages) => {
  const { value, messages: said } = read(source)
  expect(told(said)).toEqual(messages)
  expect(value === null).toBe(said.some((message) => message.severity === 'error'))
})

test('the themes that come with fandeck are read without a word', () => {
  for (const file of readdirSync('templates/themes')) {
    const { value, messages } = read(readFileSync(`templates/themes/${file}`, 'utf8'), `templates/themes/${file}`)
    expect([messages, value?.name]).toEqual([[], file.replace('.yaml', '')])
  }
})

test('contrast is as WCAG has it', () => {
  expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5)
  expect(contrast('777777', 'FFFFFF')).toBeCloseTo(4.48, 2)
  expect(contrast('777777', '777777')).toBe(1)
})
