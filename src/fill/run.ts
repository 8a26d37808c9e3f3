import { hasErrors, type Message, type Outcome } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'
import * as messages from './messages.ts'
import { type Run, type Scope, Stop } from './scope.ts'
import { renderProgram } from './statements.ts'
import { type Program, parseTemplate } from './template.ts'

/** A deck's template and everything that it can call, by name. */
export interface Templates {
  readonly deck: SourceText
  readonly partials: ReadonlyMap<string, SourceText>
}

/** The most characters that a template may write. */
const MOST_OUTPUT = 5_000_000

/** The most pieces of template that a run may go through: it ends a loop in a loop in a loop. */
const MOST_STEPS = 1_000_000

/**
 * Handlebars templates and what they show → the text that they write, or null after an error.
 *
 * The language is Handlebars' own (its parser reads it), with three differences: nothing is escaped as HTML, a name that
 * does not exist is an error wherever it stands, and the name of a partial cannot be chosen by data. Nothing is compiled
 * to code, and nothing inherited can be reached.
 */
export function runTemplates(templates: Templates, root: object, language: string): Outcome<string | null> {
  const list = new Map<string, Message>()
  const report = (message: Message): void => void list.set(JSON.stringify(message), message)
  const outcome = parseTemplate(templates.deck)
  outcome.messages.forEach(report)
  const text =
    outcome.value && runToEnd(outcome.value, startRun(templates, root, language, report), templates.deck, report)
  const all = [...list.values()]
  return { value: hasErrors(all) ? null : text, messages: all }
}

function startRun(templates: Templates, root: object, language: string, report: (message: Message) => void): Run {
  const { deck, partials } = templates
  let steps = 0
  let written = 0
  const run: Run = {
    root,
    language,
    partialNames: [...partials.keys()].sort(),
    partial: (name) => {
      const outcome = parseTemplate(partials.get(name)!)
      outcome.messages.forEach(report)
      return outcome.value
    },
    render: (program, scope) => {
      steps += 1 + program.body.length
      if (steps > MOST_STEPS) throw new Stop(messages.tooManySteps(MOST_STEPS, { file: deck.file }))
      return renderProgram(program, scope, run)
    },
    write: (text) => {
      written += text.length
      if (written > MOST_OUTPUT) throw new Stop(messages.tooMuch(MOST_OUTPUT, { file: deck.file }))
      return text
    },
    report,
  }
  return run
}

function runToEnd(program: Program, run: Run, deck: SourceText, report: (message: Message) => void): string | null {
  const scope: Scope = {
    contexts: [run.root],
    data: { values: {}, parent: null },
    blockParams: {},
    inline: new Map(),
    partialBlock: null,
    depth: 0,
  }
  try {
    return run.render(program, scope)
  } catch (problem) {
    if (problem instanceof Stop) report(problem.reason)
    else if (problem instanceof RangeError) report(messages.tooDeep({ file: deck.file }))
    else throw problem
    return null
  }
}
