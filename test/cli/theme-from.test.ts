import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { brand, noLayouts } from '../templates/templates.ts'
import { fandeck, temporaryFolder } from './fandeck.ts'

let cwd = ''

beforeEach(() => {
  cwd = temporaryFolder()
  writeFileSync(path.join(cwd, 'brand.pptx'), brand())
})

test('a theme is written beside the template, and slides are made with it', async () => {
  const { code, out, err } = await fandeck(cwd, 'theme', 'from', 'brand.pptx', '-o', 'brand.yaml')
  expect([code, out, err]).toEqual([0, '', 'wrote brand.yaml\n'])
  expect(readFileSync(path.join(cwd, 'brand.yaml'), 'utf8')).toContain('\nreference-doc: "brand.pptx"\n')
  const checked = await fandeck(cwd, 'check', '--theme', 'brand.yaml')
  expect([checked.code, checked.err]).toEqual([0, 'no errors; theme: brand.yaml\n'])
  writeFileSync(path.join(cwd, 'slides.md'), '# One thing follows from another\n\n- First\n- Second\n')
  const built = await fandeck(cwd, 'check', 'slides.md', '--theme', 'brand.yaml')
  expect([built.code, built.err]).toEqual([0, 'no errors; slides: slides 1\n'])
})

test('the template’s path is as the theme sees it', async () => {
  mkdirSync(path.join(cwd, 'themes'))
  expect((await fandeck(cwd, 'theme', 'from', 'brand.pptx', '-o', 'themes/brand.yaml')).code).toBe(0)
  expect(readFileSync(path.join(cwd, 'themes/brand.yaml'), 'utf8')).toContain('\nreference-doc: "../brand.pptx"\n')
})

test('without an output the theme is printed', async () => {
  const { code, out, err } = await fandeck(cwd, 'theme', 'from', 'brand.pptx')
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^# The look of brand\.pptx/)
  expect(out).toMatch(/\n {2}closing: "Title Slide"\n$/)
})

test('a theme that is there already is not replaced unless asked', async () => {
  writeFileSync(path.join(cwd, 'brand.yaml'), 'mine')
  const { code, err } = await fandeck(cwd, 'theme', 'from', 'brand.pptx', '-o', 'brand.yaml')
  expect([code, err]).toEqual([3, expect.stringContaining('use --force to replace it')])
  expect((await fandeck(cwd, 'theme', 'from', 'brand.pptx', '-o', 'brand.yaml', '--force')).code).toBe(0)
})

test.each([
  ['a template that cannot be used', ['brand.pptx'], 1, 'has no layouts'],
  ['no template', ['none.pptx'], 1, 'none.pptx: no such file or folder'],
  ['another file', ['notes.txt'], 2, 'fandeck takes .pptx and .potx files'],
  ['another output', ['brand.pptx', '-o', 'brand.json'], 2, 'a theme is a .yaml file'],
])('%s is refused', async (_, argv, status, reason) => {
  writeFileSync(path.join(cwd, 'brand.pptx'), noLayouts())
  const { code, out, err } = await fandeck(cwd, 'theme', 'from', ...argv)
  expect([code, out]).toEqual([status, ''])
  expect(err).toContain(reason)
})
