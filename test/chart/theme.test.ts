import { expect, test } from 'vitest'
import { THEME_COLOURS, themeColour } from '../../src/chart/colours.ts'
import { chartConfig } from '../../src/chart/config.ts'
import { chartStyle } from '../../src/chart/style.ts'
import type { Color, Theme } from '../../src/model/theme.ts'
import { STYLE } from './requests.ts'

const color = (hex: string): Color => ({ hex })

/** The parts of a theme that a chart needs. */
const THEME = {
  fonts: { heading: 'Georgia', body: 'Arial', ea: 'Malgun Gothic', fallback: ['Helvetica'] },
  type: { chart: 13 },
  roles: {
    body: color('000001'),
    muted: color('000002'),
    rule: color('000003'),
    bg: color('000004'),
    chartHi: color('000005'),
    chartLo: color('000006'),
  },
  chart: { palette: [color('000007'), color('000008')], gridlines: 'horizontal', directLabels: true },
} as unknown as Theme

test('a theme becomes the style of its charts', () => {
  expect(chartStyle(THEME)).toEqual({
    font: 'Arial',
    fallback: ['Helvetica'],
    size: 13,
    text: '#000001',
    muted: '#000002',
    rule: '#000003',
    background: '#000004',
    high: '#000005',
    low: '#000006',
    palette: ['#000007', '#000008'],
    gridlines: 'horizontal',
    directLabels: true,
  })
})

test('a style becomes a config with its fonts, sizes and colours on a transparent ground', () => {
  expect(chartConfig(STYLE)).toMatchObject({
    background: null,
    font: 'Georgia, Times New Roman',
    mark: { color: '#AA0001' },
    view: { stroke: null },
    axis: { labelColor: '#111111', labelFontSize: 12, titleColor: '#222222', domainColor: '#333333', grid: false },
    axisXQuantitative: { grid: false },
    axisYQuantitative: { grid: false },
    range: { category: STYLE.palette, ramp: { scheme: ['#AA0002', '#AA0001'] } },
  })
})

test('gridlines come when the theme asks for them', () => {
  expect(chartConfig({ ...STYLE, gridlines: 'horizontal' })).toMatchObject({
    axisXQuantitative: { grid: false },
    axisYQuantitative: { grid: true },
  })
  expect(chartConfig({ ...STYLE, gridlines: 'both' })).toMatchObject({
    axisXQuantitative: { grid: true },
    axisYQuantitative: { grid: true },
  })
})

test('every theme colour has a look', () => {
  expect(THEME_COLOURS.map((name) => themeColour(name, STYLE))).toEqual([
    '#AA0001',
    '#AA0002',
    '#111111',
    '#222222',
    '#333333',
    '#FFFFFF',
    ...STYLE.palette,
  ])
  expect(themeColour('theme:accent7', STYLE)).toBeNull()
  expect(themeColour('theme:accent3', { ...STYLE, palette: ['#000001', '#000002'] })).toBe('#000001')
})
