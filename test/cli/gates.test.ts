import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fandeck } from './fandeck.ts'
import { contentOf, folderWith } from './tea.ts'

/** A word that stands nowhere else, in every field that a finding and what it draws on can have. */
const CANARY = 'Zyzzogeton'

const REPORT = `report: 1
title: Tea
date: 2026-01-31
audiences: [marketing, executive]
topics: { taste: Taste }
sources:
  open: { title: Tea study }
  secret: { title: ${CANARY} source, publisher: ${CANARY} press, author: ${CANARY}, note: ${CANARY} note, url: "https://example.org/${CANARY}" }
  chart-secret: { title: ${CANARY} figures }
data: { open: data/open.csv, secret: data/secret.csv }
charts:
  open: { title: Cups, spec: charts/open.vl.json, alt: More cups }
  secret: { title: ${CANARY} chart, spec: charts/secret.vl.json, alt: ${CANARY} alt, sources: [chart-secret] }
sections:
  - id: cups
    title: Cups
    findings:
      - id: open
        claim: People drink more tea [@open]
        topics: [taste]
        weight: 3
        chart: open
      - id: secret-${CANARY}
        claim: ${CANARY} claim [@secret]
        title: ${CANARY} title
        detail: [${CANARY} detail, More of ${CANARY} detail]
        steps: [${CANARY} step, More of ${CANARY} steps]
        stat: { value: 57, unit: "%", label: ${CANARY} label }
        quote: { text: ${CANARY} quote, by: ${CANARY} speaker }
        chart: secret
        topics: [taste]
        weight: 3
        implications: { marketing: ${CANARY} implication, executive: ${CANARY} too }
        never: [marketing]
  - id: hidden
    title: ${CANARY} section
    lede: ${CANARY} lede
    findings:
      - { id: hidden, claim: Only for chiefs, topics: [taste], weight: 3, only: [executive] }
glossary:
  - { term: ${CANARY} label, definition: ${CANARY} definition }
actions:
  executive: [{ do: ${CANARY} action, owner: ${CANARY} owner }]
`

const spec = (name: string) => `{
  "data": { "name": "${name}" }, "mark": "bar", "title": "Cups",
  "encoding": { "x": { "field": "year", "type": "nominal" }, "y": { "field": "${name === 'secret' ? `${CANARY} cups` : 'cups'}", "type": "quantitative" } }
}`

const FILES = {
  'tea/report.yaml': REPORT,
  'tea/charts/open.vl.json': spec('open'),
  'tea/charts/secret.vl.json': spec('secret'),
  'tea/data/open.csv': 'year,cups\n2024,3\n2025,5\n',
  'tea/data/secret.csv': `year,${CANARY} cups\n${CANARY} year,3\n2025,5\n`,
  'templates/audiences/executive.yaml':
    'audience: 1\nextends: base\ntitle: Chiefs\nquestion: How much?\nlimits: { findings: 9, slides: 40 }\n',
}

/** The parts of a package and of the workbooks in it, and its Markdown, in which a word stands as text. */
function saying(word: string, deck: string, files: Readonly<Record<string, string>>): readonly string[] {
  const parts = textsIn(Buffer.from(files[`output/tea/${deck}.pptx`]!, 'latin1'), '')
  return [...parts, ['markdown', files[`output/tea/${deck}.md`]!]]
    .filter(([name, text]) => `${name} ${text}`.toLowerCase().includes(word.toLowerCase()))
    .map(([name]) => name!.replace(/\d+/g, 'N'))
}

function textsIn(archive: Uint8Array, folder: string): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(archive)).flatMap(([name, bytes]) =>
    name.endsWith('.xlsx')
      ? textsIn(bytes, `${folder}${name}/`)
      : [[`${folder}${name}`, Buffer.from(bytes).toString('latin1')] as const],
  )
}

test.each([
  ['auto', ['ppt/charts/chartN.xml', 'ppt/embeddings/Microsoft_Excel_SheetN.xlsx/xl/sharedStrings.xml']],
  ['picture', ['ppt/media/imageN.svg']],
])(
  'what an audience must never see is in no part of its file, and in another’s it is; charts: %s',
  async (charts, places) => {
    const cwd = folderWith(FILES)
    const { code, err } = await fandeck(cwd, 'build', 'tea', '--charts', charts)
    expect({ code, errors: err.match(/ error .*/g) }).toEqual({ code: 0, errors: null })
    const files = contentOf(cwd)
    expect(saying(CANARY, 'marketing', files)).toEqual([])
    expect(saying('people drink more tea', 'marketing', files)).not.toEqual([])
    const said = new Set(saying(CANARY, 'executive', files))
    for (const place of [
      'markdown',
      'ppt/slides/slideN.xml',
      'ppt/notesSlides/notesSlideN.xml',
      'docProps/app.xml',
      ...places,
    ]) {
      expect([...said]).toContain(place)
    }
  },
)

test('--json and the messages of a deck do not tell either', async () => {
  const cwd = folderWith(FILES)
  const { code, out, err } = await fandeck(cwd, 'build', 'tea', '-a', 'marketing', '--json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).not.toContain(CANARY)
})
