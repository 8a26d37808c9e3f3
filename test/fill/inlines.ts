import fc from 'fast-check'
import type { Inline } from '../../src/model/text.ts'

/** Strings that mean something to Markdown, YAML or a directive, or that break naive quoting. */
const NASTY = [
  '---',
  '# x',
  '#',
  '- a',
  '+ b',
  '* c',
  '1. d',
  '2) e',
  '> f',
  ':::notes',
  '::: {.takeaway}',
  '***',
  '___',
  '===',
  ':--:',
  '| a | b |',
  '<b>',
  '<!-- x -->',
  '<https://a.b>',
  '[x](javascript:y)',
  '![x](chart:y)',
  '[@nobody]',
  '[^1]',
  '[^1]: note',
  '[ref]: x',
  '{.quote}',
  '{#id .cover}',
  '```',
  '~~~',
  '~~gone~~',
  '&amp;',
  '&#123;',
  '\\',
  '\\*',
  '“K-pop”은',
  '(한국)',
  '😀',
  'snake_case',
  '_a_',
  '**',
  '`',
  'a\nb',
  '\t',
  '    code',
  '!',
  '!',
  '^',
  '@key',
  '{{x}}',
  'C#',
  'x #',
  '57%',
  'e.g.',
  '— she said',
]

const string = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...' ab1._*`~[](){}<>#-+=|\\&;:!@^"'), { maxLength: 8 }).map((c) => c.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => text.replace(/[\0\uFEFF]/g, '')),
  },
)

const key = fc.constantFrom('kantar', 'a_b', 'x.1', 'k:2')
const locator = fc.oneof(fc.constantFrom('p. 3', 'pp. 3–4; table 2', '[x]', '\\', 'a]b', '&amp; c', '*'), string)
const citation = fc.array(fc.record({ key, locator: fc.option(locator, { nil: undefined }) }), {
  minLength: 1,
  maxLength: 2,
})
const url = fc.constantFrom(
  'https://a.example/x_y?a=1&b=2',
  'https://a.example/(x)',
  'http://a.example/a b',
  'https://a.example/?q=[1]|{2}&amp;',
  'https://a.example/<x>*y*',
  'mailto:a@b.example',
)

/** Any running text, with marks in marks and strings that a serialiser gets wrong; no footnotes, which fields cannot have. */
export const inlines: fc.Arbitrary<readonly Inline[]> = fc.letrec<{ inline: Inline; list: readonly Inline[] }>(
  (tie) => ({
    list: fc.array(tie('inline'), { maxLength: 4 }),
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      string.map((value): Inline => ({ type: 'text', value })),
      string.map((value): Inline => ({ type: 'code', value })),
      citation.map(
        (items): Inline => ({
          type: 'citation',
          items: items.map((item) => ({ key: item.key, ...(item.locator?.trim() && { locator: item.locator }) })),
        }),
      ),
      fc.constant<Inline>({ type: 'break' }),
      tie('list').map((children): Inline => ({ type: 'strong', children })),
      tie('list').map((children): Inline => ({ type: 'emphasis', children })),
      fc.record({ url, children: tie('list') }).map((link): Inline => ({ type: 'link', ...link })),
    ),
  }),
).list

/** The same text without places, and with locators as a parser trims them. */
export function bare(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline) => {
    if (inline.type === 'citation') return { type: 'citation', items: inline.items.map(bareItem) }
    return 'children' in inline ? { ...inline, children: bare(inline.children) } : inline
  })
}

function bareItem(item: { key: string; locator?: string }): { key: string; locator?: string } {
  const locator = item.locator?.replace(/\s*[\r\n]\s*/g, ' ').trim()
  return { key: item.key, ...(locator && { locator }) }
}
