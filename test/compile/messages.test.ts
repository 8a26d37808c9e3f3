import { expect, test } from 'vitest'
import { inputOf, libraryOf, told } from '../world.ts'
import { brew, file, TEA, tea } from './tea.ts'

const LONG = `${'An endless sentence about tea goes on and on without ever coming to a point. '.repeat(12)}End`

test('a report without a fault says nothing', async () => {
  const { value, messages } = await brew()
  expect(told(messages)).toEqual([])
  expect(value.decks.map(({ name, slides }) => [name, slides])).toEqual([['executive', 3]])
})

test('what is wrong with a slide is told where the report says it: file, line and column', async () => {
  const detail = await brew(TEA.replace('Two cups of tea for each cup of coffee.', `"${LONG.repeat(6)}"`))
  expect(detail.messages.map(({ rule, place }) => [rule, place])).toEqual([
    ['layout/overflow', { file: 'report.yaml', line: 13, column: 18 }],
  ])
  const { value, messages } = await brew(TEA.replace('People drink more tea than coffee', `"${LONG}"`))
  expect(messages.map(({ rule, place }) => [rule, place])).toEqual([
    ['layout/title-too-long', { file: 'report.yaml', line: 12, column: 17 }],
  ])
  expect(value.decks.flatMap((deck) => Object.keys(deck.files))).toEqual([])
})

test('what a template itself wrote is told where it stands in the Markdown, with its words', async () => {
  const library = libraryOf()
  library.decks.set('executive', file('mine.md.hbs', '{{> cover}}\n# Mine {.bulets}\n\n- one\n'))
  const { messages } = await brew(TEA, { library })
  expect(told(messages)).toEqual([
    'out/executive.md:25:9 error unknown slide kind "bulets", did you mean "bullets"?; ' +
      'the templates wrote: # Mine {.bulets}  parse/unknown-kind',
  ])
})

test('a fault in a template is told in the template', async () => {
  const library = libraryOf()
  library.decks.set('executive', file('mine.md.hbs', '# {{titel}}\n'))
  const { value, messages } = await brew(TEA, { library })
  expect(messages.map(({ place }) => [place?.file, place?.line])).toEqual([['mine.md.hbs', 1]])
  expect(messages[0]?.hint).toContain('title')
  expect(value.decks).toEqual([])
})

test('faults of report, audience, theme, specs and data are all told at once', async () => {
  const library = libraryOf()
  library.audiences.set('guests', file('guests.yaml', 'audience: 1\ntitle: Guests\nquestion: Tea?\nthem: x\n'))
  library.audiences.set(
    'hosts',
    file('hosts.yaml', 'audience: 1\nextends: base\ntitle: H\nquestion: Tea?\ntheme: noire\n'),
  )
  const report = TEA.replace('spec: cups.vl.json', 'spec: gone.vl.json').replace(
    'data: { cups: cups.csv }',
    'data: { cups: cups.csv, beans: beans.csv }',
  )
  const audiences = ['guests', 'hosts', 'executiv', 'base', 'marketing']
  const { value, messages } = await brew(report, { library, audiences })
  expect(value.decks).toEqual([])
  const errors = messages.filter(({ severity }) => severity === 'error')
  expect(told(errors)).toEqual([
    'guests.yaml:4:1 error unknown key "them", did you mean "theme"?  read/unknown-key',
    'hosts.yaml:5:8 error unknown theme "noire", known: executive, marketing, mental-health, music  compile/theme',
    '--audience error unknown audience "executiv", did you mean "executive"?  compile/audience',
    '--audience error unknown audience "base", known: executive, guests, hosts, marketing, mental-health, music-industry  compile/audience',
    'report.yaml:6:44 error "gone.vl.json" does not exist  read/file',
  ])
})

test('a wrong name in the report does not hide what is wrong with its charts', async () => {
  const report = TEA.replace('spec: cups.vl.json', 'spec: gone.vl.json').replace(
    'topics: [strategy]',
    'topics: [stratgy]',
  )
  expect(report).toContain('[stratgy]')
  const { messages } = await brew(report, { audiences: ['executive'] })
  expect(messages.map(({ rule }) => rule)).toEqual(['read/unknown-topic', 'read/file'])
})

test('the faults of every deck are told, and a fault that two decks share is told once', async () => {
  const report = TEA.replace('People drink more tea than coffee', `"${LONG}"`)
  const { messages } = await brew(report, { audiences: ['executive', 'marketing', 'music-industry'] })
  const errors = messages.filter(({ severity }) => severity === 'error')
  expect(new Set(errors.map((message) => JSON.stringify(message))).size).toBe(errors.length)
  expect(new Set(errors.map(({ place }) => place?.line))).toEqual(new Set([12]))
})

test('bytes that are no text are told before anything is read', async () => {
  const world = tea()
  const { compile } = await import('../../src/index.ts')
  const { value, messages } = await compile(inputOf(Uint8Array.of(0x74, 0xff, 0xfe)), world)
  expect(value).toEqual({ report: null, decks: [], selections: [], templates: [] })
  expect(messages.map(({ severity, place }) => [severity, place?.file])).toEqual([['error', 'report.yaml']])
  expect(world.stages).toEqual(['read'])
})

test('an image that is missing, and one that is none, are told where the slide shows them', async () => {
  const slides = '# Two\n\n![A](gone.png)\n\n![B](cups.csv)\n'
  const { value, messages } = await brew(slides, { kind: 'slides' })
  expect(value.decks).toEqual([])
  expect(
    messages.map(({ place, reason }) => [place?.file, place?.line, reason.split(' ').slice(0, 3).join(' ')]),
  ).toEqual([
    ['slides.md', 3, '"gone.png" does not'],
    ['slides.md', 5, '"cups.csv": this is'],
  ])
})
