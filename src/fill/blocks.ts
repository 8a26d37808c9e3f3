import { CALLABLE, calledName, evaluate, evaluateCall, evaluateHash, isCall } from './expressions.ts'
import { describe, functions } from './functions.ts'
import * as messages from './messages.ts'
import { enter, isTrue, type Run, type Scope, type Value } from './scope.ts'
import { type Block, type Program, placeOf } from './template.ts'

/** What a block writes: `if`, `unless`, `each`, `with`, a function as a condition, or a value as a section. */
export function renderBlock(block: Block, scope: Scope, run: Run): string {
  const name = calledName(block)
  switch (name) {
    case 'if':
    case 'unless':
    case 'each':
    case 'with':
      return renderBuiltIn(name, block, scope, run)
    default:
      return isCall(block) ? renderCondition(name, block, scope, run) : renderSection(block, scope, run)
  }
}

function renderBuiltIn(name: 'if' | 'unless' | 'each' | 'with', block: Block, scope: Scope, run: Run): string {
  const [param] = block.params
  const options = evaluateHash(block.hash, scope, run)
  if (param === undefined || block.params.length > 1) {
    run.report(messages.argumentCount(name, 1, 1, block.params.length, placeOf(block.path)))
    return ''
  }
  const known = name === 'if' || name === 'unless' ? ['includeZero'] : []
  const stranger = Object.keys(options).find((option) => !known.includes(option))
  if (stranger !== undefined) run.report(messages.unknownOption(name, stranger, known, placeOf(block.path)))
  const value = evaluate(param, scope, run)
  const truth = isTrue(value) || (value === 0 && options['includeZero'] === true)
  if (name === 'each') return each(value, block, scope, run)
  if (name === 'with') return truth ? inside(value, block, scope, run) : render(block.inverse, scope, run)
  return render(truth === (name === 'if') ? block.program : block.inverse, scope, run)
}

function render(program: Program | undefined, scope: Scope, run: Run): string {
  return program ? run.render(program, scope) : ''
}

function inside(value: Value, block: Block, scope: Scope, run: Run): string {
  const [name] = block.program?.blockParams ?? []
  const blockParams = name === undefined ? scope.blockParams : { ...scope.blockParams, [name]: value }
  return render(block.program, enter(scope, value, { blockParams }), run)
}

function each(value: Value, block: Block, scope: Scope, run: Run): string {
  if (typeof value !== 'object' && value !== undefined) {
    run.report(messages.notList(describe(value), placeOf(block.params[0]!)))
    return ''
  }
  const entries: readonly (readonly [string | number, Value])[] = Array.isArray(value)
    ? value.map((item: Value, index) => [index, item] as const)
    : Object.entries(value ?? {})
  if (entries.length === 0) return render(block.inverse, scope, run)
  const [itemName, keyName] = block.program?.blockParams ?? []
  return entries
    .map(([key, item], index) => {
      const values = { key, index, first: index === 0, last: index === entries.length - 1 }
      const blockParams = {
        ...scope.blockParams,
        ...(itemName !== undefined && { [itemName]: item }),
        ...(keyName !== undefined && { [keyName]: key }),
      }
      return render(block.program, enter(scope, item, { blockParams, data: { values, parent: scope.data } }), run)
    })
    .join('')
}

/** `{{#eq a b}}…{{else}}…{{/eq}}` */
function renderCondition(name: string, block: Block, scope: Scope, run: Run): string {
  if (!Object.hasOwn(functions, name) && name !== 'lookup') {
    run.report(messages.unknownFunction(name, CALLABLE, placeOf(block.path)))
    return ''
  }
  return render(isTrue(evaluateCall(block, scope, run)) ? block.program : block.inverse, scope, run)
}

/** `{{#findings}}…{{/findings}}`: a list is gone through, a group of values is entered, `true` is a condition. */
function renderSection(block: Block, scope: Scope, run: Run): string {
  const value = evaluateCall(block, scope, run)
  if (Array.isArray(value)) return each(value, block, scope, run)
  if (value === true) return render(block.program, scope, run)
  return isTrue(value) || value === 0 ? inside(value, block, scope, run) : render(block.inverse, scope, run)
}
