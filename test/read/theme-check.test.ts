import { expect, test } from 'vitest'
import { checkTheme } from '../../src/read/check-theme.ts'
import { told } from './told.ts'

/** A theme of two fonts and twelve colours that has no fault, four lines long. */
const SOUND = `fonts: { heading: Georgia, body: Arial }
colors: { dk1: "000000", lt1: FFFFFF, dk2: 1E1433, lt2: F3F5F8, accent1: 0B4F8A, accent2: 1D7C77, accent3: 94651A, accent4: 5F6F99, accent5: 833440, accent6: 65754D, hlink: 0B4F8A, folHlink: 5F6F99 }
roles: { positive: 0A6B52, negative: A3262E, chartLo: B9C6D6, coverAccent: D9A441 }
type: { body: 16 }
`

function check(source: string) {
  const { value, messages } = checkTheme({ file: 'brand.yaml', source }, { isMeasured: (family) => family !== 'Brand' })
  return { value, lines: told(messages) }
}

test('a theme without fault is checked without a word', () => {
  const { value, lines } = check(SOUND)
  expect(lines).toEqual([])
  expect(value?.name).toBe('brand')
})

const DARKER = 'make one darker or lighter'

const HUES = 'make one darker, lighter, bluer or yellower; the difference is CIEDE2000'

test.each<[name: string, from: string, to: string, ...lines: string[]]>([
  [
    'a text that is faint on both grounds',
    'roles: {',
    'roles: { muted: 8A8A8A,',
    `3:17 error the contrast of "muted" on "bg" is 3.45:1, and text needs 4.5:1 | ${DARKER} | theme/contrast`,
    `3:17 error the contrast of "muted" on "card" is 3.16:1, and text needs 4.5:1 | ${DARKER} | theme/contrast`,
  ],
  [
    'a text that is readable on one ground alone',
    'roles: {',
    'roles: { muted: "757575",',
    `3:17 error the contrast of "muted" on "card" is 4.21:1, and text needs 4.5:1 | ${DARKER} | theme/contrast`,
  ],
  [
    'a slide’s title, which is large, and its like on a card, which is not',
    'roles: {',
    'roles: { title: 8A8A8A,',
    '3:17 warning the contrast of "title" on "bg" is 3.45:1, enough for large text alone | under 4.5:1 slides show "body" in its place | theme/contrast',
    `3:17 error the contrast of "title" on "card" is 3.16:1, and text needs 4.5:1 | ${DARKER} | theme/contrast`,
  ],
  [
    'a title that the type scale lets shrink',
    'roles: { positive: 0A6B52, negative: A3262E, chartLo: B9C6D6, coverAccent: D9A441 }\ntype: { body: 16 }',
    'roles: { title: 8A8A8A, positive: 0A6B52, negative: A3262E, chartLo: B9C6D6, coverAccent: D9A441 }\nchrome: { titleBold: false }\ntype: { titleMin: 17 }',
    `3:17 error the contrast of "title" on "bg" is 3.45:1, and text needs 4.5:1 | ${DARKER} | theme/contrast`,
    `3:17 error the contrast of "title" on "card" is 3.16:1, and text needs 4.5:1 | ${DARKER} | theme/contrast`,
    '5:19 error "titleMin" is 17 pt, and on a slide it needs 18 pt to be read | theme/type',
  ],
  [
    'a visited link',
    'folHlink: 5F6F99',
    'folHlink: B0B0B0',
    `2:192 error the contrast of "folHlink" on "bg" is 2.16:1, and text needs 4.5:1 | ${DARKER} | theme/contrast`,
    `2:192 error the contrast of "folHlink" on "card" is 1.98:1, and text needs 4.5:1 | ${DARKER} | theme/contrast`,
  ],
  [
    'text on an accent',
    'roles: {',
    'roles: { onAccent2: accent6,',
    `3:21 error the contrast of "onAccent2" on "accent2" is 1.00:1, and text needs 4.5:1 | ${DARKER} | theme/contrast`,
  ],
  [
    'text in a panel',
    'type: {',
    'takeaway: { bg: accent1, text: dk1, headColor: lt1 }\ntype: {',
    `4:32 error the contrast of "takeaway.text" on "takeaway.bg" is 2.49:1, and text needs 4.5:1 | ${DARKER} | theme/contrast`,
  ],
  [
    'a mark',
    'coverAccent: D9A441',
    'coverAccent: 2A2440',
    `3:76 error the contrast of "coverAccent" on "coverBg" is 1.18:1, and marks need 3:1 | ${DARKER} | theme/mark-contrast`,
  ],
  [
    'the colour of a series',
    'type: {',
    'chart: { palette: [accent1, FFB627] }\ntype: {',
    `4:29 error the contrast of "FFB627" on "bg" is 1.75:1, and marks need 3:1 | ${DARKER} | theme/mark-contrast`,
  ],
  [
    'series that look alike for some',
    'type: {',
    'chart: { palette: [accent1, 8E3B46, 4C6B45] }\ntype: {',
    `4:37 error "8E3B46" and "4C6B45" look alike with deuteranopia (2.16), and a difference of 10 is needed | ${HUES} | theme/palette`,
  ],
  [
    'accents that look alike for everybody, where no palette is listed',
    'accent6: 65754D',
    'accent6: 833441',
    `2:159 error "accent5" and "accent6" look alike with full colour vision (0.39), protanopia (0.57), deuteranopia (0.37) and tritanopia (0.10), and a difference of 10 is needed | ${HUES} | theme/palette`,
  ],
  [
    'a bar that stands out from nothing',
    'chartLo: B9C6D6',
    'chartLo: 1F5F9A',
    `3:55 error "chartHi" and "chartLo" look alike with full colour vision (5.47), protanopia (5.49), deuteranopia (5.17) and tritanopia (5.38), and a difference of 10 is needed | ${HUES} | theme/palette`,
  ],
  [
    'up and down in colours that some cannot tell apart',
    'positive: 0A6B52, negative: A3262E',
    'positive: 5E6B1E, negative: A0481E',
    `3:38 warning "positive" and "negative" look alike with protanopia (6.28) and deuteranopia (2.55), and a difference of 10 is needed | ${HUES} | theme/palette`,
  ],
  [
    'type that is too small',
    'type: { body: 16 }',
    'type: { body: 13, bodyMin: 11, label: 12, labelMin: 11.5, chart: 9 }',
    '4:28 error "bodyMin" is 11 pt, and on a slide it needs 12 pt to be read | theme/type',
    '4:53 error "labelMin" is 11.5 pt, and on a slide it needs 12 pt to be read | theme/type',
    '4:53 warning "labelMin" is larger than "bodyMin" | theme/type',
    '4:66 error "chart" is 9 pt, and on a slide it needs 12 pt to be read | theme/type',
  ],
  [
    'sizes out of order',
    'type: { body: 16 }',
    'type: { body: 16, lead: 15, cover: 24 }',
    '4:15 warning "body" is larger than "lead" | theme/type',
    '4:36 warning "title" is larger than "cover" | theme/type',
  ],
  [
    'fonts whose widths nobody knows',
    'heading: Georgia, body: Arial',
    'heading: Brand, body: Arial, fallback: [Arial, Brand]',
    '1:19 warning the widths of "Brand" are not known: its text is measured with a wide estimate | Arial, Calibri, Cambria, Courier New, Georgia and Times New Roman are measured | theme/font',
    '1:57 warning the widths of "Brand" are not known: its text is measured with a wide estimate | Arial, Calibri, Cambria, Courier New, Georgia and Times New Roman are measured | theme/font',
  ],
])('%s is told', (_, from, to, ...lines) => {
  expect(SOUND).toContain(from)
  expect(check(SOUND.replace(from, to)).lines).toEqual(lines)
})

test('what stops a theme from being read is told alone', () => {
  const { value, lines } = check(SOUND.replace('accent1: 0B4F8A', 'accent1: 0B4F8'))
  expect(value).toBeNull()
  expect(lines).toEqual(['2:74 error "0B4F8" is no colour | write six hexadecimal digits | read/color'])
})
