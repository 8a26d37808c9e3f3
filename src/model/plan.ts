import type { Decision } from './brief.ts'

/** What every audience gets of a report, and why: a row a finding, a column an audience. */
export interface Plan {
  readonly audiences: readonly string[]
  readonly findings: readonly PlanRow[]
  /** The findings that no audience sees. */
  readonly unseen: readonly string[]
}

/** A finding and the decision on it for each audience, in the plan's order of audiences. */
export interface PlanRow {
  readonly id: string
  readonly section: string
  readonly claim: string
  readonly decisions: readonly Decision[]
}
