import { expect, test } from 'vitest'
import { rename } from '../../src/emit/pptx/package/graft/adopt.ts'
import type { LayoutTheme } from '../../src/emit/pptx/package/graft/layout-theme.ts'
import { createMediaStore } from '../../src/emit/pptx/package/media.ts'
import { CONTENT_TYPES } from '../../src/opc/types.ts'
import { writeXml } from '../../src/opc/write-xml.ts'
import { element } from '../../src/opc/xml.ts'
import { THEMES } from './themes.ts'

/** Light on dark, as a template's dark master maps it, with a second accent that no name leads to. */
const DARK: LayoutTheme = {
  colorNames: new Map([
    ['dk1', 'bg1'],
    ['lt1', 'tx1'],
    ['dk2', 'bg2'],
    ['lt2', 'tx2'],
    ['accent1', 'accent1'],
  ]),
  override: null,
  major: 'Georgia',
  minor: 'Verdana',
}

test('colours go by the names that the template has for them, each once', () => {
  const names = ['tx1', 'bg1', 'tx2', 'bg2', 'accent1', 'accent2', 'phClr']
  const tree = element('p:sp', {}, ...names.map((val) => element('a:schemeClr', { val })))
  rename(tree, DARK, THEMES[0]!)
  expect(writeXml(tree)).toBe(
    `<p:sp>${['bg1', 'tx1', 'bg2', 'tx2', 'accent1'].map((val) => `<a:schemeClr val="${val}"/>`).join('')}<a:srgbClr val="0F7C7E"/><a:schemeClr val="phClr"/></p:sp>`,
  )
})

test('a colour keeps what is done to it', () => {
  const tree = element('a:schemeClr', { val: 'tx1' }, element('a:lumMod', { val: '75000' }))
  rename(tree, DARK, THEMES[0]!)
  expect(writeXml(tree)).toBe('<a:schemeClr val="bg1"><a:lumMod val="75000"/></a:schemeClr>')
})

test('a font is a reference where it is the template’s, and a name where it is not', () => {
  const face = (typeface: string, to: LayoutTheme): string | undefined => {
    const latin = element('a:latin', { typeface })
    rename(latin, to, THEMES[0]!)
    return latin.attributes['typeface']
  }
  // Ours are Georgia and Arial.
  expect([face('+mj-lt', DARK), face('+mn-lt', DARK), face('Courier New', DARK)]).toEqual([
    '+mj-lt',
    'Arial',
    'Courier New',
  ])
  expect(face('+mj-lt', { ...DARK, major: 'Verdana', minor: 'Georgia' })).toBe('+mn-lt')
})

test('a picture that the package has is not added again, and no name is given twice', () => {
  const png = { type: CONTENT_TYPES.png, relationships: [] }
  const media = createMediaStore([
    { ...png, name: 'ppt/media/Image1.png', content: Uint8Array.of(1) },
    { ...png, name: 'ppt/media/logo.png', content: Uint8Array.of(2) },
  ])
  expect(media.add(Uint8Array.of(2), 'png')).toBe('ppt/media/logo.png')
  expect([media.add(Uint8Array.of(3), 'png'), media.add(Uint8Array.of(3), 'png')]).toEqual(
    Array(2).fill('ppt/media/image2.png'),
  )
  expect(media.parts().map(({ name }) => name)).toEqual(['ppt/media/image2.png'])
})
