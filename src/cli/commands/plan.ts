import { compile, hasErrors, type Message, planOf } from '../../index.ts'
import { exitFor } from '../exit.ts'
import { planList, planMatrix } from '../plan-table.ts'
import { createReporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { contentFrom, contentOptions, inputFor } from '../settings.ts'
import { findSubject } from '../subject.ts'
import { openWorld } from '../world.ts'

/** `fandeck plan`: who sees what of a report, and why. */
export const plan: Command = {
  command: 'plan <input>',
  describe: 'Show which audience sees which finding, and why',
  builder: (args) =>
    contentOptions(args)
      .example('$0 plan content/kpop-tiktok', 'findings × audiences, and what nobody sees')
      .example('$0 plan content/kpop-tiktok -a executive', 'why each finding is in or out, for one audience'),
  async run(args) {
    const options = contentFrom(args)
    const reporter = createReporter(options.json)
    const subject = await findSubject(options.input)
    const input = await inputFor(options, subject, { until: 'layout', formats: [], output: 'output' })
    const world = openWorld(subject, reporter)
    const { value, messages } = await compile(input, world)
    await world.close()
    const result = await planOf(value)
    const said = result === null && !hasErrors(messages) ? [noPlan(subject.file)] : messages
    const code = exitFor(said, options.strict)
    if (options.json) {
      const { audiences, findings, unseen } = result ?? { audiences: [], findings: [], unseen: [] }
      reporter.print(JSON.stringify({ ok: code === 0, audiences, findings, unseen, messages: said }, null, 2))
      return code
    }
    if (result !== null && result.audiences.length > 0) {
      const lines =
        result.audiences.length === 1 ? planList(result, reporter.paint) : planMatrix(result, reporter.paint)
      for (const line of lines) reporter.print(line)
    }
    reporter.messages(said)
    return code
  },
}

function noPlan(file: string): Message {
  const reason = 'slides written by hand have no plan'
  return { severity: 'error', rule: 'plan/no-report', reason, place: { file }, hint: 'give a report' }
}
