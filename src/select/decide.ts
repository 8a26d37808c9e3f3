import type { Audience } from '../model/audience.ts'
import type { Decision } from '../model/brief.ts'
import type { Finding, Report } from '../model/report.ts'
import { type Score, score } from './score.ts'

/** Whether each finding of the report is for the audience, and why: one decision a finding, in the report's order. */
export function decide(report: Report, audience: Audience, limit: number): readonly Decision[] {
  const candidates = report.sections.flatMap((section) => section.findings).map((finding) => weigh(finding, audience))
  const ranks = rankOf(candidates.filter((candidate) => candidate.chosen))
  return candidates.map((candidate) => applyLimits(candidate, ranks.get(candidate.finding), audience, limit))
}

/** The decision before any limit. The gates come first: what is withheld stays withheld, whatever it scores. */
function weigh(finding: Finding, audience: Audience): Decision {
  const scored = score(audience, finding.topics, finding.weight)
  const decision = decisionOn(finding, audience, scored)
  if (finding.never.includes(audience.name)) {
    return { ...decision, chosen: false, rule: 'never', reason: `never: ${finding.never.join(', ')}` }
  }
  if (finding.only.length > 0 && !finding.only.includes(audience.name)) {
    return { ...decision, chosen: false, rule: 'only', reason: `only: ${finding.only.join(', ')}` }
  }
  if (scored.value < audience.threshold) {
    const reason = `${scored.reason}, under the threshold of ${audience.threshold}`
    return { ...decision, chosen: false, rule: 'topics', reason }
  }
  return decision
}

function decisionOn(finding: Finding, audience: Audience, { value, reason }: Score): Decision {
  return { finding: finding.id, audience: audience.name, chosen: true, score: value, rule: 'chosen', reason }
}

/** Finding → its place by score, counted from 0; of equals, the first in the report comes first. */
function rankOf(candidates: readonly Decision[]): ReadonlyMap<string, number> {
  const ranked = candidates.toSorted((a, b) => b.score - a.score)
  return new Map(ranked.map((candidate, rank) => [candidate.finding, rank]))
}

function applyLimits(decision: Decision, rank: number | undefined, audience: Audience, limit: number): Decision {
  const { findings, slides } = audience.limits
  if (rank === undefined || rank < Math.min(findings, limit)) return decision
  if (rank >= findings) {
    const reason = `the limit of ${count(findings)} was reached; it scored ${decision.score}`
    return { ...decision, chosen: false, rule: 'findings-limit', reason }
  }
  const reason = `only ${count(limit)} fit into ${slides} slides; it scored ${decision.score}`
  return { ...decision, chosen: false, rule: 'slides-limit', reason }
}

function count(findings: number): string {
  return `${findings} ${findings === 1 ? 'finding' : 'findings'}`
}
