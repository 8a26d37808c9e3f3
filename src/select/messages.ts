import type { Decision } from '../model/brief.ts'
import type { Report } from '../model/report.ts'

/** An audience weighs a topic that is nearly, but not quite, one of the report's. */
export function unknownTopic(topic: string, audience: string): string {
  return `the audience "${audience}" weighs the topic "${topic}", which the report does not have`
}

/** No finding passes the audience's gates, threshold and limits: says what each of them took. */
export function nothingLeft(audience: string, decisions: readonly Decision[]): string {
  if (decisions.length === 0) return `the audience "${audience}" gets no finding: the report has none`
  const parts = [
    part(decisions, ['only', 'never'], 'withheld by "only" or "never"'),
    part(decisions, ['topics'], 'under the threshold'),
    part(decisions, ['findings-limit', 'slides-limit'], 'over the limit'),
  ]
  return `the audience "${audience}" gets no finding: ${parts.filter((text) => text !== '').join(', ')}`
}

/** What to do where no finding is left. */
export function hintAtTopics(report: Report, decisions: readonly Decision[]): string | undefined {
  const names = Object.keys(report.topics).slice(0, 12)
  if (names.length === 0 || !decisions.some((decision) => decision.rule === 'topics')) return undefined
  return `let the audience weigh topics of the report: ${names.join(', ')}`
}

function part(decisions: readonly Decision[], rules: readonly Decision['rule'][], why: string): string {
  const count = decisions.filter((decision) => rules.includes(decision.rule)).length
  return count === 0 ? '' : `${count} ${count === 1 ? 'is' : 'are'} ${why}`
}
