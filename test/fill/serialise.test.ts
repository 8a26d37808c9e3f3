import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from '../../src/fill/normalise.ts'
import { textToMarkdown, toMarkdown } from '../../src/fill/serialise.ts'
import type { Inline } from '../../src/model/text.ts'
import { parseInline } from '../../src/parse/inline.ts'
import { bare, inlines } from './inlines.ts'

test('any text reads back as it was', () => {
  fc.assert(
    fc.property(inlines, (text) => {
      const markdown = toMarkdown(text)
      const { value, messages } = parseInline(markdown, {})
      expect({ markdown, value: bare(value), messages }).toEqual({
        markdown,
        value: bare(normalise(text)),
        messages: [],
      })
    }),
    { numRuns: 300 },
  )
})

test('any text is one line without space at its ends', () => {
  fc.assert(
    fc.property(inlines, (text) => {
      expect(toMarkdown(text)).toMatch(/^(?:[^ \t\r\n](?:[^\r\n]*[^ \t\r\n])?)?$/)
    }),
    { numRuns: 300 },
  )
})

test.each([
  // What needs no escape has none.
  ['57%', '57%'],
  ['K-pop, e.g. “BTS” (방탄소년단)', 'K-pop, e.g. “BTS” (방탄소년단)'],
  [
    'snake_case, C#, AT&T, 3 > 2, ~5, p < 0.05, 1. FC Köln 2.',
    'snake\u005fcase, C#, AT&T, 3 > 2, ~5, p < 0.05, 1. FC Köln 2.',
  ],
  ['a - b + c = d', 'a - b + c = d'],
  ['-5 degrees', '-5 degrees'],
  ['+5%', '+5%'],
  ['#hashtag', '#hashtag'],
  ['1.5 million', '1.5 million'],
  ['a: b', 'a: b'],
  ['“a” — b', '“a” — b'],
  ['{{x}}', '\\{\\{x\\}\\}'],
  // What would start a block is escaped at the start, and only there.
  ['- a - b', '\\- a - b'],
  ['+ a', '\\+ a'],
  ['# a', '\\# a'],
  ['###### a', '\\###### a'],
  ['> a', '\\> a'],
  ['>a', '\\>a'],
  ['1. a', '1\\. a'],
  ['2024) a', '2024\\) a'],
  [':::notes', '\\:::notes'],
  ['::: {.takeaway}', '\\::: \\{.takeaway\\}'],
  ['---', '\\---'],
  ['===', '\\==='],
  [':--:', '\\:--:'],
  ['-', '\\-'],
  ['***', '\\*\\*\\*'],
  ['___', '\\_\\_\\_'],
  ['~~~', '\\~\\~\\~'],
  ['```', '\\`\\`\\`'],
  // What means something anywhere is escaped everywhere.
  ['a *b* _c_ `d`', 'a \\*b\\* \\_c\\_ \\`d\\`'],
  ['a | b', 'a \\| b'],
  ['[@kantar]', '\\[@kantar\\]'],
  ['[^1]', '\\[^1\\]'],
  ['[a](https://x.example)', '\\[a\\](https://x.example)'],
  ['a {.quote}', 'a \\{.quote\\}'],
  ['a <b> </b> <!-- c -->', 'a \\<b> \\</b> \\<!-- c -->'],
  ['&amp; &#35; & &x', '\\&amp; \\&#35; & &x'],
  ['C:\\dir', 'C:\\\\dir'],
  ['~~gone~~', '\\~\\~gone\\~\\~'],
  ['a ##', 'a \\##'],
  // Space is one space.
  [' a \t b\n\nc ', 'a b c'],
])('plain text %j is written %j', (value, expected) => {
  expect(textToMarkdown(value)).toBe(expected)
})

const t = (value: string): Inline => ({ type: 'text', value })
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children })
const emphasis = (...children: Inline[]): Inline => ({ type: 'emphasis', children })
const code = (value: string): Inline => ({ type: 'code', value })
const link = (url: string, ...children: Inline[]): Inline => ({ type: 'link', url, children })
const cite = (key: string, locator?: string): Inline => ({
  type: 'citation',
  items: [{ key, ...(locator !== undefined && { locator }) }],
})

const cases: readonly (readonly [string, readonly Inline[], string])[] = [
  ['marks', [strong(t('a')), t(' and '), emphasis(t('b'))], '**a** and _b_'],
  ['emphasis inside a word', [t('un'), emphasis(t('frigging')), t('believable')], 'un*frigging*believable'],
  ['marks in marks', [strong(emphasis(t('a')), t(' b'))], '**_a_ b**'],
  ['space at the ends of a mark', [t('a'), strong(t(' b ')), t('c')], 'a **b** c'],
  ['marks of the same kind side by side', [strong(t('a')), strong(t('b'))], '**ab**'],
  [
    'a mark in its like',
    [strong(t('a'), emphasis(strong(t('b'))))],
    '**a_b_**'.replace('a_b_', 'a&_b_').replace('a&', '&#x61;'),
  ],
  ['a mark between a quotation mark and a letter', [strong(t('“K-pop”')), t('은')], '**“K-pop”**&#xC740;'],
  ['an empty mark', [t('a'), strong(), t('b')], 'ab'],
  ['code', [code('a*b')], '`a*b`'],
  ['code with backticks', [code('`a``')], '``` `a`` ```'],
  ['code with a bar, which a table would cut', [code('a|b')], '`a`\\|`b`'],
  ['a link', [link('https://x.example/a_b', t('here'))], '[here](https://x.example/a\\_b)'],
  ['a link whose address has spaces', [link('https://x.example/a b', t('x'))], '[x](<https://x.example/a b>)'],
  [
    'a link in a link',
    [link('https://a.example', t('a '), link('https://b.example', t('b')))],
    '[a b](https://a.example)',
  ],
  ['a citation in a link', [link('https://a.example', t('a'), cite('k'))], '[a](https://a.example)[@k]'],
  ['an image that is none', [t('!'), link('https://a.example', t('a'))], '\\![a](https://a.example)'],
  ['a citation', [t('a '), cite('kantar')], 'a [@kantar]'],
  ['a citation with a place', [cite('kantar', 'p. 3; [4]')], '[@kantar, p. 3\\; \\[4\\]]'],
  ['several citations', [{ type: 'citation', items: [{ key: 'a' }, { key: 'b', locator: 'p. 1' }] }], '[@a; @b, p. 1]'],
  ['a parenthesis after a citation', [cite('a'), t('(b)')], '[@a]\\(b)'],
  ['a colon after a citation', [cite('a'), t(': b')], '[@a]\\: b'],
  ['a line break', [t('a'), { type: 'break' }, t('b')], 'a b'],
  ['a footnote', [t('a'), { type: 'footnote', children: [t('b')] }, t('.')], 'a (b).'],
]

test.each(cases)('%s', (_, given, expected) => {
  expect(toMarkdown(given)).toBe(expected)
})
