import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasErrors } from '../../src/model/message.ts'
import { plainText } from '../../src/model/text.ts'
import { parseInline } from '../../src/parse/inline.ts'
import { bare, parsed, slides } from './parsing.ts'

const PIECES = [
  ...[
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '\n',
    '\n\n',
    '\n---\n',
    '\n***\n',
    '  ',
    '    ',
    '\t',
    '```',
    '~~~',
    '===',
    '|',
    '|---|',
  ],
  ...[
    '::: ',
    ':::',
    '::::',
    'notes',
    'takeaway',
    'columns',
    'column',
    'refs',
    '{',
    '}',
    '.stats',
    '.quote',
    '#id',
    ' key="v"',
  ],
  ...[
    '[@kantar]',
    '[@',
    '; @rm',
    '[',
    ']',
    '(',
    '](',
    '![',
    'chart:odds',
    'a.png',
    'https://x.org',
    '{fig-alt="x"}',
    '"',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[a]: b',
    '*',
    '**',
    '_',
    '`',
    '\\',
    '<b>',
    '<!--',
    '-->',
    '&amp;',
    '— ',
    'a',
    '한',
    '\u{1F600}',
    '\uFEFF',
    '\u2028',
  ],
]

const markdown = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }).map((body) => body.replaceAll('\r', '')),
)

test('every string parses, and every message has a place in it', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const lines = body.split('\n')
      const { value, messages } = parsed(body)
      for (const { place } of messages) {
        expect(place?.file).toBe('slides.md')
        expect(place!.line).toBeGreaterThanOrEqual(1)
        expect(place!.column).toBeGreaterThanOrEqual(1)
        expect(place!.column).toBeLessThanOrEqual((lines[place!.line! - 1]?.length ?? -1) + 1)
      }
      expect(hasErrors(messages) || value.slides.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('slides have keys of their own and titles that are not empty, and what they cite has a number', () => {
  fc.assert(
    fc.property(markdown, (body) => {
      const { value, messages } = parsed(`# One [@rm]\n\n${body}`)
      expect(value.slides.every(({ title }) => plainText(title) !== '')).toBe(true)
      if (hasErrors(messages)) return
      expect(new Set(value.slides.map(({ key }) => key)).size).toBe(value.slides.length)
      expect(value.sources[0]?.key).toBe('rm')
      const cited = JSON.stringify(value.slides).matchAll(/\{"key":"(\w+)"[,}]/g)
      const known = value.sources.map(({ key }) => key)
      for (const [, key] of cited) if (!value.slides.some((slide) => slide.key === key)) expect(known).toContain(key)
    }),
    { numRuns: 200 },
  )
})

test('slides parse alike alone and among others', () => {
  const one = '# One\n\n- a [@rm]\n- *b*\n\n:::takeaway\nc\n:::\n\n:::notes\nd\n:::\n\n---\n\n'
  const lines = one.split('\n').length - 1
  const many = slides(one.repeat(200))
  const [first] = slides(one)
  expect(many).toHaveLength(200)
  for (const [index, slide] of many.entries()) {
    const moved = JSON.stringify(slide).replace(/"line":(\d+)/g, (_, line) => `"line":${Number(line) - index * lines}`)
    expect({ ...JSON.parse(moved), key: 'one' }).toEqual(first)
  }
  expect(many.at(-1)?.key).toBe('one-200')
})

const WORDS = [
  'a',
  'Ab 1',
  ' ',
  '57%',
  '1',
  '.',
  ')',
  '-',
  '+',
  '#',
  '>',
  '|',
  ':',
  '=',
  '~',
  '!',
  '"',
  '(',
  '{',
  '}',
  '한',
  '\u{1F600}',
  '@',
  '\u00A0',
]
const CITATIONS = ['[@rm]', '[@kantar, p. 3; @rm]', '[@rm, \u2014 &amp; *x*]', '[@rm](', '[-@rm]', '[@\u{1D49C}]']
const EMPHASIS = ['*', '**', '***', ' **', '** ', '*a*', '**Ab 1**', ' **57%** ', ' *한*, ']
const lineOf = (...words: readonly string[]) =>
  fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((found) => found.join(''))
const line = lineOf(...WORDS, ...CITATIONS, ...EMPHASIS)
const start = fc.constantFrom('', '', 'Words ', '- Item ', '- Item ', '- ', '  - ', '## ', '> ')
const easy = fc
  .array(fc.tuple(start, line), { maxLength: 6 })
  .chain((lines) => fc.constantFrom('\n', '\n\n').map((end) => lines.map(([mark, words]) => mark + words).join(end)))

test('easy Markdown is read as the Markdown parser reads it', () => {
  fc.assert(
    fc.property(easy, (content) => {
      // a comment says nothing, and is not easy
      const both = ['\n', '\n<!-- -->\n'].map((end) => parsed(`# T {.bullets}\n${content}\n${end}`))
      expect(both[0]).toEqual(both[1])
    }),
    { numRuns: 400 },
  )
})

test('easy texts are read as the Markdown parser reads them', () => {
  const place = { file: 'f', line: 1, column: 1 }
  fc.assert(
    fc.property(line, (words) => {
      expect(parseInline(words, place)).toEqual(parseInline(`${words}\n`, place))
    }),
    { numRuns: 300 },
  )
})

test('easy captions are read as texts are', () => {
  fc.assert(
    fc.property(lineOf(...WORDS, ...CITATIONS), (words) => {
      const text = words.trim()
      const [block] = parsed(`# T {.bullets}\n![${text}](a.png)`).value.slides[0]!.blocks
      if (block?.type === 'image' && !text.includes('](')) {
        expect(bare(block.caption)).toEqual(bare(parseInline(text, {}).value))
      }
    }),
    { numRuns: 300 },
  )
})
