import type { Message, Place } from '../model/message.ts'
import { functions } from './functions.ts'
import * as messages from './messages.ts'
import type { Data, Run, Scope, Value } from './scope.ts'
import { type Path, placeOf } from './template.ts'

/** What a path means. A name that does not exist is reported, and is undefined; what is asked of that is undefined too. */
export function lookUp(path: Path, scope: Scope, run: Run): Value {
  if (path.data) return lookUpData(path, scope, run)
  if (path.depth >= scope.contexts.length) {
    run.report(messages.noOuter(path.original, placeOf(path)))
    return undefined
  }
  const [head] = path.parts
  if (head !== undefined && isPlain(path) && Object.hasOwn(scope.blockParams, head)) {
    return walk(scope.blockParams[head], path, 1, scope, run)
  }
  return walk(scope.contexts[path.depth], path, 0, scope, run)
}

function lookUpData(path: Path, scope: Scope, run: Run): Value {
  const [head = ''] = path.parts
  if (head === 'root') return walk(run.root, path, 1, scope, run)
  let data: Data | null = scope.data
  for (let depth = path.depth; depth > 0 && data; depth--) data = data.parent
  while (data && !Object.hasOwn(data.values, head)) data = data.parent
  if (data) return walk(data.values[head], path, 1, scope, run)
  const known = ['@root', ...dataNames(scope.data)]
  run.report(messages.unknownName(path.original, path.original, known, placeOf(path)))
  return undefined
}

function dataNames(data: Data | null): readonly string[] {
  return data ? [...Object.keys(data.values).map((name) => `@${name}`), ...dataNames(data.parent)] : []
}

/** True unless the path says where to look: `./name`, `this.name`, `../name`. */
function isPlain(path: Path): boolean {
  return path.depth === 0 && !/^(?:\.|this\b)/.test(path.original)
}

function walk(start: Value, path: Path, from: number, scope: Scope, run: Run): Value {
  let value = start
  for (let index = from; index < path.parts.length; index++) {
    const name = path.parts[index]!
    if (value === undefined) return undefined
    if (!has(value, name)) {
      run.report(missing(value, index, path, scope, run))
      return undefined
    }
    value = value[name]
  }
  return value
}

/** True if a value has something by a name that a template may reach: nothing inherited, and of a text only its length. */
export function has(value: Value, name: string): value is Readonly<Record<string, Value>> {
  if (typeof value === 'string') return name === 'length'
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}

/** The names that a value has. */
export function namesOf(value: Value): readonly string[] {
  if (Array.isArray(value)) return ['length']
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function missing(value: Value, index: number, path: Path, scope: Scope, run: Run): Message {
  const name = path.parts[index]!
  const place = placeOf(path)
  if (index > 0 && value === null) {
    return messages.nothingThere(path.original, path.parts.slice(0, index).join('.'), place)
  }
  return index === 0 ? missingHead(name, path, place, scope, run) : unknownPart(name, path, value, place)
}

function unknownPart(name: string, path: Path, value: Value, place: Place): Message {
  return messages.unknownName(name, path.original, namesOf(value), place)
}

function missingHead(name: string, path: Path, place: Place, scope: Scope, run: Run): Message {
  if (isPlain(path)) {
    if (Object.hasOwn(functions, name) && path.parts.length === 1) return messages.needsArguments(name, place)
    const outer = scope.contexts.findIndex((context) => has(context, name))
    if (outer > 0) return messages.elsewhere(name, `${'../'.repeat(outer)}${path.original}`, place)
    if (has(run.root, name)) return messages.elsewhere(name, `@root.${path.original}`, place)
  }
  const known = [...Object.keys(scope.blockParams), ...namesOf(scope.contexts[path.depth])]
  return messages.unknownName(name, path.original, known, place)
}
