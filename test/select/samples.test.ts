import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Audience } from '../../src/model/audience.ts'
import type { Selection } from '../../src/model/brief.ts'
import type { Report } from '../../src/model/report.ts'
import { plainText } from '../../src/model/text.ts'
import type { SourceText } from '../../src/model/world.ts'
import { parseInline } from '../../src/parse/inline.ts'
import { readAudience } from '../../src/read/audience.ts'
import { readReport } from '../../src/read/report.ts'
import { plan } from '../../src/select/plan.ts'
import { select } from '../../src/select/select.ts'

const SAMPLES = ['content/kpop-tiktok', 'content/iowa-power']

function open(file: string): SourceText {
  return { file, source: readFileSync(file, 'utf8') }
}

function audienceFiles(project: string): ReadonlyMap<string, SourceText> {
  const folders = ['templates/audiences', `${project}/templates/audiences`].filter(existsSync)
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  return new Map(files.map((file) => [file.replace(/^.*\//, '').replace('.yaml', ''), open(file)]))
}

function sample(project: string): { report: Report; audiences: readonly Audience[]; said: unknown[] } {
  const files = audienceFiles(project)
  const audiences = [...files.keys()].filter((name) => name !== 'base')
  const report = readReport(open(`${project}/report.yaml`), { parseInline, audiences, set: {} })
  const read = report.value!.audiences.map((name) => readAudience(name, files, { parseInline }))
  const said = [...report.messages, ...read.flatMap((audience) => audience.messages)]
  return { report: report.value!, audiences: read.map((audience) => audience.value!), said }
}

function selections({ report, audiences }: { report: Report; audiences: readonly Audience[] }): readonly Selection[] {
  return audiences.map((audience) => {
    const { value, messages } = select(report, audience)
    expect(messages).toEqual([])
    return value
  })
}

test.each(SAMPLES)('%s reads without a message, and every audience is served', (project) => {
  const { report, audiences, said } = sample(project)
  expect(said).toEqual([])
  for (const { brief } of selections({ report, audiences })) {
    const findings = brief.sections.flatMap((section) => section.findings)
    expect(findings.length).toBeGreaterThanOrEqual(4)
    expect(findings.filter((found) => found.implication === null).map((found) => found.id)).toEqual([])
    expect(brief.actions.length).toBeGreaterThanOrEqual(2)
    expect(brief.takeaways.length).toBeGreaterThanOrEqual(3)
  }
})

test.each(SAMPLES)('%s: every finding and every term reaches somebody', (project) => {
  const { report, audiences } = sample(project)
  const selected = selections({ report, audiences })
  const decided = selected.map(({ brief, decisions }) => ({ audience: brief.audience.name, decisions }))
  expect(plan(report, decided).unseen).toEqual([])
  const explained = new Set(selected.flatMap(({ brief }) => brief.glossary.map((entry) => entry.term)))
  expect(report.glossary.map((entry) => entry.term).filter((term) => !explained.has(term))).toEqual([])
})

test.each(SAMPLES)('%s: claims are short enough for a title, and every claim cites a source', (project) => {
  for (const { findings } of sample(project).report.sections) {
    for (const { claim, detail } of findings) {
      const words = plainText(claim.inlines)
      expect(words.length, words).toBeLessThanOrEqual(90)
      expect(claim.inlines.some((inline) => inline.type === 'citation')).toBe(true)
      for (const line of detail) expect(plainText(line.inlines).split(' ').length).toBeLessThanOrEqual(22)
    }
  }
})

test('what the sample withholds from marketing is nowhere in its brief', () => {
  const { report, audiences } = sample('content/kpop-tiktok')
  const [marketing, ...others] = selections({ report, audiences }).map(({ brief }) => JSON.stringify(brief))
  for (const word of ['Bain', 'LGBTQ', 'anxiety', 'just-b-tour', 'burnout']) {
    expect(marketing).not.toContain(word)
    expect(others.join('')).toContain(word)
  }
})

test('every figure of the Iowa report follows from its data file', () => {
  const twh = new Map<string, number>()
  for (const line of readFileSync('content/iowa-power/data/iowa-electricity.csv', 'utf8').trim().split('\n').slice(1)) {
    const [day, source, gwh] = line.split(',') as [string, string, string]
    for (const key of [`${source} ${day.slice(0, 4)}`, `Total ${day.slice(0, 4)}`]) {
      twh.set(key, (twh.get(key) ?? 0) + Number(gwh) / 1000)
    }
  }
  const at = (source: string, year: number): number => twh.get(`${source} ${year}`)!
  const share = (source: string, year: number): string => ((100 * at(source, year)) / at('Total', year)).toFixed(1)
  const change = (source: string, from: number, to: number): string => (at(source, to) - at(source, from)).toFixed(1)
  const percent = (source: string, from: number, to: number): string =>
    (100 * (at(source, to) / at(source, from) - 1)).toFixed(0)
  const years = Array.from({ length: 17 }, (_, n) => 2001 + n)
  const range = (values: readonly number[]): string[] =>
    [Math.min(...values), Math.max(...values)].map((n) => n.toFixed(1))

  expect([2001, 2009, 2016, 2017].map((year) => share('Renewables', year))).toEqual(['3.5', '16.5', '39.1', '38.8'])
  expect(Math.max(...years.map((year) => Number(share('Renewables', year))))).toBe(39.1)
  expect([share('Fossil Fuels', 2001), share('Fossil Fuels', 2017)]).toEqual(['87.0', '51.9'])
  expect(years.filter((year) => at('Renewables', year) > at('Nuclear Energy', year))[0]).toBe(2009)
  expect(Math.floor(at('Renewables', 2017) / at('Renewables', 2001))).toBe(15)
  expect(years.slice(1).filter((year) => at('Renewables', year) < at('Renewables', year - 1))).toEqual([2003])
  const steps = years
    .slice(1)
    .toSorted((a, b) => Number(change('Renewables', b - 1, b)) - Number(change('Renewables', a - 1, a)))
  expect([steps[0], steps[1], change('Renewables', 2008, 2009)]).toEqual([2009, 2012, '3.5'])
  const swaps = ['Renewables', 'Fossil Fuels', 'Nuclear Energy', 'Total'].map((source) => change(source, 2010, 2017))
  expect(swaps).toEqual(['11.6', '-13.4', '0.8', '-1.0'])
  expect(years.toSorted((a, b) => at('Fossil Fuels', b) - at('Fossil Fuels', a))[0]).toBe(2010)
  expect([percent('Fossil Fuels', 2010, 2017), percent('Total', 2001, 2017)]).toEqual(['-31', '39'])
  expect(change('Fossil Fuels', 2016, 2017)).toBe('0.9')
  expect(range(years.map((year) => at('Nuclear Energy', year)))).toEqual(['3.9', '5.3'])
  expect(range(years.map((year) => Number(share('Nuclear Energy', year))))).toEqual(['7.3', '11.4'])
  expect(range(years.slice(10).map((year) => at('Total', year)))).toEqual(['54.4', '56.9'])
  expect([at('Total', 2001), at('Total', 2010)].map((n) => n.toFixed(1))).toEqual(['40.7', '57.5'])
})
