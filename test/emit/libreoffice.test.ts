import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import { has } from '../needs.ts'
import { toPdfs } from '../rendered.ts'
import { ASSETS, everything } from './scenes.ts'
import { THEMES } from './themes.ts'

test.runIf(has('soffice'))('LibreOffice opens a deck and draws a page a slide', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-soffice-'))
  const deck = everything(THEMES[3])
  const bytes = await emitPptx(deck, ASSETS, { modified: new Date(0) })
  const pdf = readFileSync(toPdfs(new Map([['deck', bytes]]), folder).get('deck')!, 'latin1')
  rmSync(folder, { recursive: true })
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(deck.slides.length)
})
