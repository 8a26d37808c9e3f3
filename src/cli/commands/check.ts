import { compile } from '../../index.ts'
import { exitFor } from '../exit.ts'
import { createReporter } from '../reporter.ts'
import type { Command } from '../run.ts'
import { contentFrom, contentOptions, inputFor } from '../settings.ts'
import { findSubject } from '../subject.ts'
import { openWorld } from '../world.ts'

/** `fandeck check`: everything that a build would complain about, without drawing charts or writing files. */
export const check: Command = {
  command: 'check <input>',
  describe: 'Say what is wrong with a report or slides, without building',
  builder: (args) =>
    contentOptions(args)
      .example('$0 check content/kpop-tiktok', 'every error and warning, with its place')
      .example('$0 check slides.md --strict', 'fail on warnings too'),
  async run(args) {
    const options = contentFrom(args)
    const reporter = createReporter(options.json)
    const subject = await findSubject(options.input)
    const input = await inputFor(options, subject, { until: 'layout', formats: [], output: 'output' })
    const world = openWorld(subject, reporter)
    const { value, messages } = await compile(input, world)
    await world.close()
    const code = exitFor(messages, options.strict)
    if (options.json) reporter.print(JSON.stringify({ ok: code === 0, messages }, null, 2))
    else {
      reporter.messages(messages)
      const decks = value.decks.map((deck) => `${deck.name} ${deck.slides}`).join(', ')
      if (code === 0) reporter.note(`${reporter.paint.green('no errors')}; slides: ${decks}`)
    }
    return code
  },
}
