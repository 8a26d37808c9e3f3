import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fandeck, temporaryFolder } from './cli/fandeck.ts'

const README = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8')

/** The README's code block of a language that holds some words. */
function block(language: string, words: string): string {
  const blocks = [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  const found = blocks.find(([, is, code]) => is === language && code!.includes(words))
  if (!found) throw new Error(`the README has no ${language} block with "${words}"`)
  return found[2]!
}

test('the report and the audience in the README build as printed', async () => {
  const cwd = temporaryFolder()
  for (const folder of ['energy/data', 'energy/charts', 'templates/audiences']) {
    mkdirSync(path.join(cwd, folder), { recursive: true })
  }
  writeFileSync(path.join(cwd, 'energy/report.yaml'), block('yaml', 'title: Where our electricity comes from'))
  writeFileSync(path.join(cwd, 'energy/data/mix.csv'), 'source,share\nWind,37\nOther,63\n')
  const encoding = { x: { field: 'share', type: 'quantitative' }, y: { field: 'source', type: 'nominal' } }
  const spec = { data: { name: 'mix' }, mark: 'bar', encoding }
  writeFileSync(path.join(cwd, 'energy/charts/mix.vl.json'), JSON.stringify(spec))
  writeFileSync(path.join(cwd, 'templates/audiences/investors.yaml'), block('yaml', 'title: Investors'))
  const run = await fandeck(cwd, 'build', 'energy', '-a', 'executive,investors', '--strict')
  expect(run.err.split('\n').filter((line) => /error|warning/.test(line))).toEqual([])
  expect(run.code).toBe(0)
  for (const name of ['executive', 'investors']) {
    expect(readFileSync(path.join(cwd, `output/energy/${name}.md`), 'utf8')).toContain('more than a third')
    expect(existsSync(path.join(cwd, `output/energy/${name}.pptx`))).toBe(true)
  }
})

test('the slides in the README build as printed', async () => {
  const cwd = temporaryFolder()
  writeFileSync(path.join(cwd, 'slides.md'), block('markdown', '# Creators sell'))
  const run = await fandeck(cwd, 'build', 'slides.md', '-o', 'deck.pptx', '--strict')
  expect(run).toMatchObject({ code: 0 })
  expect(existsSync(path.join(cwd, 'deck.pptx'))).toBe(true)
})

test('every file that the README and ARCHITECTURE link to is there', () => {
  for (const page of ['README.md', 'ARCHITECTURE.md', 'docs/formats.md', 'docs/charts.md']) {
    const file = path.join(import.meta.dirname, '..', page)
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)\)/g)].map(([, link]) => link!)
    const missing = links.filter((link) => !link.includes(':') && !/[*….]{2}|^image/.test(link))
    expect(missing.filter((link) => !existsSync(path.join(path.dirname(file), link)))).toEqual([])
  }
})
