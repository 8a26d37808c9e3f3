import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { CHARTED, DATA, filesIn, folderWith, refusal, SPEC, TEA } from './tea.ts'

const MAP = SPEC.replace('"bar"', '"rect"')

/** The report with a second chart, which PowerPoint cannot draw, on a slide of its own. */
const TWO = {
  ...TEA,
  'tea/report.yaml': `${CHARTED.replace('charts: {', 'charts: { map: { title: Map, spec: charts/map.vl.json, alt: A map },')}      - { id: where, claim: People drink tea everywhere, chart: map, topics: [taste], weight: 3 }
`,
  'tea/charts/map.vl.json': MAP,
}

async function built(files: Parameters<typeof folderWith>[0], ...argv: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await fandeck(folderWith(files), 'build', 'tea', ...argv)
  expect({ code, out }).toEqual({ code: 0, out: '' })
  return err.trimEnd().split('\n')
}

test('a build says how many charts PowerPoint draws by itself, and how many are pictures', async () => {
  const decks = 'wrote output/tea/marketing.md and output/tea/marketing.pptx'
  expect(await built(TEA)).toEqual([`${decks}  3 slides, 1 native chart`])
  expect(await built(TWO)).toEqual([`${decks}  5 slides, 2 charts: 1 native, 1 picture`])
  expect(await built(TWO, '--charts', 'picture')).toEqual([`${decks}  5 slides, 2 charts: 2 pictures`])
  const both = { ...TWO, 'tea/charts/map.vl.json': SPEC }
  expect(await built(both, '--charts', 'native')).toEqual([`${decks}  5 slides, 2 native charts`])
  expect(await built(TWO, '-f', 'md')).toEqual(['wrote output/tea/marketing.md  5 slides, 2 charts'])
})

test('--verbose says of every chart what it became, and why', async () => {
  const lines = await built(TWO, '--verbose')
  expect(lines.slice(1)).toEqual(['  more-cups  mix  native', '  where      map  picture: rectangles'])
  expect(await built(TWO, '--verbose', '-q')).toEqual([''])
})

test('--charts native warns of a chart that stays a picture, and fails with --strict', async () => {
  const [warning] = await built(TWO, '--charts', 'native')
  expect(warning).toBe(
    'tea/report.yaml:8:36 warning chart "map" stays a picture: rectangles, if a picture will do, write "usermeta": {"fandeck": {"render": "auto"}} in its spec  compile/stays-picture',
  )
  expect(await refusal(folderWith(TWO), 1, 'build', 'tea', '--charts', 'native', '--strict')).toHaveLength(1)
  expect(await refusal(folderWith(TWO), 2, 'build', 'tea', '--charts', 'vector')).toEqual([
    'error --charts vector is not known, known: native, picture, auto',
  ])
})

async function explained(spec: string, data: string = DATA): Promise<readonly string[]> {
  const cwd = folderWith({ 'mix.vl.json': spec, 'mix.csv': data })
  const { code, out, err } = await fandeck(cwd, 'chart', 'mix.vl.json', '--explain')
  expect({ code, err, files: filesIn(cwd) }).toEqual({ code: 0, err: '', files: ['mix.csv', 'mix.vl.json'] })
  return out.trimEnd().split('\n')
}

test('chart --explain prints what stands behind a native chart', async () => {
  expect(await explained(SPEC)).toEqual([
    'native',
    'plot     clustered column, 1 series, 2 points: cups',
    'axis     categories "year", 2 names',
    'axis     values "cups", numbers from 0 to 5',
    'workbook 2 columns, 2 rows: year, cups',
  ])
})

test('chart --explain names what a native chart does not quite show', async () => {
  const line = JSON.stringify({
    data: { name: 'mix' },
    mark: { type: 'line', interpolate: 'monotone' },
    encoding: {
      x: { field: 'day', type: 'temporal', title: 'Day' },
      y: { field: 'cups', type: 'quantitative', title: 'Cups of tea', axis: { format: ',.0f' } },
    },
  })
  expect(await explained(line, 'day,cups\n2024-01-01,3000\n2024-01-02,5000\n2024-01-03,4000\n')).toEqual([
    'native, but',
    '  curved lines are straight',
    'plot     line, 1 series, 3 points: Cups of tea',
    'axis     categories "Day", dates from 2024-01-01 to 2024-01-03, format d mmm yyyy',
    'axis     values "Cups of tea", numbers from 0 to 5000, format #,##0',
    'workbook 2 columns, 3 rows: Day (d mmm yyyy), Cups of tea',
  ])
})

test('chart --explain says why a chart is a picture', async () => {
  expect(await explained(MAP)).toEqual(['picture: rectangles'])
  const asked = SPEC.replace('{', '{"usermeta":{"fandeck":{"render":"picture"}},')
  expect(await explained(asked)).toEqual(['picture: the chart asks for one'])
})

test('chart --explain counts the names that are too many for a line', async () => {
  const many = Array.from({ length: 20 }, (_, index) => `2024,${index},tea ${index}\n2025,${index},tea ${index}\n`)
  const spec = SPEC.replace('"encoding":{', '"encoding":{"color":{"field":"tea","type":"nominal"},').replace(
    '"bar"',
    '"line"',
  )
  const lines = await explained(spec, `year,cups,tea\n${many.join('')}`)
  expect(lines.at(-1)).toMatch(/^workbook 21 columns, 2 rows: year, (tea \d+, ){10}tea \d+ and 9 more$/)
})

test('chart --explain names each of several charts', async () => {
  const spec = SPEC.replace('"encoding":{', '"encoding":{"column":{"field":"tea","type":"nominal"},')
  const lines = await explained(spec, 'year,cups,tea\n2024,1,green\n2025,2,green\n2024,3,black\n2025,4,black\n')
  const chart = ['plot     clustered column, 1 series, 2 points: cups', 'workbook 2 columns, 2 rows: year, cups']
  const [first, ...rest] = lines.filter((line) => !line.startsWith('axis'))
  expect(first).toMatch(/^native, as 2 charts/)
  expect(rest.join('\n')).toBe(['', 'black', ...chart, '', 'green', ...chart].join('\n'))
})

test('chart --explain writes no file, and so takes no --output', async () => {
  expect(await refusal(folderWith(TEA), 2, 'chart', 'tea/charts/mix.vl.json', '--explain', '-o', 'x.svg')).toEqual([
    'error --explain writes no file, leave --output out',
  ])
})

test('what a chart holds cannot drive the terminal', async () => {
  const lines = await explained(SPEC.replaceAll('"year"', '"ye\\u202ear"'), DATA.replace('year', 'ye\u202ear'))
  expect(lines.join('\n')).not.toContain('\u202e')
  expect(lines.at(-1)).toContain('ye\\u202ear')
})
