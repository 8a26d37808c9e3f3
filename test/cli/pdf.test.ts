import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { contentOf, filesIn, folderWith, refusal, SLIDES, TEA } from './tea.ts'

test('-f pdf writes a PDF beside where the deck is written, and says so', async () => {
  const cwd = folderWith(TEA)
  const { code, err } = await fandeck(cwd, 'build', 'tea', '-f', 'pdf')
  expect({ code, err: err.replace(/ {2}.*\n/, '') }).toEqual({ code: 0, err: 'wrote output/tea/marketing.pdf' })
  expect(filesIn(cwd)).toContain('output/tea/marketing.pdf')
  expect(readFileSync(`${cwd}/output/tea/marketing.pdf`, 'latin1').slice(0, 8)).toBe('%PDF-1.7')
})

test('it is called after the deck, and --json names it', async () => {
  const cwd = folderWith({ 'tea.md': SLIDES })
  const { out } = await fandeck(cwd, 'build', 'tea.md', '-f', 'pptx,pdf', '-o', 'talks/new.pptx', '--json')
  expect(JSON.parse(out)).toMatchObject({ decks: [{ files: ['talks/new.pptx', 'talks/new.pdf'] }] })
})

test('a PDF of ours is replaced; one that somebody changed is kept until --force', async () => {
  const cwd = folderWith({ 'tea.md': SLIDES })
  const file = `${cwd}/output/tea.pdf`
  await fandeck(cwd, 'build', 'tea.md', '-f', 'pdf')
  const first = readFileSync(file)
  await fandeck(cwd, 'build', 'tea.md', '-f', 'pdf', '--set', 'title=Coffee')
  expect(readFileSync(file).equals(first)).toBe(false)
  writeFileSync(file, Buffer.concat([first, Buffer.from('% a remark\n')]))
  const before = contentOf(cwd)
  expect(await refusal(cwd, 3, 'build', 'tea.md', '-f', 'pdf')).toEqual([
    expect.stringMatching(/^error output\/tea\.pdf: .* so it is not replaced, use --force to replace it$/),
  ])
  expect(contentOf(cwd)).toEqual(before)
  await fandeck(cwd, 'build', 'tea.md', '-f', 'pdf', '--force')
  expect(readFileSync(file).equals(first)).toBe(true)
})

test('--notes makes pages of notes, and asks for a PDF', async () => {
  const cwd = folderWith({ 'tea.md': SLIDES })
  await fandeck(cwd, 'build', 'tea.md', '-f', 'pdf', '--notes')
  expect(readFileSync(`${cwd}/output/tea.pdf`, 'latin1')).toContain('/MediaBox [0 0 540 720]')
  expect(await refusal(cwd, 2, 'build', 'tea.md', '--notes')).toEqual([
    'error --notes: only PDFs have pages of notes, add -f pdf; a .pptx has its notes in any case',
  ])
})
