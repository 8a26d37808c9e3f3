import type { Audience } from '../model/audience.ts'
import type { Decision } from '../model/brief.ts'
import type { Report } from '../model/report.ts'

/** An audience weighs a topic that is nearly, but not quite, one of the report's. */
export function unknownTopic(topic: string, audience: string): string {
  return `the audience "${audience}" weighs the topic "${topic}", which the report does not have`
}

/** No finding passes the audience's gates, threshold and limits: says what each of them took. */
export function nothingLeft(audience: Audience, decisions: readonly Decision[]): string {
  const gets = `the audience "${audience.name}" gets no finding`
  if (decisions.length === 0) return `${gets}: the report has none`
  const best = Math.max(...decisions.filter(({ rule }) => rule === 'topics').map(({ score }) => score))
  const parts = [
    part(decisions, ['only', 'never'], 'withheld by "only" or "never"'),
    part(decisions, ['topics'], `under its threshold of ${audience.threshold} (the best scores ${best})`),
    part(decisions, ['findings-limit', 'slides-limit'], 'over the limit'),
  ]
  return `${gets}: ${parts.filter((text) => text !== '').join(', ')}`
}

/** What to do where no finding is left. */
export function hintAtTopics(report: Report, decisions: readonly Decision[]): string | undefined {
  const names = Object.keys(report.topics).slice(0, 12)
  if (names.length === 0 || !decisions.some((decision) => decision.rule === 'topics')) return undefined
  return `let the audience weigh topics of the report (${names.join(', ')}) or lower its threshold; fandeck plan shows the scores`
}

function part(decisions: readonly Decision[], rules: readonly Decision['rule'][], why: string): string {
  const count = decisions.filter((decision) => rules.includes(decision.rule)).length
  return count === 0 ? '' : `${count} ${count === 1 ? 'finding is' : 'findings are'} ${why}`
}
