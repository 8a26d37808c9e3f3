import { expect, test } from 'vitest'
import { readTable } from '../../src/read/table.ts'
import { told } from './told.ts'

function read(source: string, file = 'data.csv') {
  return readTable({ file, source })
}

test('cells have the type that they are written in', () => {
  const { value, messages } = read(
    'number,text,mixed,day\n1,a,true,2024-01-05\n-2.5e3,"b ""c"", d",false,2024-01-06\n 0.1 ,"e\nf",,\n',
  )
  expect(messages).toEqual([])
  expect(value).toEqual({
    columns: ['number', 'text', 'mixed', 'day'],
    rows: [
      { number: 1, text: 'a', mixed: true, day: '2024-01-05' },
      { number: -2500, text: 'b "c", d', mixed: false, day: '2024-01-06' },
      { number: 0.1, text: 'e\nf', mixed: null, day: null },
    ],
  })
})

test('what is no JSON number stays text', () => {
  const cells = ['007', '1.', '.5', '+1', '0x10', '1_000', '1 000', '2024-01', '1e', '--1']
  expect(read(`a\n${cells.join('\n')}`).value?.rows.map((row) => row['a'])).toEqual(cells)
})

test.each([
  ['tabs', 'a\tb, c\n1\t2\n', 'data.tsv', { columns: ['a', 'b, c'], rows: [{ a: 1, 'b, c': 2 }] }],
  ['semicolons', 'a;b\n1;2\n', 'data.csv', { columns: ['a', 'b'], rows: [{ a: 1, b: 2 }] }],
  ['line ends of Windows', 'a,b\r\n1,2\r\n', 'DATA.CSV', { columns: ['a', 'b'], rows: [{ a: 1, b: 2 }] }],
  ['spaces in the header', ' a , b\n1,2', 'data.csv', { columns: ['a', 'b'], rows: [{ a: 1, b: 2 }] }],
  ['empty lines', '\na,b\n\n1,2\n,\n\n', 'data.csv', { columns: ['a', 'b'], rows: [{ a: 1, b: 2 }] }],
  ['one column', 'a\n1\n2\n', 'data.csv', { columns: ['a'], rows: [{ a: 1 }, { a: 2 }] }],
  [
    'an empty column',
    'a,b\n1,\n2,\n',
    'data.csv',
    {
      columns: ['a', 'b'],
      rows: [
        { a: 1, b: null },
        { a: 2, b: null },
      ],
    },
  ],
  [
    'a column called as objects call theirs',
    'constructor\n1\n',
    'data.csv',
    { columns: ['constructor'], rows: [{ constructor: 1 }] },
  ],
])('a table with %s is read', (_, source, file, expected) => {
  expect(read(source, file)).toEqual({ value: expected, messages: [] })
})

test('JSON rows may lack columns', () => {
  expect(read('[{"a": 1, "b": "x"}, {"c": true, "b": ""}]', 'data.json')).toEqual({
    value: {
      columns: ['a', 'b', 'c'],
      rows: [
        { a: 1, b: 'x', c: null },
        { a: null, b: null, c: true },
      ],
    },
    messages: [],
  })
})

test.each<[name: string, source: string, file: string, ...messages: string[]]>([
  ['nothing', '', 'data.csv', '1:1 error the table is empty | name its columns, and add rows | read/table-empty'],
  [
    'empty lines only',
    '\n\n',
    'data.csv',
    '1:1 error the table is empty | name its columns, and add rows | read/table-empty',
  ],
  ['a header only', 'a,b\n', 'data.csv', '1:1 error the table has no rows | add a row | read/table-empty'],
  [
    'bad names of columns',
    'a,,a,__proto__\n1,2,3,4\n',
    'data.csv',
    '1:1 error column 2 has no name | name it in the first row | read/table-header',
    '1:1 error column "a" is there twice | give each column a name of its own | read/table-header',
    '1:1 error "__proto__" cannot be the name of a column | choose another | read/table-header',
  ],
  [
    'rows of other lengths',
    'a,b\n"x\ny",1\n1\n1,2,3\n',
    'data.csv',
    '4:1 error this row has 1 cell, and the header 2 | add the missing separators | read/table-row',
    '5:1 error this row has 3 cells, and the header 2 | put text with a separator in it in quotes | read/table-row',
  ],
  [
    'an open quotation mark',
    'a,b\n1,2\n1,"x\n2,3\n',
    'data.csv',
    '3:1 error a quotation mark is opened here and not closed | close it; a quotation mark within a quoted text is written twice | read/table-quote',
  ],
  [
    'text after a closing mark',
    'a,b\n1,"x" y\n2,3\n',
    'data.csv',
    '2:1 error a row has more text after a closing quotation mark | a quotation mark within a quoted text is written twice | read/table-quote',
  ],
  [
    'another format',
    'a',
    'data.xlsx',
    'data.xlsx error "data.xlsx" is no CSV, TSV or JSON file | save it in one of these | read/table-type',
  ],
  [
    'broken JSON',
    '[{"a": 1},]',
    'data.json',
    '1:10 error a comma stands before "]" | remove the comma | read/json-syntax',
  ],
  [
    'a JSON map',
    '{"a": 1}',
    'data.json',
    '1:1 error the data are no list of objects | write [{"column": value, …}, …] | read/table-json',
  ],
  [
    'a JSON list of lists',
    '[[1]]',
    'data.json',
    '1:1 error the data are no list of objects | write [{"column": value, …}, …] | read/table-json',
  ],
  ['no JSON rows', '[]', 'data.json', '1:1 error the table has no rows | add a row | read/table-empty'],
  [
    'no JSON columns',
    '[{}]',
    'data.json',
    '1:1 error the table is empty | name its columns, and add rows | read/table-empty',
  ],
  [
    'a column without a name',
    '[{"": 1}]',
    'data.json',
    '1:1 error column 1 has no name | name it in the first row | read/table-header',
  ],
  [
    'a column that makes objects',
    '[{"__proto__": 1}]',
    'data.json',
    '1:1 error "__proto__" cannot be the name of a column | choose another | read/table-header',
  ],
  [
    'nested JSON',
    '[{"a": 1},\n {"a": [1]}]',
    'data.json',
    '2:8 error "a" holds a list or a map, and a cell is a single value | flatten the data | read/table-json',
  ],
  [
    'a control character',
    '[{"a": "x\\u0000"}]',
    'data.json',
    '1:8 error the character U+0000 has no place in a text | remove the character | read/control-character',
  ],
])('%s is told', (_, source, file, ...messages) => {
  const { value, messages: said } = read(source, file)
  expect(value).toBeNull()
  expect(told(said)).toEqual(messages)
})

test('a wrong separator is told ten times, not a million', () => {
  const rows = Array.from({ length: 50 }, () => '1;2').join('\n')
  expect(read(`a,b\n${rows}`).messages).toHaveLength(10)
  const cells = Array.from({ length: 50 }, () => '{"a": []}').join(',')
  expect(read(`[${cells}]`, 'data.json').messages).toHaveLength(10)
})

test.each([
  ['csv', `a\n${'1\n'.repeat(1_000_001)}`],
  ['json', `[${'{},'.repeat(1_000_000)}{}]`],
])('more than a million rows of %s are refused', (ending, source) => {
  expect(told(read(source, `data.${ending}`).messages)).toEqual([
    '1:1 error the table has more than a million rows | aggregate the data first | read/table-size',
  ])
})

test('what stands for a missing number is a gap, told once for each column', () => {
  const { value, messages } = read('y,v\n1,NaN\n2,3\n3,n/a\n4,1e999\n5,5\n6,6\n7,7\n8,8\n')
  expect(value?.rows.map((row) => row['v'])).toEqual([null, 3, null, null, 5, 6, 7, 8])
  expect(told(messages)).toEqual([
    '2:1 warning rows 2, 4 and 5 of column "v" have "NaN", "n/a" and "Infinity" in place of a number | shown as a gap; leave the cell empty to say so | read/table-gap',
  ])
})

test('one gap is told in the singular, many are cut short', () => {
  expect(told(read('v\n1\n-\n').messages)).toEqual([
    '3:1 warning row 3 of column "v" has "-" in place of a number | shown as a gap; leave the cell empty to say so | read/table-gap',
  ])
  const [message] = told(read(`v\n1\n${'NaN\n'.repeat(12)}`).messages)
  expect(message).toContain('rows 3, 4, 5, 6, 7, 8, 9, 10 and 4 more of column "v" have "NaN"')
})

test('words that mean nothing is there stay words in a column of text', () => {
  expect(read('a\nnone\nsome\n')).toEqual({
    value: { columns: ['a'], rows: [{ a: 'none' }, { a: 'some' }] },
    messages: [],
  })
})

test('an infinite number in a column without others is a gap', () => {
  expect(read('a,b\n1e999,x\n', 'data.csv').value?.rows).toEqual([{ a: null, b: 'x' }])
})

test('other text in a column of numbers stays, and is told', () => {
  const { value, messages } = read('v\n1\n2\nabout 3\n')
  expect(value?.rows.map((row) => row['v'])).toEqual([1, 2, 'about 3'])
  expect(told(messages)).toEqual([
    '4:1 warning column "v" holds numbers, and "about 3" in row 4 | write a number, or leave the cell empty | read/table-mixed',
  ])
})

test.each(['57%', '"1,234"', '"3,5"', '$5', '"€ 1.000,50"'])('a column of %s is told to be text', (cell) => {
  const { value, messages } = read(`v\n${cell}\n`)
  expect(value?.rows).toEqual([{ v: cell.replaceAll('"', '') }])
  expect(told(messages)).toEqual([
    `2:1 warning column "v" is read as text: "${cell.replaceAll('"', '')}" is not written as a number | write numbers alone, without separators or units: 1234.5 | read/table-number`,
  ])
})

test('the place of a row in JSON is the object', () => {
  expect(told(read('[{"v": 1},\n {"v": "NaN"}]', 'data.json').messages)).toEqual([
    '2:2 warning row 3 of column "v" has "NaN" in place of a number | shown as a gap; leave the cell empty to say so | read/table-gap',
  ])
})
