import { calledName, evaluate, evaluateHash } from './expressions.ts'
import * as messages from './messages.ts'
import { type Closure, enter, type Run, type Scope, Stop, type Value } from './scope.ts'
import { type Expression, type PartialBlock, type PartialCall, type Program, placeOf } from './template.ts'

/** What `{{> name}}` writes. On a line of its own it is indented as its tag is. */
export function renderPartial(node: PartialCall, scope: Scope, run: Run): string {
  const closure = find(node, scope, run)
  if (!closure) return ''
  const text = run.render(closure.program, partialScope(node, closure, scope, run))
  return node.indent === '' ? text : text.replace(/^(?=.)/gm, node.indent)
}

/** What `{{#> name}}…{{/name}}` writes: the partial, which may show the block; or the block, where there is no such partial. */
export function renderPartialBlock(node: PartialBlock, scope: Scope, run: Run): string {
  const block: Closure = { program: node.program, scope }
  const name = partialName(node.name)
  const closure = name === null || isKnown(name, scope, run) ? find(node, scope, run) : block
  if (!closure) return ''
  if (closure === block) return run.render(block.program, partialScope(node, block, scope, run))
  const inner = partialScope(node, closure, scope, run)
  const inline = new Map([...inner.inline, ...inlinePartials(node.program, scope, run).inline])
  return run.render(closure.program, { ...inner, inline, partialBlock: block })
}

/** The scope of a program, with the partials that it defines. */
export function inlinePartials(program: Program, scope: Scope, run: Run): Scope {
  const found = program.body.flatMap((node) =>
    node.type === 'DecoratorBlock' || node.type === 'Decorator' ? [node] : [],
  )
  if (found.length === 0) return scope
  const inline = new Map(scope.inline)
  const inner = { ...scope, inline }
  for (const node of found) {
    const [name] = node.params
    if (calledName(node) !== 'inline' || !node.program) {
      run.report(messages.unknownDecorator(calledName(node), placeOf(node.path)))
    } else if (name?.type !== 'StringLiteral') {
      run.report(messages.chosenPartial(placeOf(node.path)))
    } else {
      inline.set(String(name.value), { program: node.program, scope: inner })
    }
  }
  return inner
}

function find(node: PartialCall | PartialBlock, scope: Scope, run: Run): Closure | null {
  const name = partialName(node.name)
  if (name === null) {
    run.report(messages.chosenPartial(placeOf(node.name)))
    return null
  }
  if (name === '@partial-block') {
    if (!scope.partialBlock) run.report(messages.noPartialBlock(placeOf(node.name)))
    return scope.partialBlock
  }
  const inline = scope.inline.get(name)
  if (inline) return inline
  if (run.partialNames.includes(name)) {
    const program = run.partial(name)
    return program && { program, scope: null }
  }
  run.report(messages.unknownPartial(name, [...scope.inline.keys(), ...run.partialNames], placeOf(node.name)))
  return null
}

function isKnown(name: string, scope: Scope, run: Run): boolean {
  return name === '@partial-block' || scope.inline.has(name) || run.partialNames.includes(name)
}

function partialName(name: Expression): string | null {
  if (name.type === 'SubExpression') return null
  return String(name.original)
}

/** The scope that a partial runs in: its own, with the context and the parameters that the call gives. */
function partialScope(node: PartialCall | PartialBlock, closure: Closure, scope: Scope, run: Run): Scope {
  const name = partialName(node.name) ?? ''
  const depth = scope.depth + 1
  if (depth > DEEPEST) throw new Stop(messages.endless(name, placeOf(node.name)))
  const [param, extra] = node.params
  if (extra) run.report(messages.argumentCount(name, 0, 1, node.params.length, placeOf(extra)))
  const given = param ? evaluate(param, scope, run) : scope.contexts[0]
  const context = node.hash ? withParameters(given, evaluateHash(node.hash, scope, run)) : given
  const { data, partialBlock } = scope
  if (!closure.scope) return { contexts: [context], data, blockParams: {}, inline: scope.inline, partialBlock, depth }
  const inline = new Map([...closure.scope.inline, ...scope.inline])
  return enter({ ...closure.scope, data, inline, depth }, context)
}

/** How deep partials may call partials. */
const DEEPEST = 64

function withParameters(context: Value, parameters: Readonly<Record<string, Value>>): Value {
  if (context === undefined) return undefined
  return { ...(typeof context === 'object' && !Array.isArray(context) ? context : {}), ...parameters }
}
