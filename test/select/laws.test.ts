import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Audience } from '../../src/model/audience.ts'
import type { Finding, Report } from '../../src/model/report.ts'
import { select } from '../../src/select/select.ts'
import { audience, finding, report, source, text } from './example.ts'

const TOPICS = ['wellbeing', 'sales', 'weather']
const NAMES = ['carers', 'buyers']

/** Everything about finding `n` says `SECRETn.`, so that a leak of any part shows. */
function marked(n: number, drawn: { topics: string[]; weight: number; only: string[]; never: string[] }): Finding {
  const mark = `SECRET${n}.`
  return finding(`id${mark}`, {
    ...drawn,
    claim: text(`claim ${mark}`, `source${mark}`),
    title: text(`title ${mark}`),
    detail: [text(`detail ${mark} term${n}x`)],
    steps: [text(`step ${mark}`)],
    stat: { value: n, qualifier: mark, unit: mark, label: text(mark) },
    chart: `chart${mark}`,
    quote: { text: text(mark), by: text(mark) },
    implications: Object.fromEntries(NAMES.map((name) => [name, text(`FOR-${name} ${mark}`)])),
    place: { path: mark },
  })
}

function markedReport(findings: readonly Finding[]): Report {
  const marks = findings.map((_, n) => `SECRET${n}.`)
  const half = Math.ceil(findings.length / 2)
  const map = <T>(prefix: string, make: (name: string, mark: string) => T): Record<string, T> =>
    Object.fromEntries(marks.map((mark) => [prefix + mark, make(prefix + mark, mark)]))
  return report([], {
    topics: Object.fromEntries(TOPICS.map((topic) => [topic, text(topic)])),
    sections: [findings.slice(0, half), findings.slice(half)].map((part, n) => ({
      id: `section${n}`,
      title: text('Section'),
      lede: null,
      findings: part,
    })),
    sources: map('source', (key, mark) => source(key, text(mark))),
    charts: map('chart', (name, mark) => ({
      name,
      title: text(mark),
      spec: mark,
      alt: mark,
      sources: [`source${mark}`],
      place: {},
    })),
    data: map('data', (name, mark) => ({ name, path: mark, place: {} })),
    glossary: marks.map((mark, n) => ({ term: `term${n}x`, definition: text(mark) })),
    actions: Object.fromEntries(NAMES.map((name) => [name, [{ do: text(`DO-${name}`), owner: null, by: null }]])),
  })
}

const drawnFinding = fc.record({
  topics: fc.subarray(TOPICS),
  weight: fc.integer({ min: 1, max: 3 }),
  only: fc.subarray(NAMES),
  never: fc.subarray(NAMES),
})

const anyReport = fc
  .array(drawnFinding, { minLength: 1, maxLength: 9 })
  .map((drawn) => markedReport(drawn.map((one, n) => marked(n, one))))

const anyAudience: fc.Arbitrary<Audience> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    topics: fc.dictionary(fc.constantFrom(...TOPICS, '*'), fc.integer({ min: 0, max: 5 })),
    threshold: fc.integer({ min: 0, max: 6 }),
    findings: fc.integer({ min: 1, max: 9 }),
    order: fc.constantFrom('report' as const, 'score' as const),
  })
  .map(({ findings, ...drawn }) => audience({ ...drawn, limits: { ...audience().limits, findings } }))

const anyLimit = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined })

function dataOf(of: Report): Map<string, readonly string[]> {
  return new Map(Object.keys(of.charts).map((name) => [name, [name.replace('chart', 'data')]]))
}

test('nothing of a finding that was not chosen is anywhere in the brief', () => {
  fc.assert(
    fc.property(anyReport, anyAudience, anyLimit, (of, by, limit) => {
      const { brief, decisions } = select(of, by, limit, dataOf(of)).value
      const written = JSON.stringify(brief)
      for (const [n, { chosen }] of decisions.entries()) expect(written.includes(`SECRET${n}.`)).toBe(chosen)
      const other = NAMES.find((name) => name !== by.name)
      expect(written).not.toContain(`FOR-${other}`)
      expect(written).not.toContain(`DO-${other}`)
    }),
  )
})

test('every finding has one decision, in the report’s order, and the chosen ones keep to every limit', () => {
  fc.assert(
    fc.property(anyReport, anyAudience, anyLimit, (of, by, limit) => {
      const { decisions } = select(of, by, limit).value
      const all = of.sections.flatMap((section) => section.findings)
      expect(decisions.map((decision) => decision.finding)).toEqual(all.map(({ id }) => id))
      const chosen = decisions.filter((decision) => decision.chosen)
      expect(chosen.length).toBeLessThanOrEqual(Math.min(by.limits.findings, limit ?? 99))
      expect(decisions.every(({ chosen, rule }) => chosen === (rule === 'chosen'))).toBe(true)
      for (const { score } of chosen) expect(score).toBeGreaterThanOrEqual(by.threshold)
      const cut = decisions.filter(({ rule }) => rule.endsWith('-limit'))
      for (const { score } of cut) expect(chosen.every((kept) => kept.score >= score)).toBe(true)
    }),
  )
})

test('the sections hold exactly the chosen findings; by score nothing comes after something lower', () => {
  fc.assert(
    fc.property(anyReport, anyAudience, (of, by) => {
      const { brief, decisions } = select(of, by).value
      const shown = brief.sections.flatMap((section) => section.findings)
      const chosen = decisions.filter((decision) => decision.chosen).map((decision) => decision.finding)
      if (by.order === 'report') expect(shown.map(({ id }) => id)).toEqual(chosen)
      expect(shown.map(({ id }) => id).sort()).toEqual(chosen.sort())
      if (by.order === 'report') return
      const falling = (scores: number[]): boolean => scores.every((score, n) => n === 0 || score <= scores[n - 1]!)
      expect(falling(brief.sections.map(({ findings }) => findings[0]!.score))).toBe(true)
      for (const { findings } of brief.sections) expect(falling(findings.map(({ score }) => score))).toBe(true)
    }),
  )
})

test('the same report and audience give the same selection', () => {
  fc.assert(
    fc.property(anyReport, anyAudience, anyLimit, (of, by, limit) => {
      const before = JSON.stringify(of)
      expect(JSON.stringify(select(of, by, limit))).toBe(JSON.stringify(select(structuredClone(of), by, limit)))
      expect(JSON.stringify(of)).toBe(before)
    }),
  )
})
