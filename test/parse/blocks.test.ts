import { expect, test } from 'vitest'
import { blocks, problems, slides } from './parsing.ts'

const text = (value: string): unknown => ({ type: 'text', value })
const paragraph = (value: string): unknown => ({ type: 'paragraph', children: [text(value)] })
const WHOLE = { fit: 'fit', focus: { x: 0.5, y: 0.5 } }
const item = (value: string, items: readonly unknown[] = []): unknown => ({ children: [text(value)], items })

test('paragraphs and headings', () => {
  expect(blocks('one\ntwo\n\n**three**\n## Four *five*\n### Six ###')).toEqual([
    paragraph('one two'),
    { type: 'paragraph', children: [{ type: 'strong', children: [text('three')] }] },
    { type: 'heading', children: [text('Four '), { type: 'emphasis', children: [text('five')] }] },
    { type: 'heading', children: [text('Six')] },
  ])
})

test('a long run of paragraphs is the same as a short one', () => {
  const many = Array.from({ length: 60 }, (_, index) => `Words *${index}*\nand more`)
  const found = slides(`# T\n${many.join('\n\n')}`)[0]!.blocks
  expect(found.map(({ place }) => place.line)).toEqual(many.map((_, index) => 2 + index * 3))
})

test('lists with lists inside', () => {
  expect(blocks('- a\n- b\n  - c\n    - d\n  + e\n- f')).toEqual([
    {
      type: 'list',
      ordered: false,
      start: 1,
      items: [item('a'), item('b', [item('c', [item('d')]), item('e')]), item('f')],
    },
  ])
  expect(blocks('3. a\n4. b')).toEqual([{ type: 'list', ordered: true, start: 3, items: [item('a'), item('b')] }])
})

test('a list item of several paragraphs has them on lines of their own, and may be empty', () => {
  expect(blocks('- a\n\n  b\n-\n- - c')).toEqual([
    {
      type: 'list',
      ordered: false,
      start: 1,
      items: [
        { children: [text('a'), { type: 'break' }, text('b')], items: [] },
        { children: [], items: [] },
        { children: [], items: [item('c')] },
      ],
    },
  ])
})

test('a table has as many cells in a row as in its header', () => {
  expect(blocks('| a | *b* | c |\n|---|:-:|--:|\n| 1 | x \\| y |\n| 2 | 3 | 4 |')).toEqual([
    {
      type: 'table',
      align: ['left', 'center', 'right'],
      header: [[text('a')], [{ type: 'emphasis', children: [text('b')] }], [text('c')]],
      rows: [
        [[text('1')], [text('x | y')], []],
        [[text('2')], [text('3')], [text('4')]],
      ],
    },
  ])
})

test('code keeps its characters', () => {
  expect(blocks('```js\nconst a = "[@x] <b>"\n\n  b\n```\n')).toEqual([
    { type: 'code', value: 'const a = "[@x] <b>"\n\n  b' },
  ])
})

test('a quote ends with who said it', () => {
  const said = (by: unknown, ...values: readonly string[]): unknown => [
    { type: 'quote', children: values.map(paragraph), by },
  ]
  expect(blocks('> Words\n> more\n> — RM, *BTS*')).toEqual(
    said([text('RM, '), { type: 'emphasis', children: [text('BTS')] }], 'Words more'),
  )
  expect(blocks('> Words\n>\n> more\n>\n> — RM')).toEqual(said([text('RM')], 'Words', 'more'))
  expect(blocks('> Words  \n> -- RM')).toEqual(said([text('RM')], 'Words'))
  expect(blocks('> Words\n>\n> — said once\n> and again')).toEqual(said(null, 'Words', '— said once and again'))
  expect(blocks('> — nobody said')).toEqual(said(null, '— nobody said'))
  expect(blocks('> Words\n> —dash')).toEqual(said(null, 'Words —dash'))
  expect(blocks('> Words *in\n> — middle* end')).toMatchObject([{ type: 'quote', by: null }])
  expect(blocks('> a  \n> b')).toMatchObject([{ type: 'quote', by: null }])
})

test('a chart alone in its paragraph', () => {
  expect(blocks('![Chance of a *lift* [@kantar]](chart:odds){fig-alt="x *y* \\"z\\" [@q] <b>"}')).toEqual([
    {
      type: 'chart',
      name: 'odds',
      title: [
        text('Chance of a '),
        { type: 'emphasis', children: [text('lift')] },
        text(' '),
        { type: 'citation', items: [{ key: 'kantar' }] },
      ],
      alt: 'x *y* "z" [@q] <b>',
    },
  ])
  expect(blocks('![](chart:odds)')).toEqual([{ type: 'chart', name: 'odds', title: [], alt: null }])
  expect(blocks('![Odds](chart:odds)\n{fig-alt="over\n two lines"}')).toMatchObject([{ alt: 'over two lines' }])
})

test('an image alone in its paragraph is described by its caption, where by nothing else', () => {
  expect(blocks('![A *stage*](images/a%20b.png)')).toEqual([
    {
      type: 'image',
      src: 'images/a b.png',
      caption: [text('A '), { type: 'emphasis', children: [text('stage')] }],
      alt: 'A stage',
      ...WHOLE,
    },
  ])
  expect(blocks("![A](<c d.png>){ fig-alt='Fans' }")).toEqual([
    { type: 'image', src: 'c d.png', caption: [text('A')], alt: 'Fans', ...WHOLE },
  ])
  expect(blocks('![](100%.png)')).toEqual([{ type: 'image', src: '100%.png', caption: [], alt: '', ...WHOLE }])
})

test('an image may fill its room, and says what must stay in sight', () => {
  const shown = (attributes: string): unknown => blocks(`![A](b.png){${attributes}}`)
  const image = { type: 'image', src: 'b.png', caption: [text('A')], alt: 'A' }
  expect(shown('fit="fill"')).toEqual([{ ...image, fit: 'fill', focus: { x: 0.5, y: 0.5 } }])
  expect(shown('fit=fit focus="0% 100%"')).toEqual([{ ...image, fit: 'fit', focus: { x: 0, y: 1 } }])
  expect(shown('focus="30% 5%" fit=fill fig-alt="C"')).toEqual([
    { ...image, alt: 'C', fit: 'fill', focus: { x: 0.3, y: 0.05 } },
  ])
})

test('comments say nothing', () => {
  expect(blocks('<!-- a -->\n\nb <!-- c --> d\n\n<!--\n\n- e\n\n-->\nf\n\n<!-->\ng')).toEqual([
    paragraph('b  d'),
    paragraph('f'),
    paragraph('g'),
  ])
})

test('a reference link is an error with its definition and at each use, and an address elsewhere too', () => {
  const hint = '(write [text](https://…); for a plain "[" write \\[)'
  expect(problems('# T\nx [b][a] ![c][a]\n\n[a]: https://x.org')).toEqual([
    `2:3 error parse/reference-link: reference link "[b][a]" ${hint}`,
    '2:10 error parse/image-in-text: an image stands inside a text (an image is a paragraph of its own on a slide)',
    `4:1 error parse/reference-link: reference link "[a]: https://x.org" ${hint}`,
  ])
})

const ONE = '# T {.bullets}\nx\n\n'

test.each([
  ['<div>y</div>', '4:1 error parse/html: raw HTML "<div>y</div>" (write Markdown; for a plain "<" write \\<)'],
  ['<!-- a --> b', '4:1 error parse/html: raw HTML "b" (write Markdown; for a plain "<" write \\<)'],
  ['a <br> b', '4:3 error parse/html: raw HTML "<br>" (write Markdown; for a plain "<" write \\<)'],
  ['***', '4:1 error parse/rule: the rule "***" means nothing here (to end a slide write ---)'],
  ['- - -', '4:1 error parse/rule: the rule "- - -" means nothing here (to end a slide write ---)'],
  [
    '[a]: https://x.org',
    '4:1 error parse/reference-link: reference link "[a]: https://x.org" (write [text](https://…); for a plain "[" write \\[)',
  ],
  [
    '[b][a]',
    '4:1 error parse/reference-link: reference link "[b][a]" (write [text](https://…); for a plain "[" write \\[)',
  ],
  [
    '## A {.x}',
    '4:1 error parse/heading-attributes: attributes on a heading inside a slide (only "# Title" takes them)',
  ],
  ['- a\n\n  ```\n  b\n  ```', '6:3 error parse/only-text: a list item can hold text only'],
  ['- a\n  1. b', '5:3 warning parse/nested-numbers: a numbered list inside a list is shown without numbers'],
  ['> - a', '4:3 error parse/only-text: a quote can hold text only'],
  [
    '| a |\n|---|\n| 1 | 2 |',
    '6:5 error parse/table-row: the row has 2 cells and the header 1 (for a "|" in a cell write \\|)',
  ],
  [
    'y ![a](b.png)',
    '4:3 error parse/image-in-text: an image stands inside a text (an image is a paragraph of its own on a slide)',
  ],
  [
    '![a](b.png) ![c](d.png)',
    '4:1 error parse/image-in-text: an image stands inside a text (an image is a paragraph of its own on a slide)',
  ],
  [
    '![a](https://x.org/b.png)',
    '4:1 error parse/image-address: the image "https://x.org/b.png" is not a file of the project (save it below the project folder)',
  ],
  [
    '![a]()',
    '4:1 error parse/image-address: the image "" is not a file of the project (save it below the project folder)',
  ],
  [
    '![a](b.png){alt="x"}',
    '4:13 error parse/unknown-attribute: unknown image attribute "alt" (known: fig-alt, fit, focus)',
  ],
  [
    '![a](b.png){.wide #id}',
    '4:13 error parse/unknown-attribute: unknown image attribute "wide" (known: fig-alt, fit, focus)',
  ],
  [
    '![a](chart:odds){fit="fill"}',
    '4:18 error parse/unknown-attribute: unknown image attribute "fit" (known: fig-alt)',
  ],
  ['![a](b.png){fit="cover"}', '4:18 error parse/attribute-value: fit="cover" (write "fit" or "fill")'],
  [
    '![a](b.png){focus="left"}',
    '4:20 error parse/attribute-value: focus="left" (write two shares from the left and from the top, such as "30% 60%")',
  ],
  [
    '![a](b.png){focus="30% 101%"}',
    '4:20 error parse/attribute-value: focus="30% 101%" (write two shares from the left and from the top, such as "30% 60%")',
  ],
  [
    '![a](b.png){fig-alt}',
    '4:13 error parse/attributes: "fig-alt}" is not an attribute (write {.class #id key="value"})',
  ],
  ['![a [b](https://x.org)](c.png)', '4:1 error parse/caption-link: a link or image in a caption'],
  ['![a](chart:ods)', '4:1 error parse/unknown-chart: unknown chart "ods" (did you mean "odds"?)'],
  [`${'> '.repeat(30)}a`, '4:1 error parse/too-deep: the Markdown is nested too deeply'],
  [
    'x\n\n- [@a [b]]',
    '6:3 error parse/citation: "[@a" is not a citation (write [@key] or [@key, p. 3]; for a plain "[" write \\[)',
  ],
])('%j is said to be wrong', (content, message) => {
  expect(problems(content.startsWith('> '.repeat(9)) ? `# T {.bullets}\n\n\n${content}` : ONE + content)).toContain(
    message,
  )
})
