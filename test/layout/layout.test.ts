import { describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import type { Deck } from '../../src/model/deck.ts'
import type { Item, Scene, SceneSlide, TextItem } from '../../src/model/scene.ts'
import { breakLines } from '../../src/text/lines.ts'
import * as d from './decks.ts'
import { seen } from './seen.ts'
import { theme } from './themes.ts'

const EXECUTIVE = theme('executive')

function scene(deck: Deck): Scene {
  const { value, messages } = layout(deck, EXECUTIVE, new Map())
  expect(messages).toEqual([])
  return value
}

function only(deck: Deck): SceneSlide {
  const slides = seen(scene(deck))
  expect(slides).toHaveLength(1)
  return slides[0]!
}

/** The item of a slide by the second half of its key. */
function item(slide: SceneSlide, name: string): Item {
  const found = slide.items.find(({ key }) => key === `${slide.key}/${name}`)
  if (!found) throw new Error(`no ${name} among ${slide.items.map(({ key }) => key).join(', ')}`)
  return found
}

function textOf(slide: SceneSlide, name: string): TextItem {
  const found = item(slide, name)
  if (found.type !== 'text') throw new Error(`${name} is a ${found.type}`)
  return found
}

function words({ paragraphs }: TextItem): readonly string[] {
  return paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))
}

const LONG =
  'Creator campaigns have a 57 per cent chance of lifting short-term sales, more than any other channel that was measured in the period'

describe('a slide', () => {
  test('has title, section, rule, content and page number on the grid', () => {
    const slide = only(
      d.deck([d.slide('bullets', 'Sales', [d.list([LONG, LONG, LONG, LONG, LONG])], { key: 'a', section: 'Music' })]),
    )
    expect(slide.items.map(({ key, role }) => [key, role])).toEqual([
      ['a/rule', 'decoration'],
      ['a/title', 'title'],
      ['a/eyebrow', 'eyebrow'],
      ['a/card', 'decoration'],
      ['a/card-bar', 'decoration'],
      ['a/body', 'body'],
      ['a/page-number', 'page-number'],
    ])
    expect(item(slide, 'title').box).toEqual({ x: 48, y: 50, width: 864, height: 33 })
    expect(item(slide, 'rule').box).toEqual({ x: 48, y: 89, width: 864, height: 0 })
    expect(item(slide, 'card').box).toEqual({ x: 48, y: 105, width: 864, height: 383 })
    expect(item(slide, 'body').box).toMatchObject({ x: 80, width: 644 })
    expect(words(textOf(slide, 'eyebrow'))).toEqual(['MUSIC'])
    expect(textOf(slide, 'page-number')).toMatchObject({ paragraphs: [{ align: 'right' }], box: { height: 12.2 } })
  })

  test('has its content lower under a title of two lines, which are balanced', () => {
    const title = 'Creators sell and adverts are watched, so that budgets move from one to the other'
    const slide = only(d.deck([d.slide('bullets', title, [d.list([LONG, LONG, LONG, LONG, LONG])])]))
    const { box, lines } = textOf(slide, 'title')
    expect(lines).toBe(2)
    expect(box.height).toBe(66)
    expect(box.width).toBeLessThan(600)
    expect(item(slide, 'card').box).toMatchObject({ y: 138, height: 350 })
  })

  test('takes smaller steps of the title size before it refuses', () => {
    const slide = only(d.deck([d.slide('bullets', `${LONG} and year`, [d.paragraph('x')])]))
    expect(textOf(slide, 'title').paragraphs[0]!.runs[0]!.size).toBe(26)
  })

  test('sets sparse text larger and dense text smaller, on the steps of the theme', () => {
    const size = (count: number) => {
      const items = Array.from({ length: count }, (_, index) => `${index} ${LONG}`)
      return textOf(only(d.deck([d.slide('bullets', 'T', [d.list(items)])])), 'body').paragraphs[0]!.runs[0]!.size
    }
    expect([2, 3, 4, 8].map(size)).toEqual([24, 20, 20, 16])
  })

  test('puts few words in the middle of a card, a single one without its bullet', () => {
    const slide = only(d.deck([d.slide('bullets', 'T', [d.list(['One thing'])])]))
    expect(item(slide, 'card').box).toMatchObject({ x: 48, width: 864 })
    const { paragraphs, box } = textOf(slide, 'body')
    expect(paragraphs).toMatchObject([{ bullet: null, runs: [{ text: 'One thing', size: 28 }] }])
    const card = item(slide, 'card').box
    expect(box.y + box.height / 2).toBeCloseTo(card.y + card.height / 2)
  })

  test('sets right-to-left paragraphs on the right', () => {
    const slide = only(d.deck([d.slide('bullets', 'T', [d.paragraph('المقاطع القصيرة'), d.paragraph('short clips')])]))
    expect(textOf(slide, 'body').paragraphs.map(({ rtl, align }) => [rtl, align])).toEqual([
      [true, 'right'],
      [false, 'left'],
    ])
  })

  test('marks the language of each run', () => {
    const slide = only(d.deck([d.slide('bullets', 'T', [d.paragraph('The fandom (팬덤)')])]))
    expect(textOf(slide, 'body').paragraphs[0]!.runs.map(({ text, language }) => [text, language])).toEqual([
      ['The fandom (', 'en'],
      ['팬덤', 'ko-KR'],
      [')', 'en'],
    ])
  })

  test('nests lists with an indent for each level', () => {
    const slide = only(d.deck([d.slide('bullets', 'T', [d.list([['One', ['Deeper']], 'Two'])])]))
    expect(
      textOf(slide, 'body').paragraphs.map(({ level, indent, hanging, bullet }) => [
        level,
        indent,
        hanging,
        bullet?.type,
      ]),
    ).toEqual([
      [0, 25, 25, 'disc'],
      [1, 50, 25, 'disc'],
      [0, 25, 25, 'disc'],
    ])
  })

  test('numbers an ordered list from its start', () => {
    const list = { ...d.list(['Four', 'Five'], true), start: 4 }
    const slide = only(d.deck([d.slide('bullets', 'T', [list])]))
    expect(textOf(slide, 'body').paragraphs.map(({ bullet }) => bullet?.number)).toEqual([4, 5])
  })
})

describe('too much for a slide', () => {
  const items = Array.from({ length: 12 }, (_, index) => `${index} ${LONG}`)

  test('goes on to a second one, balanced and at one size', () => {
    const { slides } = scene(
      d.deck([d.slide('bullets', 'Points', [d.list(items)], { key: 'p', notes: [d.paragraph('Say it')] })]),
    )
    expect(slides.map(({ key, title, notes }) => [key, title, notes.length])).toEqual([
      ['p', 'Points (1/2)', 1],
      ['p~2', 'Points (2/2)', 0],
    ])
    const bodies = slides.map((slide) => textOf(slide, 'body').paragraphs)
    expect(bodies.map((body) => body.length)).toEqual([6, 6])
    expect(new Set(bodies.flat().flatMap(({ runs }) => runs.map((run) => run.size))).size).toBe(1)
    expect(slides.map((slide) => words(textOf(slide, 'page-number'))[0])).toEqual(['1', '2'])
  })

  test('goes on with the number of its list', () => {
    const { slides } = scene(d.deck([d.slide('bullets', 'Points', [d.list(items, true)])]))
    expect(textOf(slides[1]!, 'body').paragraphs[0]!.bullet?.number).toBe(7)
  })

  test('repeats the header of a table and the label of a panel', () => {
    const table = d.table(['What', 'Who'], ...[...items, ...items].map((words) => [words, 'We']))
    const { slides } = scene(
      d.deck([
        d.slide('bullets', 'Table', [table]),
        d.slide('bullets', 'Panel', [d.panel('So what', d.list([...items, ...items]))]),
      ]),
    )
    const headers = slides
      .flatMap((slide) => slide.items)
      .flatMap((one) => (one.type === 'table' ? [one.rows[0]!.cells[0]!.paragraph.runs[0]!.text] : []))
    expect(headers).toEqual(['What', 'What'])
    expect(
      slides.filter(({ title }) => title.startsWith('Panel')).map((slide) => words(textOf(slide, 'panel-label'))[0]),
    ).toEqual(['So what', 'So what', 'So what'])
  })

  test('repeats the heading of a column', () => {
    const columns = d.columns([d.heading('Fans'), d.list(items)], [d.heading('Labels'), d.list(items.slice(0, 2))])
    const { slides } = scene(d.deck([d.slide('two-column', 'Both', [columns])]))
    expect(slides.map((slide) => words(textOf(slide, 'column-1-heading'))[0])).toEqual(slides.map(() => 'Fans'))
    expect(slides.length).toBeGreaterThan(1)
  })

  test('leaves a chart on the first slide', () => {
    const { slides } = scene(d.deck([d.slide('chart-takeaway', 'Chart', [d.chart('Sales'), d.list(items)])]))
    expect(slides.map((slide) => slide.items.some(({ type }) => type === 'chart'))).toEqual([true, false])
  })

  test('never ends a slide with what introduces the next', () => {
    const blocks = items.flatMap((words, index) => [d.heading(`Heading ${index}`), d.paragraph(words)])
    const { slides } = scene(d.deck([d.slide('bullets', 'Many', blocks)]))
    const last = slides.map(
      (slide) => slide.items.filter(({ role }) => role === 'label' || role === 'body').at(-1)?.role,
    )
    expect(last).toEqual(slides.map(() => 'body'))
  })
})

describe('titles', () => {
  test('are unique: by the section where that is short, else by a number', () => {
    const slide = (title: string, section: string | null) => d.slide('bullets', title, [d.paragraph('x')], { section })
    const { slides } = scene(
      d.deck([
        slide('Overview', 'Fans'),
        slide('Overview', 'Labels'),
        slide('Overview', 'Labels'),
        slide('Overview', null),
      ]),
    )
    expect(slides.map(({ title }) => title)).toEqual(['Overview', 'Overview (Labels)', 'Overview (2)', 'Overview (3)'])
  })

  test('are there even if the author wrote none', () => {
    const { slides } = scene(
      d.deck([
        d.slide('bullets', '', [d.paragraph('x')]),
        d.slide('bullets', '', [d.paragraph('x')], { section: 'Fans' }),
      ]),
    )
    expect(slides.map(({ title }) => title)).toEqual(['1', 'Fans'])
  })

  test('show no numbers of sources, but the slide names them', () => {
    const slide = only(
      d.deck(
        [d.slide('bullets', 'Creators sell [@k]', [d.paragraph('x')])],
        [d.source('k', 'Reactions', { publisher: 'Kantar', date: '2023' })],
      ),
    )
    expect(words(textOf(slide, 'title'))).toEqual(['Creators sell'])
    expect(words(textOf(slide, 'source-line'))).toEqual(['Source: 1 Kantar, 2023'])
  })
})

describe('sources', () => {
  const sources = [
    d.source('a', 'First', { publisher: 'Kantar', date: '2023', url: 'https://kantar.com/' }),
    d.source('b', 'Second', { author: 'Odgers, C.' }),
    d.source('c', 'Third'),
  ]

  test('are numbered in the text, named at the foot and in full in the notes', () => {
    const slide = only(
      d.deck(
        [d.slide('bullets', 'T', [d.list(['One [@b]', 'Two [@a]', 'Three'])], { notes: [d.paragraph('Say')] })],
        sources,
      ),
    )
    expect(textOf(slide, 'body').paragraphs[0]!.runs.map(({ text, superscript }) => [text, superscript])).toEqual([
      ['One', false],
      ['2', true],
    ])
    expect(words(textOf(slide, 'source-line'))).toEqual(['Sources: 1 Kantar, 2023 · 2 Odgers, C.'])
    expect(slide.notes).toEqual([
      { text: 'Say', bullet: false },
      { text: 'Sources', bullet: false },
      { text: '1. First. Kantar, 2023. https://kantar.com/', bullet: true },
      { text: '2. Odgers, C. Second', bullet: true },
    ])
  })

  test('say where in them, at the foot and in the notes', () => {
    const page = { type: 'citation', items: [{ key: 'c', locator: 'p. 3' }] } as const
    const words3 = { type: 'paragraph', children: [...d.text('Three '), page], place: d.PLACE } as const
    const slide = only(d.deck([d.slide('bullets', 'T', [words3])], sources))
    expect(words(textOf(slide, 'source-line'))).toEqual(['Source: 3 Third, p. 3'])
    expect(slide.notes.at(-1)).toEqual({ text: '3. Third, p. 3', bullet: true })
  })

  test('of a chart are named with it', () => {
    const place = d.PLACE
    const charts = {
      sales: { name: 'sales', title: { inlines: [], place }, spec: 'x', alt: null, sources: ['c'], place },
    }
    const slide = only(d.deck([d.slide('chart-takeaway', 'T', [d.chart('Sales')])], sources, { charts }))
    expect(words(textOf(slide, 'source-line'))).toEqual(['Source: 3 Third'])
  })

  test('are named by number where their names would take too many lines', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      d.source(`s${index}`, `A report with a long name, number ${index}`),
    )
    const cited = many.map(({ key }) => `[@${key}]`).join(' ')
    const slide = only(d.deck([d.slide('bullets', 'T', [d.paragraph(`x ${cited}`)])], many))
    expect(words(textOf(slide, 'source-line'))[0]).toMatch(/^Sources: 1, 2, 3, .*30$/)
  })

  test('stand in the words of the deck’s language', () => {
    const slide = only(d.deck([d.slide('bullets', 'T', [d.paragraph('x [@c]')])], sources, { language: 'de-AT' }))
    expect(words(textOf(slide, 'source-line'))).toEqual(['Quelle: 3 Third'])
  })

  test('are listed in sentences, with their numbers, in a list of any slide', () => {
    const slide = only(d.deck([d.slide('bullets', 'Sources', [d.REFERENCES])], sources))
    const { paragraphs } = textOf(slide, 'body')
    expect(words(textOf(slide, 'body'))).toEqual(['First. Kantar, 2023', 'Odgers, C. Second', 'Third'])
    expect(paragraphs.map(({ bullet }) => bullet?.number)).toEqual([1, 2, 3])
    expect(paragraphs[0]!.runs[0]!.link).toBe('https://kantar.com/')
  })
})

test('footnotes have letters, and stand above the sources', () => {
  const blocks = [d.paragraph('One^[First note] and two^[Second note] [@a]')]
  const slide = only(d.deck([d.slide('bullets', 'T', blocks)], [d.source('a', 'A')]))
  const marks = textOf(slide, 'body').paragraphs[0]!.runs.filter((run) => run.superscript)
  expect(marks.map(({ text }) => text)).toEqual(['a', 'b,', '1'])
  expect(words(textOf(slide, 'source-line'))).toEqual(['a First note', 'b Second note', 'Source: 1 A'])
})

test('notes are plain paragraphs', () => {
  const notes = [
    d.paragraph('Say **this** [@a]'),
    d.list(['One', ['Two', ['Deeper']]]),
    d.list(['First'], true),
    d.table(['A', 'B'], ['1', '2']),
    d.quote('Words', 'Somebody'),
    d.panel('So what', d.paragraph('Act')),
    d.columns([d.paragraph('Left')], [d.heading('Right')]),
    d.code('x\ny'),
    d.image('a.png', 'Caption'),
    d.chart('Chart'),
    d.REFERENCES,
  ]
  const slide = only(d.deck([d.slide('bullets', 'T', [d.paragraph('x')], { notes })]))
  expect(slide.notes.map(({ text, bullet }) => (bullet ? `• ${text}` : text))).toEqual([
    'Say this',
    '• One',
    '• Two',
    '• Deeper',
    '1. First',
    'A | B',
    '1 | 2',
    'Words',
    '— Somebody',
    'So what',
    'Act',
    'Left',
    'Right',
    'x',
    'y',
    'Caption',
    'Chart',
  ])
})

test('the scene says what its document is', () => {
  const meta = { title: 'Report', author: 'Ada', date: '2025-04-28', audience: 'Marketing', language: 'de' }
  expect(scene(d.deck([d.slide('section', 'One', [])], [], meta))).toMatchObject({
    size: { width: 960, height: 540 },
    title: 'Report',
    author: 'Ada',
    date: '2025-04-28',
    subject: 'Marketing',
    language: 'de',
  })
})

describe('a last line of one word', () => {
  const shown = (text: string) => {
    const slide = only(d.deck([d.slide('bullets', 'T', [d.paragraph(text), d.panel('', d.paragraph('x'))])]))
    return words(textOf(slide, 'body'))[0]!
  }

  test('gets the word before it, where that costs no line', () => {
    const texts = Array.from({ length: 40 }, (_, count) => `${'i'.repeat(count + 1)} ${'word '.repeat(6)}it.`)
    const joined = texts.map(shown).filter((text) => text.includes('\u00A0'))
    expect(joined).not.toEqual([])
    expect(joined.every((text) => text.endsWith('word\u00A0it.'))).toBe(true)
  })

  test('gets it too where only readers that fill their lines leave it alone', () => {
    const ends = Array.from({ length: 90 }, (_, count) => {
      const words = `${'i'.repeat(count + 1)} ${'word '.repeat(6)}it.`
      const slide = only(d.deck([d.slide('bullets', 'T', [d.paragraph(words), d.panel('', d.paragraph('x'))])]))
      const { box, paragraphs } = textOf(slide, 'body')
      const runs = paragraphs[0]!.runs.map(({ text, font, size, bold, italic }) => {
        return { text, size, face: { families: [font], bold, italic } }
      })
      return breakLines(runs, box.width / 0.985)
        .texts.slice(1)
        .at(-1)
    })
    expect(ends).toContain('word\u00A0it.')
    expect(ends).not.toContain('it.')
  })

  test('stays where there are more words on it, or only one line', () => {
    expect(shown('The announcement was his own choice, and the fans all celebrated it on the same day.')).not.toContain(
      '\u00A0',
    )
    expect(shown('The announcement was his own.')).not.toContain('\u00A0')
  })
})
