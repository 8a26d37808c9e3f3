import { expect, test } from 'vitest'
import { runTemplates } from '../../src/fill/run.ts'
import { templates } from './example.ts'

const VIEW = {
  n: 1234.5,
  half: 0.5,
  whole: 57,
  none: null,
  text: 'abc',
  digits: '1200',
  date: '2025-04-28',
  list: ['a', 'b', 'c'],
  things: [{ name: 'x' }, { name: 'y' }],
  empty: [],
}

/** What a template writes, or the reasons why it does not. */
function run(source: string, language = 'en'): string | readonly string[] {
  const { value, messages } = runTemplates(templates(source), VIEW, language)
  return value ?? messages.map(({ reason, hint }) => (hint ? `${reason}; ${hint}` : reason))
}

test.each([
  ['{{eq whole 57}} {{eq text "abc"}} {{eq whole "57"}}', 'true true false'],
  ['{{ne whole 57}} {{gt n 1}} {{gte whole 57}} {{lt whole 57}} {{lte whole 57}}', 'false true true false true'],
  ['{{lt "a" "b"}} {{gt "a" "b"}} {{lte "a" "a"}}', 'true false true'],
  ['{{and text whole}} {{and none text}}{{and text none}} {{and text half whole}}', '57  57'],
  ['{{or none text}} {{or text none}} {{or none 0}}', 'abc abc 0'],
  ['{{not none}} {{not text}} {{not empty}} {{not 0}}', 'true false true true'],
  ['{{default none "–"}} {{default text "–"}} {{default 0 "–"}} {{default "" "–"}}', '– abc 0 –'],
  ['{{#if (and (gt n 1) (not none))}}yes{{else}}no{{/if}}', 'yes'],
  ['{{#eq whole 57}}yes{{else}}no{{/eq}}{{#ne whole 57}}yes{{else}}no{{/ne}}', 'yesno'],
  ['{{#each list}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}', 'a, b, c'],
  ['{{join list ", "}}|{{join list}}|{{join things "/" key="name"}}|{{join empty}}', 'a, b, c|a, b, and c|x/y|'],
  ['{{number none}}{{percent none}}{{currency none "EUR"}}{{date none}}', ''],
  ['{{number digits}}', '1,200'],
  ['{{quoted text}} {{quoted "say \'x\'"}} {{quoted none}}', '"abc" "say \'x\'" ""'],
  ['{{quoted \'say "x"\'}}', '"say \\"x\\""'],
  ['{{date}} {{#with things.[0]}}{{name}}{{/with}}', '2025-04-28 x'],
  ['{{lookup things.[1] "name"}}', 'y'],
])('%s writes %j', (source, expected) => {
  expect(run(source)).toBe(expected)
})

test.each([
  ['en', '{{number n}}|{{number n digits=2}}|{{number half digits=0}}', '1,234.5|1,234.50|1'],
  ['de', '{{number n}}|{{number n digits=2}}', '1.234,5|1.234,50'],
  ['ko', '{{number n}}', '1,234.5'],
  ['en', '{{percent whole}}|{{percent half}}|{{percent whole digits=1}}', '57%|0.5%|57.0%'],
  ['de', '{{percent whole}}', '57\u00A0%'],
  ['ko', '{{percent whole}}', '57%'],
  ['en', '{{currency whole "EUR"}}|{{currency n "USD"}}|{{currency whole "USD" digits=2}}', '€57|$1,234.50|$57.00'],
  ['de', '{{currency n "EUR"}}', '1.234,50\u00A0€'],
  ['ko', '{{currency whole "KRW"}}', '₩57'],
  [
    'en',
    '{{date date}}|{{date date style="short"}}|{{date "2025-04"}}|{{date "spring"}}',
    'April 28, 2025|4/28/25|April 2025|spring',
  ],
  ['en-GB', '{{date date}}|{{date date style="short"}}', '28 April 2025|28/04/2025'],
  ['de', '{{date date}}|{{date date style="medium"}}', '28\\. April 2025|28.04.2025'],
  ['ko', '{{date date}}|{{date "2025-04"}}', '2025년 4월 28일|2025년 4월'],
  [
    'en',
    '{{plural 1 one="week" other="weeks"}} {{plural 2 one="week" other="weeks"}} {{plural list one="x" other="xs"}}',
    'week weeks xs',
  ],
  ['pl', '{{plural 3 one="tydzień" few="tygodnie" other="tygodni"}}', 'tygodnie'],
  ['ko', '{{plural 1 one="a" other="b"}}', 'b'],
  ['de', '{{join list}}', 'a, b und c'],
  ['not a language', '{{number n}} {{date date}}', '1,234.5 April 28, 2025'],
])('in %s, %s writes %j', (language, source, expected) => {
  expect(run(source, language)).toBe(expected)
})

test.each([
  ['{{eq n}}', '"eq" takes 2 arguments, and has 1 here'],
  ['{{not n n}}', '"not" takes 1 argument, and has 2 here'],
  ['{{and n}}', '"and" takes 2 arguments or more, and has 1 here'],
  ['{{join list "," ","}}', '"join" takes 1 to 2 arguments, and has 3 here'],
  ['{{lookup things}}', '"lookup" takes 2 arguments, and has 1 here'],
  ['{{#if}}x{{/if}}', '"if" takes 1 argument, and has 0 here'],
  ['{{#each list things}}x{{/each}}', '"each" takes 1 argument, and has 2 here'],
  ['{{#each list limit=2}}x{{/each}}', '"each" has no option "limit"; none is defined'],
  ['{{#if none includezero=true}}x{{/if}}', '"if" has no option "includezero"; did you mean "includeZero"?'],
  ['{{number n digit=2}}', '"number" has no option "digit"; did you mean "digits"?'],
  ['{{number n digits=99}}', '"number" takes a number of digits from 0 to 20, not "99"'],
  ['{{number text}}', '"number" takes a number, not "abc"'],
  ['{{percent list}}', '"percent" takes a number, not a list'],
  ['{{currency n "euros"}}', '"currency" takes a currency code such as "EUR", not "euros"'],
  ['{{date n}}', '"date" takes a date such as "2025-04-28", not "1234.5"'],
  ['{{date date style="longer"}}', '"date" knows the styles full, long, medium, short, not "longer"'],
  ['{{plural n}}', '"plural" takes the words as options, such as one="week" other="weeks"'],
  ['{{gt text 1}}', '"gt" compares two numbers or two texts, not "abc" and "1"'],
  ['{{gt none 1}}', '"gt" compares two numbers or two texts, not nothing and "1"'],
  ['{{join text}}', '"join" takes a list, not "abc"'],
  ['{{join things}}', '"join" takes a text, not a group of values'],
  ['{{join things key="nam"}}', '"join" finds no "nam" in a group of values'],
  ['{{#each text}}x{{/each}}', '"each" goes through a list, not "abc"'],
  ['{{list}}', 'a list cannot be written as it is; go through a list with {{#each}} or {{join}}'],
  ['{{things.[0]}}', 'a group of values cannot be written as it is; go through a list with {{#each}} or {{join}}'],
  ['{{plural}}', '"plural" needs something to work on; write {{plural …}}'],
])('%s is an error: %s', (source, expected) => {
  expect(run(source)).toEqual([expected])
})
