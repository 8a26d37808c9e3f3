import { mkdirSync, symlinkSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { add, CHARTED, DATA, folderWith, REPORT, refusal, SLIDES, SPEC, TEA } from './tea.ts'

const data = (content: string | Uint8Array | null) => ({ ...TEA, 'tea/data/mix.csv': content })
const spec = (content: string | null) => ({ ...TEA, 'tea/charts/mix.vl.json': content })
const report = (from: string, to: string) => ({ ...TEA, 'tea/report.yaml': CHARTED.replace(from, to) })

test.each<[string, Parameters<typeof folderWith>[0], ...string[]]>([
  [
    'a spec that asks for an address',
    spec(SPEC.replace('"name":"mix"', '"url":"https://example.org/mix.csv"')),
    'tea/charts/mix.vl.json:1:17 error a chart reads no files and no addresses, and this one asks for "https://example.org/mix.csv", list the file under `data:` and write "data": {"name": "…"}  chart/url',
  ],
  [
    'a spec that asks for a file',
    spec(SPEC.replace('"name":"mix"', '"url":"file:///etc/passwd"')),
    'tea/charts/mix.vl.json:1:17 error a chart reads no files and no addresses, and this one asks for "file:///etc/passwd", list the file under `data:` and write "data": {"name": "…"}  chart/url',
  ],
  [
    'data outside the project',
    report('data/mix.csv', '../../mix.csv'),
    'tea/report.yaml:7:14 error "../../mix.csv" is outside the project folder, copy it into the project folder  read/file',
  ],
  [
    'data that comes back into the project from outside',
    report('data/mix.csv', '../tea/../other/mix.csv'),
    'tea/report.yaml:7:14 error "../tea/../other/mix.csv" is outside the project folder, copy it into the project folder  read/file',
  ],
  [
    'data by an absolute path',
    report('data/mix.csv', '/etc/mix.csv'),
    'tea/report.yaml:7:14 error "/etc/mix.csv" is outside the project folder, copy it into the project folder  read/file',
  ],
  [
    'data that is no table',
    report('data/mix.csv', '/etc/passwd'),
    'tea/report.yaml:7:14 error "/etc/passwd" does not end in ".csv", ".tsv", ".json", save the data in one of these formats  read/value',
  ],
  [
    'a spec outside the project',
    report('charts/mix', '../mix'),
    'tea/report.yaml:8:37 error "../mix.vl.json" is outside the project folder, copy it into the project folder  read/file',
  ],
  [
    'data that is not there',
    data(null),
    'tea/report.yaml:7:14 error "data/mix.csv" does not exist, a path starts at the folder of the report or slides  read/file',
  ],
  [
    'a spec that is not there',
    spec(null),
    'tea/report.yaml:8:37 error "charts/mix.vl.json" does not exist, a path starts at the folder of the report or slides  read/file',
  ],
  [
    'a table with a header only',
    data('year,cups\n'),
    'tea/data/mix.csv:1:1 error the table has no rows, add a row  read/table-empty',
  ],
  [
    'a table with nothing in it',
    data(''),
    'tea/data/mix.csv:1:1 error the table is empty, name its columns, and add rows  read/table-empty',
  ],
  [
    'a row with a cell too many',
    data('year,cups\n2024,3,4\n'),
    'tea/data/mix.csv:2:1 error this row has 3 cells, and the header 2, put text with a separator in it in quotes  read/table-row',
  ],
  [
    'a column that is there twice',
    data('cups,cups\n2024,3\n'),
    'tea/data/mix.csv:1:1 error column "cups" is there twice, give each column a name of its own  read/table-header',
  ],
  [
    'a table that is not UTF-8',
    data(Buffer.from('year,cups\nThé,3\n', 'latin1')),
    'tea/data/mix.csv:2:3 error not UTF-8: bad byte at offset 12, save the file as UTF-8  read/encoding',
  ],
  [
    'a column without a value',
    data('year,cups\n2024,\n2025,\n'),
    'tea/report.yaml:8:37 error chart "mix" uses column "cups" of data "mix", which is empty  chart/empty-column',
  ],
  [
    'a column that does not exist',
    spec(SPEC.replace('"cups"', '"cup"')),
    'tea/report.yaml:8:37 error chart "mix" uses column "cup", which its data does not have, did you mean "cups"?  chart/unknown-column',
  ],
  [
    'data that the report does not list',
    spec(SPEC.replace('"name":"mix"', '"name":"mixs"')),
    'tea/charts/mix.vl.json:1:18 error unknown data "mixs", did you mean "mix"?  chart/unknown-data',
  ],
  [
    'a colour that no theme has',
    spec(SPEC.replace('"encoding":{', '"encoding":{"color":{"value":"theme:hihg"},')),
    'tea/charts/mix.vl.json:1:67 error unknown theme colour "theme:hihg", did you mean "theme:high"?  chart/unknown-colour',
  ],
  [
    'a spec that is broken JSON',
    spec('{"mark": "bar",}'),
    'tea/charts/mix.vl.json:1:15 error a comma stands before "}", remove the comma  read/json-syntax',
  ],
  [
    'a spec that is no chart',
    spec('[]'),
    'tea/charts/mix.vl.json error this is not a Vega-Lite chart: it is not an object  chart/not-a-spec',
  ],
])('%s is told with its place, and nothing is written', async (_, files, ...expected) => {
  expect(await refusal(folderWith(files), 1, 'build', 'tea')).toEqual(expected)
})

test('NaN in a table is a gap that is told of, and the deck is made', async () => {
  const cwd = folderWith(data('year,cups\n2024,NaN\n2025,5\n2026,6\n'))
  const { code, err } = await fandeck(cwd, 'build', 'tea')
  expect(code).toBe(0)
  expect(err.split('\n').slice(0, 2)).toEqual([
    'tea/data/mix.csv:2:1 warning row 2 of column "cups" has "NaN" in place of a number, shown as a gap; leave the cell empty to say so  read/table-gap',
    'tea/report.yaml:8:37 warning chart "mix" leaves gaps: column "cups" of data "mix" holds no number in row 1  chart/gaps',
  ])
  expect(
    await refusal(folderWith(data('year,cups\n2024,NaN\n2025,5\n2026,6\n')), 1, 'build', 'tea', '--strict'),
  ).toHaveLength(2)
})

test('a link that leads out of the project is refused, and so is one to a device', async () => {
  const cwd = folderWith({ ...data(null), 'secret.csv': DATA })
  mkdirSync(`${cwd}/tea/data`)
  symlinkSync('../../secret.csv', `${cwd}/tea/data/mix.csv`)
  const outside =
    'tea/report.yaml:7:14 error "data/mix.csv" is outside the project folder, copy it into the project folder  read/file'
  expect(await refusal(cwd, 1, 'build', 'tea')).toEqual([outside])

  const device = folderWith(data(null))
  mkdirSync(`${device}/tea/data`)
  symlinkSync('/dev/zero', `${device}/tea/data/mix.csv`)
  expect(await refusal(device, 1, 'build', 'tea')).toEqual([outside])
})

test('a link within the project is followed', async () => {
  const cwd = folderWith({ ...data(null), 'tea/tables/mix.csv': DATA })
  mkdirSync(`${cwd}/tea/data`)
  symlinkSync('../tables/mix.csv', `${cwd}/tea/data/mix.csv`)
  expect(await fandeck(cwd, 'build', 'tea')).toMatchObject({ code: 0 })
})

test('errors in several specs and tables come at once', async () => {
  const charts =
    'charts: { cold: { title: Cold, spec: charts/cold.vl.json }, gone: { title: Gone, spec: charts/gone.vl.json }, mix: {'
  const cwd = folderWith({
    ...TEA,
    'tea/report.yaml': CHARTED.replace('charts: { mix: {', charts).replace(
      'data: { mix',
      'data: { ice: data/ice.csv, mix',
    ),
    'tea/charts/cold.vl.json': SPEC.replace('"mix"', '"ice"'),
    'tea/data/ice.csv': 'year,cups\n2024\n',
    'tea/data/mix.csv': Buffer.from([0xff]),
  })
  const lines = await refusal(cwd, 1, 'build', 'tea')
  expect(lines.filter((line) => line.includes(' error ')).map((line) => line.replace(/:\d+ .* /, ' '))).toEqual([
    'tea/data/ice.csv:2 read/table-row',
    'tea/data/mix.csv:1 read/encoding',
    'tea/report.yaml:8 read/file',
  ])
})

test('errors in the report and in several templates come at once', async () => {
  const cwd = folderWith({
    'tea/report.yaml': REPORT.replace('[marketing]', '[marketing, executive]').replace('[@kantar]', '[@kantr]'),
    'templates/audiences/marketing.yaml': 'audience: 1\nextends: base\ntitle: Sales\nquestion: How much?\nlimit: {}\n',
    'templates/audiences/executive.yaml':
      'audience: 1\nextends: base\ntitle: Chiefs\nquestion: How much?\ntheme: musik\n',
  })
  const lines = await refusal(cwd, 1, 'build', 'tea', '-a', 'marketing,executive')
  expect(lines.map((line) => line.replace(/ .* /, ' '))).toEqual([
    'tea/report.yaml:12:38 read/unknown-source',
    'templates/audiences/executive.yaml:5:8 compile/theme',
    'templates/audiences/marketing.yaml:5:1 read/unknown-key',
  ])
})

test.each<[string, string, ...string[]]>([
  [
    'a directive',
    '::: nots\nHot\n:::',
    'slides.md:7:5 error unknown directive "nots", did you mean "notes"?  parse/unknown-directive',
  ],
  ['a chart', '![Cups](chart:mix)', 'slides.md:7:1 error unknown chart "mix", none is defined  parse/unknown-chart'],
  ['a source', '- Hot [@kantar]', 'slides.md:7:7 error unknown source "kantar", none is defined  parse/unknown-source'],
  [
    'an image that is not there',
    '![Tea](tea.png)',
    'slides.md:7:1 error "tea.png" does not exist, a path starts at the folder of the report or slides  read/file',
  ],
  [
    'an image outside',
    '![Tea](../tea.png)',
    'slides.md:7:1 error "../tea.png" is outside the project folder, copy it into the project folder  read/file',
  ],
  [
    'an image with an address',
    '![Tea](https://example.org/tea.png)',
    'slides.md:7:1 error the image "https://example.org/tea.png" is not a file of the project, save it below the project folder  parse/image-address',
  ],
  [
    'an SVG image',
    '![Tea](tea.svg)',
    'slides.md:7:1 error "tea.svg": SVG images cannot be shown, convert it to PNG  read/image-type',
  ],
  [
    'an SVG image in disguise',
    '![Tea](svg.png)',
    'slides.md:7:1 error "svg.png": SVG images cannot be shown, convert it to PNG  read/image-type',
  ],
  [
    'raw HTML',
    '- Hot <br>',
    'slides.md:7:7 error raw HTML "<br>", write Markdown; for a plain "<" write \\<  parse/html',
  ],
])('in slides, %s is told with its place', async (_, block, ...expected) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'
  const slides = `---\ntitle: Tea\n---\n\n# Cups\n\n${block}\n`
  const cwd = folderWith({ 'slides.md': slides, 'tea.svg': svg, 'svg.png': svg })
  expect(await refusal(cwd, 1, 'build', 'slides.md')).toEqual(expected)
})

test.each<[string, string, ...string[]]>([
  [
    'an unknown slide kind',
    '# Cups {.bulets}\n\n- Hot\n',
    'slides.md:1:9 error unknown slide kind "bulets", did you mean "bullets"?  parse/unknown-kind',
  ],
  ['nothing at all', '', 'slides.md:1:1 error there are no slides, a slide starts with "# Title"  parse/empty'],
  [
    'words before the first heading',
    'Hot\n',
    'slides.md:1:1 error content before the first heading, a slide starts with "# Title"  parse/before-heading',
  ],
  [
    'front matter without an end',
    '---\ntitle: Tea\n# Cups\n',
    'slides.md:1:1 error the front matter begins here and does not end, end it with a line that is only "---"  read/front-matter',
  ],
  [
    'an unknown theme',
    '---\ntheme: musik\n---\n\n# Cups\n\n- Hot\n',
    'slides.md:2:8 error unknown theme "musik", did you mean "music"?  compile/theme',
  ],
  [
    'more slides than they may be',
    '---\nslides: 1\n---\n\n# Cups\n\n- Hot\n\n# Pots\n\n- Cold\n',
    'slides.md error the deck has 2 slides, and "slides" in its front matter allows 1  compile/too-many-slides',
  ],
])('slides with %s are refused', async (_, slides, ...expected) => {
  expect(await refusal(folderWith({ 'slides.md': slides }), 1, 'build', 'slides.md')).toEqual(expected)
})

test('a project folder outside the folder where the user stands is refused', async () => {
  const front = (project: string) =>
    `---\nproject: ${project}\ndata: { mix: data/mix.csv }\ncharts: { mix: { title: Cups, spec: charts/mix.vl.json } }\n---\n\n# Cups\n\n![Cups](chart:mix)\n`
  const cwd = folderWith({ ...TEA, 'here/slides.md': front('../tea'), 'below.md': front('tea') })
  expect(await refusal(`${cwd}/here`, 1, 'build', 'slides.md')).toEqual([
    'slides.md:4:37 error "../tea/charts/mix.vl.json" is outside the project folder, copy it into the project folder  read/file',
  ])
  expect(await fandeck(cwd, 'build', 'here/slides.md')).toMatchObject({ code: 0 })
  expect(await fandeck(cwd, 'build', 'below.md')).toMatchObject({ code: 0 })
})

test('files of templates that cannot be meant are left alone', async () => {
  const cwd = folderWith({
    'tea/report.yaml': REPORT,
    'templates/audiences/._marketing.yaml': Buffer.from([0, 5, 22, 7]),
    'templates/audiences/notes.txt': 'Tea',
    'templates/audiences/old.yaml/keep': '',
  })
  expect(await fandeck(cwd, 'build', 'tea')).toMatchObject({ code: 0 })
})

test('an image is read from beside the slides', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  const cwd = folderWith({ 'talks/slides.md': `${SLIDES}\n# A cup\n\n![A cup](cup.png)\n` })
  add(cwd, { 'talks/cup.png': png })
  expect(await fandeck(cwd, 'build', 'talks/slides.md')).toMatchObject({ code: 0 })
})
