import { expect, test } from 'vitest'
import { META, parsed, problems, slides } from './parsing.ts'

const sources = (body: string): readonly string[] => {
  const { value, messages } = parsed(body)
  expect(messages).toEqual([])
  return value.sources.map(({ key }) => key)
}

test('sources are numbered as slides cite them', () => {
  expect(sources('# A [@rm]\n- [@kantar]\n  - [@rm]\n\n# B\n[@ifpi; @kantar]')).toEqual(['rm', 'kantar', 'ifpi'])
})

test('sources are found in every kind of block', () => {
  expect(sources('# A\n| a |\n|---|\n| [@rm] |\n\n## B [@ifpi]')).toEqual(['rm', 'ifpi'])
  expect(sources('# A\n> b\n> — c [@rm]')).toEqual(['rm'])
  expect(sources('# A {.bullets}\n![b [@rm]](c.png)\n\n**d *[e [@ifpi]](https://x.org)***')).toEqual(['rm', 'ifpi'])
  expect(sources('# A\n:::takeaway{label="b [@rm]"}\nc [@ifpi]\n:::')).toEqual(['rm', 'ifpi'])
  expect(sources('# A\n:::columns\n:::column\na [@rm]\n:::\n:::column\nb [@ifpi]\n:::\n:::')).toEqual(['rm', 'ifpi'])
})

test('a chart brings its sources with it', () => {
  expect(sources('# A\n![b [@rm]](chart:odds)\n\nc [@kantar]')).toEqual(['rm', 'ifpi', 'kantar'])
})

test('what only notes cite comes last', () => {
  expect(sources('# A\nx [@kantar]\n:::notes\n[@rm]\n:::\n# B\ny [@ifpi]')).toEqual(['kantar', 'ifpi', 'rm'])
})

test('a footnote cites where it is called, and not where it is written', () => {
  expect(sources('[^1]: a [@rm]\n\n# A\nx[^1] [@kantar]')).toEqual(['rm', 'kantar'])
})

test('the same source is in the deck as in the front matter', () => {
  expect(parsed('# A\n[@rm]').value.sources).toEqual([META.sources['rm']])
})

test('a key without a source is an error where it stands', () => {
  expect(problems('# A [@katar]\n- a\n- b [@rm; @toString]\n\n:::notes\n[@x]\n:::')).toEqual([
    '1:5 error parse/unknown-source: unknown source "katar" (did you mean "kantar"?)',
    '3:5 error parse/unknown-source: unknown source "toString" (known: ifpi, kantar, rm)',
    '6:1 error parse/unknown-source: unknown source "x" (known: ifpi, kantar, rm)',
  ])
  expect(problems('# A\n[@x]', { sources: {} })).toEqual([
    '2:1 error parse/unknown-source: unknown source "x" (none is defined)',
  ])
})

test('a footnote is defined anywhere, and called from anywhere', () => {
  const body =
    '# A\nx[^b] y[^b]\n\n---\n# B[^Long-Name]\n\n---\n\n[^b]: One *two*\n    three\n\n    four\n\n[^long-name]: Five'
  const [a, b] = slides(body)
  const one = {
    type: 'footnote',
    children: [
      { type: 'text', value: 'One ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'two' }] },
      { type: 'text', value: ' three' },
      { type: 'break' },
      { type: 'text', value: 'four' },
    ],
  }
  expect(a!.blocks).toMatchObject([{ children: [{ value: 'x' }, one, { value: ' y' }, one] }])
  expect(b!.title).toEqual([
    { type: 'text', value: 'B' },
    { type: 'footnote', children: [{ type: 'text', value: 'Five' }] },
  ])
  expect(b!.key).toBe('b')
})

test.each([
  ['x[^1]', ['2:2 error parse/footnote: the footnote "[^1]" has no text (write a line "[^1]: …")']],
  ['x[^1]\n\n[^1]:', ['2:2 error parse/footnote: the footnote "[^1]" has no text (write a line "[^1]: …")']],
  ['x\n\n[^1]: a', ['4:1 warning parse/unused-footnote: nothing refers to the footnote "[^1]"']],
  ['x[^1]\n\n[^1]: a\n\n[^1]: b', ['6:1 error parse/footnote: a second text for the footnote "[^1]"']],
  ['x[^1]\n\n[^1]: a[^2]\n\n[^2]: b[^1]', ['6:8 error parse/footnote: a footnote refers to itself']],
  ['x[^1]\n\n[^1]: a\n\n    - b', ['6:5 error parse/only-text: a footnote can hold text only']],
])('%j is said to be wrong', (content, messages) => {
  expect(problems(`# A\n${content}`)).toEqual(messages)
})
