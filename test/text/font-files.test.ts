import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EAST_ASIAN_FONT_FILE, fontFiles, substituteFamily } from '../../src/text/font-files.ts'

test('an Office font is drawn in a free one with the same widths', () => {
  expect(['Calibri', 'Arial', 'georgia', 'Cambria', 'Times New Roman', 'Consolas'].map(substituteFamily)).toEqual([
    'Carlito',
    'Arimo',
    'Gelasio',
    'Caladea',
    'Tinos',
    'Cousine',
  ])
  expect(substituteFamily('Comic Sans MS')).toBe('Arimo')
  expect(fontFiles('Georgia')).toEqual([
    'Gelasio-Regular.ttf',
    'Gelasio-Bold.ttf',
    'Gelasio-Italic.ttf',
    'Gelasio-BoldItalic.ttf',
  ])
})

test('scripts/fonts.js copies every file that is named, and the licence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fandeck-fonts-'))
  try {
    const { copyFonts } = await import(new URL('../../scripts/fonts.js', import.meta.url).href)
    await copyFonts(folder)
    const families = ['Calibri', 'Arial', 'Georgia', 'Cambria', 'Times New Roman', 'Courier New']
    const named = [...families.flatMap(fontFiles), EAST_ASIAN_FONT_FILE]
    expect(readdirSync(folder).sort()).toEqual(['OFL.txt', ...named].sort())
    expect(readFileSync(join(folder, 'OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
