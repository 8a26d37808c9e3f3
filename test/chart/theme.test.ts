import { expect, test } from 'vitest'
import { THEME_COLOURS, themeColour } from '../../src/chart/colours.ts'
import { chartConfig } from '../../src/chart/config.ts'
import { chartStyle } from '../../src/chart/style.ts'
import { readTheme } from '../../src/read/theme.ts'
import { STYLE } from './requests.ts'

const EXECUTIVE = readTheme({
  file: 'executive.yaml',
  source: (await import('node:fs')).readFileSync('templates/themes/executive.yaml', 'utf8'),
})

test('a theme becomes the style of its charts', () => {
  expect(chartStyle(EXECUTIVE.value!)).toEqual({
    font: 'Arial',
    fallback: ['Times New Roman', 'Helvetica'],
    size: 12,
    text: '#1B2430',
    muted: '#5A6675',
    rule: '#C9D1DB',
    background: '#FFFFFF',
    high: '#0B4F8A',
    low: '#B9C6D6',
    palette: ['#0B4F8A', '#0F7C7E', '#94651A', '#5D6F86', '#8E3B46', '#4C6B45'],
    gridlines: 'none',
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
    range: { category: STYLE.palette, ramp: ['#AA0002', '#AA0001'] },
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
