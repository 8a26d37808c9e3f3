import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from '../../src/read/json.ts'
import { told } from './told.ts'

test.each([
  ['{"a": [1, -2.5e3, {"b": null}], "c": "\\u00e9\\n\\"", "d": true}'],
  ['[]'],
  [' {} \n'],
  ['"\\ud83d\\ude00"'],
  ['0'],
  ['{"constructo": {"": 1}}'],
])('%s is what it says', (source) => {
  expect(readJson({ file: 'c.json', source })).toEqual({ value: JSON.parse(source), messages: [] })
})

test.each([
  ['', '1:1 error expected a value, found the end of the file | read/json-syntax'],
  ['{"a": 1 "b": 2}', '1:9 error expected "," or "}", found a quotation mark | read/json-syntax'],
  ['{a: 1}', '1:2 error expected a key in double quotes, found "a" | read/json-syntax'],
  ["{'a': 1}", '1:2 error expected a key in double quotes, found "\'" | read/json-syntax'],
  ['{"a" 1}', '1:6 error expected ":" after the key, found "1" | read/json-syntax'],
  ['[1,\n 2', '2:3 error expected "," or "]", found the end of the file | read/json-syntax'],
  ['[1,]', '1:3 error a comma stands before "]" | remove the comma | read/json-syntax'],
  ['{"a": 01}', '1:7 error expected a value, found "01" | read/json-syntax'],
  ['{"a": .5}', '1:7 error expected a value, found ".5" | read/json-syntax'],
  ['{"a": NaN}', '1:7 error expected a value, found "NaN" | read/json-syntax'],
  ['{"a": truely}', '1:7 error expected a value, found "truely" | read/json-syntax'],
  ['{"a": "x\ny"}', '1:7 error a quotation mark is not closed | read/json-syntax'],
  ['{"a": "x', '1:7 error a quotation mark is not closed | read/json-syntax'],
  ['{"a": "\\x"}', '1:7 error a backslash begins no known character | write "\\\\" for a backslash | read/json-syntax'],
  ['{\n// x\n}', '2:1 error expected a key in double quotes, found "/" | JSON has no comments | read/json-syntax'],
  ['{} {}', '1:4 error more text after the end: "{" | read/json-syntax'],
  ['{"a": 1, "a": 2}', '1:10 error key "a" is written twice | line 1 has it already | read/duplicate-key'],
  ['{"__proto__": 1}', '1:2 error key "__proto__" is not allowed | choose another name | read/reserved-key'],
  [
    '"\\u0000"',
    '1:1 error the character U+0000 has no place in a text | remove the character | read/control-character',
  ],
  [
    '"\\ud800"',
    '1:1 error the character U+D800 has no place in a text | remove the character | read/control-character',
  ],
  [
    '['.repeat(20_000),
    '1:65 error lists and maps lie within each other more than 64 deep | write the document flatter | read/nesting',
  ],
])('%j is told with its place', (source, message) => {
  const { value, messages } = readJson({ file: 'c.json', source })
  expect(value).toBeNull()
  expect(told(messages)).toEqual([message])
})

test('a text is read exactly if JSON.parse reads it', () => {
  const signs = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-0',
    '1.5',
    'null',
    'true',
    ' ',
    '\n',
    '"',
    '\\',
    'e',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
      const source = parts.join('')
      const { value, messages } = readJson({ file: 'c.json', source })
      const theirs = attempt(() => JSON.parse(source))
      if (messages.some((message) => message.rule === 'read/duplicate-key')) return
      expect(messages.length > 0).toBe(theirs === undefined)
      if (messages.length === 0) expect(JSON.stringify(value)).toBe(JSON.stringify(theirs))
    }),
    { numRuns: 3000 },
  )
})

test('what JSON.stringify writes is read back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6, noUnicodeString: false } as never), (value) => {
      const source = JSON.stringify(value, null, 1)
      const read = readJson({ file: 'c.json', source })
      if (read.messages.length === 0) expect(JSON.stringify(read.value, null, 1)).toBe(source)
      else expect(read.messages.every(({ rule }) => /control|reserved/.test(rule))).toBe(true)
    }),
  )
})

function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
