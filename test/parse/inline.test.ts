import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Inline } from '../../src/model/text.ts'
import { parseInline } from '../../src/parse/inline.ts'
import { bare, said } from './parsing.ts'

const PLACE = { file: 'report.yaml', line: 7, column: 12, path: 'sections[0].title' }

const inlines = (source: string): unknown => bare(read(source))
const problems = (source: string): readonly string[] => said(parseInline(source, PLACE).messages)

function read(source: string): readonly Inline[] {
  const { value, messages } = parseInline(source, PLACE)
  if (messages.length > 0) throw new Error(said(messages).join('\n'))
  return value
}

const text = (value: string): Inline => ({ type: 'text', value })

test('plain words are one text', () => {
  expect(inlines('  Creators sell: 57 % (or more) ')).toEqual([text('Creators sell: 57 % (or more)')])
  expect(inlines('')).toEqual([])
  expect(inlines('   ')).toEqual([])
})

test('marks become nodes', () => {
  expect(inlines('a *b **c*** `d*` [e](https://x.org "t")')).toEqual([
    text('a '),
    { type: 'emphasis', children: [text('b '), { type: 'strong', children: [text('c')] }] },
    text(' '),
    { type: 'code', value: 'd*' },
    text(' '),
    { type: 'link', url: 'https://x.org', children: [text('e')] },
  ])
})

test.each([
  '# x',
  '###### x',
  '- x',
  '+ x',
  '1. x',
  '12) x',
  '> x',
  '---',
  '===',
  '| a | b |',
  '[x]: https://x.org',
  '::: notes',
  '#kpop',
])('%j in a field is plain text', (source) => {
  expect(inlines(source)).toEqual([text(source)])
})

test('what would start a block further down is text too', () => {
  expect(inlines('a\n# b\n- c\n\n1. d\n    e\n===\n---')).toEqual([text('a # b - c 1. d e === ---')])
  expect(inlines('***')).toEqual([text('***')])
  expect(inlines('```\nx\n```')).toEqual([{ type: 'code', value: 'x' }])
  expect(inlines('    indented')).toEqual([text('indented')])
  expect(inlines('~~~\nx')).toEqual([text('~~~ x')])
})

test('line breaks fold to spaces, and hard breaks stay', () => {
  expect(inlines('a\n  b')).toEqual([text('a b')])
  expect(inlines('a  \nb\\\nc')).toEqual([text('a'), { type: 'break' }, text('b'), { type: 'break' }, text('c')])
})

test('escapes and character references are decoded', () => {
  expect(inlines('\\*a\\* \\[@kantar\\] \\[@kantar] &amp; &#x2014; \\<b>')).toEqual([
    text('*a* [@kantar] [@kantar] & — <b>'),
  ])
})

test('a citation names its sources, and where in them', () => {
  expect(read('Sales [@kantar] and *[@ifpi, p. 3; @a.b:c-d]*')).toEqual([
    text('Sales '),
    { type: 'citation', items: [{ key: 'kantar' }], place: { ...PLACE, column: 18 } },
    text(' and '),
    {
      type: 'emphasis',
      children: [
        {
          type: 'citation',
          items: [{ key: 'ifpi', locator: 'p. 3' }, { key: 'a.b:c-d' }],
          place: { ...PLACE, column: 33 },
        },
      ],
    },
  ])
})

test.each([
  ['[@a p. 3]', [{ key: 'a', locator: 'p. 3' }]],
  ['[@a, p. 3; ch. 4; @b]', [{ key: 'a', locator: 'p. 3; ch. 4' }, { key: 'b' }]],
  ['[@a, 3\\; @b]', [{ key: 'a', locator: '3; @b' }]],
  ['[@a, \\[1\\] &amp; *2*]', [{ key: 'a', locator: '[1] & *2*' }]],
  ['[@a,\n   p. 3;\n@b\n]', [{ key: 'a', locator: 'p. 3' }, { key: 'b' }]],
  ['[-@a]', [{ key: 'a' }]],
  ['[@2024-report]', [{ key: '2024-report' }]],
  ['[@조사]', [{ key: '조사' }]],
])('%j is a citation', (source, items) => {
  expect(inlines(source)).toEqual([{ type: 'citation', items }])
})

test('a citation may follow an exclamation mark and a full stop, and stand in a link', () => {
  expect(inlines('Wow![@a].')).toEqual([text('Wow!'), { type: 'citation', items: [{ key: 'a' }] }, text('.')])
  expect(inlines('[x [@a]](https://x.org)')).toEqual([
    { type: 'link', url: 'https://x.org', children: [text('x '), { type: 'citation', items: [{ key: 'a' }] }] },
  ])
})

test('an address after the bracket makes it a link', () => {
  expect(inlines('[@bts](https://x.org)')).toEqual([{ type: 'link', url: 'https://x.org', children: [text('@bts')] }])
})

test('a citation in a code span is code, and an address in text is text', () => {
  expect(inlines('`[@a]` me@x.org @bts')).toEqual([{ type: 'code', value: '[@a]' }, text(' me@x.org @bts')])
})

test('a citation on a later line has its line', () => {
  expect(read('a\nb [@x]')[1]).toEqual({
    type: 'citation',
    items: [{ key: 'x' }],
    place: { ...PLACE, line: 8, column: 3 },
  })
})

test('a place without a line is passed on as it is', () => {
  const place = { path: 'title' }
  expect(parseInline('[@x]', place).value).toEqual([{ type: 'citation', items: [{ key: 'x' }], place }])
})

test('comments are left out', () => {
  expect(inlines('a<!-- b -->c')).toEqual([text('ac')])
})

test('links go to the web or a mailbox', () => {
  expect(inlines('<https://x.org> <me@x.org>')).toEqual([
    { type: 'link', url: 'https://x.org', children: [text('https://x.org')] },
    text(' '),
    { type: 'link', url: 'mailto:me@x.org', children: [text('me@x.org')] },
  ])
  expect(problems('[a](javascript:alert) [b](file.md) <ftp://x>')).toEqual([
    '7:12 error parse/link: the link "javascript:alert" is not an http, https or mailto address',
    '7:34 error parse/link: the link "file.md" is not an http, https or mailto address',
    '7:47 error parse/link: the link "ftp://x" is not an http, https or mailto address',
  ])
})

test.each([
  ['a <b>c</b>', '7:14 error parse/html: raw HTML "<b>" (write Markdown; for a plain "<" write \\<)'],
  [
    '![a](b.png)',
    '7:12 error parse/image-in-text: an image stands inside a text (an image is a paragraph of its own on a slide)',
  ],
  [
    'a [b][c]',
    '7:14 error parse/reference-link: reference link "[b][c]" (write [text](https://…); for a plain "[" write \\[)',
  ],
  ['a [^1]', '7:14 error parse/footnote: a footnote "[^1]" in a text field (only slide Markdown has footnotes)'],
  ['a ![^1]', '7:15 error parse/footnote: a footnote "[^1]" in a text field (only slide Markdown has footnotes)'],
  [
    'a [@b [c]]',
    '7:14 error parse/citation: "[@b" is not a citation (write [@key] or [@key, p. 3]; for a plain "[" write \\[)',
  ],
  [
    'a [@b',
    '7:14 error parse/citation: "[@b" is not a citation (write [@key] or [@key, p. 3]; for a plain "[" write \\[)',
  ],
  ['[see @b]', '7:12 warning parse/citation-prefix: "[see @b]" is text, not a citation (a citation starts with "[@")'],
  ['x <!-- y', '7:14 error parse/comment: the comment "<!--" is never closed (end it with -->)'],
])('%j is said to be wrong', (source, message) => {
  expect(problems(source)[0]).toBe(message)
})

test('a problem on a later line has its line, counted past escapes', () => {
  expect(problems('a \\[@x\nb\nc [@y')).toEqual([
    '9:3 error parse/citation: "[@y" is not a citation (write [@key] or [@key, p. 3]; for a plain "[" write \\[)',
  ])
})

test('texts that no slide could hold are refused, in length and in depth', () => {
  expect(problems(`*${'a'.repeat(20_000)}*`)).toEqual([
    '7:12 error parse/too-long: 20002 characters in one piece of Markdown (at most 20000: divide it)',
  ])
  const tooDeep = 'error parse/too-deep: the Markdown is nested too deeply'
  expect(problems(`${'**a '.repeat(40)}x${' a**'.repeat(40)}`)).toContain(`7:92 ${tooDeep}`)
  expect(problems(`a ${'!['.repeat(101)}x${'](a)'.repeat(101)}`)).toEqual([`7:12 ${tooDeep}`])
})

test('a byte order mark does not shift places', () => {
  expect(read('\uFEFFa [@x]')[1]).toMatchObject({ place: { line: 7, column: 15 } })
})

const marks = [
  '[',
  ']',
  '(',
  ')',
  '@',
  '*',
  '_',
  '`',
  '\\',
  '<',
  '>',
  '!',
  '^',
  '&',
  ';',
  '-',
  '\n',
  '\t',
  ' ',
  'a',
  'é',
  '\u{1F600}',
  '~',
]
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...marks, '[@a', '[^1]', '](x)', '<!--', '-->', '&amp;'), { maxLength: 40 })
    .map((all) => all.join('')),
)

test('every string is a text, and every message has a place in it', () => {
  fc.assert(
    fc.property(anything, (source) => {
      const lines = source.split(/\r\n|\r|\n/)
      for (const { place } of parseInline(source, { file: 'f', line: 1, column: 1 }).messages) {
        expect(place!.column!).toBeLessThanOrEqual(lines[place!.line! - 1]!.length + 1)
      }
    }),
    { numRuns: 500 },
  )
})

test('a text without marks is the same whether or not the Markdown parser sees it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab #-+.1)>|!:={}~"  é한\u00A0') }), (source) => {
      expect(read(`${source}\n`)).toEqual(read(source))
    }),
  )
})
