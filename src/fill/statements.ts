import { renderBlock } from './blocks.ts'
import { evaluateCall } from './expressions.ts'
import { describe } from './functions.ts'
import * as messages from './messages.ts'
import { inlinePartials, renderPartial, renderPartialBlock } from './partials.ts'
import type { Run, Scope, Value } from './scope.ts'
import { type Mustache, type Program, placeOf, type Statement } from './template.ts'

/** What a piece of template writes in a scope. Partials that it defines are known everywhere in it. */
export function renderProgram(program: Program, scope: Scope, run: Run): string {
  const inner = inlinePartials(program, scope, run)
  return program.body.map((statement) => renderStatement(statement, inner, run)).join('')
}

function renderStatement(statement: Statement, scope: Scope, run: Run): string {
  switch (statement.type) {
    case 'ContentStatement':
      return run.write(statement.value)
    case 'MustacheStatement':
      return run.write(print(statement, scope, run))
    case 'BlockStatement':
      return renderBlock(statement, scope, run)
    case 'PartialStatement':
      return renderPartial(statement, scope, run)
    case 'PartialBlockStatement':
      return renderPartialBlock(statement, scope, run)
    case 'CommentStatement':
    case 'DecoratorBlock':
    case 'Decorator':
      return ''
  }
}

function print(node: Mustache, scope: Scope, run: Run): string {
  const value: Value = evaluateCall(node, scope, run)
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') {
    run.report(messages.notText(describe(value), placeOf(node.path)))
    return ''
  }
  return String(value)
}
