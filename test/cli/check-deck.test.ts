import { expect, test } from 'vitest'
import { box, content, deckOf, line, picture, solid, title } from '../inspect/small-decks.ts'
import { fandeck } from './fandeck.ts'
import { contentOf, folderWith, refusal } from './tea.ts'

const GOOD = deckOf([title() + content(line('Green tea leads')), title('Where it grows')])
const FAINT = title('Faint') + box('Note', [40, 200, 300, 40], line('Tea', '', solid('AAAAAA')))
const MUTE = title('Mute') + picture('Picture 3', '')
const BAD = deckOf([
  FAINT,
  MUTE,
  ...Array.from({ length: 7 }, (_, index) => title(`Part ${index}`)),
  picture('Cup', ''),
])

const FAINT_LINE =
  'decks/tea.pptx slide 1 warning "Tea" in "Note" is #AAAAAA on #FFFFFF, a contrast of 2.32:1, and it needs 3:1, make one of them darker or lighter  accessibility/low-contrast'
const MEND = 'say in a sentence what it shows, or mark it as decorative  accessibility/missing-alt-text'

test('check of a deck without fault says so', async () => {
  const cwd = folderWith({ 'tea.pptx': GOOD, 'tea.POTX': GOOD })
  expect(await fandeck(cwd, 'check', 'tea.pptx')).toEqual({ code: 0, out: '', err: 'no errors; deck: tea.pptx\n' })
  expect(await fandeck(cwd, 'check', 'tea.POTX')).toEqual({ code: 0, out: '', err: 'no errors; deck: tea.POTX\n' })
})

test('what is wrong with a deck is told slide by slide, and nothing is changed', async () => {
  const cwd = folderWith({ 'decks/tea.pptx': BAD })
  const before = contentOf(cwd)
  expect(await refusal(cwd, 1, 'check', 'decks/tea.pptx')).toEqual([
    FAINT_LINE,
    `decks/tea.pptx slide 2 error "Picture 3" has no alt text, ${MEND}`,
    'decks/tea.pptx slide 10 error the slide has no title, give it one in a title placeholder; it may lie outside of the slide  accessibility/missing-slide-title',
    `decks/tea.pptx slide 10 error "Cup" has no alt text, ${MEND}`,
  ])
  expect(contentOf(cwd)).toEqual(before)
})

test('warnings alone do not fail it, unless that is wanted', async () => {
  const cwd = folderWith({ 'decks/tea.pptx': deckOf(FAINT) })
  expect(await fandeck(cwd, 'check', 'decks/tea.pptx')).toEqual({
    code: 0,
    out: '',
    err: `${FAINT_LINE}\nno errors; deck: decks/tea.pptx\n`,
  })
  expect(await refusal(cwd, 1, 'check', 'decks/tea.pptx', '--strict')).toEqual([FAINT_LINE])
})

test('its messages are JSON if that is wanted', async () => {
  const { code, out } = await fandeck(folderWith({ 'tea.pptx': deckOf(MUTE) }), 'check', 'tea.pptx', '--json')
  expect([code, JSON.parse(out)]).toEqual([
    1,
    {
      ok: false,
      messages: [
        {
          severity: 'error',
          rule: 'accessibility/missing-alt-text',
          reason: '"Picture 3" has no alt text',
          place: { file: 'tea.pptx', path: 'slide 1' },
          hint: 'say in a sentence what it shows, or mark it as decorative',
        },
      ],
    },
  ])
})

test.each<[name: string, code: number, argv: readonly string[], said: string]>([
  ['a file that is not there', 1, ['gone.pptx'], 'error gone.pptx: no such file or folder'],
  ['a file that is none of PowerPoint', 1, ['text.pptx'], 'text.pptx error "text.pptx" is no PowerPoint file: '],
  [
    'a deck for an audience',
    2,
    ['tea.pptx', '-a', 'marketing'],
    'error --audience: a PowerPoint file is as it is, give a report or slides',
  ],
  [
    'a deck in a theme',
    2,
    ['tea.pptx', '--theme', 'music'],
    'error --theme: a PowerPoint file is as it is, give a report or slides',
  ],
  [
    'a deck in a template',
    2,
    ['tea.pptx', '--reference-doc', 'tea.pptx'],
    'error --reference-doc: a PowerPoint file is as it is, give a report or slides',
  ],
])('to check %s is refused', async (_, code, argv, said) => {
  const [first] = await refusal(folderWith({ 'tea.pptx': GOOD, 'text.pptx': 'Tea' }), code, 'check', ...argv)
  expect(first).toContain(said)
})
