import { expect, test } from 'vitest'
import { bare, blocks, problems, slides } from './parsing.ts'

const paragraph = (value: string): unknown => ({ type: 'paragraph', children: [{ type: 'text', value }] })
const notes = (body: string): unknown => bare(slides(body)[0]!.notes)

test.each([
  ':::notes\nb\n:::',
  '::: notes\nb\n:::',
  '::: {.notes}\nb\n:::',
  '::: notes :::\nb\n::::',
  '::::: notes\n\nb\n\n:::',
  '  :::notes\nb\n  :::',
])('%j are speaker notes', (directive) => {
  const body = `# A {.bullets}\nx\n\n${directive}\n\ny`
  expect(notes(body)).toEqual([paragraph('b')])
  expect(bare(slides(body)[0]!.blocks)).toEqual([paragraph('x'), paragraph('y')])
})

test('notes of a slide add up, wherever they stand', () => {
  const body = '# A {.bullets}\nx\n:::notes\nb\n:::\n:::takeaway\nc\n:::notes\n- d\n:::\n:::'
  expect(notes(body)).toEqual([
    paragraph('b'),
    { type: 'list', ordered: false, start: 1, items: [{ children: [{ type: 'text', value: 'd' }], items: [] }] },
  ])
})

test('a takeaway is a panel with a label in Markdown', () => {
  const panel = (label: readonly unknown[]): unknown => [{ type: 'panel', label, blocks: [paragraph('b')] }]
  expect(blocks(':::takeaway\nb\n:::')).toEqual(panel([]))
  expect(blocks(':::takeaway{label="So what" }\nb\n:::')).toEqual(panel([{ type: 'text', value: 'So what' }]))
  expect(blocks('::: {.takeaway label="\\"So\\" *what*"}\nb\n:::')).toEqual(
    panel([
      { type: 'text', value: '"So" ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'what' }] },
    ]),
  )
})

test.each([
  ['generic', ':::columns\n:::column{width=40%}\na\n:::\n:::column\nb\n:::\n:::'],
  ['Pandoc', ':::::: {.columns}\n::: {.column width="40%"}\na\n:::\n\n::: {.column}\nb\n:::\n::::::'],
  ['Quarto', "::: columns\n\n::: {.column width='40%'}\n\na\n\n:::\n\n::: column\n\nb\n\n:::\n\n:::"],
])('columns in %s spelling', (_, content) => {
  expect(blocks(content)).toEqual([
    {
      type: 'columns',
      columns: [
        { blocks: [paragraph('a')], width: 40, recommended: false },
        { blocks: [paragraph('b')], width: null, recommended: false },
      ],
    },
  ])
})

test('a column may hold a panel, and a panel anything but a panel', () => {
  expect(blocks(':::columns\n:::column\n:::takeaway\na\n:::\n:::\n:::column\n## b\n:::\n:::')).toEqual([
    {
      type: 'columns',
      columns: [
        { blocks: [{ type: 'panel', label: [], blocks: [paragraph('a')] }], width: null, recommended: false },
        { blocks: [{ type: 'heading', children: [{ type: 'text', value: 'b' }] }], width: null, recommended: false },
      ],
    },
  ])
})

test('one column may be the recommended one', () => {
  const recommended = (opening: string): unknown =>
    slides(`# T\n:::columns\n${opening}\na\n:::\n:::column\nb\n:::\n:::`)[0]!.blocks.map((block) =>
      block.type === 'columns' ? block.columns.map((column) => [column.recommended, column.width]) : null,
    )
  const first = (width: number | null): unknown => [
    [
      [true, width],
      [false, null],
    ],
  ]
  expect(recommended('::: {.column .recommended}')).toEqual(first(null))
  expect(recommended(':::column{.recommended}')).toEqual(first(null))
  expect(recommended('::: {.column width="60%" .recommended}')).toEqual(first(60))
})

test.each([':::refs\n:::', '::: {#refs}\n:::', '::: {.refs #refs}\n\n:::'])('%j is the list of sources', (content) => {
  expect(blocks(`[@rm]\n\n${content}`)).toEqual([
    { type: 'paragraph', children: [{ type: 'citation', items: [{ key: 'rm' }] }] },
    { type: 'references' },
  ])
})

test('places in directives are places in the file', () => {
  const [slide] = slides('# A\n\n```\n:::\n```\n\n::: takeaway\n\n- a [@kantar]\n:::')
  expect(slide!.blocks[1]).toEqual({
    type: 'panel',
    label: [],
    place: { file: 'slides.md', line: 7, column: 5 },
    blocks: [
      {
        type: 'list',
        ordered: false,
        start: 1,
        place: { file: 'slides.md', line: 9, column: 1 },
        items: [
          {
            place: { file: 'slides.md', line: 9, column: 1 },
            items: [],
            children: [
              { type: 'text', value: 'a ' },
              { type: 'citation', items: [{ key: 'kantar' }], place: { file: 'slides.md', line: 9, column: 5 } },
            ],
          },
        ],
      },
    ],
  })
})

const COLUMNS = ':::column\na\n:::\n:::column\nb\n:::\n:::'

test.each([
  [':::note\nb\n:::', ['3:4 error parse/unknown-directive: unknown directive "note" (did you mean "notes"?)']],
  [
    '::: {.fragment}\nb\n:::',
    [
      '3:6 error parse/unknown-directive: unknown directive "fragment" (known: column, columns, detail, notes, refs, takeaway)',
    ],
  ],
  [
    '::: {width=3}\nb\n:::',
    [
      '3:5 error parse/unknown-directive: unknown directive "{width=3}" (known: column, columns, detail, notes, refs, takeaway)',
    ],
  ],
  [
    ':::takeaway[So what]\nb\n:::',
    ['3:12 error parse/attributes: "[So what]" is not an attribute (write {.class #id key="value"})'],
  ],
  [
    ':::takeaway{lable="x"}\nb\n:::',
    ['3:13 error parse/unknown-attribute: unknown attribute of "takeaway" "lable" (did you mean "label"?)'],
  ],
  [
    '::: {.takeaway .wide}\nb\n:::',
    ['3:16 error parse/unknown-attribute: unknown attribute of "takeaway" "wide" (known: label)'],
  ],
  [
    `:::columns\n::: {.column .recomended}\nc\n:::\n${COLUMNS}`,
    ['4:14 error parse/unknown-attribute: unknown attribute of "column" "recomended" (did you mean "recommended"?)'],
  ],
  ['::: {.}\nb\n:::', ['3:6 error parse/attributes: ".}" is not an attribute (write {.class #id key="value"})']],
  [':::takeaway\n:::', ['3:4 error parse/empty-directive: the directive "takeaway" is empty']],
  [':::notes\nb', ['3:4 error parse/never-closed: "::: notes" is never closed']],
  [':::notes\nb\n---\n# C\nx', ['3:4 error parse/never-closed: "::: notes" is never closed']],
  [':::', ['3:1 error parse/stray-close: ":::" closes nothing (a directive opens with ::: and its name)']],
  [
    ':::notes\nb\n:::\n ::::',
    ['6:2 error parse/stray-close: ":::" closes nothing (a directive opens with ::: and its name)'],
  ],
  [':::column\na\n:::', ['3:4 error parse/misplaced: "column" cannot stand here: it stands in "columns" only']],
  [
    ':::notes\n:::notes\nb\n:::\n:::',
    ['4:4 error parse/misplaced: "notes" cannot stand here: they stand in notes already'],
  ],
  [
    ':::notes\n:::takeaway\nb\n:::\n:::',
    ['4:4 error parse/misplaced: "takeaway" cannot stand here: notes hold text only'],
  ],
  [':::notes\n![a](b.png)\n:::', ['4:1 error parse/only-text: notes can hold text only']],
  [
    ':::takeaway\n:::takeaway\nb\n:::\n:::',
    ['4:4 error parse/misplaced: "takeaway" cannot stand here: a takeaway holds no other'],
  ],
  [
    `:::takeaway\n:::columns\n${COLUMNS}\n:::`,
    ['4:4 error parse/misplaced: "columns" cannot stand here: columns stand on the slide itself'],
  ],
  [
    `:::columns\ntext\n\n${COLUMNS}`,
    ['4:1 error parse/not-column: "columns" holds something that is not a column (put it into ::: column)'],
  ],
  [
    ':::columns\n:::colum\na\n:::\n:::column\nb\n:::\n:::column\nc\n:::\n:::',
    [
      '4:4 error parse/unknown-directive: unknown directive "colum" (did you mean "column"?)',
      '5:1 error parse/not-column: "columns" holds something that is not a column (put it into ::: column)',
    ],
  ],
  [
    ':::columns\n:::column\na\n:::\n:::',
    ['3:4 error parse/column-count: "columns" holds 1 column (two to four stand beside each other)'],
  ],
  [
    ':::columns\n:::',
    ['3:4 error parse/column-count: "columns" holds 0 columns (two to four stand beside each other)'],
  ],
  [
    `:::columns\n:::column{width="4em"}\nc\n:::\n${COLUMNS}`,
    ['4:18 error parse/column-width: "4em" is not a width (write a share of the slide, such as "40%")'],
  ],
  [
    `:::columns\n:::column{width=0%}\nc\n:::\n${COLUMNS}`,
    ['4:17 error parse/column-width: "0%" is not a width (write a share of the slide, such as "40%")'],
  ],
  [
    '[@rm]\n\n:::refs\nb\n:::',
    ['6:1 error parse/refs-content: "refs" holds something (the sources are written by themselves)'],
  ],
])('%j is said to be wrong', (content, messages) => {
  expect(problems(`# A {.bullets}\nx\n${content}`)).toEqual(messages)
})

test('directives inside each other without end are refused', () => {
  const messages = problems(`# A {.bullets}\nx\n${':::notes\n'.repeat(11)}${':::\n'.repeat(11)}`)
  expect(messages).toContain('13:4 error parse/too-deep: the Markdown is nested too deeply')
})

test('what is detail stands on the slide like the rest, and is known by its place there', () => {
  const [slide] = slides(
    '# A {.bullets}\n\na\n\n::: detail\n- b\n\n::: takeaway\nc\n:::\n:::\n\nd\n\n:::{.detail}\ne\n:::',
  )
  expect(slide!.blocks.map(({ type }) => type)).toEqual(['paragraph', 'list', 'panel', 'paragraph', 'paragraph'])
  expect(slide!.detail).toEqual([1, 2, 4])
  expect(slides('# A {.bullets}\n\na')[0]).not.toHaveProperty('detail')
})

test('detail holds columns and notes as the slide does', () => {
  const [slide] = slides(
    '# A\n\n:::: detail\n::: columns\n::: column\na\n:::\n::: column\nb\n:::\n:::\n::: notes\nc\n:::\n::::',
  )
  expect([slide!.blocks.map(({ type }) => type), slide!.detail]).toEqual([['columns'], [0]])
  expect(bare(slide!.notes)).toEqual([paragraph('c')])
})

test('detail stands on the slide itself', () => {
  expect(problems('# A {.bullets}\n\n::: takeaway\na\n::: detail\nb\n:::\n:::')).toEqual([
    '5:5 error parse/misplaced: "detail" cannot stand here: it stands on the slide itself',
  ])
})
