import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layout } from '../src/layout/layout.ts'
import { parseInline } from '../src/parse/inline.ts'
import { parse } from '../src/parse/parse.ts'
import { readFrontMatter } from '../src/read/front-matter.ts'
import { THEME_NAMES, theme } from './layout/themes.ts'

/** docs/slides.md, one part a kind. */
const CATALOGUE = readFileSync('docs/slides.md', 'utf8').split(/^## (?=[a-z-]+$)/m)

const HEAD = `---
title: Bread
sources: { till: { title: Till receipts } }
data: { bread: bread.csv }
charts: { bread: { title: Loaves, spec: bread.vl.json, sources: [till] } }
---
`
const IMAGES = new Map([['a.png', { width: 1200, height: 800 }]])

const WORDS =
  'the bakery sells more rye than any other bread because people come for it and tell their neighbours about the second oven which stands beside the first one and bakes all day long'.split(
    ' ',
  )

/** So many words, which begin like a sentence, each time with other words. */
function words(count: number, seed = 0): string {
  const found = Array.from({ length: count }, (_, index) => WORDS[(index + seed * 7) % WORDS.length]!)
  return found.join(' ').replace(/^./, (letter) => letter.toUpperCase())
}

const items = (count: number, length: number, mark: (index: number) => string = () => '- '): string =>
  Array.from({ length: count }, (_, index) => mark(index) + words(length, index)).join('\n')
const takeaway = (length: number): string => `:::takeaway{label="So what"}\n${words(length)}\n:::`
const columns = (count: number, content: (index: number) => string): string =>
  `::::columns\n${Array.from({ length: count }, (_, index) => `:::column\n${content(index)}\n:::`).join('\n')}\n::::`
const table = (head: string, rows: readonly string[]): string =>
  [`| ${head} |`, head.replace(/[^|]+/g, '---').replace(/^|$/g, '|'), ...rows.map((row) => `| ${row} |`)].join('\n')
const rows = (count: number, cells: (index: number) => readonly string[]): readonly string[] =>
  Array.from({ length: count }, (_, index) => cells(index).join(' | '))
const figure = (index: number): string => `- **5${index}%** `
const dated = (index: number): string => `- **20${10 + index}** `
const named = (): string => '1. **Step** '
const chart = '![Loaves](chart:bread)'

/** What the catalogue says that a kind holds, and a slide that holds it. */
const CAPACITIES: readonly (readonly [kind: string, says: string, content: readonly string[]])[] = [
  ['cover', 'a subtitle of 30', [words(30), 'A bakery · 2026']],
  ['section', 'a sentence of 30', [words(30)]],
  ['agenda', '12 items of 5 words', [items(12, 5)]],
  ['statement', 'a paragraph of 40 words', [words(40), takeaway(15)]],
  ['statement', '100 in smaller type', [words(100), takeaway(15)]],
  ['big-number', 'a label of 15 words, 60 words that explain it', [items(1, 15, figure), words(60), takeaway(15)]],
  ['bullets', '4 points of 45 words', [items(4, 45), takeaway(15)]],
  ['bullets', '6 of 20', [items(6, 20), takeaway(15)]],
  ['bullets', '8 of 15', [items(8, 15), takeaway(15)]],
  ['bullets-image', '4 points of 40 words', ['![A](a.png)', items(4, 40)]],
  ['bullets-image', '6 of 20', ['![A](a.png)', items(6, 20)]],
  ['two-column', '3 points of 30 words', [columns(2, () => `## Head\n\n${items(3, 30)}`)]],
  ['two-column', '5 of 15', [columns(2, () => `## Head\n\n${items(5, 15)}`)]],
  ['comparison', '2 columns with 4 points of 15 words', [columns(2, () => `## Head\n\n${items(4, 15)}`)]],
  ['comparison', '3 columns with 4 of 10', [columns(3, () => `## Head\n\n${items(4, 10)}`)]],
  ['stats', '5 figures with labels of 15 words', [items(5, 15, figure), takeaway(15)]],
  ['stats', '3 with 40', [items(3, 40, figure), takeaway(15)]],
  ['stats-chart', '3 figures with labels of 10 words', [items(3, 10, figure), chart, takeaway(15)]],
  ['stats-chart', '4 with 7', [items(4, 7, figure), chart, takeaway(15)]],
  ['chart-takeaway', 'a takeaway of 100 words', [chart, takeaway(100)]],
  ['chart-takeaway', '45 each', [chart, words(45), takeaway(45)]],
  ['full-chart', 'a remark of 40 words', [chart, words(40)]],
  ['two-charts', 'a takeaway of 45 words', [chart, chart, takeaway(45)]],
  ['timeline', '4 dates with 45 words', [items(4, 45, dated)]],
  ['timeline', '6 with 30', [items(6, 30, dated)]],
  ['timeline', '8 with 15', [items(8, 15, dated)]],
  ['process', '3 steps of 60 words', [items(3, 60, named)]],
  ['process', '5 of 25', [items(5, 25, named)]],
  ['process', '7 of 12', [items(7, 12, named)]],
  [
    'table',
    '9 rows of 3 to 6 columns',
    [
      table(
        'A | B | C',
        rows(9, (at) => [0, 1, 2].map((n) => words(2, at + n))),
      ),
    ],
  ],
  [
    'table',
    '9 rows of 3 to 6 columns',
    [
      table(
        'A | B | C | D | E | F',
        rows(9, (at) => [0, 1, 2, 3, 4, 5].map((n) => words(2, at + n))),
      ),
    ],
  ],
  ['quote', 'a quote of 40 words', [`> ${words(40)}\n>\n> — A neighbour`, takeaway(15)]],
  ['quote', '120 in smaller type', [`> ${words(120)}\n>\n> — A neighbour`, takeaway(15)]],
  ['image', 'a caption of 40 words', [`![${words(40)}](a.png)`]],
  ['glossary', '8 terms of 15 words', [items(8, 15, () => '- **Term** ')]],
  ['glossary', '6 of 25', [items(6, 25, () => '- **Term** ')]],
  [
    'next-steps',
    '8 rows with 12 words',
    [
      table(
        'What | Who | When',
        rows(8, (at) => [words(12, at), 'All', 'Soon']),
      ),
    ],
  ],
  ['next-steps', '6 points of 12 words', [items(6, 12)]],
  ['care-note', 'a note of 80 words', [`:::takeaway\n${words(80)}\n:::`]],
  ['care-note', '250 in smaller type', [`:::takeaway\n${words(250)}\n:::`]],
  ['closing', 'a sentence of 30 words, and 3 lines', [words(30), 'Ann', 'ann@example.org', 'example.org']],
]

test.each(CAPACITIES)('a slide of the kind "%s" holds %s', (kind, says, content) => {
  expect(CATALOGUE.find((part) => part.startsWith(`${kind}\n`))).toContain(says)
  const title = kind === 'cover' ? 'Bread' : words(12)
  const source = `${HEAD}\n# ${title} {.${kind}}\n\n${content.join('\n\n')}\n`
  const { body, line, meta } = readFrontMatter({ file: 'slides.md', source }, { parseInline, set: {} }).value!
  const { value: deck, messages } = parse({ file: 'slides.md', body, line, meta: { ...meta, title: null } })
  expect(messages).toEqual([])
  for (const name of THEME_NAMES) {
    const placed = layout(deck, theme(name), IMAGES)
    expect([name, placed.value.slides.length, placed.messages]).toEqual([name, 1, []])
  }
})
