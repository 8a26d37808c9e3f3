import type { Audience } from '../model/audience.ts'
import type { Brief, BriefFinding, Decision } from '../model/brief.ts'
import type { ChartEntry, DataFile, Report, Takeaway } from '../model/report.ts'
import { arrange, byScore } from './arrange.ts'
import { topicSum } from './score.ts'
import { uses } from './term.ts'
import { citedKeys, textsOf, words } from './words.ts'

/** Chart name → the data names that its spec draws. Only who has read the specs can know. */
export type DataByChart = ReadonlyMap<string, readonly string[]>

/**
 * Cuts the report down to what the decisions let the audience see. The brief is built up from what was chosen, field by
 * field, never by deleting from the report: what nobody thought of here is not in it.
 */
export function cut(report: Report, audience: Audience, decisions: readonly Decision[], data: DataByChart): Brief {
  const sections = arrange(report, audience, decisions)
  const findings = sections.flatMap((section) => section.findings)
  const { furniture } = audience
  const charts = chartsOf(report, findings)
  const body: Omit<Brief, 'glossary' | 'sources'> = {
    audience,
    title: report.title,
    subtitle: report.subtitle,
    author: report.author,
    date: report.date,
    language: report.language,
    vars: report.vars,
    sections,
    stats: furniture.stats
      ? byScore(
          findings.filter((finding) => finding.stat !== null),
          report,
        )
      : [],
    takeaways: furniture.takeaways ? takeawaysFor(report, audience) : [],
    actions: (own(report.actions, audience.name) ?? []).slice(0, audience.limits.actions),
    sourcesNote: furniture.sources ? report.sourcesNote : null,
    charts,
    data: dataOf(report, charts, data),
  }
  const spoken = textsOf(body).map((text) => words(text.inlines))
  const glossary = furniture.glossary ? report.glossary.filter((entry) => uses(spoken, entry.term)) : []
  return { ...body, glossary, sources: sourcesOf(report, body, glossary) }
}

function chartsOf(report: Report, findings: readonly BriefFinding[]): Record<string, ChartEntry> {
  const shown = new Set(findings.map((finding) => finding.chart))
  return pick(report.charts, (name) => shown.has(name))
}

function dataOf(report: Report, charts: Brief['charts'], data: DataByChart): Record<string, DataFile> {
  const drawn = new Set(Object.keys(charts).flatMap((name) => data.get(name) ?? []))
  return pick(report.data, (name) => drawn.has(name))
}

/** The sources that a text of the brief cites or a chart of it names. */
function sourcesOf(
  report: Report,
  body: Omit<Brief, 'glossary' | 'sources'>,
  glossary: Brief['glossary'],
): Brief['sources'] {
  const texts = [...textsOf(body), ...glossary.map((entry) => entry.definition)]
  const cited = new Set(texts.flatMap((text) => citedKeys(text.inlines)))
  for (const chart of Object.values(body.charts)) for (const key of chart.sources) cited.add(key)
  addCitedByNotes(report, cited)
  return pick(report.sources, (key) => cited.has(key))
}

/** A source's note may cite another source, whose note may cite a third. */
function addCitedByNotes(report: Report, cited: Set<string>): void {
  // A set that grows while it is walked is walked to its end.
  for (const key of cited) {
    const note = own(report.sources, key)?.note
    for (const other of note ? citedKeys(note.inlines) : []) cited.add(other)
  }
}

/**
 * The takeaways whose topics the audience weighs, the weightiest ones where there are too many. One without topics is
 * about the whole report: it is for every audience, and ranks as a topic that is not listed.
 */
function takeawaysFor(report: Report, audience: Audience): readonly Takeaway[] {
  const ranked = report.takeaways
    .map((takeaway) => ({ takeaway, score: topicSum(audience, takeaway.topics.length > 0 ? takeaway.topics : ['*']) }))
    .filter(({ takeaway, score }) => takeaway.topics.length === 0 || score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ takeaway }) => takeaway)
    .slice(0, audience.limits.takeaways)
  return audience.order === 'score' ? ranked : report.takeaways.filter((takeaway) => ranked.includes(takeaway))
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}

function pick<T>(map: Readonly<Record<string, T>>, keep: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => keep(key)))
}
