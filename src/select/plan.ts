import type { Decision } from '../model/brief.ts'
import type { Plan } from '../model/plan.ts'
import type { Report } from '../model/report.ts'
import { plainText } from '../model/text.ts'

/** An audience's name and what was decided for it. */
export interface Decided {
  readonly audience: string
  readonly decisions: readonly Decision[]
}

/** The report's findings × the audiences: what each gets and why, and what nobody gets. */
export function plan(report: Report, decided: readonly Decided[]): Plan {
  const byFinding = decided.map(({ decisions }) => new Map(decisions.map((decision) => [decision.finding, decision])))
  const findings = report.sections.flatMap((section) =>
    section.findings.map((finding) => ({
      id: finding.id,
      section: section.id,
      claim: plainText(finding.claim.inlines),
      decisions: byFinding.flatMap((map) => map.get(finding.id) ?? []),
    })),
  )
  const seen = (row: { decisions: readonly Decision[] }): boolean => row.decisions.some(({ chosen }) => chosen)
  const unseen = findings.filter((row) => !seen(row)).map((row) => row.id)
  return { audiences: decided.map(({ audience }) => audience), findings, unseen }
}
