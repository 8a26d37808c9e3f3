import { expect, test } from 'vitest'
import { runTemplates } from '../../src/fill/run.ts'
import { templates } from './example.ts'

function problems(source: string, partials = {}, view: object = {}): readonly string[] {
  const { value, messages } = runTemplates(templates(source, partials), view, 'en')
  expect(value).toBe(null)
  return messages.map(({ rule, place, reason, hint }) => {
    const start = `${rule} ${place?.file}:${place?.line}:${place?.column} ${reason}`
    return hint ? `${start}; ${hint}` : start
  })
}

test('a partial that calls itself is an error with its place', () => {
  expect(problems('{{> a}}', { a: 'x\n{{> b}}', b: '{{> a}}' })).toEqual([
    'fill/endless partials/b.md.hbs:1:5 the partial "a" calls itself without end',
  ])
})

test('an inline partial that calls itself is an error', () => {
  expect(problems('{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}')).toEqual([
    'fill/endless deck.md.hbs:1:21 the partial "a" calls itself without end',
  ])
})

test('a partial block that calls itself is an error', () => {
  expect(problems('{{#*inline "a"}}{{#> a}}x{{/a}}{{/inline}}{{> a}}')).toEqual([
    'fill/endless deck.md.hbs:1:22 the partial "a" calls itself without end',
  ])
})

test('partials that double without end are an error', () => {
  const partials = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`p${index}`, `{{> p${index + 1}}}{{> p${index + 1}}}`]),
  )
  expect(problems('{{> p0}}', { ...partials, p40: 'x' })).toEqual([
    'fill/endless deck.md.hbs:undefined:undefined the template takes more than 1000000 steps; is there a loop in a loop?',
  ])
})

test('more than 5 million characters are an error', () => {
  const view = { list: Array.from({ length: 1000 }, () => 0), text: 'x'.repeat(5001) }
  expect(problems('{{#each list}}{{@root.text}}{{/each}}', {}, view)).toEqual([
    'fill/too-much deck.md.hbs:undefined:undefined the template writes more than 5000000 characters',
  ])
})

test.each([
  ['blocks', `${'{{#if x}}'.repeat(101)}${'{{/if}}'.repeat(101)}`, '1:901'],
  ['conditions', `{{#if x}}${'\n{{else if x}}'.repeat(100)}{{/if}}`, '101:1'],
  ['arguments', `{{not ${'(not '.repeat(101)}x${')'.repeat(101)}}}`, '1:507'],
])('%s that are nested more than 100 deep are an error', (_, source, place) => {
  expect(problems(source, {}, { x: 1 })).toEqual([
    `fill/too-deep deck.md.hbs:${place} the template is nested too deeply`,
  ])
})

test('partials and blocks that together are nested too deeply are an error', () => {
  const a = `${'{{#if x}}'.repeat(99)}{{> a}}${'{{/if}}'.repeat(99)}`
  expect(problems('{{> a}}', { a }, { x: 1 })).toEqual([
    'fill/too-deep deck.md.hbs:undefined:undefined the template is nested too deeply',
  ])
})

test('100 blocks in each other are read', () => {
  const source = `${'{{#if x}}'.repeat(100)}(((${'{{/if}}'.repeat(100)}`
  expect(runTemplates(templates(source.repeat(2)), { x: 1 }, 'en').value).toBe('((((((')
})

test('a template of more than 200000 characters is an error', () => {
  expect(problems('x'.repeat(200_001))).toEqual([
    'fill/too-long deck.md.hbs:undefined:undefined the template has more than 200000 characters',
  ])
})

test.each([
  [
    'a block that is never closed',
    'x\n  {{#if a}}\n{{#each b}}{{/each}}',
    'deck.md.hbs:2:3 the block "if" is never closed; end it with {{/if}}',
  ],
  ['a block that is closed as another', 'x\n{{#if a}}{{/each}}', 'deck.md.hbs:2:4 the block "if" is closed as "each"'],
  ['a block that was not opened', 'x\n{{/if}}', 'deck.md.hbs:2:1 unexpected "{{/" in the template'],
  ['an else outside a block', 'x\n {{else}}', 'deck.md.hbs:2:2 unexpected "{{else}}" in the template'],
  ['a tag that ends early', 'x\n\nab {{default x y=}}', 'deck.md.hbs:3:18 unexpected "}}" in the template'],
  ['a quotation mark that is not closed', '{{default "x}}', 'deck.md.hbs:1:11 unexpected character in the template'],
  ['a tag that is not closed', 'x\n{{title', 'deck.md.hbs:2:3 unexpected character in the template'],
  ['an empty tag', 'x {{ }}', 'deck.md.hbs:1:6 unexpected "}}" in the template'],
  ['a comment that is not closed', '{{!-- x', 'deck.md.hbs:1:5 unexpected character in the template'],
  ['a path that goes up in its middle', '{{a/../b}}', 'deck.md.hbs:1:3 Invalid path: a/..'],
])('%s is an error with its place', (_, source, expected) => {
  expect(problems(source)).toEqual([`fill/syntax ${expected}`])
})

test('a partial that cannot be read is an error with its file', () => {
  expect(problems('{{> a}}{{> a}}', { a: '\n{{#if x}}' })).toEqual([
    'fill/syntax partials/a.md.hbs:2:1 the block "if" is never closed; end it with {{/if}}',
  ])
})

test('a partial that is not called is not read', () => {
  expect(runTemplates(templates('x', { a: '{{#if x}}' }), {}, 'en').value).toBe('x')
})
