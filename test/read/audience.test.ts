import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseInline } from '../../src/parse/inline.ts'
import { isAbstract, readAudience } from '../../src/read/audience.ts'
import { told } from './told.ts'

function read(name: string, sources: Readonly<Record<string, string>>) {
  const files = Object.entries(sources).map(([key, source]) => [key, { file: `${key}.yaml`, source }] as const)
  return readAudience(name, new Map(files), { parseInline })
}

/** Messages with the file that they point into. */
function problems(name: string, sources: Readonly<Record<string, string>>): readonly string[] {
  const { messages } = read(name, sources)
  return told(messages).map((line, index) => `${messages[index]!.place?.file ?? ''}:${line}`)
}

const SMALL = 'title: Sales\nquestion: What do *we* sell?\n'

test('an audience that says little has every default', () => {
  const { value, messages } = read('sales', { sales: SMALL })
  expect(messages).toEqual([])
  expect(value).toEqual({
    name: 'sales',
    title: 'Sales',
    question: {
      inlines: [
        { type: 'text', value: 'What do ' },
        { type: 'emphasis', children: [{ type: 'text', value: 'we' }] },
        { type: 'text', value: ' sell?' },
      ],
      place: { file: 'sales.yaml', line: 2, column: 11 },
    },
    topics: {},
    threshold: 1,
    limits: { slides: 24, findings: 12, takeaways: 5, actions: 5 },
    order: 'report',
    theme: 'executive',
    size: null,
    deck: 'standard',
    labels: {
      implication: 'So what',
      agenda: 'Agenda',
      takeaways: 'Key takeaways',
      actions: 'What to do next',
      glossary: 'Terms used',
      sources: 'Sources',
      stats: 'In numbers',
      care: 'A note on care',
      closing: 'What follows',
      remember: 'One thing to remember',
      appendix: 'Appendix',
      action: 'What',
      owner: 'Who',
      by: 'By when',
    },
    furniture: {
      agenda: true,
      sections: true,
      stats: true,
      takeaways: true,
      glossary: true,
      sources: true,
      notes: true,
      care: null,
    },
  })
})

test('what an audience extends holds where it says nothing, map by map', () => {
  const { value, messages } = read('c', {
    a: 'abstract: true\ntitle: A\ntopics: { x: 1, y: 2, "*": 1 }\nlimits: { slides: 9, findings: 8 }\ntheme: music\nsize: 4:3\n',
    b: 'extends: a\nquestion: Why?\nlimits: { slides: 7 }\norder: score\nlabels: { agenda: Today }\n',
    c: 'extends: b\ntitle: C\ntopics: { x: 5, z: 0.5 }\nfurniture: { notes: false, care: Take care }\nlabels: { mine: Own }\n',
  })
  expect(messages).toEqual([])
  expect(value).toMatchObject({
    title: 'C',
    question: { place: { file: 'b.yaml', line: 2, column: 11 } },
    topics: { x: 5, y: 2, '*': 1, z: 0.5 },
    limits: { slides: 7, findings: 8, takeaways: 5, actions: 5 },
    order: 'score',
    theme: 'music',
    size: '4:3',
    labels: { agenda: 'Today', mine: 'Own', sources: 'Sources' },
    furniture: { notes: false, agenda: true, care: { inlines: [{ type: 'text', value: 'Take care' }] } },
  })
})

test.each<[name: string, who: string, sources: Record<string, string>, ...messages: string[]]>([
  [
    'an audience that is not there',
    'sale',
    { sales: SMALL },
    ': error unknown audience "sale" | did you mean "sales"? | read/unknown-audience',
  ],
  [
    'a base that is not there',
    'sales',
    { sales: `${SMALL}extends: bas\n`, base: SMALL },
    'sales.yaml:3:10 error unknown audience "bas" | did you mean "base"? | read/unknown-audience',
  ],
  [
    'a circle',
    'a',
    { a: 'extends: b\n', b: 'extends: c\n', c: 'extends: a\n' },
    'c.yaml:1:10 error "a" extends itself, by way of "b" and "c" | remove one "extends", or give the file another name | read/extends-cycle',
  ],
  [
    'an audience that extends itself',
    'a',
    { a: `${SMALL}extends: a\n` },
    'a.yaml:3:10 error "a" extends itself | remove one "extends", or give the file another name | read/extends-cycle',
  ],
  [
    'an abstract audience',
    'a',
    { a: `${SMALL}abstract: true\n` },
    'a.yaml:3:11 error audience "a" is abstract: others extend it, no deck is built for it | read/abstract',
  ],
  [
    'a limit of nothing',
    'a',
    { a: `${SMALL}limits: { slides: 0 }\n` },
    'a.yaml:3:19 error expected a whole number of at least 1, found the number 0 | a limit of 0 would leave nothing; to leave a part out, turn it off under "furniture" | read/value',
  ],
  [
    'an error in each file',
    'b',
    { a: `${SMALL}ordr: score\nlimits: { slides: many }\n`, b: 'extends: a\norder: scores\ntopics: { x: 6 }\n' },
    'a.yaml:3:1 error unknown key "ordr" | did you mean "order"? | read/unknown-key',
    'a.yaml:4:19 error expected a number, found the text "many" | read/type',
    'b.yaml:2:8 error expected "report" or "score", found the text "scores" | did you mean "score"? | read/value',
    'b.yaml:3:14 error expected a number from 0 to 5, found the number 6 | read/value',
  ],
  [
    'an order that is like neither',
    'a',
    { a: `${SMALL}order: random\n` },
    'a.yaml:3:8 error expected "report" or "score", found the text "random" | read/value',
  ],
  [
    'an order without a value',
    'a',
    { a: `${SMALL}order:\n` },
    'a.yaml:3:7 error "order" is empty | write a value, or remove the key | read/empty',
  ],
  [
    'furniture that is no flag',
    'a',
    { a: `${SMALL}furniture: { agenda: 1 }\n` },
    'a.yaml:3:22 error expected true or false, found the number 1 | read/type',
  ],
  [
    'a label that is nearly known',
    'a',
    { a: `${SMALL}labels: { implicaton: Now }\n` },
    'a.yaml:3:11 warning no template of fandeck uses the label "implicaton" | did you mean "implication"? | read/unknown-label',
  ],
  [
    'a topic that is no name',
    'a',
    { a: `${SMALL}topics: { "a b": 1 }\n` },
    'a.yaml:3:11 error "a b" is not a name | use letters, digits, "-", "_", "." and ":", and begin with a letter or digit | read/name',
  ],
  [
    'a base that is no YAML',
    'b',
    { a: 'x: [\n', b: `${SMALL}extends: a\n` },
    'a.yaml:2:1 error a bracket is not closed | read/yaml-syntax',
  ],
])('%s is told in its file', (_, who, sources, ...messages) => {
  expect(problems(who, sources)).toEqual(messages)
})

test('the audiences that come with fandeck are read without a word', () => {
  const folder = 'templates/audiences'
  const files = new Map(
    readdirSync(folder).map((file) => {
      const text = { file: `${folder}/${file}`, source: readFileSync(`${folder}/${file}`, 'utf8') }
      return [file.replace('.yaml', ''), text] as const
    }),
  )
  const names = [...files.keys()].filter((name) => !isAbstract(files.get(name)!))
  expect(names).not.toContain('base')
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) {
    const { value, messages } = readAudience(name, files, { parseInline })
    expect([messages, value?.name]).toEqual([[], name])
  }
})

test.each([
  ['abstract: true', true],
  ['title: x\r\nabstract: true # others extend it\r\n', true],
  ['abstract: false', false],
  ['  abstract: true', false],
  ['# abstract: true', false],
  ['abstract: truely', false],
])('%j is seen as abstract: %s', (source, expected) => {
  expect(isAbstract({ file: 'a.yaml', source })).toBe(expected)
})
