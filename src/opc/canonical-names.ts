import { PREFIXES, STRICT, transitional } from './namespaces.ts'
import { plainPercentage } from './percentages.ts'

/** Makes the names in one part canonical, whatever prefixes it uses. */
export interface CanonicalNames {
  /** Enters an element: its name and attributes with the usual prefixes, without declarations of namespaces. */
  enter(name: string, attributes: Readonly<Record<string, string>>): Named
  /** Leaves the element entered last. */
  leave(): void
  /** The declarations of every namespace so far, as attributes for the root. */
  declarations(): Record<string, string>
}

/** An element's name and attributes. */
export interface Named {
  readonly name: string
  readonly attributes: Record<string, string>
}

/** The part's own prefix → the canonical one. Inner scopes inherit from outer ones. */
type Scope = Record<string, string>

/** The names of a part that is about to be read. `enter` throws for prefixes that nothing declares. */
export function createCanonicalNames(): CanonicalNames {
  const byUri = new Map<string, string>()
  const taken = new Set([...PREFIXES.values(), 'xmlns'])
  const scopes: Scope[] = [Object.assign(Object.create(null) as Scope, { '': '', xml: 'xml' })]
  let made = 0
  const prefixFor = (uri: string, own: string): string => {
    const known = byUri.get(uri) ?? PREFIXES.get(uri)
    let prefix = known ?? own
    while (known === undefined && taken.has(prefix)) prefix = `ns${++made}`
    byUri.set(uri, prefix)
    taken.add(prefix)
    return prefix
  }
  return {
    enter(name, attributes) {
      const scope = innerScope(scopes.at(-1)!, attributes, prefixFor)
      scopes.push(scope)
      const element = canonical(name, scope)
      return { name: element, attributes: canonicalAttributes(element, attributes, scope) }
    },
    leave() {
      scopes.pop()
    },
    declarations() {
      const lines = [...byUri].map(([uri, prefix]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri] as const)
      return Object.fromEntries(lines.filter(([name]) => name !== 'xmlns:xml'))
    },
  }
}

function innerScope(
  outer: Scope,
  attributes: Readonly<Record<string, string>>,
  prefixFor: (uri: string, own: string) => string,
): Scope {
  let scope = outer
  for (const name in attributes) {
    if (!isDeclaration(name)) continue
    if (scope === outer) scope = Object.create(outer) as Scope
    const own = name.slice('xmlns:'.length)
    const uri = attributes[name]!
    if (uri === '' && own !== '') throw new Error(`the prefix "${own}" stands for nothing`)
    scope[own] = uri === '' ? '' : prefixFor(transitional(uri), own)
  }
  return scope
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:')
}

function canonical(name: string, scope: Scope): string {
  const colon = name.indexOf(':')
  if (colon === 0 || colon === name.length - 1 || (colon !== -1 && name.includes(':', colon + 1)))
    throw new Error(`"${name}" is no name`)
  const own = colon === -1 ? '' : name.slice(0, colon)
  const prefix = scope[own]
  if (prefix === undefined) throw new Error(`nothing declares the prefix of "${name}"`)
  if (prefix === own) return name
  const local = colon === -1 ? name : name.slice(colon + 1)
  return prefix === '' ? local : `${prefix}:${local}`
}

function canonicalAttributes(
  element: string,
  attributes: Readonly<Record<string, string>>,
  scope: Scope,
): Record<string, string> {
  const out: Record<string, string> = {}
  for (const name in attributes) {
    if (isDeclaration(name)) continue
    const key = name.includes(':') ? canonical(name, scope) : name
    if (Object.hasOwn(out, key)) throw new Error(`the attribute "${name}" is written twice`)
    out[key] = canonicalValue(key, plainPercentage(element, key, attributes[name]!), scope)
  }
  return out
}

/** Attributes whose values are prefixes or names with prefixes. */
const OF_PREFIXES = new Set(['mc:Ignorable', 'mc:MustUnderstand', 'Requires'])
const OF_NAMES = new Set(['mc:ProcessContent', 'mc:PreserveElements', 'mc:PreserveAttributes', 'xsi:type'])

function canonicalValue(name: string, value: string, scope: Scope): string {
  if (OF_PREFIXES.has(name)) return value.trim().replace(/\S+/g, (prefix) => scope[prefix] ?? prefix)
  if (OF_NAMES.has(name)) return value.replace(/[^\s:]+(?=:)/g, (prefix) => scope[prefix] ?? prefix)
  return value.startsWith(STRICT) ? transitional(value) : value
}
