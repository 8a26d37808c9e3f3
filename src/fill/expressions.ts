import { BadArgument, functions } from './functions.ts'
import * as messages from './messages.ts'
import { has, lookUp, namesOf } from './names.ts'
import type { Run, Scope, Value } from './scope.ts'
import { type Call, type Expression, type Hash, type Literal, type Path, placeOf } from './template.ts'

/** Every name that can be called, blocks included. */
export const CALLABLE: readonly string[] = [...Object.keys(functions), 'lookup', 'if', 'unless', 'each', 'with'].sort()

/** What an expression comes to; undefined after a message. */
export function evaluate(expression: Expression, scope: Scope, run: Run): Value {
  switch (expression.type) {
    case 'PathExpression':
      return lookUp(expression, scope, run)
    case 'SubExpression':
      return call(expression, scope, run)
    case 'NullLiteral':
    case 'UndefinedLiteral':
      return null
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return expression.value
  }
}

/** What `name` or `name argument option=value` comes to: without arguments a name is never a function. */
export function evaluateCall(node: Call, scope: Scope, run: Run): Value {
  return isCall(node) ? call(node, scope, run) : lookUp(toPath(node.path), scope, run)
}

/** True if arguments or options follow the name. */
export function isCall(node: Call): boolean {
  return node.params.length > 0 || node.hash !== undefined
}

/** The options of a call by name. */
export function evaluateHash(hash: Hash | undefined, scope: Scope, run: Run): Readonly<Record<string, Value>> {
  return Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, evaluate(value, scope, run)]))
}

/** The name that is called. */
export function calledName(node: Call): string {
  return toPath(node.path).original
}

function call(node: Call, scope: Scope, run: Run): Value {
  const name = calledName(node)
  const values = node.params.map((param) => evaluate(param, scope, run))
  const options = evaluateHash(node.hash, scope, run)
  const place = placeOf(node.path)
  if (name === 'lookup') return lookUpDynamic(values, node, run)
  const called = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (!called) {
    run.report(messages.unknownFunction(name, CALLABLE, place))
    return undefined
  }
  if (values.length < called.least || values.length > called.most) {
    run.report(messages.argumentCount(name, called.least, called.most, values.length, place))
    return undefined
  }
  const stranger = Object.keys(options).find((option) => !called.options.includes(option))
  if (stranger !== undefined) {
    run.report(messages.unknownOption(name, stranger, called.options, place))
    return undefined
  }
  if ([...values, ...Object.values(options)].includes(undefined)) return undefined
  try {
    return called.run(values, options, run.language)
  } catch (problem) {
    if (!(problem instanceof BadArgument)) throw problem
    run.report(messages.badArgument(name, problem.message, place))
    return undefined
  }
}

/** `lookup thing name`: what a thing has by a name that is itself a value. */
function lookUpDynamic(values: readonly Value[], node: Call, run: Run): Value {
  const [value, key] = values
  if (values.length !== 2) {
    run.report(messages.argumentCount('lookup', 2, 2, values.length, placeOf(node.path)))
    return undefined
  }
  if (value === undefined || key === undefined) return undefined
  const name = String(key)
  if (has(value, name)) return value[name]
  run.report(messages.unknownName(name, `lookup … "${name}"`, namesOf(value), placeOf(node.params[1]!)))
  return undefined
}

/** A literal in the place of a name is a name: `{{"two words"}}`. */
function toPath(expression: Expression): Path {
  switch (expression.type) {
    case 'PathExpression':
      return expression
    case 'SubExpression':
      return { ...pathTo(calledName(expression)), loc: expression.loc }
    default:
      return { ...pathTo(String((expression as Literal).original)), loc: expression.loc }
  }
}

function pathTo(name: string): Omit<Path, 'loc'> {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name }
}
