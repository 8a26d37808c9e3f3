import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SLIDE_KINDS } from '../src/model/deck.ts'
import { parseInline } from '../src/parse/inline.ts'
import { parse } from '../src/parse/parse.ts'
import { readFrontMatter } from '../src/read/front-matter.ts'

/** docs/slides.md, one part a kind. */
const CATALOGUE = readFileSync('docs/slides.md', 'utf8')
  .split(/^## (?=[a-z-]+$)/m)
  .slice(1)

/** The slides that test/kinds shows every kind with, as they are written. */
const [HEAD, ...SHOWN] = readFileSync('test/kinds/slides.md', 'utf8').split(/\n---\n/)

function exampleOf(kind: string): string {
  const part = CATALOGUE.find((one) => one.startsWith(`${kind}\n`)) ?? ''
  return /^````markdown\n(.*?)\n````$/ms.exec(part)?.[1] ?? ''
}

/** The kind of a slide between two others. */
function kindOf(slide: string): string | undefined {
  const source = `${HEAD}\n---\n\n# Before\n\n- a\n\n---\n\n${slide}\n\n---\n\n# After\n\n- b [@till]\n`
  const { body, line, meta } = readFrontMatter({ file: 'slides.md', source }, { parseInline, set: {} }).value!
  const { value } = parse({ file: 'slides.md', body, line, meta: { ...meta, title: null } })
  return value.slides[1]?.kind
}

test('the catalogue describes every kind, in order, with a picture', () => {
  expect(CATALOGUE.map((part) => part.split('\n')[0])).toEqual([...SLIDE_KINDS])
  for (const kind of SLIDE_KINDS)
    expect(CATALOGUE.find((part) => part.startsWith(`${kind}\n`))).toContain(`](gallery/${kind}.png)\n`)
})

test.each(SLIDE_KINDS)('the example of "%s" is the first slide of its kind in test/kinds', (kind) => {
  const first = SHOWN.map((slide) => slide.trim()).find((slide) => slide.split('\n')[0]!.includes(`{.${kind}`))
  expect(exampleOf(kind)).toBe(first)
  expect(kindOf(exampleOf(kind))).toBe(kind)
})

test.each(SLIDE_KINDS)('the example of "%s" is recognised without its class where the catalogue says so', (kind) => {
  const part = CATALOGUE.find((one) => one.startsWith(`${kind}\n`))!
  const plain = kindOf(exampleOf(kind).replace(new RegExp(` \\{\\.${kind}[^}]*\\}`), ''))
  if (part.includes('Without a class:')) expect(plain).toBe(kind)
  else {
    expect(part).toContain('It needs its class.')
    expect(plain).not.toBe(kind)
  }
})
