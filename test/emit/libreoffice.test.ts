import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import { has } from '../needs.ts'
import { ASSETS, everything } from './scenes.ts'
import { THEMES } from './themes.ts'

test.runIf(has('soffice'))('LibreOffice opens a deck and draws a page a slide', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fandeck-soffice-'))
  const deck = everything(THEMES[3])
  writeFileSync(path.join(folder, 'deck.pptx'), await emitPptx(deck, ASSETS, { modified: new Date(0) }))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'deck.pptx')],
    { stdio: 'ignore' },
  )
  const pages = readFileSync(path.join(folder, 'deck.pdf'), 'latin1').match(/\/Type\s*\/Page\b/g)
  rmSync(folder, { recursive: true })
  expect(pages).toHaveLength(deck.slides.length)
})
