import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cache, fandeck } from './fandeck.ts'
import { add, contentOf, DATA, filesIn, folderWith, REPORT, refusal, SLIDES, SPEC, TEA } from './tea.ts'

const REPOSITORY = process.cwd()

/** Two findings: one is for marketing alone, the other scores too little for executives. */
const GATED = `${REPORT.replace('[marketing]', '[marketing, executive]')}        only: [marketing]
      - { id: cold-tea, claim: Cold tea is drunk in summer, topics: [taste], weight: 1 }
      - { id: hot-tea, claim: Hot tea is drunk in winter, topics: [taste], weight: 3, never: [executive] }
`

const EXECUTIVE =
  'audience: 1\nextends: base\ntitle: Chiefs\nquestion: How much?\ntopics: { taste: 2 }\nthreshold: 1\nlimits: { findings: 1 }\n'

const GATES = { 'tea/report.yaml': GATED, 'templates/audiences/executive.yaml': EXECUTIVE }

test('plan prints the findings × audiences, and what nobody sees', async () => {
  const { code, out, err } = await fandeck(folderWith(GATES), 'plan', 'tea')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.split('\n')).toEqual([
    'finding      marketing  executive',
    'cups',
    '  more-cups  ✓ 3        only',
    '  cold-tea   topics     ✓ 2',
    '  hot-tea    ✓ 3        never',
    '',
    'chosen       2          1',
    '',
    '✓ with its score: chosen · topics, limit, slides, only, never: left out, and why · -a NAME tells more',
    'Every finding is seen by somebody.',
    '',
  ])
  const { out: narrow } = await fandeck(
    folderWith({ 'tea/report.yaml': GATED }),
    'plan',
    'tea',
    '-a',
    'marketing,music-industry',
  )
  expect(narrow).toMatch(/Seen by nobody: .*cold-tea/)
})

test('plan for one audience says of each finding why', async () => {
  const { out } = await fandeck(folderWith(GATES), 'plan', 'tea', '-a', 'marketing')
  expect(out.split('\n')).toEqual([
    'marketing: 2 of 3 findings',
    'in   more-cups  taste 1 (not listed) × weight 3 = 3',
    'in   hot-tea    taste 1 (not listed) × weight 3 = 3',
    expect.stringMatching(/^out {2}cold-tea {3}taste 1 \(not listed\) × weight 1 = 1.*threshold/),
    '',
  ])
})

test('plan --json has every decision, and draws and writes nothing', async () => {
  const cwd = folderWith(GATES)
  const { code, out, err } = await fandeck(cwd, 'plan', 'tea', '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const { ok, audiences, findings, unseen, messages } = JSON.parse(out)
  expect({ ok, audiences, unseen, messages }).toEqual({
    ok: true,
    audiences: ['marketing', 'executive'],
    unseen: [],
    messages: [],
  })
  expect(
    findings.map((row: { id: string; decisions: { rule: string }[] }) => [row.id, ...row.decisions.map((d) => d.rule)]),
  ).toEqual([
    ['more-cups', 'chosen', 'only'],
    ['cold-tea', 'topics', 'chosen'],
    ['hot-tea', 'chosen', 'never'],
  ])
  expect(filesIn(cwd)).toEqual(Object.keys(GATES).sort())
})

test('plan of slides, and of a report with errors, fails with the reason', async () => {
  expect(await refusal(folderWith({ 'tea.md': SLIDES }), 1, 'plan', 'tea.md')).toEqual([
    'tea.md error slides written by hand have no plan, give a report  plan/no-report',
  ])
  const broken = folderWith({ 'tea/report.yaml': REPORT.replace('[@kantar]', '[@kantr]') })
  expect(await refusal(broken, 1, 'plan', 'tea')).toHaveLength(1)
  const { code, out } = await fandeck(broken, 'plan', 'tea', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ ok: false, audiences: [], messages: [{ rule: 'read/unknown-source' }] })
})

test('check says what is wrong, or how many slides each deck has', async () => {
  const cwd = folderWith({ ...TEA, 'tea.md': SLIDES })
  expect(await fandeck(cwd, 'check', 'tea')).toEqual({ code: 0, out: '', err: 'no errors; slides: marketing 3\n' })
  expect(await fandeck(cwd, 'check', 'tea.md')).toEqual({ code: 0, out: '', err: 'no errors; slides: tea 2\n' })
  expect(JSON.parse((await fandeck(cwd, 'check', 'tea', '--json')).out)).toEqual({ ok: true, messages: [] })
  expect(filesIn(cwd)).toEqual([...Object.keys(TEA), 'tea.md'].sort())

  const broken = folderWith({ 'tea/report.yaml': REPORT.replace('[@kantar]', '[@kantr]') })
  expect(await refusal(broken, 1, 'check', 'tea')).toEqual([
    'tea/report.yaml:12:38 error unknown source "kantr", did you mean "kantar"?  read/unknown-source',
  ])
  const { code, out, err } = await fandeck(broken, 'check', 'tea', '--json')
  expect({ code, err, ok: JSON.parse(out).ok }).toEqual({ code: 1, err: '', ok: false })
})

test.each<[string, Parameters<typeof folderWith>[0], string]>([
  ['a broken table', { 'tea/data/mix.csv': 'year,cups\n2024\n' }, 'read/table-row'],
  ['a column that is empty', { 'tea/data/mix.csv': 'year,cups\n2024,\n' }, 'chart/empty-column'],
  ['a column that is not there', { 'tea/charts/mix.vl.json': SPEC.replace('"cups"', '"cup"') }, 'chart/unknown-column'],
])('check finds %s in a chart without drawing it', async (_, files, rule) => {
  const cwd = folderWith({ ...TEA, ...files })
  const checked = await refusal(cwd, 1, 'check', 'tea')
  expect(checked.map((line) => line.split('  ')[1])).toEqual([rule])
  expect(await refusal(cwd, 1, 'build', 'tea')).toEqual(checked)
})

test('audiences and themes are listed with the project’s own, and as JSON', async () => {
  const cwd = folderWith(GATES)
  expect((await fandeck(cwd, 'audiences')).out.split('\n')).toEqual([
    'executive       Chiefs: How much?',
    'marketing       Marketing: Where do creators and fans earn us more than adverts do?',
    'mental-health   Mental-health professionals: What strains do idols live with, and where can support begin?',
    'music-industry  Music industry: How do we break songs on TikTok and keep our artists well?',
    '',
  ])
  const audiences = JSON.parse((await fandeck(cwd, 'audiences', '--json')).out)
  expect(audiences[0]).toEqual({
    name: 'executive',
    title: 'Chiefs',
    question: 'How much?',
    theme: 'executive',
    file: 'templates/audiences/executive.yaml',
  })
  expect((await fandeck(cwd, 'themes')).out).toMatch(/^executive +Georgia and Arial\n(.+\n){3}$/)
  const themes = JSON.parse((await fandeck(cwd, 'themes', '--json')).out)
  expect(themes.map((theme: { name: string }) => theme.name)).toEqual([
    'executive',
    'marketing',
    'mental-health',
    'music',
  ])
})

test('a broken audience or theme is told once in its list, beside the others', async () => {
  const cwd = folderWith({
    'templates/audiences/base.yaml': readFileSync(`${REPOSITORY}/templates/audiences/base.yaml`, 'utf8').replace(
      'order:',
      'ordr:',
    ),
    'templates/themes/music.yaml': 'fonts: 3\n',
  })
  const audiences = await fandeck(cwd, 'audiences')
  expect(audiences.code).toBe(1)
  expect(audiences.err.match(/unknown key "ordr"/g)).toHaveLength(1)
  const themes = await fandeck(cwd, 'themes')
  expect(themes.code).toBe(1)
  expect(themes.out.split('\n')).toHaveLength(4)
})

test.each(['report', 'audience', 'theme'])('schema %s is the schema in schemas/', async (name) => {
  const { code, out } = await fandeck(folderWith({}), 'schema', name)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(`${REPOSITORY}/schemas/${name}.schema.json`, 'utf8')))
})

test('chart draws one chart as SVG or PNG, with the data beside it or in ../data', async () => {
  const cwd = folderWith({ ...TEA, 'alone/mix.vl.json': SPEC, 'alone/mix.csv': DATA })
  for (const spec of ['tea/charts/mix.vl.json', 'alone/mix.vl.json']) {
    expect(await fandeck(cwd, 'chart', spec, '-o', 'out/mix.svg', '--force')).toEqual({
      code: 0,
      out: '',
      err: expect.stringMatching(/^wrote out\/mix\.svg {2}Bar chart\. .*2025, 5.*\n$/),
    })
    expect(contentOf(cwd)['out/mix.svg']).toMatch(/^<svg [\s\S]*<\/svg>\s*$/)
  }
  expect(await fandeck(cwd, 'chart', 'alone/mix.vl.json', '-o', 'mix.PNG')).toMatchObject({ code: 0 })
  expect(contentOf(cwd)['mix.PNG']!.slice(0, 4)).toBe('\u0089PNG')
})

test('chart follows the theme, and the same chart may be drawn again', async () => {
  const cwd = folderWith(TEA)
  const draw = (...argv: string[]) => fandeck(cwd, 'chart', 'tea/charts/mix.vl.json', '-o', 'mix.svg', ...argv)
  expect(await draw()).toMatchObject({ code: 0 })
  expect(await draw()).toMatchObject({ code: 0 })
  const executive = contentOf(cwd)['mix.svg']
  expect(await draw('--theme', 'music')).toEqual({
    code: 3,
    out: '',
    err: 'error mix.svg: there already, so it is not replaced, use --force to replace it\n',
  })
  expect(await draw('--theme', 'music', '--force')).toMatchObject({ code: 0 })
  expect(contentOf(cwd)['mix.svg']).not.toBe(executive)
})

test.each<[string, number, readonly string[], string]>([
  ['a spec that is not there', 1, ['mix.vl.json', '-o', 'x.svg'], 'error mix.vl.json: no such file or folder'],
  ['a folder', 1, ['tea', '-o', 'x.svg'], 'tea error "tea" is a folder  read/file'],
  ['no output', 2, ['tea/charts/mix.vl.json'], 'error --output is missing, see fandeck chart --help'],
  [
    'another format',
    2,
    ['tea/charts/mix.vl.json', '-o', 'x.pdf'],
    'error --output x.pdf: a chart is a .svg or a .png file',
  ],
  [
    'an unknown theme',
    2,
    ['tea/charts/mix.vl.json', '-o', 'x.svg', '--theme', 'musik'],
    '--theme error unknown theme "musik", did you mean "music"?  compile/theme',
  ],
  [
    'a column that is not there',
    1,
    ['tea/charts/odd.vl.json', '-o', 'x.svg'],
    'tea/charts/odd.vl.json error chart "odd" uses column "cup", which its data does not have, did you mean "cups"?  chart/unknown-column',
  ],
])('chart with %s says so', async (_, code, argv, line) => {
  const cwd = folderWith({ ...TEA, 'tea/charts/odd.vl.json': SPEC.replace('"cups"', '"cup"') })
  expect(await refusal(cwd, code, 'chart', ...argv)).toEqual([line])
})

test('the sample reports build, one with an audience of its own', async () => {
  const cwd = folderWith({})
  for (const [name, decks] of [
    ['iowa-power', ['energy-policy', 'executive']],
    ['kpop-tiktok', ['executive', 'marketing', 'mental-health', 'music-industry']],
  ] as const) {
    const report = path.join(REPOSITORY, 'content', name)
    const { code, err } = await fandeck(cwd, 'build', report, '--dry-run')
    expect({ code, err: err.match(/(error|warning) .*/g) }).toEqual({ code: 0, err: null })
    for (const deck of decks) expect(err).toContain(`output/${name}/${deck}.pptx`)
  }
})

test('what a chart looked like is kept for the next run', async () => {
  const cwd = folderWith(TEA)
  add(cwd, { 'tea/data/mix.csv': 'year,cups\n2024,31\n2025,5\n' })
  const drawings = () => filesIn(cache).filter((file) => file.includes('drawings') && /-\d+x\d+$/.test(file)).length
  const before = drawings()
  expect(await fandeck(cwd, 'build', 'tea')).toMatchObject({ code: 0 })
  expect(await fandeck(cwd, 'build', 'tea')).toMatchObject({ code: 0 })
  expect(drawings()).toBe(before + 1)
})
