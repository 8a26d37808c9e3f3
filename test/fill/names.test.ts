import { expect, test } from 'vitest'
import { runTemplates } from '../../src/fill/run.ts'
import { templates } from './example.ts'

const VIEW = {
  title: 'T',
  subtitle: null,
  findings: [{ title: 'F', stat: null, detail: ['d'] }],
  labels: { sources: 'Sources' },
  vars: {},
}

const PARTIALS = {
  card: '{{title}}\n{{label}}',
  plain: 'plain',
  deep: '\n  {{> card title=nothing label="l"}}',
  up: '{{../title}}',
  foot: '{{labels.sources}}',
}

/** `file:line:column reason; hint` for each message. */
function problems(source: string): readonly string[] {
  const { value, messages } = runTemplates(templates(source, PARTIALS), VIEW, 'en')
  expect(value).toBe(null)
  return messages.map(({ place, reason, hint }) => {
    const start = `${place?.file}:${place?.line}:${place?.column} ${reason}`
    return hint ? `${start}; ${hint}` : start
  })
}

test.each([
  ['a name', '\n  {{findngs}}', 'deck.md.hbs:2:5 unknown name "findngs"; did you mean "findings"?'],
  ['a name in an if', '{{#if findngs}}x{{/if}}', 'deck.md.hbs:1:7 unknown name "findngs"; did you mean "findings"?'],
  [
    'a name in an unless',
    '{{#unless tilte}}x{{/unless}}',
    'deck.md.hbs:1:11 unknown name "tilte"; did you mean "title"?',
  ],
  [
    'a name in an each',
    '{{#each findngs}}x{{/each}}',
    'deck.md.hbs:1:9 unknown name "findngs"; did you mean "findings"?',
  ],
  ['a name in a with', '{{#with label}}x{{/with}}', 'deck.md.hbs:1:9 unknown name "label"; did you mean "labels"?'],
  ['a section', '{{#findngs}}x{{/findngs}}', 'deck.md.hbs:1:4 unknown name "findngs"; did you mean "findings"?'],
  [
    'an inverse section',
    '{{^findngs}}x{{/findngs}}',
    'deck.md.hbs:1:4 unknown name "findngs"; did you mean "findings"?',
  ],
  [
    'an else if',
    '{{#if subtitle}}x{{else if sub}}y{{/if}}',
    'deck.md.hbs:1:28 unknown name "sub"; known: findings, labels, subtitle, title, vars',
  ],
  ['an argument', '{{default tilte "x"}}', 'deck.md.hbs:1:11 unknown name "tilte"; did you mean "title"?'],
  [
    'an argument in an argument',
    '{{#if (and title (eq tilte "x"))}}x{{/if}}',
    'deck.md.hbs:1:22 unknown name "tilte"; did you mean "title"?',
  ],
  ['an option', '{{join findings key=tilte}}', 'deck.md.hbs:1:21 unknown name "tilte"; did you mean "title"?'],
  ['a path', '{{labels.source}}', 'deck.md.hbs:1:3 unknown name "source" in "labels.source"; did you mean "sources"?'],
  [
    'a path into a list',
    '{{findings.0.tilte}}',
    'deck.md.hbs:1:3 unknown name "tilte" in "findings.0.tilte"; did you mean "title"?',
  ],
  ['a place in a list', '{{findings.[7]}}', 'deck.md.hbs:1:3 unknown name "7" in "findings.7"; known: length'],
  [
    'a name in a loop, once',
    '{{#each "ab"}}{{/each}}{{#each findings}}{{tilte}}{{/each}}'.replace('{{#each "ab"}}{{/each}}', ''),
    'deck.md.hbs:1:21 unknown name "tilte"; did you mean "title"?',
  ],
  [
    'a name of an outer level',
    '{{#each findings}}{{labels}}{{/each}}',
    'deck.md.hbs:1:21 unknown name "labels" here; did you mean "../labels"?',
  ],
  [
    'a name of the whole in a partial',
    '{{#each findings}}{{> foot}}{{/each}}',
    'partials/foot.md.hbs:1:3 unknown name "labels" here; did you mean "@root.labels.sources"?',
  ],
  [
    'a level outside a partial',
    '{{#each findings}}{{> up}}{{/each}}',
    'partials/up.md.hbs:1:3 "../title" goes out of the template; from everywhere, @root has all that there is',
  ],
  [
    'a loop variable',
    '{{#each findings}}{{@indx}}{{/each}}',
    'deck.md.hbs:1:21 unknown name "@indx"; did you mean "@index"?',
  ],
  ['a loop variable outside a loop', '{{@index}}', 'deck.md.hbs:1:3 unknown name "@index"; known: @root'],
  [
    'a block parameter',
    '{{#each findings as |finding|}}{{findng.title}}{{/each}}',
    'deck.md.hbs:1:34 unknown name "findng" in "findng.title"; did you mean "finding"?',
  ],
  [
    'a dynamic name',
    '{{lookup labels "source"}}',
    'deck.md.hbs:1:17 unknown name "source" in "lookup … "source""; did you mean "sources"?',
  ],
  [
    'something of a null',
    '{{#each findings}}{{stat.value}}{{/each}}',
    'deck.md.hbs:1:21 "stat" is empty here, so there is no "stat.value"; put it in {{#if stat}}',
  ],
  ['something of a text', '{{title.size}}', 'deck.md.hbs:1:3 unknown name "size" in "title.size"; none is defined'],
  [
    'the context of a partial',
    '{{> card finding label=1}}',
    'deck.md.hbs:1:10 unknown name "finding"; did you mean "findings"?',
  ],
  [
    'a parameter of a partial',
    '{{> card label=lable}}',
    'deck.md.hbs:1:16 unknown name "lable"; known: findings, labels, subtitle, title, vars',
  ],
  [
    'a parameter that is not given',
    '{{> card}}',
    'partials/card.md.hbs:2:3 unknown name "label"; did you mean "labels"?',
  ],
  [
    'a parameter in a partial',
    '{{> deep}}',
    'partials/deep.md.hbs:2:18 unknown name "nothing"; known: findings, labels, subtitle, title, vars',
  ],
  ['a partial', '{{> crad}}', 'deck.md.hbs:1:5 unknown partial "crad"; did you mean "card"?'],
  [
    'a partial chosen by data',
    '{{> (lookup labels "sources")}}',
    'deck.md.hbs:1:5 the name of a partial is not written out; data cannot choose a partial; use {{#if}}',
  ],
  [
    'a partial defined by data',
    '{{#*inline title}}x{{/inline}}',
    'deck.md.hbs:1:5 the name of a partial is not written out; data cannot choose a partial; use {{#if}}',
  ],
  [
    'a partial block outside one',
    '{{> @partial-block}}',
    'deck.md.hbs:1:5 there is no "@partial-block" here; a partial called as {{#> name}}…{{/name}} has one',
  ],
  [
    'a helper',
    '{{upper title}}',
    'deck.md.hbs:1:3 unknown helper "upper"; known: and, currency, date, default, each, eq, gt, gte, if, join, lookup, lt, …',
  ],
  [
    'a helper in an argument',
    '{{#if (equal title "x")}}x{{/if}}',
    'deck.md.hbs:1:8 unknown helper "equal"; known: and, currency, date, default, each, eq, gt, gte, if, join, lookup, lt, …',
  ],
  ['a block helper', '{{#ifs title}}x{{/ifs}}', 'deck.md.hbs:1:4 unknown helper "ifs"; did you mean "if"?'],
  [
    'log',
    '{{log title}}',
    'deck.md.hbs:1:3 unknown helper "log"; known: and, currency, date, default, each, eq, gt, gte, if, join, lookup, lt, …',
  ],
  ['a decorator', '{{* inlin title}}', 'deck.md.hbs:1:5 unknown decorator "inlin"; did you mean "inline"?'],
  [
    'two contexts of a partial',
    '{{> plain title labels}}',
    'deck.md.hbs:1:17 "plain" takes 0 to 1 arguments, and has 2 here',
  ],
])('%s that there is not is an error with its place', (_, source, expected) => {
  expect(problems(source)).toEqual([expected])
})

test.each([
  ['{{constructor}}', 'constructor'],
  ['{{title.constructor}}', 'constructor'],
  ['{{__proto__}}', '__proto__'],
  ['{{labels.__proto__}}', '__proto__'],
  ['{{labels.toString}}', 'toString'],
  ['{{findings.constructor}}', 'constructor'],
  ['{{findings.map}}', 'map'],
  ['{{lookup labels "constructor"}}', 'constructor'],
  ['{{#with labels as |l|}}{{l.hasOwnProperty}}{{/with}}', 'hasOwnProperty'],
  ['{{#with "constructor" as |name|}}{{lookup @root.labels name}}{{/with}}', 'constructor'],
])('nothing inherited can be reached: %s', (source, name) => {
  expect(problems(source)[0]).toContain(`unknown name "${name}"`)
})

test.each(['{{constructor "x"}}', '{{toString title}}', '{{(hasOwnProperty title)}}', '{{helperMissing title}}'])(
  'nothing inherited can be called: %s',
  (source) => {
    expect(runTemplates(templates(source), VIEW, 'en').value).toBe(null)
  },
)

test('every unknown name of a run is reported, each once', () => {
  expect(problems('{{a1}}{{#if b1}}x{{/if}}{{#each findings}}{{c1.x}}{{/each}}{{default d1 "x"}}').length).toBe(4)
})

test('what is asked of an unknown name is not reported again', () => {
  expect(problems('{{#with nothing}}{{x}}{{/with}}{{number (default nothing 1)}}{{> card nothing}}').length).toBe(3)
})

test('null is known: it writes nothing, and is not true', () => {
  const source = '<{{subtitle}}>{{#if subtitle}}x{{/if}}{{#each subtitle}}x{{/each}}{{#with subtitle}}x{{/with}}'
  expect(runTemplates(templates(source), VIEW, 'en')).toEqual({ value: '<>', messages: [] })
})

test('a literal in the place of a name is a name', () => {
  const source = '{{"title"}} {{#if "tilte"}}text{{/if}} {{"and" title title}}'
  expect(runTemplates(templates(source), VIEW, 'en')).toEqual({ value: 'T text T', messages: [] })
  expect(problems('{{"tilte"}}{{12}}')).toEqual([
    'deck.md.hbs:1:3 unknown name "tilte"; did you mean "title"?',
    'deck.md.hbs:1:14 unknown name "12"; known: findings, labels, subtitle, title, vars',
  ])
})

test('a block can show the partial block that it was called with, and the one around that', () => {
  const partials = { outer: '<{{#> inner}}[{{> @partial-block}}]{{/inner}}>', inner: '({{> @partial-block}})' }
  const source = '{{#> outer}}{{title}}{{/outer}}'
  expect(runTemplates(templates(source, partials), VIEW, 'en')).toEqual({ value: '<([T])>', messages: [] })
})
