import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { contentOf, filesIn, folderWith, REPORT, refusal, SLIDES, TEA } from './tea.ts'

const PAGE = 'output/tea/marketing.html'

test('-f html writes a page beside the deck, with the data of its charts', async () => {
  const cwd = folderWith(TEA)
  const { code, err } = await fandeck(cwd, 'build', 'tea', '-f', 'html,pptx')
  expect({ code, err }).toEqual({
    code: 0,
    err: expect.stringMatching(
      /^wrote output\/tea\/marketing\.pptx and output\/tea\/marketing\.html {2}3 slides, 1 native chart\n$/,
    ),
  })
  expect(filesIn(cwd).filter((file) => !(file in TEA))).toEqual([PAGE, 'output/tea/marketing.pptx'])
  const html = readFileSync(`${cwd}/${PAGE}`, 'utf8')
  expect(html).toContain('<title>Tea</title>')
  expect(html).toContain('<th scope="col">year</th><th scope="col">cups</th>')
  expect(html).toContain('<tr><td>2025</td><td>5</td></tr>')
})

test('slides by hand become a page of their name, which --json tells', async () => {
  const { out } = await fandeck(folderWith({ 'tea.md': SLIDES }), 'build', 'tea.md', '-f', 'html', '--json')
  expect(JSON.parse(out)).toMatchObject({ ok: true, decks: [{ files: ['output/tea.html'] }] })
})

test('the same build gives the same page, in the place of the one before', async () => {
  const cwd = folderWith(TEA)
  await fandeck(cwd, 'build', 'tea', '-f', 'html')
  const first = contentOf(cwd)
  expect(await fandeck(cwd, 'build', 'tea', '-f', 'html')).toMatchObject({ code: 0 })
  expect(contentOf(cwd)).toEqual(first)
  expect(await fandeck(cwd, 'build', 'tea', '-f', 'html', '--set', 'title=Coffee')).toMatchObject({ code: 0 })
  expect(contentOf(cwd)[PAGE]).not.toBe(first[PAGE])
})

test('a page that somebody changed is kept, and --force replaces it', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT })
  await fandeck(cwd, 'build', 'tea', '-f', 'html')
  writeFileSync(`${cwd}/${PAGE}`, readFileSync(`${cwd}/${PAGE}`, 'utf8').replace('<main>', '<main> '))
  const before = contentOf(cwd)
  expect(await refusal(cwd, 3, 'build', 'tea', '-f', 'html', '--set', 'title=Coffee')).toEqual([
    `error ${PAGE}: not as fandeck wrote it, so it is not replaced, use --force to replace it`,
  ])
  expect(contentOf(cwd)).toEqual(before)
  await fandeck(cwd, 'build', 'tea', '-f', 'html', '--set', 'title=Coffee', '--force')
  expect(contentOf(cwd)[PAGE]).toContain('Coffee')
})
