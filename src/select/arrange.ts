import type { Audience } from '../model/audience.ts'
import type { BriefFinding, BriefSection, Decision } from '../model/brief.ts'
import type { Finding, Report } from '../model/report.ts'

/**
 * The chosen findings in their sections, in the audience's order. By score, the section with the best finding comes
 * first and so does the best finding in each; equals stay in the report's order. A section without findings is gone.
 */
export function arrange(report: Report, audience: Audience, decisions: readonly Decision[]): readonly BriefSection[] {
  const scores = new Map(decisions.filter(({ chosen }) => chosen).map(({ finding, score }) => [finding, score]))
  const sections: BriefSection[] = []
  for (const { id, title, lede, findings } of report.sections) {
    const chosen = findings.flatMap((finding) => {
      const score = scores.get(finding.id)
      return score === undefined ? [] : [forAudience(finding, audience, score)]
    })
    if (chosen.length > 0) sections.push({ id, title, lede, findings: inOrder(chosen, audience) })
  }
  if (audience.order === 'report') return sections
  return sections.toSorted((a, b) => best(b) - best(a))
}

/** Findings by score, the highest first; equals in the report's order. */
export function byScore(findings: readonly BriefFinding[], report: Report): readonly BriefFinding[] {
  const order = report.sections.flatMap((section) => section.findings.map((finding) => finding.id))
  return findings.toSorted((a, b) => b.score - a.score || order.indexOf(a.id) - order.indexOf(b.id))
}

function inOrder(findings: readonly BriefFinding[], audience: Audience): readonly BriefFinding[] {
  return audience.order === 'report' ? findings : findings.toSorted((a, b) => b.score - a.score)
}

function best(section: BriefSection): number {
  return section.findings[0]!.score
}

/** Only what is named here reaches the audience: a new field of a finding is withheld until it is let through. */
function forAudience(finding: Finding, audience: Audience, score: number): BriefFinding {
  const { id, claim, title, detail, steps, stat, chart, quote, topics, weight, place } = finding
  const { implications } = finding
  const implication = Object.hasOwn(implications, audience.name) ? implications[audience.name]! : null
  return { id, claim, title, detail, steps, stat, chart, quote, topics, weight, place, implication, score }
}
