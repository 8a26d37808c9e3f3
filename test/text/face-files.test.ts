import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faceFiles } from '../../src/text/face-files.ts'

const REGULAR = { bold: false, italic: false }

test.each<[string, Parameters<typeof faceFiles>[0], string, readonly string[]]>([
  ['its own stand-in', { family: 'Georgia', ...REGULAR }, 'Tea', ['Gelasio-Regular.ttf']],
  ['the style', { family: 'Calibri', bold: true, italic: true }, 'Tea', ['Carlito-BoldItalic.ttf']],
  ['Arimo for a family that nobody knows', { family: 'Papyrus', ...REGULAR }, 'Tea', ['Arimo-Regular.ttf']],
  ['Korean', { family: 'Arial', bold: true, italic: false }, '차', ['Arimo-Bold.ttf', 'NotoSansKR-Regular.ttf']],
  ['signs', { family: 'Georgia', ...REGULAR }, '✓', ['Gelasio-Regular.ttf', 'NotoSansKR-Regular.ttf']],
  [
    'Hebrew, which Georgia’s has not',
    { family: 'Georgia', bold: true, italic: false },
    'ש',
    ['Gelasio-Bold.ttf', 'Arimo-Bold.ttf'],
  ],
  ['what no table has', { family: 'Arial', ...REGULAR }, '😀', ['Arimo-Regular.ttf', 'NotoSansKR-Regular.ttf']],
])('a text is drawn in %s', (_, face, text, files) => {
  expect(faceFiles(face, text)).toEqual(files)
  expect(files.filter((file) => !existsSync(`dist/fonts/${file}`))).toEqual([])
})
