import { expect, test } from 'vitest'
import { planOf } from '../../src/index.ts'
import { libraryOf, told } from '../world.ts'
import { brew, file } from './tea.ts'

/** Five findings, the third the most relevant and the second the least. */
const REPORT = `report: 1
title: Tea
date: 2026-01-31
topics: { a: A, b: B }
sections:
  - id: one
    title: One
    findings:
      - { id: f1, claim: First, detail: Words., topics: [a], weight: 2 }
      - { id: f2, claim: Second, detail: Words., topics: [a], weight: 1 }
      - { id: f3, claim: Third, detail: Words., topics: [a, b], weight: 3 }
  - id: two
    title: Two
    findings:
      - { id: f4, claim: Fourth, detail: Words., topics: [b], weight: 2 }
      - { id: f5, claim: Fifth, detail: Words., topics: [b], weight: 1 }
`

function guests(slides: number, furniture = '{ sections: false }'): ReturnType<typeof libraryOf> {
  const library = libraryOf()
  const lines = [
    'audience: 1',
    'extends: base',
    'title: Guests',
    'question: Tea?',
    'topics: { a: 2, b: 3 }',
    `limits: { slides: ${slides}, findings: 4 }`,
    `furniture: ${furniture}`,
  ]
  library.audiences.set('guests', file('guests.yaml', lines.join('\n')))
  return library
}

function rules(decisions: readonly { finding: string; rule: string }[]): readonly string[] {
  return decisions.map(({ finding, rule }) => `${finding} ${rule}`)
}

test('within the limits only the limit of findings counts', async () => {
  const { value, messages } = await brew(REPORT, { library: guests(40), audiences: ['guests'] })
  expect(told(messages)).toEqual([])
  const [deck] = value.decks
  expect(rules(deck!.decisions)).toEqual(['f1 chosen', 'f2 findings-limit', 'f3 chosen', 'f4 chosen', 'f5 chosen'])
  expect(deck!.slides).toBe(6)
})

test('a deck with too many slides loses its least relevant findings, one after the other, and says so', async () => {
  const { value, messages } = await brew(REPORT, { library: guests(4), audiences: ['guests'] })
  expect(told(messages)).toEqual([])
  const [deck] = value.decks
  expect(deck!.slides).toBe(4)
  expect(deck!.scene.slides.map(({ title }) => title)).toEqual(['Tea', 'In this briefing', 'Third', 'Fourth'])
  expect(rules(deck!.decisions)).toEqual([
    'f1 slides-limit',
    'f2 findings-limit',
    'f3 chosen',
    'f4 chosen',
    'f5 slides-limit',
  ])
  const plan = await planOf(value)
  expect(plan?.unseen).toEqual(['f1', 'f2', 'f5'])
  expect(plan?.findings.map(({ id, section }) => [id, section])).toContainEqual(['f4', 'two'])
})

test('furniture that a dropped finding needed goes with it: a single section needs no agenda', async () => {
  const { value } = await brew(REPORT, { library: guests(3), audiences: ['guests'] })
  expect(value.decks[0]!.scene.slides.map(({ title }) => title)).toEqual(['Tea', 'Third'])
})

test('a deck that is too long with a single finding is an error, and has no file', async () => {
  const { value, messages } = await brew(REPORT, { library: guests(1), audiences: ['guests'] })
  expect(told(messages)).toEqual([
    'guests.yaml error "guests" takes 2 slides with a single finding, and may have 1, ' +
      'raise limits.slides or turn off some furniture  compile/too-many-slides',
  ])
  expect(value.decks.map((deck) => deck.files)).toEqual([{}])
})

test('an audience that nothing concerns gets no deck: a warning if all were built, an error if it was named', async () => {
  const library = guests(40)
  const nobody = ['audience: 1', 'extends: base', 'title: Nobody', 'question: Me?', 'topics: { "*": 0 }']
  library.audiences.set('nobody', file('nobody.yaml', nobody.join('\n')))
  for (const name of ['executive', 'marketing', 'mental-health', 'music-industry']) library.audiences.delete(name)

  const all = await brew(REPORT, { library, audiences: null })
  expect(all.messages.map(({ severity, rule }) => [severity, rule])).toEqual([['warning', 'select/nothing-left']])
  expect(all.value.decks.map(({ name }) => name)).toEqual(['guests'])
  expect(all.value.selections.map(({ audience }) => audience)).toEqual(['guests', 'nobody'])

  const named = await brew(REPORT, { library, audiences: ['nobody', 'guests'] })
  expect(named.messages.map(({ severity, rule }) => [severity, rule])).toEqual([['error', 'select/nothing-left']])
  expect(named.value.decks.map(({ name, files }) => [name, files])).toEqual([['guests', {}]])

  library.audiences.delete('guests')
  const alone = await brew(REPORT, { library, audiences: null })
  expect(alone.messages.map(({ severity, rule }) => [severity, rule])).toEqual([
    ['warning', 'select/nothing-left'],
    ['error', 'compile/no-deck'],
  ])
})

test('slides written by hand may limit themselves', async () => {
  const slides = (limit: number): string => `---\nslides: ${limit}\n---\n\n# One\n\n---\n\n# Two\n`
  expect((await brew(slides(2), { kind: 'slides' })).messages).toEqual([])
  const { value, messages } = await brew(slides(1), { kind: 'slides' })
  expect(told(messages)).toEqual([
    'slides.md error the deck has 2 slides, and "slides" in its front matter allows 1  compile/too-many-slides',
  ])
  expect(value.decks[0]?.files).toEqual({})
})
