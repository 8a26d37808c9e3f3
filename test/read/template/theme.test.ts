import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast } from '../../../src/model/contrast.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { checkTheme } from '../../../src/read/check-theme.ts'
import { readLayoutMapping } from '../../../src/read/template/mapping.ts'
import { writeTheme } from '../../../src/read/template/write-theme.ts'
import { readThemeDocument } from '../../../src/read/theme.ts'
import { markPairs, textPairs } from '../../../src/read/theme-pairs.ts'
import { buildTemplate } from '../../templates/build.ts'
import { BRAND } from '../../templates/specs.ts'
import { brand, TEMPLATES } from '../../templates/templates.ts'
import { chosen, named, template, withLayouts } from './reading.ts'

const USABLE = Object.entries(TEMPLATES).filter(([name]) => name !== 'noLayouts')

function faint(theme: Theme): readonly string[] {
  const under = (least: number) => (pair: ReturnType<typeof textPairs>[number]) =>
    contrast(pair.color.hex, pair.ground.hex) < least
  return [...textPairs(theme).filter(under(4.5)), ...markPairs(theme).filter(under(3))].map(
    ({ name, groundName }) => `${name} on ${groundName}`,
  )
}

function written(bytes: Uint8Array, change: (source: string) => string = (source) => source) {
  const source = change(writeTheme(template(bytes), 'brand.pptx'))
  const document = readThemeDocument({ file: 'brand.yaml', source }, null).value!
  return { source, document, again: { base: document.theme, own: true, mapping: readLayoutMapping(document.root) } }
}

test.each(USABLE)('the theme of %s has no fault', (_, bytes) => {
  const { source } = written(bytes())
  const { messages } = checkTheme({ file: 'brand.yaml', source }, { isMeasured: () => true })
  expect(messages).toEqual([])
})

test.each(USABLE)('everything can be read on every layout of %s', (_, bytes) => {
  for (const { theme } of template(bytes()).layouts) expect(faint(theme)).toEqual([])
})

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, '0').toUpperCase())

test('whatever the colours of a brand, everything can be read and told apart', () => {
  fc.assert(
    fc.property(fc.array(hex, { minLength: 12, maxLength: 12 }), (colors) => {
      const found = template(withLayouts(BRAND.masters[0]!.layouts.slice(0, 2), { colors }))
      for (const { theme } of found.layouts) expect(faint(theme)).toEqual([])
      const text = { file: 'brand.yaml', source: writeTheme(found, 'brand.pptx') }
      const errors = checkTheme(text, { isMeasured: () => true }).messages.filter(
        ({ severity }) => severity === 'error',
      )
      expect(errors).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('a theme that is written and read again is the same look, and chooses the same layouts', () => {
  const large = (): Uint8Array => buildTemplate({ ...BRAND, size: [1920, 1080] })
  for (const bytes of [...USABLE.map(([, made]) => made), large]) {
    const { again } = written(bytes())
    const [first, second] = [template(bytes()), template(bytes(), again)]
    expect(second.theme).toEqual(first.theme)
    expect(second.layouts).toEqual(first.layouts)
    expect([...second.choices].map(([kind, { layout }]) => [kind, layout])).toEqual(
      [...first.choices].map(([kind, { layout }]) => [kind, layout]),
    )
  }
})

test('what is changed in the theme that was written holds on slides', () => {
  const { again } = written(brand(), (source) =>
    source
      .replace('title: 23', 'title: 26')
      .replace('heading: "Georgia"', 'heading: "Arial"')
      .replace('chartHi: accent1', "chartHi: 'AA0000'")
      .replace('table: "Title and Content"', 'table: "Two Content"'),
  )
  const found = template(brand(), again)
  const { theme } = named('Title and Content', found)
  expect([theme.type.title, theme.fonts.heading, theme.roles.chartHi]).toEqual([26, 'Arial', { hex: 'AA0000' }])
  expect(theme.grid).toEqual(named('Title and Content', template(brand())).theme.grid)
  expect(chosen(found, 'table')).toEqual(['Two Content'])
})

test('the file names the template, all of its layouts and the ones that are taken', () => {
  const { source } = written(brand())
  expect(source).toMatch(/^# The look of brand\.pptx as a theme of fandeck\./)
  expect(source).toContain('reference-doc: "brand.pptx"\n')
  expect(source).toContain("  accent1: '7A1E3A'\n")
  expect(source).toContain('#   6 Picture with Caption (picTx)\n')
  expect(source).toContain('  cover: "Title Slide"\n')
})

test('layouts of one name are written as numbers', () => {
  const { source } = written(TEMPLATES['twoMasters']!())
  expect(source).toContain('  cover: 1 # Title Slide\n')
})
