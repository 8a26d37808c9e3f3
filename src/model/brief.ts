import type { Audience } from './audience.ts'
import type { Action, ChartEntry, DataFile, Finding, Source, Takeaway, Term } from './report.ts'
import type { Text } from './text.ts'

/** The report cut for one audience. It holds nothing that the audience must not see. */
export interface Brief {
  readonly audience: Audience
  readonly title: Text
  readonly subtitle: Text | null
  readonly author: string | null
  readonly date: string
  readonly language: string
  readonly vars: Readonly<Record<string, Text>>
  readonly sections: readonly BriefSection[]
  /** The findings with a figure, most relevant first. */
  readonly stats: readonly BriefFinding[]
  readonly takeaways: readonly Takeaway[]
  readonly actions: readonly Action[]
  /** The glossary terms that the brief's own words use. */
  readonly glossary: readonly Term[]
  /** The sources that the brief's own words cite, by key. */
  readonly sources: Readonly<Record<string, Source>>
  readonly sourcesNote: Text | null
  /** The charts and the data files that the brief shows, by name. */
  readonly charts: Readonly<Record<string, ChartEntry>>
  readonly data: Readonly<Record<string, DataFile>>
}

/** A section with the findings that were chosen from it, in this audience's order. */
export interface BriefSection {
  readonly id: string
  readonly title: Text
  readonly lede: Text | null
  readonly findings: readonly BriefFinding[]
}

/** A finding for one audience: other audiences' implications and the gates are gone. */
export interface BriefFinding extends Omit<Finding, 'implications' | 'only' | 'never'> {
  readonly implication: Text | null
  readonly score: number
}

/** Why a finding is in an audience's deck or out of it. */
export interface Decision {
  readonly finding: string
  readonly audience: string
  readonly chosen: boolean
  /** Topic weights times the finding's weight. */
  readonly score: number
  readonly rule: 'chosen' | 'only' | 'never' | 'topics' | 'findings-limit' | 'slides-limit'
  /** A sentence for a person: `wellbeing 3 × weight 3 = 9`. */
  readonly reason: string
}

/** A brief and the reason for every choice in it: one decision a finding, in the report's order. */
export interface Selection {
  readonly brief: Brief
  readonly decisions: readonly Decision[]
}
