import type { Audience } from '../model/audience.ts'
import type { Brief, BriefFinding, BriefSection } from '../model/brief.ts'
import type { Source, Stat } from '../model/report.ts'
import { type Inline, plainText, type Text } from '../model/text.ts'
import { citationsOf } from './citations.ts'
import { formatStat } from './figures.ts'
import { textToMarkdown } from './serialise.ts'
import type { AudienceView, FindingView, SectionView, SourceView, StatView, View } from './view.ts'

/** How a text of the report is written in templates: once for each, so that it can be noted where it came from. */
export type Write = (text: Text) => string

/** Brief → what templates see of it. */
export function toView(brief: Brief, write: Write): View {
  const audience = audienceView(brief.audience, write)
  const sections = toSections(brief, write)
  const findings = sections.flatMap((section) => section.findings)
  return {
    audience,
    labels: audience.labels,
    furniture: audience.furniture,
    title: write(brief.title),
    subtitle: maybe(brief.subtitle, write),
    author: maybe(brief.author, textToMarkdown),
    date: brief.date,
    language: brief.language,
    vars: mapValues(brief.vars, write),
    sections,
    findings,
    stats: brief.stats.flatMap(({ id }) => findings.filter((finding) => finding.id === id)),
    takeaways: brief.takeaways.map((takeaway) => ({ text: write(takeaway.text), topics: takeaway.topics })),
    actions: brief.actions.map((action) => ({
      do: write(action.do),
      owner: maybe(action.owner, textToMarkdown),
      by: maybe(action.by, textToMarkdown),
    })),
    actionsHave: {
      owner: brief.actions.some((action) => action.owner !== null),
      by: brief.actions.some((action) => action.by !== null),
    },
    glossary: brief.glossary.map((entry) => ({
      term: textToMarkdown(entry.term),
      definition: write(entry.definition),
    })),
    sources: Object.values(brief.sources).map((source) => sourceView(source, write)),
    sourcesNote: maybe(brief.sourcesNote, write),
  }
}

function audienceView(audience: Audience, write: Write): AudienceView {
  return {
    name: audience.name,
    title: textToMarkdown(audience.title),
    question: write(audience.question),
    order: audience.order,
    limits: audience.limits,
    labels: mapValues(audience.labels, textToMarkdown),
    furniture: { ...audience.furniture, care: maybe(audience.furniture.care, write) },
  }
}

function toSections(brief: Brief, write: Write): readonly SectionView[] {
  let before = 0
  return brief.sections.map((section, index) => {
    const first = before
    before += section.findings.length
    return sectionView(section, index, first, brief, write)
  })
}

function sectionView(section: BriefSection, index: number, first: number, brief: Brief, write: Write): SectionView {
  const name = textToMarkdown(plainText(section.title.inlines))
  return {
    id: section.id,
    index,
    title: write(section.title),
    name,
    lede: maybe(section.lede, write),
    findings: section.findings.map((finding, at) => ({
      ...findingView(finding, brief, write),
      index: first + at,
      section: { id: section.id, name },
    })),
  }
}

function findingView(finding: BriefFinding, brief: Brief, write: Write): Omit<FindingView, 'index' | 'section'> {
  const claim = write(finding.claim)
  const chart = finding.chart === null ? undefined : brief.charts[finding.chart]
  return {
    id: finding.id,
    claim,
    title: maybe(finding.title, write) ?? claim,
    detail: finding.detail.map(write),
    steps: finding.steps.map(write),
    stat: finding.stat && statView(finding.stat, finding.claim, brief.language, write),
    chart: chart
      ? { name: chart.name, title: write(withoutLinks(chart.title)), alt: maybe(chart.alt, textToMarkdown) }
      : null,
    quote: finding.quote && { text: write(finding.quote.text), by: write(finding.quote.by) },
    implication: maybe(finding.implication, write),
    topics: finding.topics,
    weight: finding.weight,
    score: finding.score,
  }
}

function statView(stat: Stat, claim: Text, language: string, write: Write): StatView {
  return {
    value: stat.value,
    text: textToMarkdown(formatStat(stat, language)),
    unit: maybe(stat.unit, textToMarkdown),
    qualifier: maybe(stat.qualifier, textToMarkdown),
    label: write(stat.label),
    citation: citationsOf(stat.label) === null ? citationsOf(claim) : null,
  }
}

function sourceView(source: Source, write: Write): SourceView {
  return {
    key: source.key,
    title: write(source.title),
    publisher: maybe(source.publisher, textToMarkdown),
    author: maybe(source.author, textToMarkdown),
    date: maybe(source.date, textToMarkdown),
    url: source.url,
    note: maybe(source.note, write),
  }
}

/** The title of a chart stands where an image has its text, and no link can. */
function withoutLinks(text: Text): Text {
  const unlink = (inline: Inline): readonly Inline[] => {
    if (inline.type === 'link') return inline.children.flatMap(unlink)
    return ['children' in inline ? { ...inline, children: inline.children.flatMap(unlink) } : inline]
  }
  return { ...text, inlines: text.inlines.flatMap(unlink) }
}

function maybe<T>(value: T | null, map: (value: T) => string): string | null {
  return value === null ? null : map(value)
}

function mapValues<T>(
  values: Readonly<Record<string, T>>,
  map: (value: T) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]))
}
