import type { Audience } from '../model/audience.ts'
import type { Selection } from '../model/brief.ts'
import { error, type Message, type Outcome } from '../model/message.ts'
import { nearest } from '../model/nearest.ts'
import type { Report } from '../model/report.ts'
import { cut, type DataByChart } from './cut.ts'
import { decide } from './decide.ts'
import { hintAtTopics, nothingLeft, unknownTopic } from './messages.ts'

const NO_DATA: DataByChart = new Map()

/**
 * Report + audience → the brief, and the reason for every choice in it. It knows neither files nor slides.
 * `findings` is a limit below the audience's own, for a deck that would have too many slides.
 * A data file is in the brief only if a shown chart draws it according to `data`; without `data` there is none.
 */
export function select(
  report: Report,
  audience: Audience,
  findings: number = audience.limits.findings,
  data: DataByChart = NO_DATA,
): Outcome<Selection> {
  const decisions = decide(report, audience, findings)
  const value = { brief: cut(report, audience, decisions, data), decisions }
  const messages = misspeltTopics(report, audience)
  if (!decisions.some((decision) => decision.chosen)) {
    const place = report.title.place
    const reason = nothingLeft(audience, decisions)
    messages.push(error('select/nothing-left', reason, place, hintAtTopics(report, decisions)))
  }
  return { value, messages }
}

/** An audience may weigh topics that this report does not have, but one that is nearly a topic is a slip of the pen. */
function misspeltTopics(report: Report, audience: Audience): Message[] {
  const free = Object.keys(report.topics).filter((topic) => !Object.hasOwn(audience.topics, topic))
  const messages: Message[] = []
  for (const topic of Object.keys(audience.topics)) {
    if (topic === '*' || Object.hasOwn(report.topics, topic)) continue
    const meant = nearest(topic, free)
    if (meant === undefined) continue
    const place = { ...fileOf(audience), path: `topics.${topic}` }
    messages.push(error('select/unknown-topic', unknownTopic(topic, audience.name), place, `did you mean "${meant}"?`))
  }
  return messages
}

function fileOf(audience: Audience): { file: string } | undefined {
  const { file } = audience.question.place
  return file === undefined ? undefined : { file }
}
