import type { Decision, Plan } from '../index.ts'
import { columns, type Paint, pad, printable } from './terminal.ts'

/** Why a finding is out, in a word that fits a cell. */
const SHORT: Readonly<Record<Decision['rule'], string>> = {
  chosen: '',
  only: 'only',
  never: 'never',
  topics: 'topics',
  'findings-limit': 'limit',
  'slides-limit': 'slides',
}

/** The findings × audiences matrix, by section: a score with a tick where it was chosen, else why it was not. */
export function planMatrix(plan: Plan, paint: Paint): readonly string[] {
  const first = Math.max(...plan.findings.map((row) => columns(row.id)), 'finding'.length) + 2
  const widths = plan.audiences.map((name) => Math.max(columns(name), 9))
  const row = (cells: readonly string[]): string => cells.map((cell, index) => pad(cell, widths[index]!)).join('  ')
  const lines = [paint.bold(`${pad('finding', first)}  ${row(plan.audiences)}`.trimEnd())]
  let section = ''
  for (const finding of plan.findings) {
    if (finding.section !== section) lines.push(paint.dim(printable(finding.section)))
    section = finding.section
    lines.push(`  ${pad(finding.id, first - 2)}  ${row(finding.decisions.map(cell))}`.trimEnd())
  }
  const totals = plan.audiences.map((_, index) =>
    String(plan.findings.filter((f) => f.decisions[index]?.chosen).length),
  )
  lines.push('', `${pad('chosen', first)}  ${row(totals)}`.trimEnd(), '')
  lines.push('✓ with its score: chosen · topics, limit, slides, only, never: left out, and why · -a NAME tells more')
  lines.push(unseen(plan))
  return lines
}

function cell(decision: Decision): string {
  const score = Math.round(decision.score * 10) / 10
  return decision.chosen ? `✓ ${score}` : SHORT[decision.rule]
}

function unseen(plan: Plan): string {
  return plan.unseen.length === 0 ? 'Every finding is seen by somebody.' : `Seen by nobody: ${plan.unseen.join(', ')}`
}

/** For one audience: every finding, best score first, with the reason in full. */
export function planList(plan: Plan, paint: Paint): readonly string[] {
  const decisions = plan.findings.flatMap((row) => row.decisions)
  const width = Math.max(...decisions.map((decision) => columns(decision.finding)))
  const line = (decision: Decision): string => {
    const mark = decision.chosen ? paint.green('in ') : paint.dim('out')
    return `${mark}  ${pad(decision.finding, width)}  ${printable(decision.reason)}`
  }
  const sorted = [...decisions].sort((a, b) => Number(b.chosen) - Number(a.chosen) || b.score - a.score)
  const chosen = decisions.filter((decision) => decision.chosen).length
  const title = `${plan.audiences[0]}: ${chosen} of ${decisions.length} findings`
  return [paint.bold(printable(title)), ...sorted.map(line)]
}
