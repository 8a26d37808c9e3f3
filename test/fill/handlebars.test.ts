import fc from 'fast-check'
import Handlebars from 'handlebars'
import { expect, test } from 'vitest'
import { runTemplates } from '../../src/fill/run.ts'

const VIEW = {
  title: 'Deck',
  none: null,
  zero: 0,
  yes: true,
  no: false,
  empty: [],
  person: { name: 'Ann', age: 30, friends: [{ name: 'Bo' }, { name: 'Cy' }] },
  list: [
    { name: 'one', tags: ['a', 'b'] },
    { name: 'two', tags: [] },
  ],
  map: { x: 1, y: 2 },
}

const PARTIALS: Readonly<Record<string, string>> = {
  card: 'card {{name}}{{#if extra}} {{extra}}{{/if}}\n  more {{@root.title}}\n',
  layout: '<{{> @partial-block}}>{{#if name}}{{name}}{{/if}}',
  slot: '[{{#> slotted}}default{{/slotted}}]',
}

/** Pieces of template that are right at the outermost level, in every mix. */
const top = fc.letrec<{ piece: string; pieces: string }>((tie) => ({
  pieces: fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'text ',
      '\n',
      '  ',
      'a\n\nb',
      '{{title}}',
      '{{{title}}}',
      '{{& title}}',
      '{{~title~}}',
      '{{none}}',
      'z{{zero}}',
      'y{{yes}}',
      '{{person.name}}',
      'age {{this.person.age}}',
      '{{./title}}',
      '{{person.friends.0.name}}',
      '{{list.[1].name}}',
      'n{{list.length}}',
      '{{@root.person.name}}',
      '{{lookup person "name"}}',
      'x{{lookup map "x"}}',
      '{{! a comment }}',
      '{{!-- {{not}} this --}}\n',
      '\\{{escaped}}',
      '{{#each list}}{{@index}}{{name}}{{@first}}{{@last}}{{#each tags}}{{this}}{{../name}}{{../../title}}{{@../index}}{{@index}}{{else}}no tags{{/each}}{{/each}}',
      '{{#each list as |item i|}}{{i}}{{item.name}}{{title}}{{/each}}'.replace('{{title}}', '{{@root.title}}'),
      '{{#each map}}{{@key}}={{this}};{{/each}}',
      '\n{{#each list}}\n- {{name}}\n{{/each}}\n',
      '{{#with person}}{{name}}{{#with friends.[0]}}{{name}}{{../name}}{{../../title}}{{/with}}{{/with}}',
      '{{#with person as |p|}}{{p.name}}{{p.friends.length}}{{/with}}',
      '{{#person}}{{name}}{{/person}}',
      '{{#list}}{{name}}{{/list}}',
      '{{#empty}}x{{else}}nothing{{/empty}}',
      '{{#none}}x{{/none}}',
      '{{^none}}none{{/none}}',
      '{{^list}}none{{else}}some{{/list}}',
      '{{#yes}}{{title}}{{/yes}}',
      '{{> card person extra=null}}',
      '\n  {{> card person extra=null}}\n',
      '\n\t{{> card person extra="!"}}\nx',
      '{{> card name="given" extra=title}}',
      '{{#each list}}{{> card extra=@key}}{{/each}}',
      '{{#each list}}{{> card extra=@index}}{{/each}}',
      '{{#> layout person}}in {{title}}{{/layout}}'.replace('{{title}}', '{{name}}'),
      '{{#> layout name=title}}{{> card person extra=null}}{{/layout}}',
      '{{#> missing}}fallback {{title}}{{/missing}}',
      '{{#> slot}}{{#*inline "slotted"}}mine{{/inline}}{{/slot}}',
      '{{> slot}}',
      '{{#*inline "row"}}<{{name}}|{{../title}}>{{/inline}}{{#each list}}{{> row}}{{/each}}'.replace(
        '|{{../title}}',
        '',
      ),
      '{{#if 0 includeZero=true}}zero counts{{/if}}',
      '{{#if zero}}x{{else}}zero{{/if}}',
      '{{#if empty}}x{{else if person}}{{person.name}}{{else}}y{{/if}}',
      '{{#if none}}x{{else if no}}y{{else}}z{{/if}}',
      '{{#if "text"}}t{{/if}}{{#unless null}}u{{/unless}}',
      '{{#each empty}}x{{else}}none{{/each}}{{#each none}}x{{^}}none{{/each}}',
      '{{#with none}}x{{else}}without{{/with}}',
    ),
    tie('pieces').map((inner) => `{{#if yes}}${inner}{{else}}x{{/if}}`),
    tie('pieces').map((inner) => `{{#if person}}\n${inner}\n{{/if}}\n`),
    tie('pieces').map((inner) => `{{#unless no}}${inner}{{/unless}}`),
    tie('pieces').map((inner) => `{{#if no}}x{{else}}${inner}{{/if}}`),
    tie('pieces').map((inner) => `{{#with this}}${inner}{{/with}}`),
    tie('pieces').map((inner) => `{{~#if yes~}} ${inner} {{~else~}} x {{~/if~}}`),
    tie('pieces').map((inner) => `{{#*inline "part"}}${inner}{{/inline}}{{> part}}\n {{> part}}\n`),
    tie('pieces').map((inner) => `{{#> layout}}${inner}{{/layout}}`.replace('layout}}', 'layout name="n"}}')),
  ),
})).pieces

test('templates write what Handlebars itself makes of them', () => {
  fc.assert(
    fc.property(top, (source) => {
      const theirs = Handlebars.create()
      for (const [name, partial] of Object.entries(PARTIALS)) theirs.registerPartial(name, partial)
      const expected = theirs.compile(source, { noEscape: true })(VIEW)
      const partials = new Map(Object.entries(PARTIALS).map(([name, text]) => [name, { file: name, source: text }]))
      const ours = runTemplates({ deck: { file: 'deck', source }, partials }, VIEW, 'en')
      expect({ source, text: bareLines(ours.value), messages: ours.messages }).toEqual({
        source,
        text: bareLines(expected),
        messages: [],
      })
    }),
    { numRuns: 300 },
  )
})

/** Handlebars indents the empty lines of a partial too. */
function bareLines(text: string | null): string | undefined {
  return text?.replace(/[ \t]+$/gm, '')
}
