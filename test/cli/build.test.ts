import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fandeck, fandeckReading, fandeckWith } from './fandeck.ts'
import { add, contentOf, filesIn, folderWith, REPORT, refusal, SLIDES, TEA } from './tea.ts'

const report = { 'tea/report.yaml': REPORT }
const two = { 'tea/report.yaml': REPORT.replace('[marketing]', '[marketing, music-industry]') }

/** The files that a build added to a folder. */
async function built(files: Parameters<typeof folderWith>[0], ...argv: readonly string[]): Promise<readonly string[]> {
  const cwd = folderWith(files)
  const before = filesIn(cwd)
  const { code, err } = await fandeck(cwd, 'build', ...argv)
  expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/^(wrote .*\n)+$/) })
  return filesIn(cwd).filter((file) => !before.includes(file))
}

test('decks go to output/<report>, with their slides as Markdown beside them', async () => {
  expect(await built(report, 'tea')).toEqual(['output/tea/marketing.md', 'output/tea/marketing.pptx'])
  expect(await built(report, 'tea/report.yaml')).toEqual(['output/tea/marketing.md', 'output/tea/marketing.pptx'])
  expect(await built({ 'report.yaml': REPORT, 'more/x': '' }, '.')).toHaveLength(2)
})

test('a report file of another name gives its name to the folder', async () => {
  expect(await built({ 'spring.yml': REPORT }, 'spring.yml')).toEqual([
    'output/spring/marketing.md',
    'output/spring/marketing.pptx',
  ])
})

test('a report in JSON is a report', async () => {
  const json = JSON.stringify({
    report: 1,
    title: 'Tea',
    date: '2026-01-31',
    audiences: ['marketing'],
    topics: { taste: 'Taste' },
    sections: [
      { id: 'cups', title: 'Cups', findings: [{ id: 'more', claim: 'More tea', topics: ['taste'], weight: 3 }] },
    ],
  })
  expect(await built({ 'tea/report.json': json }, 'tea')).toEqual([
    'output/tea/marketing.md',
    'output/tea/marketing.pptx',
  ])
})

test('slides make one deck, in output/ or where -o says', async () => {
  const slides = { 'talks/tea.md': SLIDES }
  expect(await built(slides, 'talks/tea.md')).toEqual(['output/tea.pptx'])
  expect(await built(slides, 'talks/tea.md', '-o', 'decks/new')).toEqual(['decks/new/tea.pptx'])
  expect(await built(slides, 'talks/tea.md', '-o', 'deck.pptx')).toEqual(['deck.pptx'])
  expect(await built(slides, 'talks/tea.md', '-o', 'new/DECK.PPTX')).toEqual(['new/DECK.pptx'])
})

test('-o names a folder, or a file for a single audience', async () => {
  expect(await built(two, 'tea', '-a', 'marketing', '-o', 'a/b')).toEqual(['a/b/marketing.md', 'a/b/marketing.pptx'])
  expect(await built(two, 'tea', '-a', 'marketing', '-o', 'deck.pptx')).toEqual(['deck.md', 'deck.pptx'])
  expect(await refusal(folderWith(two), 2, 'build', 'tea', '-o', 'deck.pptx')).toEqual([
    'error --output deck.pptx: a report makes several decks, name a folder, or one audience with -a',
  ])
  expect(
    await refusal(folderWith(two), 2, 'build', 'tea', '-a', 'marketing,executive', '-o', 'deck.pptx'),
  ).toHaveLength(1)
  for (const ending of ['md', 'key', 'PPT', 'svg']) {
    expect(await refusal(folderWith(two), 2, 'build', 'tea', '-o', `deck.${ending}`)).toEqual([
      `error --output deck.${ending}: a deck is a .pptx, .pdf or .html file, name a folder, or such a file`,
    ])
  }
})

test('a file for a single deck says what it is by its ending', async () => {
  const slides = { 'talks/tea.md': SLIDES }
  expect(await built(slides, 'talks/tea.md', '-o', 'new/deck.pdf')).toEqual(['new/deck.pdf'])
  expect(await built(slides, 'talks/tea.md', '-o', 'deck.HTML', '-f', 'html,pptx')).toEqual(['deck.html', 'deck.pptx'])
  expect(await refusal(folderWith(slides), 2, 'build', 'talks/tea.md', '-o', 'deck.pdf', '-f', 'pptx')).toEqual([
    'error --output deck.pdf: --format pptx makes no .pdf, add pdf to it',
  ])
})

test('-a takes names with commas and more than once, and leaves the input alone', async () => {
  const both = ['marketing.md', 'marketing.pptx', 'music-industry.md', 'music-industry.pptx']
  const wide = {
    'tea/report.yaml': `${REPORT.replace('audiences: [marketing]\n', '').replace('taste: Taste', 'streaming: Streams').replace('[taste]', '[streaming]')}`,
  }
  for (const argv of [
    ['tea', '-a', 'marketing,music-industry'],
    ['tea', '-a', 'marketing', '-a', 'music-industry'],
    ['-a', 'music-industry, marketing', 'tea'],
    ['--audience=marketing,marketing,music-industry', 'tea'],
  ]) {
    expect(await built(wide, ...argv, '-o', 'x')).toEqual(both.map((file) => `x/${file}`))
  }
})

test('an audience that does not exist is a mistake in usage', async () => {
  expect(await refusal(folderWith(report), 2, 'build', 'tea', '-a', 'marketin')).toEqual([
    '--audience error unknown audience "marketin", did you mean "marketing"?  compile/audience',
  ])
  expect(await refusal(folderWith(report), 2, 'build', 'tea', '-a', 'base')).toEqual([
    '--audience error unknown audience "base", known: executive, marketing, mental-health, music-industry  compile/audience',
  ])
  const broken = folderWith({ 'tea/report.yaml': REPORT.replace('[@kantar]', '[@kantr]') })
  expect(await refusal(broken, 1, 'build', 'tea', '-a', 'marketin')).toHaveLength(2)
  for (const none of ['', ',', ' , ']) {
    expect(await refusal(folderWith(report), 2, 'build', 'tea', '-a', none)).toEqual(['error --audience needs a value'])
  }
  expect(await refusal(folderWith({ 'tea.md': SLIDES }), 2, 'build', 'tea.md', '-a', 'marketing')).toEqual([
    'error --audience: slides are as they are, for nobody in particular, give a report',
  ])
})

test('-f chooses what is written', async () => {
  expect(await built(report, 'tea', '-f', 'md')).toEqual(['output/tea/marketing.md'])
  expect(await built(report, 'tea', '-f', 'pptx')).toEqual(['output/tea/marketing.pptx'])
  expect(await built(report, 'tea', '-f', 'md', '-f', 'pptx')).toHaveLength(2)
  expect(await refusal(folderWith(report), 2, 'build', 'tea', '-f', 'pptx,key')).toEqual([
    'error --format key is not known, known: pptx, md, pdf, html, svg, png',
  ])
  expect(await refusal(folderWith({ 'tea.md': SLIDES }), 2, 'build', 'tea.md', '-f', 'md')).toEqual([
    'error --format md: slides are Markdown already, leave the format out to make a .pptx file',
  ])
})

test('--transition says how slides come', async () => {
  const cwd = folderWith({ 'tea.md': SLIDES })
  expect(await refusal(cwd, 2, 'build', 'tea.md', '--transition', 'zoom')).toEqual([
    'error --transition zoom is not known, known: none, fade, morph',
  ])
  expect((await fandeck(cwd, 'build', 'tea.md', '-q', '--transition', 'fade')).code).toBe(0)
  const slide = unzipSync(readFileSync(path.join(cwd, 'output/tea.pptx')))['ppt/slides/slide1.xml']!
  expect(new TextDecoder().decode(slide)).toContain('<p:fade/>')
})

test('the Markdown that is written builds the same deck again', async () => {
  const cwd = folderWith(TEA)
  expect(await fandeck(cwd, 'build', 'tea')).toMatchObject({ code: 0 })
  expect(await fandeck(cwd, 'build', 'output/tea/marketing.md', '-o', 'again.pptx')).toMatchObject({ code: 0 })
  const { 'output/tea/marketing.pptx': first, 'again.pptx': again } = contentOf(cwd)
  expect(again).toBe(first)
})

test('--set replaces what the report says, however deep', async () => {
  const cwd = folderWith(report)
  const argv = [
    '--set',
    'title=Tea: a love story',
    '--set',
    'sections.cups.findings.0.claim=Cups are full',
    '--set',
    'author=Lee',
  ]
  expect(await fandeck(cwd, 'build', 'tea', ...argv)).toMatchObject({ code: 0 })
  const markdown = contentOf(cwd)['output/tea/marketing.md']
  expect(markdown).toContain('# Tea: a love story {.cover}')
  expect(markdown).toContain('Cups are full')
  expect(markdown).toContain('Lee')
})

test.each<[string, string]>([
  ['titel=Tea', '--set titel error unknown key "titel", did you mean "title"?  read/unknown-key'],
  ['title=[a]', '--set title error expected text, found a list  read/type'],
  ['sections.pots.title=Tea', '--set sections.pots.title error "sections" has no item "pots", known: cups  read/set'],
  [
    'title=T\u0007ea',
    '--set title error the character U+0007 has no place in a text, remove the character  read/control-character',
  ],
  ['__proto__.x=y', '--set __proto__.x error "__proto__.x" is no path of names with dots between them  read/set'],
  ['title', 'error --set title: expected key=value, such as --set title="Spring review"'],
  ['=Tea', 'error --set =Tea: expected key=value, such as --set title="Spring review"'],
])('--set %j is a mistake in usage', async (setting, line) => {
  expect(await refusal(folderWith(report), 2, 'build', 'tea', '--set', setting)).toEqual([line])
})

test('--strict fails on what is a warning otherwise', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT.replace('sources: {', 'sources: { spare: { title: Spare },') })
  const warning =
    'tea/report.yaml:6:12 warning source "spare" is never cited, cite it as "[@spare]", or remove it  read/unused-source'
  const strict = await fandeck(cwd, 'build', 'tea', '--strict')
  expect(strict).toEqual({
    code: 1,
    out: '',
    err: `${warning}\n1 error (warnings count, --strict); nothing was written\n`,
  })
  expect(filesIn(cwd)).toEqual(['tea/report.yaml'])
  const lax = await fandeck(cwd, 'build', 'tea')
  expect(lax).toEqual({
    code: 0,
    out: '',
    err: expect.stringMatching(/^tea\/report.*unused-source\nwrote .* slides\n$/),
  })
})

test('--json prints what was made and every message, and nothing else', async () => {
  const cwd = folderWith({ ...TEA, 'tea/data/mix.csv': 'year,cups\n2024,\n2025,5\n2026,6\n' })
  const { code, out, err } = await fandeck(cwd, 'build', 'tea', '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { milliseconds, ...rest } = JSON.parse(out)
  expect(rest).toEqual({
    ok: true,
    templates: [],
    decks: [
      {
        name: 'marketing',
        theme: 'marketing',
        slides: 3,
        charts: [{ name: 'mix', slide: 'more-cups', verdict: 'native' }],
        files: ['output/tea/marketing.md', 'output/tea/marketing.pptx'],
      },
    ],
    messages: [
      expect.objectContaining({
        severity: 'warning',
        rule: 'chart/gaps',
        place: expect.objectContaining({ file: 'tea/report.yaml', line: 8 }),
      }),
    ],
  })
  expect(Object.keys(milliseconds)).toEqual(['read', 'charts', 'write', 'draw', 'emit'])
})

test('--json after an error says so, and names no file', async () => {
  const cwd = folderWith({ 'tea/report.yaml': REPORT.replace('[@kantar]', '[@kantr]') })
  const { code, out, err } = await fandeck(cwd, 'build', 'tea', '--json')
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    decks: [],
    messages: [
      {
        severity: 'error',
        rule: 'read/unknown-source',
        place: { file: 'tea/report.yaml', line: 12, column: 38 },
        hint: 'did you mean "kantar"?',
      },
    ],
  })
})

test('--dry-run says what it would write, and writes nothing', async () => {
  const cwd = folderWith(report)
  expect(await fandeck(cwd, 'build', 'tea', '--dry-run')).toEqual({
    code: 0,
    out: '',
    err: 'would write output/tea/marketing.md and output/tea/marketing.pptx  3 slides\n',
  })
  expect(filesIn(cwd)).toEqual(['tea/report.yaml'])
})

test('-q prints messages only', async () => {
  expect(await fandeck(folderWith(report), 'build', 'tea', '-q')).toEqual({ code: 0, out: '', err: '' })
})

test('slides and a report come from standard input, if it is said where they go', async () => {
  const cwd = folderWith({})
  expect(await fandeckReading(SLIDES, cwd, 'build', '-', '-o', 'tea.pptx')).toMatchObject({ code: 0 })
  expect(await fandeckReading(REPORT, cwd, 'build', '-', '-o', 'decks')).toMatchObject({ code: 0 })
  expect(await fandeckReading(`\ufeff${REPORT}`, cwd, 'build', '-', '-a', 'marketing', '-o', 'one.pptx')).toMatchObject(
    { code: 0 },
  )
  expect(filesIn(cwd)).toEqual(['decks/marketing.md', 'decks/marketing.pptx', 'one.md', 'one.pptx', 'tea.pptx'])
  expect(await fandeckReading(SLIDES, cwd, 'build', '-')).toEqual({
    code: 2,
    out: '',
    err: 'error standard input has no name, say where the deck goes with -o deck.pptx\n',
  })
  expect(await fandeckReading('# Tea\n\n- [@x]\n', cwd, 'check', '-')).toEqual({
    code: 1,
    out: '',
    err: '<stdin>:3:3 error unknown source "x", none is defined  parse/unknown-source\n',
  })
})

test('SOURCE_DATE_EPOCH dates the deck, else the report does', async () => {
  const dated = async (epoch: string | undefined) => {
    const cwd = folderWith(report)
    expect(await fandeckWith({ SOURCE_DATE_EPOCH: epoch }, cwd, 'build', 'tea')).toMatchObject({ code: 0 })
    const parts = unzipSync(Buffer.from(contentOf(cwd)['output/tea/marketing.pptx']!, 'latin1'))
    return /<dcterms:modified[^>]*>([^<]*)/.exec(Buffer.from(parts['docProps/core.xml']!).toString())![1]
  }
  expect(await dated(undefined)).toBe('2026-01-31T00:00:00Z')
  expect(await dated('')).toBe('2026-01-31T00:00:00Z')
  expect(await dated('1000000000')).toBe('2001-09-09T01:46:40Z')
  for (const bad of ['soon', '-1', '1.5', '999999999999']) {
    const { code, err } = await fandeckWith({ SOURCE_DATE_EPOCH: bad }, folderWith(report), 'build', 'tea')
    expect({ code, err }).toEqual({ code: 2, err: `error SOURCE_DATE_EPOCH=${bad}: expected whole seconds\n` })
  }
})

test('the same report gives the same bytes, wherever it lies and whatever stood in the way', async () => {
  const first = folderWith(TEA)
  const second = `${folderWith({})}/some/other place`
  add(second, TEA)
  expect(await fandeck(first, 'build', 'tea')).toMatchObject({ code: 0 })
  expect(await fandeckWith({ TZ: 'Asia/Seoul', LANG: 'ko_KR.UTF-8' }, second, 'build', 'tea')).toMatchObject({
    code: 0,
  })
  expect(contentOf(`${second}/output`)).toEqual(contentOf(`${first}/output`))
})
